/**
 * The scene: one slide with geometry. Text is measured, wrapped and sized; everything is in points from the slide's top
 * left corner; colours are theme slots. After it nothing decides anything: the writers write what it says.
 * `src/main/scene` makes it; `src/shared/svg`, `src/main/pptx` and `src/main/export` read it. What items are made of is in
 * `scene/`, and is imported from here.
 */
import type { Points } from '../units.js';
import type { PictureTurn } from './brief.js';
import type { CategoryAxis, ChartLegend, ChartText, SeriesLook, ValueAxis } from './chart-look.js';
import type { ChartContent } from './deck.js';
import type { Lines } from './diagnostic.js';
import type { LayoutId, LayoutKey } from './layout-id.js';
import type { Crop, Fill, Geometry, Shadow, Stroke } from './scene/paint.js';
import type { RunLink, TextBody } from './scene/text.js';

export type * from './scene/paint.js';
export type * from './scene/text.js';

export interface Box {
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
}

export interface Scene {
  /** `<slide key>` or, for a continuation, `<slide key>+2`, `+3` …: stable, and the seed of the slide's ids in the file. */
  readonly key: string;
  /** A `DeckSection.id`. */
  readonly deckSection: string;
  /** The brief's section; '' for slides of the deck's own. */
  readonly section: string;
  readonly kind: LayoutId;
  /** The template's layout it stands on (a kind may stand on another kind's layout in an adopted template). */
  readonly layout: LayoutKey;
  /** Plain text, never empty. */
  readonly title: string;
  /** In reading order: title, body, figures, then footers. */
  readonly items: readonly SceneItem[];
  readonly notes: readonly NoteParagraph[];
  readonly why: string;
  readonly otherKinds: readonly LayoutId[];
  /** Key of the scene that this one continues. */
  readonly continues?: string;
  /** The brief's file, as diagnostics name it. */
  readonly file: string;
  readonly lines: Lines;
  readonly language: string;
  readonly hidden?: true;
  /** A slide of the template's own file (`Template.fixed`), by its number there: its XML is written, with those items that are no drawing of it. */
  readonly fixed?: number;
}

export interface NoteParagraph {
  readonly text: string;
  /** 0 for a paragraph, 1 … for list items by depth. */
  readonly level: number;
  readonly language: string;
  readonly rtl: boolean;
}

export type SceneItem = TextItem | ShapeItem | PictureItem | TableItem | ChartItem;

interface ItemBase {
  /** Unique in its scene and stable across builds ('title', 'body', 'figure-2-value'): shown in the Selection pane. */
  readonly name: string;
  /** The template's slot that it fills, if any: then it is a placeholder. */
  readonly slot?: string;
  /** `layout`: its box is the slot's own and is inherited; `own`: it is written on the slide. */
  readonly frame: 'layout' | 'own';
  readonly box: Box;
  /** Items with the same group stand together and are written as one group of shapes. */
  readonly group?: string;
  /** Ornament: no alternative text, skipped by screen readers. */
  readonly decorative?: true;
  /** Alternative text; '' only with `decorative` or after an `alt-missing` diagnostic. */
  readonly alt?: string;
}

export interface Insets {
  readonly left: Points;
  readonly top: Points;
  readonly right: Points;
  readonly bottom: Points;
}

export type Anchor = 'top' | 'middle' | 'bottom';

/**
 * A box of text. It carries its paragraphs, which is all that a .pptx needs, and the same text as lines with positions,
 * which is all that SVG and PDF need; a property test holds the two equal.
 */
export interface TextItem extends ItemBase, TextBody {
  readonly kind: 'text';
  readonly insets: Insets;
  readonly anchor: Anchor;
  /** `norm`: PowerPoint shrinks what people type into it later (title, body); `none`: labels, cards, captions. */
  readonly autofit: 'norm' | 'none';
  /**
   * Degrees clockwise by which the lines are turned about the middle of `box`: their positions are those before. The file turns them by
   * the shape or placeholder that the text stands in.
   */
  readonly turn?: number;
  /** A shape behind the text: a band, a card. `inherited`: the placeholder's own, which the slide does not say again. */
  readonly shape?: {
    readonly geometry: Geometry;
    readonly fill: Fill;
    readonly stroke?: Stroke;
    readonly inherited?: true;
  };
}

export interface ShapeItem extends ItemBase {
  readonly kind: 'shape';
  /** A click on it leads there: over text that is to look like text, not like a link (agenda). */
  readonly link?: RunLink;
  readonly geometry: Geometry;
  readonly fill: Fill;
  readonly stroke?: Stroke;
  readonly shadow?: Shadow;
}

export interface PictureItem extends ItemBase {
  readonly kind: 'picture';
  /** A click on it leads there. */
  readonly link?: RunLink;
  readonly hash: string;
  readonly format: 'png' | 'jpeg' | 'gif' | 'svg';
  /** The stored pixels are drawn turned by this; `box` is where the upright picture stands. */
  readonly turn?: PictureTurn;
  readonly crop?: Crop;
  /** Of a picture that fills its box: nothing of it is see-through. */
  readonly shadow?: Shadow;
}

export interface TableItem extends ItemBase {
  readonly kind: 'table';
  readonly columns: readonly Points[];
  readonly rows: readonly TableRow[];
  readonly headerRows: 0 | 1;
  readonly bandedRows: boolean;
  readonly firstColumn: boolean;
  readonly rtl: boolean;
}

export interface TableRow {
  readonly height: Points;
  readonly cells: readonly SceneCell[];
}

export interface SceneCell extends TextBody {
  readonly insets: Insets;
  readonly anchor: Anchor;
}

/**
 * A chart, decided: where its plot stands, how its axes are divided, which colour each series has. The .pptx writer makes a
 * native chart that is told all of it; SVG and PDF draw `drawing`, and know nothing of charts.
 */
export interface ChartItem extends ItemBase {
  readonly kind: 'chart';
  readonly chart: ChartContent;
  readonly language: string;
  readonly rtl: boolean;
  /** What text of the chart looks like where nothing else is said. */
  readonly text: ChartText;
  /** The area between the axes (`c:layoutTarget inner`), from the slide's corner; of pie and doughnut the square round them. */
  readonly plot: Box;
  /** The axis of values; scatter: the vertical one. Absent for pie and doughnut. */
  readonly values?: ValueAxis;
  /** Scatter only: the horizontal axis. */
  readonly horizontal?: ValueAxis;
  /** The axis of categories. Absent for pie, doughnut and scatter. */
  readonly categories?: CategoryAxis;
  readonly series: readonly SeriesLook[];
  /** Between slices, and round the marks of a scatter chart. */
  readonly outline?: Stroke;
  /** Bars and columns: space between categories, and how far the bars of one overlap, both as shares of a bar's width. */
  readonly bars?: { readonly gap: number; readonly overlap: number };
  /** Doughnut: the hole's diameter as a share of the ring's. */
  readonly hole?: number;
  readonly legend?: ChartLegend;
  /** Axes, marks, labels and keys as plain items in points, in painting order. */
  readonly drawing: readonly (ShapeItem | TextItem)[];
}
