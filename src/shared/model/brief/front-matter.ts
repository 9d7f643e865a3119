/** The front matter of a brief, checked. */
import type { Lines } from '../diagnostic.js';
import type { Paper } from '../handout.js';

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
