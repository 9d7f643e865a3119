/**
 * The brief: a Markdown summary, parsed. It knows Markdown and nothing of slides. Every node knows its source lines.
 * `src/main/brief` makes it; `src/main/deck` reads it. What it is made of is in `brief/`, and is imported from here.
 */
import type { Attributes, Block } from './brief/blocks.js';
import type { BriefMeta } from './brief/front-matter.js';
import type { Inline } from './brief/inlines.js';
import type { Lines } from './diagnostic.js';

export type * from './brief/assets.js';
export type * from './brief/blocks.js';
export type * from './brief/front-matter.js';
export type * from './brief/inlines.js';

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
