/**
 * A template: how slides look. `src/main/template` makes it, from a template.yaml (whose package skeleton is generated)
 * or from a .potx (whose package is adopted): nothing after it can tell which it was.
 */
import type { Points } from '../units.js';
import type { CodeRole } from './code.js';
import type { Rules } from './deck.js';
import type { Face, FaceFile, FamilyTables } from './face.js';
import type { ByLayout, LayoutKey, OwnLayoutKey } from './layout-id.js';
import type { Anchor, Box, Fill, Insets, Mark, PictureItem, SceneItem, Stroke } from './scene.js';
import type { Color, FontRole, Theme } from './theme.js';

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly version?: string;
  /** Of everything that the template says: part of the key under which a scene is kept. */
  readonly hash: string;
  readonly size: { readonly width: Points; readonly height: Points };
  readonly theme: Theme;
  readonly rules: Rules;
  readonly layouts: ByLayout<Layout>;
  readonly style: Style;
  /** Faces that the template brings as files; a family without one here is drawn by its bundled twin, or by the system's. */
  readonly faces?: readonly FaceFile[];
  /** Widths of those families, by name. */
  readonly widths?: Readonly<Record<string, FamilyTables>>;
  /** Pictures of its masters and layouts, for drawing, by the hash that `decor` and backgrounds name; the package has its own. */
  readonly pictures?: ReadonlyMap<string, TemplatePicture>;
  /** Slides of an adopted file that every deck has, as they are. */
  readonly fixed?: readonly FixedSlide[];
  /** Custom properties of an adopted file that decks take over. */
  readonly properties?: readonly CustomProperty[];
  /** What text in no placeholder inherits in an adopted file, by level; what is absent of it is not known. As Office has it where nothing is said. */
  readonly freeText?: readonly Partial<LevelStyle>[];
  /** Sensitivity labels that the file has. */
  readonly labels?: readonly SensitivityLabel[];
  readonly skeleton: Skeleton;
}

export interface CustomProperty {
  readonly name: string;
  /** The XML of the value's element (22.4.2), its namespace said in it. */
  readonly value: string;
}

export interface SensitivityLabel {
  /** GUID in lower case. */
  readonly id: string;
  /** As the organisation calls it; its id where the file does not say. */
  readonly name: string;
  readonly kept: boolean;
}

/** A slide of an adopted file that goes into every deck: its own XML is written, `items` are what the preview can draw of it. */
export interface FixedSlide {
  /** From 1, in the file's order. */
  readonly slide: number;
  readonly at: 'start' | 'after-title' | 'end';
  readonly layout: OwnLayoutKey;
  readonly title: string;
  readonly language: string;
  /** What its texts and tables say, as the deck's map compares them. */
  readonly texts: readonly string[];
  readonly items: readonly SceneItem[];
  readonly hidden?: true;
  /** With the marks `itemsMark` where the deck's own items go, and `creationIdMark` for its id. */
  readonly xml: string;
  /** Targets are names of the skeleton's parts, or addresses outside. */
  readonly relations: readonly Relation[];
}

/** In the XML of a fixed slide: where the deck's own items go, and what stands for its id. */
export const itemsMark = '<!--briefdeck-items-->';
export const creationIdMark = 'briefdeck-creation-id';

export interface TemplatePicture {
  readonly format: PictureItem['format'];
  /** Cleaned of everything that is not drawn. */
  readonly bytes: Uint8Array;
}

export interface Layout {
  readonly id: LayoutKey;
  /** As PowerPoint shows it in the layout gallery. */
  readonly name: string;
  readonly slots: Readonly<Record<string, Slot>>;
  /** Drawn behind the slide's items; stands on the layout (and master) in the file. */
  readonly decor: readonly SceneItem[];
  readonly background: Fill;
  /** The colour map of slides on this layout, where it is not the theme's own (`a:overrideClrMapping`, 19.3.1.7). */
  readonly map?: Theme['map'];
  /** Where content that has no slot of its own (timeline, band, source line) may stand. */
  readonly free: Box;
  /** Fixed artwork that content must not touch. */
  readonly keepOut: readonly Box[];
  /** Texts printed on the layout or its master that read as a handling marking. */
  readonly printedMarkings?: readonly string[];
  /** The theme's colour of links does not read on its ground: they are in the colour of the text that they stand in. */
  readonly plainLinks?: true;
  /** No strip at its edges is clear: the marking stands over something. */
  readonly crowded?: true;
}

/**
 * The slots that our own layouts know. An adopted layout has those that its placeholders can serve.
 * title kicker subtitle lead byline body body2 body3 body4 head1 head2 head3 head4 value1…value4 label1…label4
 * quote attribution picture picture2 caption table chart code number marking footer date source callout
 */
export interface Slot {
  readonly name: string;
  readonly box: Box;
  readonly insets: Insets;
  readonly anchor: Anchor;
  /** Nine, by level. Sizes are the largest that this slot uses; `minSize` is the smallest for level 1. */
  readonly levels: readonly LevelStyle[];
  /** What the package says of the levels, where `levels` are in another ink that reads: then slides say theirs. */
  readonly inherited?: readonly LevelStyle[];
  readonly minSize: Points;
  /** `fit=one` may go down to here before it splits. */
  readonly floorSize: Points;
  /** Larger than the levels' own: for a text that leaves half of its box free at it. */
  readonly roomySize?: Points;
  readonly columns?: number;
  /** Of a picture: photographs fill the box to its edges and are cut where they are longer. */
  readonly covers?: true;
  /** The semantic slot's place in the package: `p:ph` attributes copied verbatim. `type` absent means obj. */
  readonly placeholder: {
    readonly type?: string;
    readonly idx?: number;
    readonly sz?: string;
    readonly orient?: string;
  };
  /** Its text reads downwards (90, `vert="vert"` of 20.1.10.83) or upwards (270); `box` is where it stands. */
  readonly turn?: 90 | 270;
  /** What the house's placeholder itself is filled and framed with, as a bar behind its titles. */
  readonly ground?: { readonly fill: Fill; readonly stroke?: Stroke };
  /** Two placeholders of the layout share an idx: then the slide says its own frame (docs/pptx/slide.md). */
  readonly alwaysOwnFrame?: true;
  /** The package has no placeholder for it (`placeholder` says nothing then): its text is written as a box of its own. */
  readonly drawn?: true;
}

