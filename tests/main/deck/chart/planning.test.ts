import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as sentence } from '../../../../src/shared/diagnostics/index.js';
import type { ChartContent, DataTables, Slide } from '../../../../src/shared/model/index.js';
import { brief, chart, line1, section } from '../../../support/brief-builder.js';
import { expectDeck, onlySlide, titleText } from '../expect-deck.js';
import { type PlanSettings, planned } from '../plan-briefs.js';

const cargo = ['| Year | LNG | Coal |', '| ---- | --- | ---- |', '| 2023 | 19.8 | 1.3 |', '| 2024 | 20.4 | 0.9 |'];
const table = cargo.join('\n');

/** A section with one fenced block: the keys, then the data. */
const fence = (keys: readonly string[], data: readonly string[] = cargo): string =>
  ['## Gas grows', '', '```chart', ...keys, 'data: |', ...data.map((line) => `  ${line}`), '```', ''].join('\n');

function chartIn(markdown: string, settings: PlanSettings = {}): ChartContent {
  const { body, kind } = onlySlide(markdown, settings);
  if (body.type !== 'chart') throw new Error(`A chart was expected, and it is a ${kind}`);
  return body.chart;
}

const text = (inlines: Slide['lead']): string => titleText({ title: inlines ?? [] } as unknown as Slide);
const said = (markdown: string, settings: PlanSettings = {}): readonly string[] =>
  expectDeck(markdown, settings).diagnostics.map((item) => `${item.file}:${item.lines?.from} ${item.code}`);

describe('a fenced chart', () => {
  it('is a slide with the section’s title, and all that a chart shows', () => {
    const slide = onlySlide(fence(['type: column', 'title: Cargo', 'unit: Mt', 'source: Polar Trade Review']));
    expect(slide).toMatchObject({
      kind: 'chart',
      title: [{ text: 'Gas grows' }],
      why: 'chart: column, 2 series of 2 values',
      otherKinds: ['bullets', 'table'],
      body: {
        type: 'chart',
        chart: {
          type: 'column',
          categories: ['2023', '2024'],
          categoryName: 'Year',
          series: [
            { name: 'LNG', values: [19.8, 20.4] },
            { name: 'Coal', values: [1.3, 0.9] },
          ],
          title: [{ text: 'Cargo' }],
          unit: 'Mt',
          source: [{ text: 'Polar Trade Review' }],
          highlight: [],
          format: '0.0',
        },
      },
    });
    expect(slide).not.toHaveProperty('table');
  });

  it.each([
    ['Stacked Bar', 'stacked-bar'],
    ['stacked_column', 'stacked-column'],
    ['columns', 'column'],
    ['Line chart', 'line'],
    ['donut', 'doughnut'],
  ])('knows the kind %s', (written, type) => {
    const data = type === 'doughnut' ? ['| A | B |', '| x | 1 |'] : cargo;
    expect(chartIn(fence([`type: ${written}`], data)).type).toBe(type);
  });

  it('has columns where no kind is named', () => {
    expect(chartIn(fence([])).type).toBe('column');
  });

  it('does not say the slide’s title twice', () => {
    expect(chartIn(fence(['title: Gas grows']))).not.toHaveProperty('title');
    expect(chartIn(fence(['title: Gas shrinks']))).toHaveProperty('title');
  });

  it('has a short paragraph as lead; a long one goes by the prose rule', () => {
    const led = fence([]).replace('\n\n', '\n\nCoal is nearly gone.\n\n');
    expect(text(onlySlide(led).lead)).toBe('Coal is nearly gone.');
    const long = fence([]).replace('\n\n', `\n\n${'Word after word. '.repeat(14)}\n\n`);
    expect(expectDeck(long).outline).toEqual(['text: Gas grows', 'chart: Gas grows']);
  });

  it('has its section’s finding as title', () => {
    const slide = onlySlide(fence([]).replace('\n\n', '\n\n**Gas has replaced coal.**\n\n'));
    expect([titleText(slide), text(slide.kicker)]).toEqual(['Gas has replaced coal.', 'Gas grows']);
  });

  it('makes a slide each of two charts, of chart and table, and of charts in columns', () => {
    const two = `${fence([])}\n${fence([]).split('\n').slice(2).join('\n')}`;
    expect(expectDeck(two).outline).toEqual(['chart: Gas grows', 'chart: Gas grows']);
    expect(expectDeck(`${fence([])}\n${table}\n`).outline).toEqual(['chart: Gas grows', 'table: Gas grows']);
    const [, , ...block] = fence([]).split('\n');
    const columns = ['## S', '::: columns', '::: column', 'Text.', ':::', '::: column', ...block, ':::', ':::'].join(
      '\n',
    );
    expect(expectDeck(columns).content.map((slide) => `${slide.kind}: ${text(slide.lead)}`)).toEqual(['chart: Text.']);
  });

  it('stands right behind the list that it was in', () => {
    const list = `## S\n\n- One\n\n${fence([]).split('\n').slice(2).join('\n').replace(/^/gm, '  ')}\n- Two\n`;
    expect(expectDeck(list).content.map(({ kind }) => kind)).toEqual(['bullets', 'chart']);
  });

  it('is a table or bullets where somebody asks for those, and where a template draws none', () => {
    const asked = fence(['title: Cargo', 'unit: Mt', 'source: Desk']).replace('grows', 'grows {layout=table}');
    const slide = onlySlide(asked);
    expect(slide).toMatchObject({ kind: 'table', body: { table: { rows: { length: 2 } } } });
    expect(slide.body.type === 'table' && text(slide.body.table.caption)).toBe('Cargo (Mt) · Source: Desk');
    expect(onlySlide(fence([]), { rules: { kinds: { chart: 'table' } } })).toMatchObject({
      kind: 'table',
      why: 'table: stands in for chart, which this template does not draw',
    });
    expect(onlySlide(fence([]).replace('grows', 'grows {layout=bullets}')).kind).toBe('bullets');
  });

  it('is left as code in notes, and cited footnotes stay cited', () => {
    const cited = `${fence([], ['| Y | V[^1] |', '| - | - |', '| a | 1 |'])}\n[^1]: By ship only.\n`;
    const { content } = expectDeck(cited);
    expect(content[0]?.cites.map((cite) => text(cite.text))).toEqual(['By ship only.']);
    expect(content[0]?.body).toMatchObject({ chart: { title: [{ type: 'footnote' }] } });
  });
});

