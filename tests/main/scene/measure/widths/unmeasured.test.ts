/** Faces whose widths nobody here has: drawn in a stand-in, and given as much room as the widest common faces take. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { measureFace } from '../../../../../src/main/fonts/index.js';
import { createMetrics, layoutText } from '../../../../../src/main/scene/measure/index.js';
import { bundledFaces, bundledFamilies } from '../../../../../src/shared/fonts.js';
import type { FamilyTables } from '../../../../../src/shared/model/index.js';
import { paragraph, run } from '../measure-text.js';

const require = createRequire(import.meta.url);
const unknown = createMetrics({ heading: 'Nobody Has', body: 'Nobody Has', mono: 'Nobody Mono' });

/** Text faces at hand: the bundled ones, and what Debian has of DejaVu. [name, regular, bold] */
const proportional = bundledFamilies.filter((family) => family !== 'Cousine');
const dejavu = ['DejaVuSans', 'DejaVuSansCondensed'].map((name) => `/usr/share/fonts/truetype/dejavu/${name}`);
const faces: readonly (readonly [string, string, string])[] = [
  ...proportional.map((family): [string, string, string] => {
    const [regular, bold] = bundledFaces(family).map((file) => require.resolve(file)) as [string, string];
    return [family, regular, bold];
  }),
  ...dejavu
    .filter((path) => existsSync(`${path}.ttf`))
    .map((path): [string, string, string] => [path, `${path}.ttf`, `${path}-Bold.ttf`]),
];

const words = readFileSync('samples/every-kind.md', 'utf8').match(/[\p{L}\p{N}]+[^\s\p{L}\p{N}]?/gu) ?? [];
const style = { font: 'body', size: 20, italic: false } as const;

describe('a face whose widths are not known', () => {
  it('is given room for every word of a brief in each text face that is at hand', async () => {
    expect(faces.length).toBeGreaterThanOrEqual(5);
    for (const [name, regular, bold] of faces) {
      const tables = await Promise.all([regular, bold].map((file) => measureFace(readFileSync(file))));
      const family = [tables[0], tables[1], tables[0], tables[1]] as unknown as FamilyTables;
      const real = createMetrics({ heading: 'Real', body: 'Real', mono: 'Real' }, { Real: family });
      for (const isBold of [false, true]) {
        const look = { ...style, bold: isBold };
        const over = words.filter((word) => real.width(word, look) > unknown.width(word, look));
        expect(over, `${name}${isBold ? ' bold' : ''}`).toEqual([]);
      }
    }
  });

  it('leaves 6 % beyond the widest of them, not more', async () => {
    const text = 'In a face that nobody has, a line is given the room of the widest';
    const widths = await Promise.all(
      faces.map(async ([, regular]) => {
        const table = await measureFace(readFileSync(regular));
        const real = createMetrics(
          { heading: 'Real', body: 'Real', mono: 'Real' },
          { Real: [table, table, table, table] },
        );
        return real.width(text, { ...style, bold: false });
      }),
    );
    const given = unknown.width(text, { ...style, bold: false });
    expect(given / Math.max(...widths)).toBeGreaterThan(1.05);
    expect(given / Math.max(...widths)).toBeLessThan(1.09);
  });

  it('is drawn without gaps: its runs stand as the stand-in face sets them', () => {
    const runs = [run('A lead-in ', { bold: true }), run('goes on')];
    const set = layoutText([paragraph(runs)], 400, unknown);
    const arial = layoutText(
      [paragraph(runs)],
      400,
      createMetrics({ heading: 'Arial', body: 'Arial', mono: 'Courier New' }),
    );
    expect(set.lines).toEqual(arial.lines);
    expect(set.width).toBeGreaterThan(arial.width * 1.15);
  });

  it('takes the lines that the widest face may take, and goes smaller where a word of it would be broken', () => {
    const text = 'Interinstitutional arrangements between ministries';
    const known = createMetrics({ heading: 'Arial', body: 'Arial', mono: 'Courier New' });
    const width = layoutText([paragraph(text)], 1000, known).width + 5;
    const arial = layoutText([paragraph(text)], width, known);
    const set = layoutText([paragraph(text)], width, unknown);
    expect(set.drawnHeight).toBe(arial.drawnHeight);
    expect(set.lineCount).toBeGreaterThan(arial.lineCount);
    const narrow = layoutText([paragraph('Interinstitutional')], 170, unknown);
    expect([narrow.brokenWord, narrow.lines.length]).toEqual([true, 1]);
  });

  it('that is for code has the pitch of Courier', () => {
    const code = { font: 'mono', size: 20, bold: false, italic: false } as const;
    expect(unknown.width('illili', code) / 6 / 20).toBeCloseTo(0.606, 2);
  });
});
