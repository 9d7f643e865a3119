/**
 * The deck: the slides that a cut of one or several briefs makes. Each has a kind and content; nothing here has geometry.
 * `src/main/deck` makes it, `src/main/scene` reads it.
 */
import type { Block, CalloutKind, Code, Inline, Link, List, Paragraph, ProseRule, Table } from './brief.js';
import type { CodeTokens } from './code.js';
import type { Lines } from './diagnostic.js';
import type { LayoutId } from './layout-id.js';

/** Which sections are in. `plan` takes it; a cut's file, `--only` and `--skip` are turned into it. */
export interface Cut {
  /** Decides which fenced divs are in (`::: {cut=short}`); 'full' has them all. */
  readonly name: string;
  /** Sections that are left out, by id (with `file#` before it when several briefs make one deck). */
  readonly out: ReadonlySet<string>;
  /** Order of sections among those beside them, by id, where it differs from the brief's. Others follow the one before them. */
  readonly order?: readonly string[];
  /** Kind of slide asked for a section, by id. */
  readonly kinds?: ReadonlyMap<string, LayoutId>;
}

/** A template's plain data that planning follows. Front matter goes before it. */
export interface Rules {
  readonly agenda: 'auto' | 'on' | 'off';
  /** From how many content slides on an agenda is made. */
  readonly agendaFrom: number;
  readonly dividers: 'auto' | 'on' | 'off';
  /** From how many slides of one section on it gets a divider. */
  readonly dividerFrom: number;
  /** 'auto': `slide` up to `proseWords`, beyond that `lead`. */
  readonly prose: ProseRule | 'auto';
  readonly proseWords: number;
  /** What the footer says of a brief that has none of its own. */
  readonly footer?: string;
  /** Kinds that this template does not draw, each with the kind that stands in. */
  readonly kinds: Readonly<Partial<Record<LayoutId, LayoutId>>>;
  /** Layouts of this template that are none of our kinds: a directive may ask for them by these names. */
  readonly layoutNames?: readonly string[];
  /** Names that those had before, each with what it is called now. */
  readonly layoutAliases?: Readonly<Record<string, string>>;
  /** Wording that replaces the built-in one, by language tag, then by key of DeckWords. */
  readonly words: Readonly<Record<string, Partial<DeckWords>>>;
}

/** What a deck itself says, in one language. Places are written `{n}`. */
export interface DeckWords {
  readonly agenda: string;
  /** Names what goes along hidden, for questions. */
  readonly backup: string;
  readonly sources: string;
  readonly source: string;
  readonly notes: string;
  /** After the title of a slide that continues another: `{n}` of `{of}`. */
  readonly continued: string;
  /** In a handout: `{n}` of one slide, or of several (`3–5`). */
  readonly slide: string;
  readonly slides: string;
  /** At the foot of a handout's pages: `{n}`, `{of}`. */
  readonly page: string;
  readonly contact: string;
  readonly ask: string;
  readonly callouts: Readonly<Record<CalloutKind, string>>;
  /** In place of a picture that could not be shown: `{alt}`. */
  readonly pictureMissing: string;
  readonly done: string;
  readonly open: string;
  readonly charts: ChartWords;
}

/** Of what the alternative text of a chart is made: the kinds by name, and sentences. */
export type ChartWords = Readonly<
  Record<
    | ChartType
    /** `{kind}`, `{title}`. */
    | 'headline'
    /** `{name}` of a series, `{from}` and `{to}`: lowest and highest value, or first and last. */
    | 'range'
    /** `{min}`, `{max}`. */
    | 'extremes'
    /** `{n}`, `{names}`. */
    | 'series'
    /** Stands for the name where a range is that of all series. */
    | 'values',
    string
  >
>;

export interface Deck {
  readonly properties: DeckProperties;
  /** In order. A group is the unit of composing and of caching: nothing in one depends on another. */
  readonly groups: readonly SlideGroup[];
  /** PowerPoint's sections, in order; every group names one. */
  readonly sections: readonly DeckSection[];
  /** The whole deck reads right to left (its first brief's language does). */
  readonly rtl: boolean;
}

