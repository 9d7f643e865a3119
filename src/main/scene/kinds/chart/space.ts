/** What the planners of all kinds of chart share: the content, the room, how text looks. */
import type {
  Box,
  ChartContent,
  ChartItem,
  ChartStyle,
  ChartText,
  Color,
  Theme,
} from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import type { ChartColors } from './colors.js';
import type { Pen } from './pen.js';

export interface ChartSpace {
  readonly chart: ChartContent;
  /** Logical: the whole chart with everything that belongs to it. */
  readonly frame: Box;
  readonly language: string;
  readonly style: ChartStyle;
  readonly theme: Theme;
  readonly colors: ChartColors;
  readonly ink: Color;
  readonly muted: Color;
  /** Of the slide: what parts slices. */
  readonly ground: Color;
  /** Sizes that the text may have, the largest first. */
  readonly sizes: readonly Points[];
  /** The slide reads from the right. */
  readonly rtl: boolean;
  /** So the chart is mirrored. */
  readonly mirrored: boolean;
  /** A new pen, for a drawing from the beginning. */
  readonly pen: () => Pen;
}

/** A chart that has been planned and drawn. `plot` is where it is seen. */
export type ChartPlan = Pick<
  ChartItem,
  | 'text'
  | 'plot'
  | 'values'
  | 'horizontal'
  | 'categories'
  | 'series'
  | 'outline'
  | 'bars'
  | 'hole'
  | 'legend'
  | 'drawing'
>;

export interface Looks {
  /** Names of categories. */
  readonly names: ChartText;
  /** Numbers along an axis. */
  readonly ticks: ChartText;
  /** Numbers at their marks. */
  readonly values: ChartText;
}

export function looksAt(size: Points, { ink, muted }: ChartSpace): Looks {
  return {
    names: { size, color: ink, bold: false },
    ticks: { size, color: muted, bold: false },
    values: { size, color: ink, bold: false },
  };
}

/** A name that stands for a series wears its colour; one in the quiet colour, which is too light for text, is muted. */
export function nameLook(color: Color, size: Points, { style, muted }: ChartSpace): ChartText {
  return { size, color: color === style.quiet ? muted : color, bold: true };
}

/** A chart at one size, and whether all that it names is there. */
export interface Tried {
  readonly plan: ChartPlan;
  readonly whole: boolean;
}

/** At the largest size at which all names stand whole; where they do at none, at the largest: fewer names read better than small ones. */
export function largest({ sizes }: ChartSpace, at: (size: Points) => Tried): ChartPlan {
  const [first = 12, ...rest] = sizes;
  const best = at(first);
  if (best.whole) return best.plan;
  for (const size of rest) {
    const tried = at(size);
    if (tried.whole) return tried.plan;
  }
  return best.plan;
}