describe('which columns', () => {
  it('are shown: all, or those that are named, in that order', () => {
    expect(chartIn(fence(['series: [coal, LNG]'])).series.map(({ name }) => name)).toEqual(['Coal', 'LNG']);
    expect(chartIn(fence(['x: LNG', 'series: Coal']))).toMatchObject({
      categories: ['19.8', '20.4'],
      series: [{ name: 'Coal' }],
    });
  });

  it('are rows, when asked', () => {
    expect(chartIn(fence(['transpose: yes']))).toMatchObject({
      categories: ['LNG', 'Coal'],
      series: [
        { name: '2023', values: [19.8, 1.3] },
        { name: '2024', values: [20.4, 0.9] },
      ],
    });
  });

  it('have the numbers of a scatter chart across, and names where there are some', () => {
    const data = ['| Land | Income | Trade |', '| - | - | - |', '| A | 1.5 | 20 |', '| B | 2.5 | n/a |'];
    expect(chartIn(fence(['type: scatter'], data))).toMatchObject({
      categories: ['A', 'B'],
      x: { name: 'Income', values: [1.5, 2.5] },
      series: [{ name: 'Trade', values: [20, null] }],
    });
    expect(
      chartIn(
        fence(
          ['type: scatter', 'x: Trade'],
          data.map((line) => line.replace('n/a', '21')),
        ),
      ),
    ).toMatchObject({
      categories: ['A', 'B'],
      x: { name: 'Trade' },
      series: [{ name: 'Income' }],
    });
    expect(chartIn(fence(['type: scatter']))).toMatchObject({ categories: ['', ''], x: { name: 'Year' } });
  });

  it('have names; one without has the chart’s', () => {
    expect(chartIn(fence(['title: Cargo'], ['| a | 1 |', '| b | 2 |'])).series[0]?.name).toBe('Cargo');
  });

  it('may have a header without a line under it', () => {
    expect(chartIn(fence([], ['| Land | 2023 | 2024 |', '| A | 1 | 2 |'])).series.map(({ name }) => name)).toEqual([
      '2023',
      '2024',
    ]);
  });
});

