import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ChartContent } from '../../../src/shared/model/index.js';
import { build } from '../../support/build.js';
import { chartBriefs } from '../../support/chart-briefs.js';
import { chart, chartDeck, chartSlide } from '../../support/chart-builder.js';
import { chartCases } from '../../support/chart-cases.js';
import { openPackage } from '../../support/deck-doctor/index.js';
import { all, attr, child, type Xml } from '../../support/deck-doctor/xml-tree.js';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { partsIn } from './tiny-template.js';

const text = (bytes: Uint8Array, part: string): string => Buffer.from(partsIn(bytes).get(part) ?? []).toString('utf8');

/** The chart part of a deck of this one chart. */
async function chartXml(content: ChartContent, more: Parameters<typeof chartSlide>[1] = {}): Promise<string> {
  return text((await chartDeck([chartSlide(content, more)])).bytes, 'ppt/charts/chart1.xml');
}

describe('a native chart', () => {
  for (const [name, slide] of Object.entries(chartCases)) {
    it(`is sound: ${name}`, async () => {
      const { bytes } = await chartDeck([slide]);
      writesGoodDeck(bytes, `chart: ${name}`);
    });
  }

  for (const file of chartBriefs) {
    it(`is sound in the brief ${file.slice(file.lastIndexOf('/') + 1)}`, async () => {
      const { bytes, result, examine } = await build(file);
      expect(result.scenes.filter((scene) => scene.items.some((item) => item.kind === 'chart')).length).toBeGreaterThan(
        2,
      );
      writesGoodDeck(bytes, file, examine);
    });
  }

  it('has a workbook in which a stranger’s library reads the brief’s names and numbers', async () => {
    for (const slide of Object.values(chartCases)) {
      if (slide.body.type !== 'chart') throw new Error('not a chart');
      const { bytes } = await chartDeck([slide]);
      const [sheet] = await readWorkbook(Buffer.from(partsIn(bytes).get('ppt/embeddings/workbook1.xlsx') ?? []));
      const [head, ...rows] = sheet?.data ?? [];
      const { categories, categoryName, series, x } = slide.body.chart;
      const shown = series.length + 1;
      expect(head?.slice(0, shown)).toEqual([x?.name ?? categoryName ?? null, ...series.map((each) => each.name)]);
      expect(rows.map((row) => row.slice(0, shown))).toEqual(
        categories.map((category, index) => [
          x ? x.values[index] : category,
          ...series.map((each) => each.values[index] ?? null),
        ]),
      );
    }
  });

  it('has references that lead to the cells whose values it keeps', async () => {
    for (const [name, slide] of Object.entries(chartCases)) {
      const { bytes } = await chartDeck([slide]);
      const view = openPackage(bytes);
      const [sheet] = await readWorkbook(Buffer.from(partsIn(bytes).get('ppt/embeddings/workbook1.xlsx') ?? []));
      for (const reference of all(view.xml('ppt/charts/chart1.xml'), 'c:strRef', 'c:numRef')) {
        expect(kept(reference), `${name}: ${reference.path}`).toEqual(cells(reference, sheet?.data ?? []));
      }
    }
  });

  it('is the same to the byte, however many charts were made before it', async () => {
    const slides = Object.values(chartCases);
    const [first, second] = [await chartDeck(slides), await chartDeck(slides)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect([...partsIn(second.bytes).keys()].filter((part) => part.startsWith('ppt/charts/chart'))).toHaveLength(
      slides.length,
    );
  });

  it('fills the layout’s placeholder, and says what it shows', async () => {
    const { bytes } = await chartDeck([
      chartSlide(chart('column', { LNG: [1, 2] }, { alt: 'LNG & coal, 2019 to 2020' })),
    ]);
    const slide = text(bytes, 'ppt/slides/slide1.xml');
    expect(slide).toMatch(/name="chart" descr="LNG &amp; coal, 2019 to 2020".*<p:ph [^>]*idx="\d+".*<c:chart/);
    expect(text(bytes, 'ppt/charts/_rels/chart1.xml.rels')).toContain('Target="../embeddings/workbook1.xlsx"');
  });

  it('names no colour and no face of its own', async () => {
    for (const slide of Object.values(chartCases)) {
      const xml = text((await chartDeck([slide])).bytes, 'ppt/charts/chart1.xml');
      expect(xml).not.toMatch(/srgbClr|Arial/);
    }
  });

  it('says its scale, its plot and its gaps', async () => {
    const xml = await chartXml(chart('line', { LNG: [8, null, 14], Coal: [1, 2, 3] }, { format: '#,##0.0' }));
    expect(xml).toMatch(/<c:max val="15"\/><c:min val="0"\/>/);
    expect(xml).toContain('<c:majorUnit val="5"/>');
    expect(xml).toMatch(/<c:layoutTarget val="inner"\/>.*<c:w val="0\.\d+"\/><c:h val="0\.\d+"\/>/);
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(xml).toMatch(/<c:ptCount val="3"\/><c:pt idx="0"><c:v>8<\/c:v><\/c:pt><c:pt idx="2">/);
  });

  it('names a line at its end, from the left where the language reads from the right', async () => {
    const lines = chart('line', { LNG: [8, 10], Coal: [1, null] });
    const label = /<c:dLbl><c:idx val="0"\/>.*?<c:dLblPos val="(\w)"\/>.*?<c:showSerName val="1"\/>/;
    expect(label.exec(await chartXml(lines))?.[1]).toBe('r');
    expect(label.exec(await chartXml(lines, { language: 'ar' }))?.[1]).toBe('l');
    expect(await chartXml(lines, { language: 'ar' })).toMatch(/<c:catAx>.*?<c:orientation val="maxMin"\/>/);
  });

  it('colours the highlighted category alone', async () => {
    const xml = await chartXml(chart('column', { LNG: [8, 10, 12] }, { highlight: ['2020'] }));
    const points = [...xml.matchAll(/<c:dPt><c:idx val="(\d)"\/>/g)].map((match) => match[1]);
    expect(points).toEqual(['0', '2']);
  });

  it('is made for decks with a chart only', async () => {
    const { bytes } = await chartDeck([chartSlide(chart('pie', { Share: [60, 40] }, { categories: ['A', 'B'] }))]);
    expect([...partsIn(bytes).keys()].filter((part) => /chart|embeddings/.test(part))).toEqual([
      'ppt/charts/_rels/chart1.xml.rels',
      'ppt/charts/chart1.xml',
      'ppt/embeddings/workbook1.xlsx',
    ]);
  });
});

/** The values that a reference keeps, undefined where it has none. */
function kept(reference: Xml): (string | undefined)[] {
  const cache = child(reference, 'c:strCache') ?? child(reference, 'c:numCache');
  const points = all(cache, 'c:pt');
  return Array.from({ length: Number(attr(child(cache, 'c:ptCount'), 'val')) }, (_, index) => {
    return child(
      points.find((point) => attr(point, 'idx') === String(index)),
      'c:v',
    )?.text;
  });
}

/** The cells of `Sheet1!$B$2:$B$4`. */
function cells(reference: Xml, rows: readonly (readonly unknown[])[]): (string | undefined)[] {
  const [, column = '', from = '', , to = from] =
    /^Sheet1!\$([A-Z])\$(\d+)(:\$[A-Z]\$(\d+))?$/.exec(child(reference, 'c:f')?.text ?? '') ?? [];
  const found = rows.slice(Number(from) - 1, Number(to)).map((row) => row[column.charCodeAt(0) - 65]);
  return found.map((cell) => (cell === null || cell === undefined ? undefined : String(cell)));
}
