/**
 * The patterns of a grammar, translated from Oniguruma's language into JavaScript's. It takes longer than anything else in colouring
 * code, so `npm run build:cli` does it ahead of time; what a line brings about (`end: \1`) is translated when it is met.
 */
import { EmulatedRegExp, toRegExpDetails } from 'oniguruma-to-es';

/** A translated pattern as data: source, flags, and what it takes to behave as Oniguruma does. */
export type Translation = readonly [
  source: string,
  flags: string,
  options?: NonNullable<ReturnType<typeof toRegExpDetails>['options']>,
];

/**
 * Unicode's letters take V8 ten times as long to compile as these ranges, in each of a grammar's hundreds of patterns. What is not
 * ASCII counts as a letter: it may be inside a word of code, and at worst a dash in one has the word's colour.
 */
const ranges: readonly (readonly [RegExp, string])[] = [
  [/\\p\{L\}\\p\{M\}\\p\{N\}\\p\{Pc\}/g, '[0-9A-Z_a-z\\u{80}-\\u{10FFFF}]'],
  [/\\p\{(?:Alpha|L)\}/g, '[A-Za-z\\u{80}-\\u{10FFFF}]'],
  [/\\p\{(?:Upper|Lu)\}/g, '[A-Z]'],
  [/\\p\{(?:Lower|Ll)\}/g, '[a-z]'],
  [/\\p\{Nd\}/g, '[0-9]'],
  [/\\P\{Nd\}/g, '[^0-9]'],
  [/\\p\{space\}/g, '\\s'],
  [/\\P\{space\}/g, '\\S'],
];

/** The translation of a pattern; undefined for one that JavaScript cannot say, which then matches nothing. */
export function translate(pattern: string): Translation | undefined {
  try {
    // As @shikijs/engine-javascript has them, for one edition of JavaScript: the same on each version of Node.
    const {
      pattern: exact,
      flags,
      options,
    } = toRegExpDetails(pattern, {
      global: true,
      hasIndices: true,
      lazyCompileLength: 3000,
      rules: {
        allowOrphanBackrefs: true,
        asciiWordBoundaries: true,
        captureGroup: true,
        recursionLimit: 5,
        singleline: true,
      },
      target: 'ES2024',
    });
    const source = ranges.reduce((text, [property, range]) => text.replace(property, range), exact);
    return options ? [source, flags, options] : [source, flags];
  } catch {
    return undefined;
  }
}

export function toRegExp([source, flags, options]: Translation): RegExp {
  return options ? new EmulatedRegExp(source, flags, options) : new RegExp(source, flags);
}

const patternKeys: ReadonlySet<string> = new Set(['match', 'begin', 'end', 'while']);

/** Every pattern that a grammar may ask for as it stands, once each, in the order of its rules. */
export function patternsOf(grammar: unknown): readonly string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [grammar];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== 'string') waiting.push(value);
      else if (patternKeys.has(key)) for (const form of anchored(value)) found.add(form);
    }
  }
  return [...found];
}

/** As vscode-textmate asks for it: `\A` and `\G` stand or match nothing (U+FFFF), by where in the text it looks. */
function anchored(written: string): readonly string[] {
  const pattern = written.replace(/\\(.)/gs, (all, next: string) => (next === 'z' ? '$(?!\\n)(?<!\\n)' : all));
  if (!/\\[AG]/.test(pattern)) return [pattern];
  const without = (letters: string): string =>
    pattern.replace(/\\(.)/gs, (all, next: string) => (letters.includes(next) ? '\\\uffff' : all));
  return [...new Set([pattern, without('A'), without('G'), without('AG')])];
}
