/**
 * The scene: one slide with geometry. Text is measured, wrapped and sized; everything is in points from the slide's top
 * left corner; colours are theme slots. After it nothing decides anything: the writers write what it says.
 * `src/main/scene` makes it; `src/shared/svg`, `src/main/pptx` and `src/main/export` read it.
 */
import type { Points } from '../units.js';
import type { PictureTurn } from './brief.js';
import type { CategoryAxis, ChartLegend, ChartText, SeriesLook, ValueAxis } from './chart-look.js';
import type { ChartContent } from './deck.js';
import type { Lines } from './diagnostic.js';
import type { LayoutId, LayoutKey } from './layout-id.js';
import type { Color, FontRole } from './theme.js';

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
  /** The brief was split here by plan or compose, so a count of a foreign deck's slides leaves it out. */
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

export type Geometry =
  | { readonly type: 'rect' }
  | { readonly type: 'round-rect' /** Radius over the shorter side, 0 to 0.5. */; readonly radius: number }
  | { readonly type: 'ellipse' }
  /** From the box's top left to its bottom right; `flip`: bottom left to top right. */
  | { readonly type: 'line'; readonly flip?: true }
  | { readonly type: 'triangle' }
  | { readonly type: 'chevron' }
  /** SVG path data (M L C Z, absolute) in a space of the given size, stretched to the box. */
  | { readonly type: 'path'; readonly d: string; readonly width: number; readonly height: number };

export type Fill =
  | { readonly type: 'none' }
  | { readonly type: 'solid'; readonly color: Color }
  /** `angle` in degrees clockwise from left-to-right; stops from 0 to 1. */
  | {
      readonly type: 'gradient';
      readonly angle: number;
      readonly stops: readonly { readonly at: number; readonly color: Color }[];
      /** In rings round this point (shares of the box) out to the furthest corner, instead of along `angle`: in adopted artwork only. */
      readonly round?: { readonly x: number; readonly y: number };
    }
  /** Hatching in a colour on a ground. */
  | { readonly type: 'pattern'; readonly pattern: Pattern; readonly color: Color; readonly ground: Color }
  /** Stretched to the box; what `crop` leaves of it where it is said. */
  | { readonly type: 'picture'; readonly hash: string; readonly crop?: Crop };

/** Cut away on each side, share of the upright picture's size. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Rising or falling lines (/ and \), level or upright ones, or both of those. */
export type Pattern = 'up' | 'down' | 'level' | 'upright' | 'grid';

export interface Stroke {
  readonly color: Color;
  readonly width: Points;
  readonly dash?: 'dash' | 'dot';
}

/** What a shape throws on what is behind it (20.1.8.45). In adopted artwork only: no writer of slides meets one. */
export interface Shadow {
  /** How far to the right and down it falls. */
  readonly x: Points;
  readonly y: Points;
  /** How far its edge is spread, half of it inwards and half outwards. */
  readonly blur: Points;
  readonly color: Color;
}

// ── Text ────────────────────────────────────────────────────────────────────────────────────────────────────────────

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

export interface TextBody {
  readonly paragraphs: readonly SceneParagraph[];
  readonly lines: readonly Line[];
}

/** Everything is the effective value; the .pptx writer leaves out what the slot's level gives already. */
export interface SceneParagraph {
  readonly runs: readonly Run[];
  /** 0 to 8. */
  readonly level: number;
  /** Physical: 'left' stays left in right-to-left text. */
  readonly align: 'left' | 'center' | 'right';
  readonly rtl: boolean;
  readonly mark: Mark;
  /** Where the text starts and, relative to it, where the mark stands (negative: hanging); from the reading edge. */
  readonly marginLeft: Points;
  readonly indent: Points;
  readonly spaceBefore: Points;
  readonly spaceAfter: Points;
  /** Share of 1.2 em, the pitch of a line (docs/pptx/text-geometry.md): 1 is single. */
  readonly leading: number;
  /** Size of the paragraph's end mark, and of an empty paragraph. */
  readonly size: Points;
  readonly language: string;
}

export type Mark =
  | { readonly type: 'none' }
  | {
      readonly type: 'char';
      readonly char: string;
      readonly color: Color /** Share of the text size. */;
      readonly scale: number;
    }
  | {
      readonly type: 'number';
      readonly scheme: 'arabicPeriod' | 'alphaLcPeriod' | 'romanLcPeriod';
      readonly start: number;
      readonly color: Color;
      readonly scale: number;
      /** Lines of code are numbered in the face of code; all other marks stand in the body face. */
      readonly font?: 'mono';
    };

/** A run has one style. Breaks that the person wrote are runs with `break` and no text. */
export interface Run {
  readonly text: string;
  readonly font: FontRole;
  readonly size: Points;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: Color;
  readonly underline?: true;
  readonly strike?: true;
  /** Raised or lowered, at two thirds of the size. */
  readonly baseline?: 'super' | 'sub';
  readonly caps?: true;
  /** Letter-spacing. */
  readonly spacing?: Points;
  readonly highlight?: Color;
  readonly link?: RunLink;
  readonly language: string;
  readonly break?: true;
  /** The slide's number, filled in by PowerPoint and by the preview; `text` is a widest stand-in. */
  readonly field?: 'slide-number';
}

export type RunLink =
  | { readonly to: 'url'; readonly url: string }
  /** Another slide of this deck, by the key of its first scene. */
  | { readonly to: 'section'; readonly section: string };

/** One line as drawn. */
export interface Line {
  /** Index into `paragraphs`. */
  readonly paragraph: number;
  /** Baseline, from the slide's top edge. */
  readonly y: Points;
  readonly mark?: {
    readonly text: string;
    readonly x: Points;
    readonly width: Points;
    readonly size: Points;
    readonly color: Color;
  };
  /** In visual order from the left. */
  readonly runs: readonly LineRun[];
}

/** A part of a run on one line: characters `from` (inclusive) to `to` (exclusive) of `paragraphs[p].runs[run].text`. */
export interface LineRun {
  readonly run: number;
  readonly from: number;
  readonly to: number;
  /** Left edge, from the slide's left edge. */
  readonly x: Points;
  readonly width: Points;
}

// ── The other kinds ─────────────────────────────────────────────────────────────────────────────────────────────────

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
