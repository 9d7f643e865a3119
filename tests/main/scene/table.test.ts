import { describe, expect, it } from 'vitest';
import { afterPoint } from '../../../src/main/scene/kinds/table/cells.js';
import type { Slide, TableItem } from '../../../src/shared/model/index.js';
import { composeSlides, count, paragraphsOf, tableOf } from '../../support/compose-slides.js';
import { slide, table } from '../../support/deck-builder.js';

const tableSlide = (rows: string[][], more: Partial<Omit<Slide, 'title'>> = {}): Slide =>
  slide({ type: 'table', table: table(rows) }, more);
const cellTexts = (item: TableItem): string[][] =>
  item.rows.map((row) => row.cells.map((cell) => paragraphsOf(cell).join('')));

describe('a table', () => {
  it('gives a column of text the room that long headers over short cells can spare', () => {
    const said = 'Installers lay off staff, and the target is missed by a wide margin in each of these years';
    const row = (name: string): string[] => [name, '€1.9 billion', '+420,000', 'high', said];
    const head = ['Option', 'Annual cost', 'Extra units by 2030', 'Administrative burden', 'Risk'];
    const item = tableOf(composeSlides([tableSlide([head, row('A'), row('B')])]).scenes[0]);
    expect(item.rows[0]!.cells.map((cell) => cell.lines.length)).toEqual([1, 1, 2, 2, 1]);
    expect(item.columns[4]!).toBeGreaterThan(item.columns.slice(0, 4).reduce((sum, width) => sum + width, 0) * 0.9);
  });

  it('has its first column bold where it names the rows, and not where it says as much as the others', () => {
    const weights = (rows: string[][]) => {
      const item = tableOf(composeSlides([tableSlide(rows)]).scenes[0]);
      return {
        firstColumn: item.firstColumn,
        bold: item.rows.map((row) => row.cells[0]!.paragraphs[0]!.runs[0]!.bold),
      };
    };
    const named = [
      ['Metal', 'Close'],
      ['Copper', '11,240'],
      ['Refined copper, London', '11,300'],
    ];
    expect(weights(named)).toEqual({ firstColumn: true, bold: [true, true, true] });
    const said = [
      ['For', 'Against'],
      ['Young people live longest with it', 'Too early'],
      ['Habit forms at school', 'No'],
    ];
    expect(weights(said)).toEqual({ firstColumn: false, bold: [true, false, false] });
  });

  it('lines numbers up by their decimal points, to the right', () => {
    const item = tableOf(
      composeSlides([
        tableSlide([
          ['Who', 'Share'],
          ['A', '3.5'],
          ['B', '12.25'],
          ['C', '100'],
        ]),
      ]).scenes[0],
    );
    const points = item.rows.slice(1).map((row) => {
      const cell = row.cells[1]!;
      const [run] = cell.lines[0]!.runs;
      const text = cell.paragraphs[0]!.runs[0]!.text;
      const digits = /^\d+/.exec(text)![0].length;
      return { right: run!.x + run!.width, after: text.length - digits };
    });
    expect(item.rows[1]!.cells[1]!.paragraphs[0]!.align).toBe('right');
    // The fewer decimals, the further to the left the text ends.
    expect(points[1]!.right).toBeGreaterThan(points[0]!.right);
    expect(points[0]!.right).toBeGreaterThan(points[2]!.right);
  });

  it('lines numbers up that have their share in brackets', () => {
    const rows = [
      ['Transactions', 'Count'],
      ['Affected', '5,035,614 (2.05%)'],
      ['Not affected', '240,588,721 (97.95%)'],
      ['Overlap', '41.6%'],
    ];
    const item = tableOf(composeSlides([tableSlide(rows)]).scenes[0]);
    const cells = item.rows.slice(1).map((row) => row.cells[1]!);
    expect(cells.map((cell) => cell.paragraphs[0]!.align)).toEqual(['right', 'right', 'right']);
    expect(afterPoint('5,035,614 (2.05%)', 'en')).toBe(' (2.05%)');
    expect(afterPoint('12.5 Mt (3 %)', 'en')).toBe('.5 Mt (3 %)');
    expect(afterPoint('12 (or more)', 'en')).toBeUndefined();
  });

  it('has rows of whole points, high enough for their lines', () => {
    const item = tableOf(
      composeSlides([
        tableSlide([
          ['A', 'B'],
          ['one', 'two words '.repeat(40)],
          ['x', 'y'],
        ]),
      ]).scenes[0],
    );
    for (const row of item.rows) {
      expect(Number.isInteger(row.height)).toBe(true);
      const lines = Math.max(...row.cells.map((cell) => cell.lines.length));
      expect(row.height).toBeGreaterThanOrEqual(lines * 1.2 * item.rows[1]!.cells[0]!.paragraphs[0]!.size + 12);
    }
  });

  it('with few rows stands larger, in rows on the vertical step', () => {
    const rows = (count: number) => [['Year', 'Cost'], ...Array.from({ length: count }, (_, n) => [`${n}`, `${n}`])];
    const shapes = [3, 7].map((count) => {
      const made = tableOf(composeSlides([tableSlide(rows(count))]).scenes[0]);
      return [made.rows[0]!.height, made.rows[0]!.cells[0]!.paragraphs[0]!.size];
    });
    expect(shapes).toEqual([
      [36, 18],
      [30, 16],
    ]);
  });

  it('of many rows goes on with its header, evenly', () => {
    const rows = count(40, (n) => `Row ${n}`).map((text) => [text, 'value']);
    const { scenes } = composeSlides([tableSlide([['Name', 'What'], ...rows])]);
    const pages = scenes.map((scene) => cellTexts(tableOf(scene)));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page[0]).toEqual(['Name', 'What']);
    expect(pages.flatMap((page) => page.slice(1))).toEqual(rows);
    const sizes = pages.map((page) => page.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('of many wide columns is divided by columns, the first repeated', () => {
    const head = count(9, (n) => `Unbreakableheading${n}`);
    const { scenes, codes } = composeSlides([tableSlide([head, head.map(() => 'x')])]);
    expect(codes).toContain('table-wide');
    const heads = scenes.map((scene) => cellTexts(tableOf(scene))[0]!);
    expect(heads.length).toBeGreaterThan(1);
    for (const each of heads) expect(each[0]).toBe(head[0]);
    expect(heads.flatMap((each) => each.slice(1))).toEqual(head.slice(1));
  });

  it('has bands from nine rows on', () => {
    const of = (rows: number): boolean =>
      tableOf(composeSlides([tableSlide([['A', 'B'], ...count(rows, String).map((text) => [text, 'x'])])]).scenes[0])
        .bandedRows;
    expect([of(8), of(9)]).toEqual([false, true]);
  });

  it('reads from the right in a language that does', () => {
    const item = tableOf(
      composeSlides([
        tableSlide(
          [
            ['الف', 'ب'],
            ['یک', 'دو'],
          ],
          { language: 'fa' },
        ),
      ]).scenes[0],
    );
    const [first, second] = item.rows[1]!.cells.map((cell) => cell.lines[0]!.runs[0]!.x);
    expect(item.rtl).toBe(true);
    expect(first!).toBeGreaterThan(second!);
  });

  it('gives more width to the column that has more to say', () => {
    const item = tableOf(
      composeSlides([
        tableSlide([
          ['A', 'B'],
          ['x', 'many words '.repeat(30)],
        ]),
      ]).scenes[0],
    );
    expect(item.columns[1]!).toBeGreaterThan(item.columns[0]! * 2);
    expect(item.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(864, 0);
  });

  it('cuts a row that no slide can hold', () => {
    const text = 'A sentence of some words. '.repeat(200).trim();
    const { scenes } = composeSlides([
      tableSlide([
        ['A', 'B'],
        ['key', text],
      ]),
    ]);
    const said = scenes.flatMap((scene) =>
      cellTexts(tableOf(scene))
        .slice(1)
        .map((row) => row[1]),
    );
    expect(scenes.length).toBeGreaterThan(1);
    expect(said.join(' ')).toBe(text);
  });
});
