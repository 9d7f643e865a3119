/**
 * The Unicode Bidirectional Algorithm (UAX #9) for one line's text or a whole paragraph, without explicit embeddings,
 * overrides and isolates: their characters count as invisible. Brackets follow rule N0.
 */
import { byLetters } from '../../../../shared/letters.js';

/** Bidirectional classes that the rules speak of; embedding characters and invisible ones are BN. */
type Class = 'L' | 'R' | 'AL' | 'EN' | 'ES' | 'ET' | 'AN' | 'CS' | 'NSM' | 'BN' | 'S' | 'WS' | 'ON';

/** Each pattern is made when it is first asked: few decks need one. */
const classPatterns: readonly (readonly [Class, (char: string) => boolean])[] = [
  ['NSM', (char) => /[\p{Mn}\p{Me}]/u.test(char)],
  ['R', (char) => /\u200f/u.test(char)],
  ['L', (char) => /\u200e/u.test(char)],
  ['BN', (char) => /(?![\t\n\v\f\r\u001f\u0600-\u0605\u061c\u06dd])[\p{Cf}\p{Cc}]/u.test(char)],
  ['AN', (char) => /[\u0660-\u0669\u066b\u066c\u0600-\u0605\u06dd]/u.test(char)],
  ['EN', (char) => /[0-9\u00b2\u00b3\u00b9\u06f0-\u06f9\u2070\u2074-\u2079\u2080-\u2089\uff10-\uff19]/u.test(char)],
  ['ES', (char) => /[+\-\u207a\u207b\u208a\u208b\u2212]/u.test(char)],
  ['ET', (char) => /[#$%\u00a2-\u00a5\u00b0\u00b1\u066a\u2030-\u2034\p{Sc}\u2213]/u.test(char)],
  ['CS', (char) => /[,./:\u00a0\u060c\u202f\u2044]/u.test(char)],
  ['S', (char) => /[\t\v\u001f]/u.test(char)],
  ['WS', (char) => /[\p{Zs}\f\u2028]/u.test(char)],
  ['AL', (char) => /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u061b\u061c\u061f\u0640]/u.test(char)],
  ['R', (char) => /[\p{Script=Hebrew}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}]/u.test(char)],
  ['ON', (char) => /[\p{P}\p{S}]/u.test(char)],
];

const known = new Map<string, Class>();

function classOf(char: string): Class {
  const kept = known.get(char);
  if (kept) return kept;
  const found = classPatterns.find(([, has]) => has(char))?.[0] ?? 'L';
  known.set(char, found);
  return found;
}

