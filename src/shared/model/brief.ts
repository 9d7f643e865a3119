/**
 * The brief: a Markdown summary, parsed. It knows Markdown and nothing of slides. Every node knows its source lines.
 * `src/main/brief` makes it; `src/main/deck` reads it.
 */
import type { CodeRole } from './code.js';
import type { Lines } from './diagnostic.js';
import type { Paper } from './handout.js';

/** A brief as read, with everything that later stages need and nothing that touches the disk. */
export interface Brief {
  /** The file's name as the person gave it, for diagnostics; '-' for standard input. */
  readonly file: string;
  /** What it is called among several briefs of one deck; the file's name where absent. */
  readonly part?: string;
  readonly meta: BriefMeta;
  /**
   * How the source is organised. `slides`: a deck written as slides (Marp, Pandoc, Quarto, reveal.js, Slidev), whose own
   * slides in their own order are kept: no agenda, divider, sources or prose rule is added.
   */
  readonly form: 'sections' | 'slides';
  /**
   * In form `slides`: the tool whose deck this is also makes a slide of the front matter's title (Pandoc, Quarto). Then
   * its count of slides is `sections.length + 1`, else `sections.length`.
   */
  readonly titleSlide?: true;
  /** The title as decided by the reading rules (front matter, else the single H1, else the file's name). */
  readonly title: readonly Inline[];
  /** Where the title comes from; absent means the front matter or a heading, whichever there is. */
  readonly titleFrom?: 'front-matter' | 'heading' | 'first-line' | 'file-name';
  readonly subtitle?: readonly Inline[];
  /** What stands before the first section (after the title H1, if there is one). */
  readonly preamble: readonly Block[];
  /** Top-level sections in order. In form `slides`, one section a slide (its own heading, or none). */
  readonly sections: readonly Section[];
  /** Footnote definitions by label, in order of first reference; `number` counts from 1. */
  readonly footnotes: ReadonlyMap<string, Footnote>;
  /** Every picture that the brief names, once a source, so that they can be read before planning. */
  readonly pictures: readonly PictureRef[];
  /** Data that charts name or hold as text with separators, each once, so that it can be read before planning. */
  readonly dataFiles: readonly DataRef[];
  /** Lines of the source file. */
  readonly lineCount: number;
  /** The cuts that its headings and divs name, in order of first mention; absent where there are none. */
  readonly cuts?: readonly string[];
  /** What `<!-- briefdeck-ignore CODE -->` asks for; `applyIgnores` of src/main/brief filters all stages' diagnostics. */
  readonly ignores?: readonly Ignore[];
}

/** A request not to hear a diagnostic about the next block (a heading's is its section's own body). */
export interface Ignore {
  readonly code: string;
  /** Where the request stands. */
  readonly lines: Lines;
  /** The lines in which it is obeyed. */
  readonly covers: Lines;
}

/** The front matter, checked. Unknown keys are kept in `other` and never written to a deck. */
export interface BriefMeta {
  readonly title?: string;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  readonly organization?: string;
  /** As printed: the long form in `language`, or as written where it is no date. */
  readonly date?: string;
  /** ISO 8601 `YYYY-MM-DD` where the date could be parsed. */
  readonly isoDate?: string;
  /** BCP 47; where nobody names it that of the text, and 'en' where that is not clear. */
  readonly language: string;
  readonly classification?: string;
  readonly template?: string;
  /** As the template calls it. */
  readonly variant?: string;
  readonly sources: readonly SourceMeta[];
  readonly footer?: string;
  readonly agenda?: 'on' | 'off';
  readonly prose?: ProseRule;
  /** What a handout is printed on. */
  readonly paper?: Paper;
  readonly contact: readonly string[];
  readonly ask: readonly string[];
  readonly keywords: readonly string[];
  readonly other: Readonly<Record<string, unknown>>;
  /** Where each known key stands, so that later diagnostics can name the line. */
  readonly lines: Readonly<Record<string, Lines>>;
}

/** What is done with prose: its lead on the slide and all of it in the notes, all of it on slides, or only in the notes. */
export type ProseRule = 'lead' | 'slide' | 'notes';

export interface SourceMeta {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** As printed (see BriefMeta.date). */
  readonly date?: string;
  readonly url?: string;
}

/** A heading with what stands under it. */
export interface Section {
  /** `{#id}`, else the slug of its own heading (any script), with its parent's before it on a clash. */
  readonly id: string;
  /** '2.1': counted below the title H1. Empty in form `slides`. */
  readonly number: string;
  /** 1 for the top level of `Brief.sections`, 2 for their children … (not the number of # signs). */
  readonly depth: number;
  /** The number of # signs; 0 for a slide without a heading of its own in form `slides`. */
  readonly level: number;
  readonly heading: readonly Inline[];
  readonly attributes: Attributes;
  /** Own body: what stands between this heading and the next one of any level. */
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
  /** From the heading's line to the last line before the next section of the same or a higher level. */
  readonly lines: Lines;
  /** The heading's raw Markdown with the own body's, LF line ends: what a slide of this section depends on. */
  readonly raw: string;
}