describe('the order', () => {
  const data = ['| C | A | B |', '| - | - | - |', '| x | 2 | 9 |', '| y | | 1 |', '| z | 3 | 1 |'];
  it.each([
    ['bar', 'descending', ['z', 'x', 'y']],
    ['bar', 'ascending', ['x', 'z', 'y']],
    ['stacked bar', 'descending', ['x', 'z', 'y']],
    ['bar', 'as written', ['x', 'y', 'z']],
  ])('of %s is %s by the first series, of stacked parts by their sum, gaps last', (type, order, expected) => {
    expect(chartIn(fence([`type: ${type}`, `order: ${order}`], data)).categories).toEqual(expected);
  });
});

describe('a table that becomes a chart', () => {
  it.each([
    ['by a comment before it', `## Gas grows\n\n<!-- chart: line, unit: Mt -->\n\n${table}\n`],
    ['by a heading', `## Gas grows {chart=line unit=Mt}\n\n${table}\n`],
    ['by a heading’s layout', `## Gas grows {layout=chart type=line unit=Mt}\n\n${table}\n`],
    ['by a div', `## Gas grows\n\n::: chart {type=line unit=Mt}\n${table}\n\n:::\n`],
    ['by a layout comment', `## Gas grows\n\n<!-- layout: chart {type=line unit=Mt} -->\n\n${table}\n`],
    ['by its caption', `## Gas grows\n\n${table}\n: Cargo {chart=line unit=Mt}\n`],
  ])('does so %s', (_, markdown) => {
    expect(chartIn(markdown)).toMatchObject({ type: 'line', unit: 'Mt', series: [{ name: 'LNG' }, { name: 'Coal' }] });
    expect(said(markdown)).toEqual([]);
  });

  it('has its caption as title, and no heading’s title', () => {
    expect(chartIn(`## Gas grows {chart=line title="Gas leads"}\n\n${table}\n: Cargo\n`).title).toMatchObject([
      { text: 'Cargo' },
    ]);
  });

  it('may be asked for by a cut, and is offered where it can be one', () => {
    const cut = { name: 'c', out: new Set<string>(), kinds: new Map([['gas-grows', 'chart'] as const]) };
    expect(onlySlide(`## Gas grows\n\n${table}`, { cut }).kind).toBe('chart');
    expect(onlySlide(`## Gas grows\n\n${table}`).otherKinds).toEqual(['bullets', 'chart']);
    expect(onlySlide('## S\n\n| A | B |\n| - | - |\n| x | y |\n| z | 1 |').otherKinds).toEqual(['bullets']);
  });

  it('says once what is wrong, and stays a table', () => {
    const words = '## S {chart=line}\n\n| A | B |\n| - | - |\n| x | y |\n';
    expect(said(words)).toEqual(['brief.md:5 chart-cell-text']);
    expect(onlySlide(words).kind).toBe('table');
    expect(said('## S {chart=line}\n\nText.\n')).toEqual(['brief.md:3 layout-unfit']);
  });
});

