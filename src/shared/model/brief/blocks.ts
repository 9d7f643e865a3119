/** Blocks: what stands under a heading. Each knows its source lines. */
import type { Lines } from '../diagnostic.js';
import type { Inline, Link } from './inlines.js';

/** `{#id .class key=value}` on a heading, fenced div, picture or code block. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

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