/** What a level inherits: layout, master and presentation defaults resolved. */
export interface LevelStyle {
  readonly font: FontRole;
  readonly size: Points;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: Color;
  readonly caps: boolean;
  readonly spacing: Points;
  /** Logical: 'start' is left in left-to-right text. */
  readonly align: 'start' | 'center' | 'end';
  /** In the package such paragraphs read from right to left (`a:pPr@rtl`): one that does not says so. */
  readonly rtl?: true;
  readonly mark: Mark;
  readonly marginLeft: Points;
  readonly indent: Points;
  readonly spaceBefore: Points;
  readonly spaceAfter: Points;
  /** Share of 1.2 em. */
  readonly leading: number;
}

/** What composing needs besides slots: the look of things that are drawn, not placed. */
export interface Style {
  readonly margins: Insets;
  readonly gutter: Points;
  /** Vertical positions stand on multiples of this. */
  readonly step: Points;
  readonly accent: Color;
  readonly muted: Color;
  readonly rule: Stroke;
  readonly table: TableStyle;
  readonly code: CodeStyle;
  readonly callout: { readonly fill: Fill; readonly bar: Color };
  readonly timeline: { readonly axis: Stroke; readonly mark: Fill };
  readonly chart: ChartStyle;
}

/** Charts are drawn natively by PowerPoint and plainly by the preview, both with this. */
export interface ChartStyle {
  /** Of series and slices in order, the accent first; where there are more, shades of these follow. */
  readonly series: readonly Color[];
  /** Of the second of two series, and of everything beside what is highlighted. */
  readonly quiet: Color;
  readonly gridline: Stroke;
  /** The axis that bars and columns stand on. */
  readonly axis: Stroke;
  /** Width of a line chart's lines. */
  readonly line: Points;
  /** Space between categories, as a share of a bar's width. */
  readonly gap: number;
  /** Series and slices also differ in hatching, dashes and the shape of marks, so that nobody needs colour to tell them apart. */
  readonly signs?: true;
}

export interface CodeStyle {
  readonly fill: Fill;
  readonly size: Points;
  readonly minSize: Points;
  /** What has none is in the colour of the slot's text. */
  readonly colors: Readonly<Partial<Record<CodeRole, Color>>>;
}

/** Drawn by the preview as the table style in the package draws it in PowerPoint. */
export interface TableStyle {
  /** `{GUID}` of the `a:tblStyle`. */
  readonly id: string;
  readonly size: Points;
  readonly minSize: Points;
  readonly headerColor: Color;
  readonly headerFill: Fill;
  readonly headerRule: Stroke;
  readonly rowRule: Stroke;
  /** Between columns, and round the whole table (its lower side is the last row's rule): in adopted styles only. */
  readonly columnRule?: Stroke;
  readonly frame?: Stroke;
  readonly textColor: Color;
  readonly band: Fill;
  /** Of rows between the bands; they show the slide where absent. */
  readonly ground?: Fill;
  /** Space above and below the text of a cell. */
  readonly padding: Points;
  /** Space between a cell's edges and its text at the table's sides; none where cells are not filled and text stands on the page's edge. */
  readonly sides?: Points;
  /** For a table that fills at most half of its box at this size, with this padding. */
  readonly roomy?: { readonly size: Points; readonly padding: Points };
  readonly firstColumnBold: boolean;
}

/** A part as it stands packed in an organisation's file: it goes into decks without being unpacked and packed again. */
export interface PackedContent {
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: number;
  readonly crc: number;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** The package that decks are written on: every part that is not a slide, chart, picture or notes page of the deck. */
export interface Skeleton {
  /** By part name without the leading slash ('ppt/theme/theme1.xml'); strings are UTF-8 XML. */
  readonly parts: ReadonlyMap<string, string | Uint8Array | PackedContent>;
  /** Content types of `parts` that need an override, by part name. */
  readonly contentTypes: ReadonlyMap<string, string>;
  /** Relations of the parts, by source part name; '' is the package, whose officeDocument relation the writer adds. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  /** Part name of each layout. Several ids may stand on one part. */
  readonly layoutParts: ByLayout<string>;
  readonly notesMaster: string;
  /** Hashes of `Template.pictures` whose media parts (`mediaParts` of ooxml) the relations of `parts` lead to; the writer adds them. */
  readonly pictures?: readonly string[];
  /**
   * presentation.xml cut in two where the slide list goes: `head` ends after the master lists, `tail` begins at
   * `p:sldSz`. Sections are put into the extension list that `tail` has or gets.
   */
  readonly presentation: { readonly part: string; readonly head: string; readonly tail: string };
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: true;
}

/** What the preview needs of a template: everything but rules and package. */
export interface Look extends Pick<Template, 'size' | 'theme' | 'style'> {
  readonly faces?: readonly Face[];
  readonly layouts: ByLayout<Pick<Layout, 'decor' | 'background' | 'map'>>;
}
