/** How a chart looks, decided by compose: what a native chart has to be told, and what the plain drawing was made from. */
import type { Points } from '../units.js';
import type { Box, Pattern, Stroke } from './scene.js';
import type { Color } from './theme.js';

/** Text of a chart: always the body face, never italic. */
export interface ChartText {
  readonly size: Points;
  readonly color: Color;
  readonly bold: boolean;
}

/** An axis of numbers: its ends and the distance between its ticks, in the chart's own unit. */
export interface ChartScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface ValueAxis extends ChartScale {
  /** A number format of SpreadsheetML for the tick labels. */
  readonly format: string;
  /** Absent: no tick labels, because every value stands at its mark. */
  readonly labels?: ChartText;
  /** Absent: none. */
  readonly gridlines?: Stroke;
  /** The axis itself. Absent: not drawn, as a rule. */
  readonly line?: Stroke;
  /** Said beside the axis, where no line above the plot says it. `box` is where it stands, from the slide's corner. */
  readonly title?: { readonly text: string; readonly look: ChartText; readonly box: Box };
}

export interface CategoryAxis {
  /** Drawn where the values are zero. */
  readonly line: Stroke;
  readonly labels: ChartText;
  /** Every so many categories has its label: 1 is each. */
  readonly every: number;
}

/** What stands at a point. */
export interface PointLabel {
  readonly shows: readonly ('value' | 'share' | 'category' | 'series')[];
  /** Between several of them: a line's end where nothing is said. */
  readonly separator?: string;
  /** As `c:dLblPos` names it (21.2.3.10); absent where a kind of chart has but one place (doughnut). */
  readonly position?: 'outEnd' | 'inEnd' | 'ctr' | 't' | 'b' | 'l' | 'r';
  readonly look: ChartText;
  /** A number format of SpreadsheetML. */
  readonly format: string;
  /** What it stands on, where a pattern would run through it. */
  readonly ground?: Color;
  /** What it says where no part of the data does: the name of a point in a scatter chart. */
  readonly text?: string;
  /** Moved from its position, so that it does not touch another label. */
  readonly moved?: { readonly x: Points; readonly y: Points };
}

/** What tells a series from others beside its colour: hatching of what is filled, dashes of a line, the shape of its marks. */
export interface Sign {
  readonly pattern?: Pattern;
  readonly dash?: Stroke['dash'];
  readonly symbol: 'circle' | 'square' | 'diamond' | 'triangle';
}

/** One a series; pie and doughnut have one, whose points are the slices. */
export interface SeriesLook {
  readonly color: Color;
  /** Points that have a colour of their own, by index of their category. */
  readonly points: readonly { readonly index: number; readonly color: Color; readonly pattern?: Pattern }[];
  /** Absent: colour and names are enough for this template. */
  readonly sign?: Sign;
  /** What every point shows. Absent: nothing. */
  readonly label?: PointLabel;
  /** Points that show something else; without `label`: nothing. */
  readonly labels: readonly { readonly index: number; readonly label?: PointLabel }[];
  /** Diameter of the mark at each point of a line or scatter chart. Absent: no mark. */
  readonly marker?: Points;
  /** Of the line; scatter: absent. */
  readonly width?: Points;
}

/** The keys of the series (pie, doughnut: of the slices), in reading order. */
export interface ChartLegend {
  readonly box: Box;
  readonly look: ChartText;
  /** Where PowerPoint lays the keys out: in rows above the plot, or in a column beside it. */
  readonly place: 'above' | 'beside';
}
