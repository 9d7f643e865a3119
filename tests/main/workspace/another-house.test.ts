/** A brief in one house and in another: the same content on the same kinds of slide, whatever has to go on overleaf. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { templateNames } from '../../../src/main/template/index.js';
import { draftDeck } from '../../../src/main/workspace/index.js';
import type { SceneItem, TextBody } from '../../../src/shared/model/index.js';
import { builtIn } from '../template/expect-template.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const briefs = [
  ...readdirSync(join(project, 'samples'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `samples/${name}`),
  'tests/briefs/stress.md',
  'tests/briefs/parts.md',
  'tests/briefs/charts/each-kind.md',
  'specimen/en.md',
];

/** Places that say the same on every slide, as often as there are slides; the title has its own line below. */
const repeated: ReadonlySet<string> = new Set(['footer', 'date', 'number', 'marking', 'marking2', 'title']);

const textOf = ({ paragraphs }: TextBody) =>
  paragraphs.map(({ runs }) => runs.map((run) => (run.break ? ' ' : run.text)).join('')).join(' ');

function contentOf(item: SceneItem): string {
  if (item.kind === 'picture') return `picture ${item.hash}`;
  if (item.kind === 'text') return textOf(item);
  return item.kind === 'chart' ? `chart ${JSON.stringify(item.chart)}` : '';
}

type Grid = readonly (readonly string[])[];

/** The parts of a table joined: those under the same header below one another, those under others beside what came before. */
function joinedTable(parts: readonly (readonly [head: Grid, rows: Grid])[]): string {
  const sideBySide = new Map<string, string[][]>();
  for (const [head, rows] of parts) {
    const key = JSON.stringify(head);
    const before = sideBySide.get(key) ?? head.map((row) => [...row]);
    sideBySide.set(key, [...before, ...rows.map((row) => [...row])]);
  }
  const [first = [], ...more] = sideBySide.values();
  for (const columns of more) expect(columns.length, 'rows of further columns').toBe(first.length);
  // The first column stands again beside further ones.
  const rows = first.map((row, index) => [...row, ...more.flatMap((columns) => columns[index]?.slice(1) ?? [])]);
  return rows.map((row) => row.join('|')).join('\n');
}

/** Columns that one text runs through, and marks that are drawn one by one, are one place. */
const placeOf = ({ slot, name }: SceneItem) => (slot ?? name).replace(/[-\s]*\d+$/, '');

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

interface Slide {
  readonly kind: string;
  readonly title: string;
  readonly places: Record<string, string>;
}

/**
 * Kind, title and what stands in each place of every slide, those that go on overleaf joined to the first.
 * Blanks do not count: a text goes on between its words.
 */
async function deckIn(template: string, brief: string) {
  const { scenes, diagnostics } = await draftDeck({ briefs: [{ file: join(project, brief) }], template });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const slides = new Map<string, Slide>();
  const said: string[] = [];
  const tables = new Map<string, (readonly [head: Grid, rows: Grid])[]>();
  const firstOf = new Map<string, string>();
  for (const scene of scenes) {
    const key = scene.continues === undefined ? scene.key : (firstOf.get(scene.continues) ?? scene.continues);
    firstOf.set(scene.key, key);
    said.push(scene.title, ...scene.notes.map(({ text }) => text));
    said.push(...scene.items.flatMap((item) => (item.kind === 'text' ? [textOf(item)] : [])));
    const slide = slides.get(key) ?? { kind: scene.kind, title: scene.title, places: {} };
    slides.set(key, slide);
    for (const item of scene.items) {
      if (item.kind === 'table') {
        const cells = item.rows.map((row) => row.cells.map((cell) => textOf(cell).replace(/\s+/g, '')));
        const parts = [
          ...(tables.get(key) ?? []),
          [cells.slice(0, item.headerRows), cells.slice(item.headerRows)] as const,
        ];
        tables.set(key, parts);
        continue;
      }
      const content = contentOf(item).replace(/\s+/g, '');
      if (content === '' || repeated.has(item.slot ?? '')) continue;
      const place = placeOf(item);
      slide.places[place] = (slide.places[place] ?? '') + content;
    }
  }
  for (const [key, parts] of tables) (slides.get(key) as Slide).places.table = joinedTable(parts);
  return { slides: Object.fromEntries(slides), words: new Set(wordsOf(said.join(' '))), count: scenes.length };
}

/**
 * What a house of large type plans otherwise: a callout that finds no room has a slide of its own, and long sources are in the notes.
 * No word is lost there either.
 */
const groupsParted: Readonly<Record<string, readonly string[]>> = {
  'tests/briefs/stress.md in clarity': ['mixed-content-with-notes/1'],
};

const [first = '', ...others] = templateNames([builtIn]);

describe.each(briefs)('%s', (brief) => {
  it.each(others)(`says in ${first} and in %s the same, in the same places`, async (other) => {
    const [one, two] = [await deckIn(first, brief), await deckIn(other, brief)];
    const parted = groupsParted[`${brief} in ${other}`] ?? [];
    const alike = (slides: Readonly<Record<string, Slide>>) =>
      Object.fromEntries(Object.entries(slides).filter(([key]) => !parted.some((group) => key.startsWith(group))));
    expect(alike(two.slides)).toEqual(alike(one.slides));
    // What is longer than a line may be broken overleaf; it was compared above.
    expect([...one.words].filter((word) => word.length < 60 && !two.words.has(word))).toEqual([]);
  });
});

it('is no comparison of decks that are the same: some go on overleaf in one house and not in another', async () => {
  const counts = await Promise.all([first, ...others].map((name) => deckIn(name, 'tests/briefs/stress.md')));
  expect(new Set(counts.map(({ count }) => count)).size).toBeGreaterThan(1);
});