describe('wrong data', () => {
  it.each([
    ['a kind that there is not', ['type: colum'], cargo, 'brief.md:4 chart-type'],
    ['a cell of text', [], ['| Y | A |', '| - | - |', '| a | 1 |', '| b | about 2 |'], 'brief.md:8 chart-cell-text'],
    ['a short row', [], ['| Y | A |', '| - | - |', '| a | 1 |', '| b |'], 'brief.md:8 chart-row-length'],
    ['a long row', [], ['| Y | A |', '| - | - |', '| a | 1 | 2 |'], 'brief.md:7 chart-row-length'],
    ['no number', [], ['| Y | A |', '| - | - |', '| a | n/a |'], 'brief.md:5 chart-no-numbers'],
    ['one column', [], ['| A |', '| - |', '| 1 |'], 'brief.md:5 chart-one-column'],
    [
      'parts below zero',
      ['type: pie'],
      ['| Y | A |', '| - | - |', '| a | 1 |', '| b | -2 |'],
      'brief.md:9 chart-part-negative',
    ],
    ['several columns of parts', ['type: pie'], cargo, 'brief.md:4 chart-one-series'],
    ['nothing but zero to part', ['type: pie'], ['| Y | A |', '| - | - |', '| a | 0 |'], 'brief.md:6 chart-no-numbers'],
    ['words across', ['type: scatter', 'x: Y'], ['| Y | A |', '| - | - |', '| a | 1 |'], 'brief.md:9 chart-scatter-x'],
    ['two units', [], ['| Y | A |', '| - | - |', '| a | 1 kt |', '| b | 2 Mt |'], 'brief.md:8 chart-units'],
    ['a column that is not there', ['series: LGN'], cargo, 'brief.md:4 chart-column'],
  ])('with %s is said with its line, and shown as a table', (_, keys, data, expected) => {
    const markdown = fence(keys, data);
    expect(said(markdown)).toEqual([expected]);
    expect(onlySlide(markdown).kind).toBe('table');
  });

  it('with too many rows or columns is a table', () => {
    const row = (count: number): readonly string[] => [
      '| Y | A |',
      '| - | - |',
      ...Array.from({ length: count }, (_, index) => `| r${index} | 1 |`),
    ];
    expect(said(fence(['type: pie'], row(13)))).toEqual(['brief.md:6 chart-too-many']);
    expect(said(fence(['type: pie'], row(12)))).toEqual([]);
    expect(said(fence(['type: bar'], row(101)))).toEqual(['brief.md:6 chart-too-many']);
    expect(said(fence(['type: line'], row(1000)))).toEqual([]);
    const wide = [`| Y |${' 1 |'.repeat(13)}`, `| - |${' - |'.repeat(13)}`, `| a |${' 1 |'.repeat(13)}`];
    expect(
      said(
        fence(
          [],
          wide.map((line, index) => (index === 0 ? line.replace(/1/g, 'A') : line)),
        ),
      ),
    ).toContain('brief.md:5 chart-too-many');
  });

  it('with nothing in it stays as it is written', () => {
    const slide = onlySlide('## S\n\n```chart\ntype: bar\ntitle: Cargo\n```\n');
    expect(slide.body).toMatchObject({ type: 'code', code: { language: 'chart', text: 'type: bar\ntitle: Cargo' } });
    expect(said('## S\n\n```chart\ntype: bar\n```\n')).toEqual(['brief.md:3 chart-no-data']);
  });

  it('of which a file could not be read stays as it is written, and is not reported again', () => {
    const data: DataTables = new Map([['a.csv', { ok: false }]]);
    const markdown = '## S\n\n```chart\ndata: a.csv\n```\n';
    expect(onlySlide(markdown, { data }).kind).toBe('code');
    expect(said(markdown, { data })).toEqual([]);
  });

  it('in a file is said with the line of that file', () => {
    const rows = [
      { cells: ['Year', 'LNG'], line: 1 },
      { cells: ['2024', 'twenty'], line: 4 },
    ];
    const data: DataTables = new Map([['a.csv', { ok: true, file: 'briefs/a.csv', rows }]]);
    expect(said('## S\n\n```chart\ndata: a.csv\n```\n', { data })).toEqual(['briefs/a.csv:4 chart-cell-text']);
  });

  it.each([
    ['a key', 'titel: Cargo', 'chart-key-near', 'did you mean title?'],
    ['a key that is like none', 'background: grey', 'chart-key', 'the keys are data, type'],
    ['an order', 'order: size', 'chart-value', 'as written, ascending, descending'],
    ['a format', 'format: 0.000000', 'chart-value', '0, 0.0, #,##0, 0%'],
    ['a truth', 'transpose: perhaps', 'chart-value', 'true, false'],
    ['something to highlight', 'highlight: [LNG, Cole]', 'chart-highlight', 'as the data does: 2023, 2024, LNG, Coal'],
  ])('%s that there is not is said, and the chart drawn without it', (_, line, code, remedy) => {
    const { diagnostics, content } = expectDeck(fence([line]));
    expect(diagnostics.map((item) => [item.code, item.lines?.from])).toEqual([[code, 4]]);
    expect(sentence(diagnostics[0] as (typeof diagnostics)[number])).toContain(remedy);
    expect(content[0]?.kind).toBe('chart');
  });

  it('without names is drawn, and that is said', () => {
    const markdown = fence([], ['| a | 1.5 | 2.5 |', '| b | 2.5 | 3.5 |']);
    expect(said(markdown)).toEqual(['brief.md:5 chart-series-unnamed']);
    expect(chartIn(markdown).series.map(({ name }) => name)).toEqual(['1', '2']);
  });

  it('draws a missing value as a gap and says nothing', () => {
    const markdown = fence([], ['| Y | A |', '| - | - |', '| a | 1 |', '| b | |', '| c | 3 |']);
    expect(chartIn(markdown).series[0]?.values).toEqual([1, null, 3]);
    expect(said(markdown)).toEqual([]);
  });

  it('draws no area with a gap, since that would fall to zero: a line, or stacked columns, and says so with the line', () => {
    const rows = ['| Y | A | B |', '| - | - | - |', '| a | 1 | 2 |', '| b | 2 | |', '| c | 3 | 4 |'];
    const [one, several] = [fence(['type: area', 'series: B'], rows), fence(['type: area'], rows)];
    expect([chartIn(one).type, chartIn(several).type]).toEqual(['line', 'stacked-column']);
    expect(chartIn(several).series[1]?.values).toEqual([2, null, 4]);
    expect(said(one)).toEqual(['brief.md:10 chart-area-gap']);
    expect(said(several)).toEqual(['brief.md:9 chart-area-gap']);
    const [item] = expectDeck(several).diagnostics;
    expect(item && sentence(item)).toContain('the value of B at b is missing');
    const whole = rows.map((row) => row.replace('| b | 2 | |', '| b | 2 | 0 |'));
    expect(chartIn(fence(['type: area'], whole)).type).toBe('area');
    const many = Array.from({ length: 120 }, (_, n) => `| ${n} | ${n} | ${n === 7 ? '' : n} |`);
    expect(chartIn(fence(['type: area'], [...rows.slice(0, 2), ...many])).type).toBe('line');
  });
});

