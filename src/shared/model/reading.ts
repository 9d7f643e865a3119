/**
 * Reading matter: what the brief says in full, for those who hold the deck in their hands. `src/main/deck` makes it from
 * the sections that are in; `src/main/scene` sets it on paper below the slides.
 */
import type { CalloutKind, Code, Inline, Table } from './brief.js';
import type { AgendaEntry, Cite, DeckWords, FlowBlock, SourceEntry } from './deck.js';

/** What stands below the slides of a group: each stretch of the brief once, however many slides it makes. */
export interface ReadingEntry {
  /** Keys of the `SlideGroup`s whose slides stand above it: one, after a divider that has no text of its own. */
  readonly groups: readonly [string, ...string[]];
  /** At least one: the first one's heading names the entry. */
  readonly parts: readonly ReadingPart[];
  /** How many of them have their heading above the slides: the section that these show, and those that they introduce. */
  readonly above: number;
  /** Speaker notes of those parts. */
  readonly notes: readonly ReadingBlock[];
  /** Footnotes cited in them, and addresses of their links that the text does not show. */
  readonly sources: readonly SourceEntry[];
  /** For the numbers of footnote marks: those of the slides. */
  readonly cites: readonly Cite[];
  /** BCP 47. */
  readonly language: string;
  readonly words: DeckWords;
}

/** A section's own body, or as much of it as belongs to a group. */
export interface ReadingPart {
  /** 0 for the deck's own, 1 for the top level, 2 below it … */
  readonly depth: number;
  /** Never blank for the first part of an entry. */
  readonly heading: readonly Inline[];
  readonly blocks: readonly ReadingBlock[];
}

export type ReadingBlock =
  | FlowBlock
  | Table
  | Code
  | {
      readonly type: 'quote';
      readonly paragraphs: readonly (readonly Inline[])[];
      readonly attribution?: readonly Inline[];
    }
  | {
      readonly type: 'callout';
      readonly kind: CalloutKind;
      readonly label: readonly Inline[];
      readonly blocks: readonly FlowBlock[];
    }
  /** Under a picture that the slide shows. */
  | { readonly type: 'caption'; readonly text: readonly Inline[] }
  /** Author, organisation, date. */
  | { readonly type: 'byline'; readonly texts: readonly (readonly Inline[])[] }
  /** Of the agenda: where each section begins. */
  | { readonly type: 'contents'; readonly entries: readonly AgendaEntry[] }
  | { readonly type: 'sources'; readonly entries: readonly SourceEntry[] };
