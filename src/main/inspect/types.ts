/** What is found in a deck that somebody is about to send. */

/** What an outsider would get, beside what the slides show. */
export const sentKinds = [
  'notes',
  'hidden',
  'comments',
  'names',
  'paths',
  'metadata',
  'labels',
  'links',
  'embedded',
  'macros',
  'pictures',
  'cropped',
  'unseen',
  'tags',
] as const;

/** How a deck departs from the house that it is held to. */
export const styleKinds = ['fonts', 'colours', 'size', 'alt', 'titles', 'overflow'] as const;

export type FindingKind = (typeof sentKinds)[number] | (typeof styleKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** Slides where it is, counted from 1, ascending; empty where it belongs to the file as a whole. */
  readonly slides: readonly number[];
  /** What it is, each thing once and on one line: names, paths, words of a comment. */
  readonly items: readonly string[];
  /** How many there are, where `items` does not name each. */
  readonly count: number;
}