export interface DeckSection {
  /** A section's id; '' for what stands before the first one, 'sources', 'closing' for what follows the last. */
  readonly id: string;
  readonly name: string;
}

/** Document properties (docProps/core, app, custom) and what every slide carries. */
export interface DeckProperties {
  readonly title: string;
  readonly subject?: string;
  readonly authors: readonly string[];
  readonly organization?: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly isoDate?: string;
  /** Printed in the date placeholder. */
  readonly date?: string;
  readonly footer?: string;
  /** The handling marking: on every slide, notes page and output. */
  readonly marking?: string;
  readonly sources: readonly { readonly title?: string; readonly url?: string }[];
}

/**
 * One piece of content and the ways to show it. Compose takes the first option of which every slide fits without being
 * split; the last is taken in any case (and split where it must).
 */
export interface SlideGroup {
  /** Stable: made from section id and place in it, e.g. `outlook/1`; also the seed of every id in the file. */
  readonly key: string;
  /** A `DeckSection.id`. */
  readonly deckSection: string;
  readonly options: readonly [readonly Slide[], ...(readonly (readonly Slide[])[])];
}

/** One slide's content. */
export interface Slide {
  /** `<group key>` for the first of an option, `<group key>.2` for its second … */
  readonly key: string;
  /** The brief's section that it shows; '' for title, agenda, sources and closing. */
  readonly section: string;
  /** Further sections whose content, or whose beginning, stands here: links to them lead to this slide. */
  readonly covers?: readonly string[];
  readonly kind: LayoutId;
  /** Always has text: where the slide has no heading of its own, its section's. */
  readonly title: readonly Inline[];
  /** A small line above the title: the section's heading where `title` is a finding. */
  readonly kicker?: readonly Inline[];
  /** The title is to be drawn small, as a kicker (statement, quote, full-bleed picture without a heading of its own). */
  readonly titleAsKicker?: true;
  /** A short paragraph between title and body. */
  readonly lead?: readonly Inline[];
  readonly body: Body;
  /** A tinted band at the foot. */
  readonly callout?: {
    readonly kind: CalloutKind;
    readonly label: readonly Inline[];
    readonly blocks: readonly Block[];
  };
  /** Short lines about the body, set small at its foot: its source, a note on a table. */
  readonly foot?: readonly (readonly Inline[])[];
  /** Footnotes cited here: set small at the foot when they fit, else in the notes. */
  readonly cites: readonly Cite[];
  readonly notes: readonly Block[];
  /** One sentence: why this kind ("timeline: 9 of 9 items begin with a date"). */
  readonly why: string;
  /** The kinds that would also fit, plain bullets first. */
  readonly otherKinds: readonly LayoutId[];
  readonly file: string;
  readonly lines: Lines;
  /** BCP 47: of this slide's brief. */
  readonly language: string;
  readonly words: DeckWords;
  /** Not a count of its own: it continues another already in the plan (prose split by sentences). */
  readonly continues?: true;
  /** `fit=one`: keep on one slide down to the template's floor. */
  readonly fitOne?: true;
  /** A layout named by the template's own name (an adopted one), where a directive asks for it. */
  readonly layoutName?: string;
  /** It goes along and is not shown: backup. */
  readonly hidden?: true;
}

export interface Cite {
  /** Of the footnote marks in this slide's text that mean it. */
  readonly label: string;
  /** Printed: counted through the deck, from 1. */
  readonly number: number;
  readonly text: readonly Inline[];
}