/** `{#id .class key=value}` on a heading, fenced div, picture or code block. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

export interface Footnote {
  readonly label: string;
  readonly number: number;
  readonly blocks: readonly Block[];
  readonly lines: Lines;
}

/** A picture that the brief names. `src` is the key under which `Pictures` holds what was read. */
export interface PictureRef {
  readonly src: string;
  readonly lines: Lines;
}

/** Data of a chart that is no Markdown table. `key` is that under which `DataTables` holds what was read. */
export interface DataRef {
  /** A file's path as the brief wrote it, relative to the brief; for text of the brief's own, where it stands. */
  readonly key: string;
  /** The text itself, where it stands in the brief: `lines` begins with its first line. */
  readonly text?: string;
  readonly lines: Lines;
}

// ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Block =
  | Paragraph
  | List
  | Table
  | Quote
  | Code
  | Chart
  | Picture
  | Definitions
  | Callout
  | Columns
  | Notes
  | Break
  | Directive
  | Choice;

interface Node {
  readonly lines: Lines;
}

export interface Paragraph extends Node {
  readonly type: 'paragraph';
  readonly inlines: readonly Inline[];
}

export interface List extends Node {
  readonly type: 'list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Node {
  readonly blocks: readonly Block[];
  /** Present on a task list's items only. */
  readonly checked?: boolean;
  /** The number as text ('2011.') where the list's numbers are not consecutive and so are words, not counters. */
  readonly label?: string;
}

export interface Table extends Node {
  readonly type: 'table';
  /** One entry a column; 'start' where nothing is said. */
  readonly align: readonly ('start' | 'center' | 'end')[];
  /** Empty when the table has no header row. */
  readonly head: readonly TableCell[];
  /** Each row has as many cells as there are columns: spans are spread (the text in the first, the others empty). */
  readonly rows: readonly (readonly TableCell[])[];
  readonly caption?: readonly Inline[];
  readonly attributes: Attributes;
  /** The line of each row, the header's first, where a row is written on a line of its own. */
  readonly rowLines?: readonly number[];
  /** It is to be shown as a chart: a comment before it, or its own attributes, ask for that. */
  readonly chart?: readonly ChartOption[];
}

export interface TableCell {
  readonly inlines: readonly Inline[];
}

/** A fenced block `chart`: what is asked for, and the data. Whether a chart can be made of it is decided in planning. */
export interface Chart extends Node {
  readonly type: 'chart';
  readonly options: readonly ChartOption[];
  /** Rows of a small table in the block itself, or the key of a `DataRef`. Absent: it has none. */
  readonly data?: { readonly rows: readonly ChartRow[] } | { readonly key: string };
  /** All that the block says: what is shown where no table can be made of it. */
  readonly text: string;
}

/** One thing that is asked of a chart, as written: `highlight: [LNG, Coal]`. */
export interface ChartOption {
  /** Lower case. */
  readonly key: string;
  readonly values: readonly string[];
  /** Of `title` and `source`: the value with its marks and links. */
  readonly inlines?: readonly Inline[];
  readonly lines: Lines;
}

export interface ChartRow {
  readonly cells: readonly TableCell[];
  /** In the brief, from 1. */
  readonly line: number;
  /** A line under it says that it is the header. */
  readonly head?: true;
}

export interface Quote extends Node {
  readonly type: 'quote';
  readonly blocks: readonly Block[];
  /** The last line, where it begins with a dash or stands wholly in parentheses; without the dash or parentheses. */
  readonly attribution?: readonly Inline[];
}

export interface Code extends Node {
  readonly type: 'code';
  /** The info string's first word, lower case; absent for indented code. */
  readonly language?: string;
  readonly text: string;
  readonly attributes: Attributes;
}

/** A picture that stands alone as a block. */
export interface Picture extends Node {
  readonly type: 'picture';
  readonly src: string;
  readonly alt: string;
  /** The picture's title, or a figure's caption. */
  readonly caption?: readonly Inline[];
  readonly link?: Link;
  readonly attributes: Attributes;
}

export interface Definitions extends Node {
  readonly type: 'definitions';
  readonly items: readonly {
    readonly term: readonly Inline[];
    readonly definitions: readonly (readonly Block[])[];
    readonly lines: Lines;
  }[];
}

export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

