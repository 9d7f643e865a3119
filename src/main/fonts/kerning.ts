/**
 * Kerning by shaping: every pair of the characters that are kerned in practice stands in one long text, and what differs
 * from the bare advances is kerning. That is what the programs that draw the text do, contextual lookups included.
 */
import type { KerningTable } from '../../shared/model/index.js';
import { common, scripts } from './kerned-characters.js';
import type { Shaper } from './shape.js';

/** Off, so that each character is one glyph and positions can be counted. */
const apart = ['liga=0', 'clig=0', 'ccmp=0', 'calt=0'];

type Pairs = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Kerning among the characters of `bare`, which has the advance of each. */
export function measureKerning(shaper: Shaper, bare: ReadonlyMap<number, number>): KerningTable {
  const shared = spread(common, bare);
  const values = new Map<number, Map<number, number>>();
  for (const { tag, ranges } of scripts) {
    const chars = [...shared, ...spread(ranges, bare)];
    for (const first of chars) {
      const row = values.get(first) ?? new Map<number, number>();
      values.set(first, row);
      const kerned = advancesBefore(first, chars, tag, shaper);
      chars.forEach((second, index) => {
        const advance = kerned[index];
        const change = advance === undefined ? 0 : advance - bare.get(first)!;
        if (change !== 0) row.set(second, change);
      });
    }
  }
  return classify(values);
}

/** Advance of `first` before each of `chars`; undefined for a pair that the face joins whatever is switched off. */
function advancesBefore(
  first: number,
  chars: readonly number[],
  script: string,
  shaper: Shaper,
): readonly (number | undefined)[] {
  const codes = chars.flatMap((second) => [first, second]);
  const advances = shaper.advances(codes, script, apart);
  if (advances.length === codes.length) return chars.map((_, index) => advances[index * 2]);
  return chars.map((second) => {
    const pair = shaper.advances([first, second], script, apart);
    return pair.length === 2 ? pair[0] : undefined;
  });
}

function spread(
  ranges: readonly (readonly [number, number])[],
  covered: { has(char: number): boolean },
): readonly number[] {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .filter((char) => covered.has(char));
}

/** Characters with equal rows share a left class, those with equal columns a right class. */
function classify(values: Pairs): KerningTable {
  const seconds = new Set([...values.values()].flatMap((row) => [...row.keys()]));
  const chars = [...new Set([...[...values].filter(([, row]) => row.size > 0).map(([char]) => char), ...seconds])].sort(
    (a, b) => a - b,
  );
  const value = (first: number, second: number): number => values.get(first)?.get(second) ?? 0;
  const lefts = classes(chars, (char) => chars.map((second) => value(char, second)).join());
  const rights = classes(chars, (char) => chars.map((first) => value(first, char)).join());
  const matrix = lefts.examples.flatMap((first) => rights.examples.map((second) => value(first, second)));
  return { chars, left: lefts.of, right: rights.of, rights: rights.examples.length, matrix };
}

function classes(chars: readonly number[], signature: (char: number) => string): { of: number[]; examples: number[] } {
  const known = new Map<string, number>();
  const examples: number[] = [];
  const of = chars.map((char) => {
    const key = signature(char);
    const index = known.get(key) ?? known.size;
    if (index === known.size) {
      known.set(key, index);
      examples.push(char);
    }
    return index;
  });
  return { of, examples };
}
