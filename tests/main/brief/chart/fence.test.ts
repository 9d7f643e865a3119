import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../../src/shared/model/index.js';
import { block, blocks, codes, outline, read, show } from '../read.js';

const fence = (...lines: readonly string[]): string => ['```chart', ...lines, '```'].join('\n');

/** `key@line: values`, an option a line. */
const asked = (chart: Pick<Chart, 'options'>): readonly string[] =>
  chart.options.map((option) => `${option.key}@${option.lines.from}: ${option.values.join(' & ')}`);

/** `line: cell | cell`, with `*` behind the header's line. */
function rows(chart: Chart): readonly string[] {
  if (!chart.data || !('rows' in chart.data)) return [];
  return chart.data.rows.map(
    (row) => `${row.line}${row.head ? '*' : ''}: ${row.cells.map((cell) => show(cell.inlines)).join(' | ')}`,
  );
}

describe('a fenced block chart', () => {
  it('has its keys and its table with the line of each', () => {
    const chart = block(
      fence('type: column', 'unit: Mt', 'data: |', '  | Year | LNG |', '  | --- | --- |', '  | 2024 | 20.4 |'),
      'chart',
    );
    expect(asked(chart)).toEqual(['type@2: column', 'unit@3: Mt']);
    expect(rows(chart)).toEqual(['5*: Year | LNG', '7: 2024 | 20.4']);
    expect(chart.lines).toEqual({ from: 1, to: 8 });
  });

  it('keeps values as they are written: no number is rounded, no word is a truth', () => {
    const chart = block(fence('format: 0.00', 'highlight: 2024', 'transpose: yes', 'unit: 1e3 t'), 'chart');
    expect(asked(chart)).toEqual(['format@2: 0.00', 'highlight@3: 2024', 'transpose@4: yes', 'unit@5: 1e3 t']);
  });

  it('reads what YAML would refuse and everybody understands', () => {
    const chart = block(fence('title: Cargo: the route', 'format: #,##0', 'unit: %', 'source: @desk'), 'chart');
    expect(asked(chart)).toEqual(['title@2: Cargo: the route', 'format@3: #,##0', 'unit@4: %', 'source@5: @desk']);
  });

  it('reads marks, links and quotation marks in title and source, and nowhere else', () => {
    const chart = block(
      fence('title: The "big" *five*', 'source: "[Desk](https://example.org)"', 'x: The "year"'),
      'chart',
    );
    expect(show(chart.options[0]?.inlines)).toBe('The “big” {emphasis:five}');
    expect(show(chart.options[1]?.inlines)).toBe('<Desk→https://example.org/>');
    expect(chart.options[2]).toMatchObject({ values: ['The "year"'] });
    expect(chart.options[2]).not.toHaveProperty('inlines');
  });

  it('takes lists in brackets and lists of lines', () => {
    const chart = block(fence('highlight: [LNG, Coal]', 'series:', '  - LNG', '  - Ore, raw'), 'chart');
    expect(asked(chart)).toEqual(['highlight@2: LNG & Coal', 'series@3: LNG & Ore, raw']);
  });

  it.each([
    [
      'without the upright sign',
      ['type: pie', 'data:', '  | A | B |', '  | - | - |', '  | x | 1 |'],
      ['4*: A | B', '6: x | 1'],
    ],
    ['below the keys', ['type: pie', '', '| A | B |', '| --- | --: |', '| x | 1 |'], ['4*: A | B', '6: x | 1']],
    ['without strokes at the ends', ['data: |', '  A | B', '  --|--', '  x | 1'], ['3*: A | B', '5: x | 1']],
    ['without a line under the header', ['data: |', '  | A | B |', '  | x | 1 |'], ['3: A | B', '4: x | 1']],
    [
      'with a stroke in a cell',
      ['data: |', '  | A | B |', '  | --- | --- |', '  | x \\| y | 1 |'],
      ['3*: A | B', '5: x | y | 1'],
    ],
  ])('finds a table %s', (_, lines, expected) => {
    expect(rows(block(fence(...lines), 'chart'))).toEqual(expected);
  });

  it('keeps rows as long as they are written', () => {
    expect(
      rows(block(fence('data: |', '  | A | B |', '  | --- | --- |', '  | x |', '  | y | 1 | 2 |'), 'chart')),
    ).toEqual(['3*: A | B', '5: x', '6: y | 1 | 2']);
  });

  it('names a data file, or the text itself where separators part it', () => {
    const file = read(fence('type: line', 'data: figures/cargo.csv'));
    expect(file.dataFiles).toEqual([{ key: 'figures/cargo.csv', lines: { from: 3, to: 3 } }]);
    expect(read(fence('file: Cargo of 2024')).dataFiles[0]?.key).toBe('Cargo of 2024');
    const text = read(fence('type: line', 'data: |', '  Year;LNG', '  2024;20,4'));
    expect(text.dataFiles).toEqual([{ key: 'line 4', text: 'Year;LNG\n2024;20,4', lines: { from: 4, to: 5 } }]);
    expect(text.preamble[0]).toMatchObject({ type: 'chart', data: { key: 'line 4' } });
  });

  it('takes a file once, and attributes of the opening line as keys', () => {
    const brief = read(`${fence('data: a.csv')}\n\n\`\`\`chart {type=bar file=a.csv}\n\`\`\``);
    expect(brief.dataFiles.map(({ key }) => key)).toEqual(['a.csv']);
    const [, second] = brief.preamble;
    expect(second?.type === 'chart' && asked(second)).toEqual(['type@5: bar']);
  });

  it('knows its lines inside a list, and in a section', () => {
    const [list] = blocks(
      '- Item\n\n  ```chart\n  unit: Mt\n  data: |\n    | A | B |\n    | - | - |\n    | x | 1 |\n  ```',
    );
    const chart = list?.type === 'list' ? list.items[0]?.blocks[1] : undefined;
    expect(chart?.type === 'chart' && [...asked(chart), ...rows(chart)]).toEqual([
      'unit@4: Mt',
      '6*: A | B',
      '8: x | 1',
    ]);
  });

  it.each([
    ['a structure', ['type: bar', 'data: [[2023, 1], [2024, 2]]'], 3],
    ['no YAML', ['type: bar', 'unit: "Mt'], 3],
    ['no keys', ['- type', '- bar'], 2],
  ])('stays code, and says where, when it holds %s', (_, lines, line) => {
    const { diagnostics } = read(fence(...lines));
    expect(diagnostics.map((item) => [item.code, item.lines?.from])).toEqual([['chart-syntax', line]]);
    expect(outline(blocks(fence(...lines)))).toEqual([`code chart: ${lines.join('\n')}`]);
  });
});

