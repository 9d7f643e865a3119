/** Markdown that nobody here wrote: the corpus beside the project, and the READMEs of the packages that it uses. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const corpus = join(project, '../shared/corpus');

export interface CorpusDocument {
  readonly name: string;
  readonly file: string;
  /** The slides that the document's own tool makes, for a deck written as slides. */
  readonly slides?: number;
}

/** The documents that index.tsv lists; none where the folder is not there. */
export function corpusDocuments(): readonly CorpusDocument[] {
  const index = join(corpus, 'index.tsv');
  if (!existsSync(index)) return [];
  const [head, ...rows] = readFileSync(index, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const column = (row: readonly string[], name: string): string => row[head?.indexOf(name) ?? -1] ?? '';
  return rows.map((row) => {
    const slides = Number(column(row, 'slides_expected'));
    return { name: column(row, 'file'), file: join(corpus, column(row, 'file')), ...(slides > 0 ? { slides } : {}) };
  });
}

/** Every README.md under node_modules, by path, shorter than `limit` bytes of name order: always the same order. */
export function readmes(): readonly { readonly name: string; readonly file: string }[] {
  const folder = join(project, 'node_modules');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)README\.md$/.test(path))
    .sort()
    .map((path) => ({ name: relative(folder, join(folder, path)), file: join(folder, path) }));
}

/** A seed for what is chosen at random: BRIEFDECK_SEED, or the clock. Print it, so that a run can be repeated. */
export function chosenSeed(otherwise = Date.now() % 1_000_000): number {
  const asked = Number(process.env.BRIEFDECK_SEED ?? otherwise);
  return Number.isNaN(asked) ? Date.now() % 1_000_000 : asked;
}

/** `count` of the items, chosen by the seed (mulberry32). */
export function sample<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return items
    .map((item) => ({ item, rank: next() }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, count)
    .map(({ item }) => item);
}
