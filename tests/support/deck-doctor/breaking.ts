/** How the good deck is broken: by its parts, by text in one of them, or by the bytes of the file. */
import { type DeckParts, goodDeckParts } from './good-deck.js';
import { zipUp } from './zip-up.js';

export interface Break {
  readonly rule: string;
  readonly what: string;
  readonly also?: readonly string[];
  readonly make: () => Uint8Array;
}

/** Breaks parts. */
export function parts(
  rule: string,
  what: string,
  change: (deck: DeckParts) => void,
  ...also: readonly string[]
): Break {
  return {
    rule,
    what,
    also,
    make: () => {
      const deck = goodDeckParts();
      change(deck);
      return zipUp(deck);
    },
  };
}

/** Replaces text in one part; the text must be there. */
export function edit(
  rule: string,
  what: string,
  part: string,
  from: string | RegExp,
  to: string,
  ...also: readonly string[]
): Break {
  return parts(rule, what, (deck) => replace(deck, part, from, to), ...also);
}

export function replace(deck: DeckParts, part: string, from: string | RegExp, to: string): void {
  const before = deck.get(part);
  if (typeof before !== 'string') throw new Error(`${part} is no text`);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${part} does not hold ${from}`);
  deck.set(part, after);
}

/** Breaks the file's bytes. */
export function bytes(
  rule: string,
  what: string,
  change: (file: Buffer) => Uint8Array,
  ...also: readonly string[]
): Break {
  return { rule, what, also, make: () => change(Buffer.from(zipUp(goodDeckParts()))) };
}

export function rename(deck: DeckParts, from: string, to: string): void {
  const content = deck.get(from) as string;
  deck.delete(from);
  deck.set(to, content);
}

export const slide = (n: number): string => `ppt/slides/slide${n}.xml`;
export const slideRels = (n: number): string => `ppt/slides/_rels/slide${n}.xml.rels`;
export const main = 'ppt/presentation.xml';
export const master = 'ppt/slideMasters/slideMaster1.xml';
export const layout = 'ppt/slideLayouts/slideLayout2.xml';
export const types = '[Content_Types].xml';
export const chart = 'ppt/charts/chart1.xml';
export const runWithSize = '<a:rPr lang="en-GB" sz="1800"/>';