describe('a comment that makes the table behind it a chart', () => {
  const table = '| Year | LNG |\n| ---- | --- |\n| 2024 | 20.4 |';
  const options = (markdown: string): readonly string[] => {
    const chart = block(markdown, 'table').chart;
    return chart ? asked({ options: chart }) : [];
  };

  it.each([
    ['<!-- chart: column, unit: Mt -->', ['type@1: column', 'unit@1: Mt']],
    ['<!-- chart -->', []],
    ['<!-- Chart: stacked bar -->', ['type@1: stacked bar']],
    ['<!-- chart: title: Cargo, by year, unit: Mt -->', ['title@1: Cargo, by year', 'unit@1: Mt']],
    ['<!-- chart: line {unit=Mt order=descending} -->', ['type@1: line', 'unit@1: Mt', 'order@1: descending']],
    ['<!-- chart\ntype: line\nhighlight: [A, B]\n-->', ['type@2: line', 'highlight@3: [A, B]']],
  ])('reads %s', (comment, expected) => {
    expect(options(`${comment}\n\n${table}`)).toEqual(expected);
    expect(codes(`${comment}\n\n${table}`)).toEqual([]);
  });

  it('may stand right above the table, with notes between, in a list', () => {
    expect(options(`<!-- chart: bar -->\n${table}`)).toEqual(['type@1: bar']);
    const noted = blocks(`<!-- chart: bar -->\n<!-- notes: slowly -->\n\n${table}`);
    expect(noted.map((each) => each.type)).toEqual(['notes', 'table']);
    expect(noted[1]).toMatchObject({ chart: [{ key: 'type' }] });
  });

  it('leaves the next table alone, and does not wait for one behind text', () => {
    const [first, second] = blocks(`<!-- chart: bar -->\n\n${table}\n\nText.\n\n${table}`).filter(
      (each) => each.type === 'table',
    );
    expect(first).toHaveProperty('chart');
    expect(second).not.toHaveProperty('chart');
    const stray = read(`<!-- chart: bar -->\n\nText.\n\n${table}`);
    expect(stray.diagnostics.map((item) => [item.code, item.lines?.from])).toEqual([['chart-no-table', 1]]);
    expect(stray.preamble[1]).not.toHaveProperty('chart');
  });

  it('may be braces in the caption', () => {
    expect(options(`${table}\n: Cargo {chart=area unit=Mt}`)).toEqual(['type@4: area', 'unit@4: Mt']);
    expect(options(`${table}\n: Cargo {.chart type=area}`)).toEqual(['type@4: area']);
    expect(block(`${table}\n: Cargo {#cargo}`, 'table')).not.toHaveProperty('chart');
  });

  it('is no other comment', () => {
    expect(codes(`<!-- charts are missing here -->\n\n${table}`)).toEqual(['private-comments']);
  });
});

describe('the lines of a table', () => {
  it('are those of its rows', () => {
    expect(block('\n| A | B |\n| - | - |\n| x | 1 |\n| y | 2 |', 'table').rowLines).toEqual([2, 4, 5]);
    expect(block('|  |  |\n| - | - |\n| x | 1 |', 'table').rowLines).toEqual([3]);
  });
});
