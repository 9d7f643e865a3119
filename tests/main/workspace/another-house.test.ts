/** A brief in one house and in another: the same content on the same kinds of slide, whatever has to go on overleaf. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { templateNames } from '../../../src/main/template/index.js';
import { draftDeck } from '../../../src/main/workspace/index.js';
import type { Scene, SceneItem, TextBody } from '../../../src/shared/model/index.js';
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

/** What an item holds; a table's header only where the table begins. */
function contentOf(item: SceneItem, scene: Scene): string {
  if (item.kind === 'picture') return `picture ${item.hash}`;
  if (item.kind === 'text') return textOf(item);
  if (item.kind === 'chart') return `chart ${JSON.stringify(item.chart)}`;
  if (item.kind !== 'table') return '';
  const rows = scene.continues === undefined ? item.rows : item.rows.slice(item.headerRows);
  return rows.flatMap(({ cells }) => cells.map(textOf)).join(' ');
}

/** Columns that one text runs through, and marks that are drawn one by one, are one place. */
const placeOf = ({ slot, name }: SceneItem) => (slot ?? name).replace(/[-\s]*\d+$/, '');

/**
 * Kind, title and what stands in each place of every slide, those that go on overleaf joined to the first.
 * Blanks do not count: a text goes on between its words.
 */
async function deckIn(template: string, brief: string) {
  const { scenes, diagnostics } = await draftDeck({ briefs: [{ file: join(project, brief) }], template });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const slides = new Map<string, { kind: string; title: string; places: Record<string, string> }>();
  const firstOf = new Map<string, string>();
  for (const scene of scenes) {
    const key = scene.continues === undefined ? scene.key : (firstOf.get(scene.continues) ?? scene.continues);
    firstOf.set(scene.key, key);
    const slide = slides.get(key) ?? { kind: scene.kind, title: scene.title, places: {} };
    slides.set(key, slide);
    for (const item of scene.items) {
      const content = contentOf(item, scene).replace(/\s+/g, '');
      if (content === '' || repeated.has(item.slot ?? '')) continue;
      const place = placeOf(item);
      slide.places[place] = (slide.places[place] ?? '') + content;
    }
  }
  return { slides: Object.fromEntries(slides), count: scenes.length };
}

/** A house set so large that texts of these briefs are cut, and the widest table loses columns to further slides. */
const largeType = 'clarity';
const tight: ReadonlySet<string> = new Set(['tests/briefs/stress.md', 'tests/briefs/parts.md']);

const [first = '', ...others] = templateNames([builtIn]);

describe.each(briefs)('%s', (brief) => {
  it.each(others.filter((other) => other !== largeType || !tight.has(brief)))(
    `says in ${first} and in %s the same, in the same places`,
    async (other) => {
      const [one, two] = [await deckIn(first, brief), await deckIn(other, brief)];
      expect(two.slides).toEqual(one.slides);
    },
  );
});

it('is no comparison of decks that are the same: some go on overleaf in one house and not in another', async () => {
  const counts = await Promise.all([first, ...others].map((name) => deckIn(name, 'tests/briefs/stress.md')));
  expect(new Set(counts.map(({ count }) => count)).size).toBeGreaterThan(1);
});