export interface Callout extends Node {
  readonly type: 'callout';
  readonly kind: CalloutKind;
  /** The brief's own label, where it gives one; else the kind's name in the brief's language is used. */
  readonly label?: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** Pandoc's `::: columns`: two to four columns. */
export interface Columns extends Node {
  readonly type: 'columns';
  readonly columns: readonly {
    /** Share of the width, 0 to 1, where given. */
    readonly width?: number;
    readonly blocks: readonly Block[];
    readonly lines: Lines;
  }[];
}

/** Speaker notes: `<!-- notes: … -->`, `::: notes`, a plain comment under `marp: true`. */
export interface Notes extends Node {
  readonly type: 'notes';
  readonly blocks: readonly Block[];
}

/** `---`: what follows stands on a new slide of the same section. */
export interface Break extends Node {
  readonly type: 'break';
}

/**
 * `<!-- layout: NAME -->` (no blocks: it rules what follows in its section up to the next break), or `::: NAME` with
 * the blocks inside it.
 */
export interface Directive extends Node {
  readonly type: 'directive';
  /** A LayoutId, or a name that only a template can know. Lower case. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly blocks?: readonly Block[];
  /** `<!-- chart: … -->` only, on its way to the table behind it: no brief holds such a directive. */
  readonly options?: readonly ChartOption[];
}

/** `::: {cut=full}`: its blocks are in the cuts that it names only. What a cut makes of it is settled before planning. */
export interface Choice extends Node {
  readonly type: 'choice';
  readonly cuts: readonly string[];
  readonly blocks: readonly Block[];
}

// ── Inline ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Inline content is flat: runs that carry their marks, in order. */
export type Inline = TextRun | LineBreak | FootnoteMark | InlinePicture;

export interface TextRun {
  readonly type: 'text';
  /** Typography done (quotes and dashes as the language has them), entities decoded, never empty, no line ends. */
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly strike?: true;
  readonly code?: true;
  /** Of a piece of a code block: what it is there. Parsing never sets it. */
  readonly role?: CodeRole;
  readonly superscript?: true;
  readonly subscript?: true;
  readonly underline?: true;
  readonly highlight?: true;
  /** A formula's source, without its dollar signs. Set in the mono face. */
  readonly formula?: true;
  readonly link?: Link;
}

export type Link =
  /** Absolute, escaped, http, https or mailto only. */
  | { readonly to: 'url'; readonly url: string }
  /** A section of this brief, by id. */
  | { readonly to: 'section'; readonly id: string };

/** A hard break that the person wrote (two blanks, backslash, `<br>`). */
export interface LineBreak {
  readonly type: 'break';
}

export interface FootnoteMark {
  readonly type: 'footnote';
  readonly label: string;
}

/** A picture inside a line of text. A remote one is never fetched: its alternative text is a TextRun instead. */
export interface InlinePicture {
  readonly type: 'picture';
  readonly src: string;
  readonly alt: string;
  readonly link?: Link;
}

// ── Pictures as read ────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What the workspace found behind a picture's `src`: bytes are kept by hash elsewhere, stripped of metadata.
 * Sizes are pixels after EXIF turning; 96 pixels an inch make the natural size.
 */
export type PictureInfo =
  | {
      readonly ok: true;
      readonly hash: string;
      readonly width: number;
      readonly height: number;
      readonly format: 'png' | 'jpeg' | 'gif' | 'svg';
      /** Present when the camera held the picture turned: `width` and `height` are those of the upright picture. */
      readonly turn?: PictureTurn;
    }
  /** A diagnostic has been given; a visible note takes its place. */
  | { readonly ok: false; readonly reason: 'missing' | 'remote' | 'outside' | 'unreadable' | 'too-large' };

/** How the stored pixels must be turned to stand upright (EXIF 2.3, tag 0x0112): first mirrored, then turned. */
export interface PictureTurn {
  /** Clockwise. */
  readonly degrees: 0 | 90 | 180 | 270;
  /** Left and right exchanged. */
  readonly mirrored?: true;
}

/** By `src` as the brief wrote it. */
export type Pictures = ReadonlyMap<string, PictureInfo>;

// ── Data as read ────────────────────────────────────────────────────────────────────────────────────────────────────

/** What the workspace found behind a `DataRef`. */
export type DataTable =
  | {
      readonly ok: true;
      /** As diagnostics name it: the data file, or the brief. */
      readonly file: string;
      readonly rows: readonly DataRow[];
    }
  /** A diagnostic has been given. */
  | { readonly ok: false };

export interface DataRow {
  readonly cells: readonly string[];
  /** In its file, from 1. */
  readonly line: number;
}

/** By key. */
export type DataTables = ReadonlyMap<string, DataTable>;
