/** What the planners of all kinds of chart share: the content, the room, how text looks. */
import type {
  Box,
  ChartContent,
  ChartItem,
  ChartStyle,
  ChartText,
  Color,
  Fill,
  Pattern,
  Stroke,
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
  'text' | 'plot' | 'values' | 'horizontal' | 'categories' | 'series' | 'outline' | 'bars' | 'hole' | 'legend'
> &
  Pen['done'];

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

/** How a mark with a surface is filled: hatched on the slide's ground where its series has a pattern. */
export function filling(color: Color, pattern: Pattern | undefined, { ground }: Pick<ChartSpace, 'ground'>): Fill {
  return pattern ? { type: 'pattern', pattern, color, ground } : { type: 'solid', color };
}

/** Round marks with a surface that touch one another: the ground parts them; hatched ones need a line in ink. */
export function partingLine({ colors, ground, ink }: ChartSpace): Stroke {
  return { color: colors.signs ? ink : ground, width: 1 };
}

/** A chart at one size. */
export interface Tried {
  readonly plan: ChartPlan;
  /** All names stand whole. */
  readonly whole: boolean;
  /** Its keys leave too little for the plot. */
  readonly crowded: boolean;
}

/**
 * At the largest size at which all names stand whole and the keys leave room. Where that is at none: at the largest, since fewer
 * names read better than small ones; but at the smallest where keys are what is too much.
 */
export function largest({ sizes }: ChartSpace, at: (size: Points) => Tried): ChartPlan {
  const tried: Tried[] = [];
  for (const size of sizes) {
    const one = at(size);
    if (one.whole && !one.crowded) return one.plan;
    tried.push(one);
  }
  const best = tried.find((one) => !one.crowded) ?? tried.at(-1);
  if (!best) throw new Error('a chart without a size of text');
  return best.plan;
}