describe('whatever stands in a chart', () => {
  const cell = fc.oneof(
    fc.constantFrom('1', '2.5', '-3', '12%', '1,234', '(4)', '', 'n/a', '$5bn', '3 Mt', '7 kt', 'Year', 'x', '1,2,3'),
    fc.string({ maxLength: 12 }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
  const option = fc.record({
    key: fc.oneof(
      fc.constantFrom('type', 'order', 'highlight', 'format', 'x', 'series', 'transpose', 'unit'),
      fc.string(),
    ),
    values: fc.array(
      fc.oneof(fc.constantFrom('pie', 'scatter', 'line', 'x', 'Year', '0.0%', 'yes', 'descending', '%'), fc.string()),
      { maxLength: 2 },
    ),
    lines: fc.constant(line1),
  });

  it('gives a chart that holds together, or a reason', () => {
    fc.assert(
      fc.property(rows, fc.array(option, { maxLength: 4 }), (data, options) => {
        const { content, diagnostics } = planned([brief([section('S', [chart(data, options)])])]);
        for (const { body } of content) {
          if (body.type !== 'chart') {
            if (body.type !== 'section') expect(diagnostics.length).toBeGreaterThan(0);
            continue;
          }
          const { categories, series, x, alt, highlight } = body.chart;
          const lengths = [...series.map(({ values }) => values.length), ...(x ? [x.values.length] : [])];
          expect(new Set(lengths)).toEqual(new Set([categories.length]));
          expect(series.flatMap(({ values }) => values).some((value) => value !== null)).toBe(true);
          expect(alt).not.toBe('');
          const names = [...categories, ...series.map(({ name }) => name)];
          expect(highlight.filter((name) => !names.includes(name))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is highlighted', () => {
  it('is named as the data has it, one or several, a name with a comma too', () => {
    const data = ['| C | LNG | Ore, raw |', '| - | - | - |', '| x | 1 | 2 |', '| y | 1 | 2 |'];
    const marked = (line: string): readonly string[] => chartIn(fence([line], data)).highlight;
    expect(marked('highlight: lng')).toEqual(['LNG']);
    expect(marked('highlight: Ore, raw')).toEqual(['Ore, raw']);
    expect(marked('highlight: x, LNG')).toEqual(['x', 'LNG']);
    expect(marked('highlight: [y, "Ore, raw"]')).toEqual(['y', 'Ore, raw']);
  });
});