/** What stands on the slide below its title: one closed union, one composer each. */
export type Body =
  | {
      readonly type: 'title';
      readonly subtitle?: readonly Inline[];
      readonly byline: readonly string[];
      readonly line?: readonly Inline[];
      readonly source?: readonly Inline[];
    }
  | { readonly type: 'agenda'; readonly entries: readonly AgendaEntry[] }
  | { readonly type: 'section'; readonly number: string; readonly line?: readonly Inline[] }
  | { readonly type: 'statement'; readonly text: readonly Inline[] }
  /** Paragraphs, lists and definitions in order: bullets, numbered and text slides. */
  | { readonly type: 'flow'; readonly blocks: readonly FlowBlock[]; readonly beside?: QuoteContent }
  | { readonly type: 'columns'; readonly columns: readonly Column[] }
  | { readonly type: 'table'; readonly table: Table }
  | ({ readonly type: 'quote' } & QuoteContent)
  | { readonly type: 'figures'; readonly figures: readonly Figure[] }
  | { readonly type: 'timeline'; readonly entries: readonly TimelineEntry[] }
  | { readonly type: 'picture'; readonly pictures: readonly PictureContent[] }
  | { readonly type: 'picture-text'; readonly picture: PictureContent; readonly blocks: readonly FlowBlock[] }
  /** `tokens`: roles of the pieces of `code.text`, where its language is known. Planning leaves them to whoever composes. */
  | { readonly type: 'code'; readonly code: Code; readonly tokens?: CodeTokens }
  | { readonly type: 'chart'; readonly chart: ChartContent }
  | { readonly type: 'sources'; readonly entries: readonly SourceEntry[] }
  | {
      readonly type: 'closing';
      readonly ask: readonly (readonly Inline[])[];
      readonly contact: readonly (readonly Inline[])[];
    }
  /** Title alone. */
  | { readonly type: 'none' };

/** What can stand in one column of running text. Plan has moved every other block to a place of its own. */
export type FlowBlock = Paragraph | List | FlowDefinitions;

/** A term and what it means, a paragraph each. */
export interface FlowDefinitions {
  readonly type: 'definitions';
  readonly items: readonly { readonly term: readonly Inline[]; readonly text: readonly (readonly Inline[])[] }[];
  readonly lines: Lines;
}

export interface AgendaEntry {
  readonly number: string;
  readonly title: readonly Inline[];
  /** Where a click leads. */
  readonly section: string;
  readonly line?: readonly Inline[];
}

export interface Column {
  readonly head?: readonly Inline[];
  /** Share of the width, 0 to 1. */
  readonly width?: number;
  readonly content: readonly FlowBlock[] | PictureContent | Table;
}

export interface QuoteContent {
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly attribution?: readonly Inline[];
}

export interface Figure {
  /** '20.4 Mt', '±3 %', 'three' …: the bold beginning. */
  readonly value: readonly Inline[];
  readonly label: readonly Inline[];
}

export interface TimelineEntry {
  readonly date: readonly Inline[];
  readonly text: readonly Inline[];
  readonly lines: Lines;
}

export interface PictureContent {
  readonly type: 'picture';
  readonly src: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly caption?: readonly Inline[];
  /** Where a click on it leads. */
  readonly link?: Link;
}

export interface SourceEntry {
  readonly number?: number;
  readonly text: readonly Inline[];
}

/** What a native chart shows. Planning has checked it: as many values a series as there are categories, at least one number. */
export interface ChartContent {
  readonly type: ChartType;
  /** In the order in which they are drawn. For a scatter chart the labels of its points, '' where they have none. */
  readonly categories: readonly string[];
  /** What the categories are: the head of their column ('Year'). Belongs into the workbook; the axis needs no title of it. */
  readonly categoryName?: string;
  /** Scatter only: where each point stands on the horizontal axis, one a category. */
  readonly x?: { readonly name: string; readonly values: readonly (number | null)[] };
  /** One value a category; null is a gap. Doughnut and pie have one series. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly title?: readonly Inline[];
  readonly unit?: string;
  readonly source?: readonly Inline[];
  /** Names of categories or series that are drawn in the accent while all else is quiet; empty: no such choice. */
  readonly highlight: readonly string[];
  /**
   * A number format of SpreadsheetML (18.8.31), of the few that we draw too: `0` or `#,##0`, with up to four decimals
   * (`0.0`, `#,##0.00`), with or without `%`.
   */
  readonly format: string;
  /** Alternative text: kind, series and range, in the brief's language. */
  readonly alt: string;
}

export type ChartType =
  | 'bar'
  | 'stacked-bar'
  | 'column'
  | 'stacked-column'
  | 'line'
  | 'area'
  | 'pie'
  | 'doughnut'
  | 'scatter';