const rightToLeftText = byLetters(
  String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f]`,
  'u',
);

/** The text has characters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  // Nearly all text has no character from Hebrew on: a plain range is told quickly.
  return /[\u0590-\uffff]/.test(text) && rightToLeftText(text).test(text);
}

/**
 * Embedding level of each UTF-16 unit: even reads to the right, odd to the left. `base` is the paragraph's level, 0 or 1.
 * Blanks at the end get the base level (L1).
 */
export function bidiLevels(text: string, base: 0 | 1): Uint8Array {
  const chars = Array.from(text);
  const original = chars.map(classOf);
  const classes = resolveWeak(original, base);
  resolveBrackets(chars, classes, base);
  resolveNeutral(classes, base);
  const levels = classes.map((kind) => levelOf(kind, base));
  resetEnd(original, levels, base);
  return spreadOverUnits(chars, levels);
}

function edge(base: 0 | 1): Class {
  return base === 1 ? 'R' : 'L';
}

/** Rules W1 to W7, in one copy of the classes. */
function resolveWeak(original: readonly Class[], base: 0 | 1): Class[] {
  const classes = [...original];
  let before: Class = edge(base);
  let strong: Class = edge(base);
  classes.forEach((kind, index) => {
    if (kind === 'BN') return;
    let resolved = kind === 'NSM' ? before : kind; // W1
    if (resolved === 'EN' && strong === 'AL') resolved = 'AN'; // W2
    if (kind === 'L' || kind === 'R' || kind === 'AL') strong = kind;
    classes[index] = resolved;
    before = resolved;
  });
  classes.forEach((kind, index) => {
    if (kind === 'AL') classes[index] = 'R'; // W3
  });
  joinSeparators(classes);
  joinTerminators(classes);
  let last: Class = edge(base);
  classes.forEach((kind, index) => {
    if (kind === 'ES' || kind === 'ET' || kind === 'CS') classes[index] = 'ON'; // W6
    if (kind === 'L' || kind === 'R') last = kind;
    if (kind === 'EN' && last === 'L') classes[index] = 'L'; // W7
  });
  return classes;
}

/** W4: one separator between two numbers of a kind belongs to them. */
function joinSeparators(classes: Class[]): void {
  for (let index = 1; index + 1 < classes.length; index += 1) {
    const [before, kind, after] = [classes[index - 1], classes[index], classes[index + 1]];
    if (before !== after) continue;
    if (before === 'EN' && (kind === 'ES' || kind === 'CS')) classes[index] = 'EN';
    if (before === 'AN' && kind === 'CS') classes[index] = 'AN';
  }
}

/** W5: signs beside a European number belong to it. */
function joinTerminators(classes: Class[]): void {
  for (let index = 0; index < classes.length; ) {
    let end = index;
    while (end < classes.length && (classes[end] === 'ET' || classes[end] === 'BN')) end += 1;
    if (end > index && (classes[index - 1] === 'EN' || classes[end] === 'EN')) classes.fill('EN', index, end);
    index = Math.max(end, index + 1);
  }
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»', '‹': '›', '〈': '〉' };

/** Strong direction that a class counts as in the rules for neutrals: numbers as right to left (N0, N1). */
function direction(kind: Class | undefined): 'L' | 'R' | undefined {
  if (kind === 'L') return 'L';
  return kind === 'R' || kind === 'EN' || kind === 'AN' ? 'R' : undefined;
}

/** N0: a pair of brackets takes the direction of what it holds. Guillemets are treated alike, as office programs do. */
function resolveBrackets(chars: readonly string[], classes: Class[], base: 0 | 1): void {
  for (const [open, close] of bracketPairs(chars, classes)) {
    const inside = new Set(classes.slice(open + 1, close).map(direction));
    const own = edge(base) as 'L' | 'R';
    const other = own === 'L' ? 'R' : 'L';
    let chosen: 'L' | 'R' | undefined;
    if (inside.has(own)) chosen = own;
    else if (inside.has(other)) chosen = strongBefore(classes, open, own) === other ? other : own;
    if (chosen) {
      classes[open] = chosen;
      classes[close] = chosen;
    }
  }
}

function bracketPairs(chars: readonly string[], classes: readonly Class[]): readonly (readonly [number, number])[] {
  const waiting: { readonly close: string; readonly at: number }[] = [];
  const pairs: [number, number][] = [];
  chars.forEach((char, index) => {
    if (classes[index] !== 'ON') return;
    const close = closers[char];
    if (close) {
      waiting.push({ close, at: index });
      return;
    }
    const match = waiting.findLastIndex((bracket) => bracket.close === char);
    if (match < 0) return;
    pairs.push([waiting[match]!.at, index]);
    waiting.length = match;
  });
  return pairs.sort((a, b) => a[0] - b[0]);
}

function strongBefore(classes: readonly Class[], at: number, otherwise: 'L' | 'R'): 'L' | 'R' {
  for (let index = at - 1; index >= 0; index -= 1) {
    const found = direction(classes[index]);
    if (found) return found;
  }
  return otherwise;
}

/** N1 and N2: neutrals take the direction of both their neighbours, else the paragraph's. */
function resolveNeutral(classes: Class[], base: 0 | 1): void {
  let before = edge(base) as 'L' | 'R';
  for (let index = 0; index < classes.length; ) {
    const own = direction(classes[index]);
    if (own) {
      before = own;
      index += 1;
      continue;
    }
    let end = index;
    while (end < classes.length && !direction(classes[end])) end += 1;
    const after = direction(classes[end]) ?? edge(base);
    classes.fill(before === after ? before : edge(base), index, end);
    index = end;
  }
}

/** I1 and I2. */
function levelOf(kind: Class, base: 0 | 1): number {
  if (base === 0) return kind === 'R' ? 1 : kind === 'EN' || kind === 'AN' ? 2 : 0;
  return kind === 'R' ? 1 : 2;
}

/** L1: blanks at the end have the paragraph's own level, and so have tabs with the blanks before them. */
function resetEnd(original: readonly Class[], levels: number[], base: 0 | 1): void {
  let isBlank = true;
  for (let index = original.length - 1; index >= 0; index -= 1) {
    const kind = original[index];
    if (kind === 'S') isBlank = true;
    else if (kind !== 'WS' && kind !== 'BN') isBlank = false;
    if (isBlank) levels[index] = base;
  }
}

function spreadOverUnits(chars: readonly string[], levels: readonly number[]): Uint8Array {
  const result = new Uint8Array(chars.reduce((sum, char) => sum + char.length, 0));
  let at = 0;
  chars.forEach((char, index) => {
    result.fill(levels[index]!, at, at + char.length);
    at += char.length;
  });
  return result;
}

/** Rule L2: the order in which parts with these levels stand from left to right, as indexes. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < order.length; ) {
      let end = start;
      while (end < order.length && levels[order[end]!]! >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order;
}
