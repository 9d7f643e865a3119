import type { Block, Link } from '../../shared/model/brief.js';
import type { Lines } from '../../shared/model/diagnostic.js';
import type { Report } from './report.js';

/** What a reference definition `[label]: address "title"` says. */
export interface ReferenceDefinition {
  readonly href: string;
  readonly title?: string | null;
}

/**
 * What reading one brief gathers on its way: the only thing in this stage that changes. One is made a call of
 * `parseBrief` and none outlives it.
 */
export interface Context {
  readonly file: string;
  readonly language: string;
  readonly report: Report;
  /** Reference definitions by marked's normalised label. */
  readonly references: Readonly<Record<string, ReferenceDefinition>>;
  readonly footnotes: FootnoteBook;
  readonly links: LinkBook;
  readonly tally: Tally;
  /** A comment was read. Returns what it puts into the text: notes, a directive, nothing. */
  readonly comment: (content: string, lines: Lines) => readonly Block[];
  /** Blocks that something inside a paragraph made (a comment with notes); they follow the paragraph. */
  readonly aside: Block[];
}

/** Footnotes as they are referred to. Their blocks are read last, when every definition is known. */
export interface FootnoteBook {
  /** Whether a definition of this label stands anywhere in the brief. */
  readonly has: (label: string) => boolean;
  /** Counts a reference; returns the label under which the footnote is kept. */
  readonly refer: (label: string) => string;
  /** An inline note `^[…]`: its source becomes a definition; returns the label it was given. */
  readonly inline: (source: string, lines: Lines) => string;
}

/** Links to places in the brief, which are known only when all headings are. */
export interface LinkBook {
  /** A link to an anchor, to be filled in or taken out later. */
  readonly toAnchor: (anchor: string, lines: Lines) => Link;
  /** An anchor that HTML sets (`<a id="name">`). */
  readonly setAnchor: (anchor: string, line: number) => void;
}

/** Things that are reported once a brief, with their number and first line. */
export interface Tally {
  readonly count: (what: TallyKind, lines: Lines, name?: string) => void;
}

export type TallyKind =
  | 'private-comments'
  | 'links-not-kept'
  | 'formulas'
  | 'diagrams'
  | 'foreign-directives'
  | 'html-dropped';
