/** Text of several scripts as LibreOffice sets it, beside its own drawing (7.4, PDF by `pdftotext -bbox`, 16 pt Calibri). */
import { describe, expect, it } from 'vitest';
import { stretches } from '../../../../../src/main/scene/measure/breaking/prepare.js';
import { officeRuns } from '../../../../../src/main/scene/measure/script/office-runs.js';
import { scriptParts } from '../../../../../src/main/scene/measure/script/script-parts.js';
import type { Run } from '../../../../../src/shared/model/index.js';
import { layout, metrics, paragraph, run } from '../measure-text.js';

const link = { to: 'url', url: 'https://e.example/' } as const;

/** How far from the line's beginning each of `words` begins, in points. */
function places(runs: readonly Run[], words: readonly string[]): readonly number[] {
  const [line] = stretches(paragraph(officeRuns(runs) ?? runs), metrics, 'drawn');
  return words.map((word) => line!.positions[line!.text.indexOf(word)]!);
}

describe('text of several scripts', () => {
  it('stands where LibreOffice puts it: a link in one font, blanks with the letters before them, a space where ideographs end', () => {
    const runs = [
      run('機械学習の Python との出会い (Machine Learning Meets Python)', { size: 16, link }),
      run(' - 神嶌敏弘 ', { size: 16 }),
      run('PDF', { size: 16, link }),
    ];
    const drawn = [84.19, 138.38, 222.53, 292.63, 470.89, 483.28];
    const words = ['Python', 'との', '(Machine', 'Learning', '-', '神'];
    for (const [index, at] of places(runs, words).entries()) {
      expect(Math.abs(at - drawn[index]!), words[index]).toBeLessThan(0.004 * drawn[index]!);
    }
    // As PowerPoint sets it, Latin letters and signs are Calibri's, and narrower.
    const [plain] = stretches(paragraph(runs), metrics, 'drawn');
    expect(plain!.positions[plain!.text.indexOf('PDF')]).toBeLessThan(530);
  });

  it('is counted by the program that needs more lines, and drawn as before', () => {
    const words = [
      run('機械学習の Python との出会い (Machine Learning Meets Python)', { size: 16, link }),
      run(' - 神嶌敏弘', { size: 16 }),
    ];
    const width = 540;
    const { lines, lineCount, height } = layout(paragraph(words), width);
    expect([lines.length, lineCount]).toEqual([1, 2]);
    expect(height).toBeCloseTo(38.73, 2);
    const unlinked = words.map(({ link: _, ...rest }) => rest);
    expect(layout(paragraph(unlinked), width)).toMatchObject({ lineCount: 1 });
  });

  it('is not counted on to the last point: its widths are known to 0.4 %', () => {
    const text = 'ドル円162円は1986年以来の円安';
    const [one] = stretches(paragraph(officeRuns([run(text)])!), metrics, 'drawn');
    const width = one!.positions.at(-1)!;
    expect(layout(text, width * 1.002).lineCount).toBe(2);
    expect(layout(text, width * 1.012).lineCount).toBe(1);
  });

  it('takes signs and digits along among Arabic letters, and not among ideographs', () => {
    const parts = (text: string) => scriptParts(text, {}).map(({ from, to, script }) => [text.slice(from, to), script]);
    expect(parts('في 2026 (قال)')).toEqual([['في 2026 (قال)', 'complex']]);
    expect(parts('日本 (2026)、東京')).toEqual([
      ['日本 ', 'asian'],
      ['(2026)', 'latin'],
      ['、東京', 'asian'],
    ]);
    expect(officeRuns([run('Words, “quoted” – and 2026')])).toBeUndefined();
  });
});
