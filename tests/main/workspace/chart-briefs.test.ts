import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { draftDeck } from '../../../src/main/workspace/index.js';
import type { ChartContent, ChartType, Slide } from '../../../src/shared/model/index.js';
import { chartNumbers, wordsBesideNumbers } from '../../support/chart-text.js';
import { visibleText } from '../../support/markdown-text.js';
import { said } from '../../support/slide-text.js';
import { words, wordsLost } from '../../support/words.js';

const folder = fileURLToPath(new URL('../../briefs/charts', import.meta.url));
const briefs = readdirSync(folder).filter((name) => name.endsWith('.md'));

async function slidesOf(
  name: string,
): Promise<{ readonly slides: readonly Slide[]; readonly said: readonly string[] }> {
  const draft = await draftDeck({ briefs: [{ file: join(folder, name) }] });
  const slides = draft.deck?.groups.flatMap((group) => group.options[0]) ?? [];
  return { slides, said: draft.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code) };
}

const chartsOf = (slides: readonly Slide[]): readonly ChartContent[] =>
  slides.flatMap(({ body }) => (body.type === 'chart' ? [body.chart] : []));

describe('the chart briefs', () => {
  it('are ten', () => {
    expect(briefs).toHaveLength(10);
  });

  it.each(briefs)('%s has a chart for each of its sections, and every word and number of it', async (name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const { slides, said: problems } = await slidesOf(name);
    const charts = chartsOf(slides);
    expect(charts).toHaveLength(source.match(/^## /gm)?.length ?? 0);
    const known: Readonly<Record<string, string>> = {
      'data-file.md': 'data-encoding-guessed',
      'gaps.md': 'chart-area-gap',
    };
    expect(problems).toEqual(name in known ? [known[name]] : []);
    const lost = wordsLost(words(visibleText(source)), words(slides.map(said).join('\n')));
    expect(wordsBesideNumbers(lost, charts.flatMap(chartNumbers))).toEqual([]);
  });

  it('have every kind of chart', async () => {
    const charts = chartsOf((await slidesOf('each-kind.md')).slides);
    const kinds: readonly ChartType[] = charts.map(({ type }) => type);
    expect(new Set(kinds).size).toBe(9);
  });

  it('have the numbers of their data files', async () => {
    const [cargo] = chartsOf((await slidesOf('data-file.md')).slides);
    const rows = readFileSync(join(folder, 'cargo.csv'), 'utf8').trimEnd().split('\n').slice(1);
    expect(cargo?.series[0]?.values).toEqual(rows.map((row) => Number(row.split(',')[1])));
    expect(cargo?.series[2]?.values.filter((value) => value === null)).toHaveLength(1);
  });
});

describe('words beside numbers', () => {
  it('finds a number in each way of writing it, once, and no other', () => {
    expect(wordsBesideNumbers(['1,234.5', '12', '۵٫۳', 'word'], [1234.5, 0.12, -5.3])).toEqual(['word']);
    expect(wordsBesideNumbers(['20.4', '20.4', '7'], [20.4])).toEqual(['20.4', '7']);
  });
});
