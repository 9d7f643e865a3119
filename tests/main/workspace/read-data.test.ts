import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readData } from '../../../src/main/workspace/data/read-data.js';
import { draftDeck } from '../../../src/main/workspace/index.js';
import type { DataRow } from '../../../src/shared/model/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const key = { from: 3, to: 3 };

/** Reads one file of a folder with these files. */
async function read(files: Readonly<Record<string, string | Uint8Array>>, name = Object.keys(files)[0] as string) {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  const { data, diagnostics } = await readData([{ key: name, lines: key }], { file: 'notes/brief.md', folder });
  const table = data.get(name);
  return { rows: table?.ok ? table.rows : undefined, table, said: said(diagnostics) };
}

const said = (
  diagnostics: readonly { readonly file?: string; readonly lines?: { from: number }; readonly code: string }[],
) => diagnostics.map((item) => `${item.file}:${item.lines?.from ?? ''} ${item.code}`);
const shown = (rows: readonly DataRow[] | undefined): readonly string[] =>
  (rows ?? []).map((row) => `${row.line}: ${row.cells.join('|')}`);

describe('a data file beside the brief', () => {
  it.each([
    ['commas', 'Year,LNG\n2024,20.4\n'],
    ['semicolons, with commas in the numbers', 'Year;LNG\n2024;20,4\n'.replace(',', '.')],
    ['tabs', 'Year\tLNG\r\n2024\t20.4\r\n'],
    ['strokes', 'Year|LNG\n2024|20.4'],
    ['a first line that names the separator', 'sep=;\nYear;LNG\n2024;20.4'.replace('sep=;\n', 'sep=;\n')],
    ['Macintosh line ends', 'Year,LNG\r2024,20.4'],
  ])('is read with %s', async (_, content) => {
    const { rows, said } = await read({ 'a.csv': content });
    expect(rows?.map((row) => row.cells)).toEqual([
      ['Year', 'LNG'],
      ['2024', '20.4'],
    ]);
    expect(said).toEqual([]);
  });

  it('is parted by semicolons where commas stand in numbers', async () => {
    const { rows } = await read({ 'a.csv': 'Year;LNG\n2023;19,8\n2024;20,4\n' });
    expect(shown(rows)).toEqual(['1: Year|LNG', '2: 2023|19,8', '3: 2024|20,4']);
  });

  it('knows the line of each row, behind blank lines and lines inside quotation marks', async () => {
    const { rows } = await read({ 'a.csv': 'Name,V\n\n"Two\nlines",1\n,,\n"A ""b"", c",2\n' });
    expect(shown(rows)).toEqual(['1: Name|V', '3: Two\nlines|1', '6: A "b", c|2']);
  });

  it.each([
    ['UTF-8 with its mark', Buffer.from('\ufeffÖl,1\n')],
    ['UTF-16', Buffer.from('\ufeffÖl,1\n', 'utf16le')],
  ])('is read as %s', async (_, bytes) => {
    const { rows, said } = await read({ 'a.csv': bytes });
    expect(shown(rows)).toEqual(['1: Öl|1']);
    expect(said).toEqual([]);
  });

  it('is read as Windows-1252 where it is nothing else, and that is said', async () => {
    const { rows, said } = await read({ 'a.csv': Buffer.from('C\xf4te,1\n', 'latin1') });
    expect(shown(rows)).toEqual(['1: Côte|1']);
    expect(said).toEqual(['notes/a.csv: data-encoding-guessed']);
  });

  it.each([
    ['data-missing', 'b.csv', 'x', 'notes/brief.md:3'],
    ['data-outside', '../a.csv', 'x', 'notes/brief.md:3'],
    ['data-outside', '/etc/hostname', 'x', 'notes/brief.md:3'],
    ['data-remote', 'https://example.org/a.csv', 'x', 'notes/brief.md:3'],
    ['data-unreadable', 'a.csv', Buffer.from([0x89, 0x50, 0, 0, 0xff]), 'notes/brief.md:3'],
    ['data-too-large', 'a.csv', 'x'.repeat(2 * 1024 * 1024 + 1), 'notes/brief.md:3'],
    ['data-too-long', 'a.csv', 'a,1\n'.repeat(2_001), 'notes/a.csv:1'],
    ['data-too-long', 'a.csv', `${'a,'.repeat(10_000)}\n`.repeat(2), 'notes/a.csv:1'],
    ['data-empty', 'a.csv', '\n,,\n', 'notes/a.csv:1'],
    ['data-quotes', 'a.csv', 'Year,LNG\n2023,"19.8\n2024,20.4\n', 'notes/a.csv:2'],
  ])('is not read, and %s said, for %s', async (code, name, content, place) => {
    const { table, said } = await read({ 'a.csv': content }, name);
    expect(table).toEqual({ ok: false });
    expect(said).toEqual([`${place} ${code}`]);
  });

  it('is no workbook, and no link that leads out of the folder', async () => {
    expect((await read({ 'a.xlsx': 'PK\u0003\u0004' })).said).toEqual(['notes/brief.md:3 data-workbook']);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'briefs'));
    writeFileSync(join(folder, 'a.csv'), 'a,1');
    symlinkSync(join(folder, 'a.csv'), join(folder, 'briefs/a.csv'));
    const place = { file: 'brief.md', folder: join(folder, 'briefs') };
    expect(said((await readData([{ key: 'a.csv', lines: key }], place)).diagnostics)).toEqual([
      'brief.md:3 data-outside',
    ]);
  });
});

describe('a brief with a data file', () => {
  const fence = (data: string): string => `# T\n\n## S\n\n\`\`\`chart\ntype: line\ndata: ${data}\n\`\`\`\n`;

  async function draft(markdown: string, files: Readonly<Record<string, string>> = {}) {
    const folder = temporaryFolder();
    for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
    const file = join(folder, 'brief.md');
    writeFileSync(file, markdown);
    const made = await draftDeck({ briefs: [{ file }] });
    const slides = made.deck?.groups.flatMap((group) => group.options[0]) ?? [];
    return { made, folder, body: slides.find((slide) => slide.section === 's')?.body };
  }

  it('has its values in the deck, and the file among what a change of would change it', async () => {
    const { made, folder, body } = await draft(fence('a.csv'), { 'a.csv': 'Year,LNG\n2024,20.4\n' });
    expect(body).toMatchObject({ type: 'chart', chart: { series: [{ name: 'LNG', values: [20.4] }] } });
    expect(made.inputs).toContain(join(folder, 'a.csv'));
  });

  it('waits for a file that is not there', async () => {
    const { made, folder, body } = await draft(fence('a.csv'));
    expect(body?.type).toBe('code');
    expect(made.inputs).toContain(join(folder, 'a.csv'));
    expect(made.ok).toBe(true);
  });

  it('may hold the text itself, whose lines are the brief’s own', async () => {
    const right = await draft(fence('|\n  Year;LNG\n  2024;20,4'));
    expect(right.body).toMatchObject({ type: 'chart', chart: { series: [{ values: [20.4] }] } });
    expect(right.made.inputs).toHaveLength(4); // the brief, the team's file, the cuts that may lie beside it, and the template
    const wrong = await draft(fence('|\n  Year;LNG\n  2024;twenty'));
    const [item] = wrong.made.diagnostics;
    expect([item?.code, item?.lines?.from, wrong.body?.type]).toEqual(['chart-cell-text', 9, 'table']);
  });
});
