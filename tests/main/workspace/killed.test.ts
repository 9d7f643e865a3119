/** The short form of `npm run kill`: a program that is ended while it writes leaves the old file or the new one, and the next run tidies up. */
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryPath, writeText } from '../../../src/main/workspace/output/index.js';
import { killOften } from '../../support/hold/kill.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** Any that stay the same: a test that passed passes tomorrow. */
const moments = [0.13, 0.82, 0.41, 0.64, 0.97, 0.05, 0.55, 0.73, 0.29, 0.9];
const random = () => {
  moments.push(moments.shift() as number);
  return moments[0] as number;
};

describe('a program that is killed', () => {
  it.each([
    ['build', 4],
    ['each', 3],
    ['window', 3],
  ] as const)(
    'while it writes (%s) leaves every file whole, and nothing after the next run',
    { timeout: 240_000 },
    async (kind, times) => {
      let { faults, inTime } = await killOften(kind, times, random);
      // On a machine that has grown quicker since the moments were measured, all may have ended before: then sooner.
      if (inTime === 0) ({ faults, inTime } = await killOften(kind, times, () => random() / 5));
      expect(faults).toEqual([]);
      expect(inTime).toBeGreaterThan(0);
    },
  );
});

describe('what a killed program left half written', () => {
  /** No process has such a number: the largest of Linux is 4,194,304. */
  const dead = 99_999_999;

  it('goes at the next writing, and what a living one writes stays', () => {
    const folder = temporaryFolder({ 'notes.txt': 'a', '.hidden.tmp': 'b', '.a.pptx.1-2.tmp': 'c' });
    const living = temporaryPath(join(folder, 'a.pptx'));
    const left = living.replace(`-${process.pid}-`, `-${dead}-`);
    const elsewhere = left.replace(/\.[0-9a-f]{6}-/, '.zzzzzz-').replace('zzzzzz', '000000');
    for (const file of [living, left, elsewhere]) writeFileSync(file, 'half');
    expect(writeText(join(folder, 'new.txt'), 'x')).toBeUndefined();
    const names = readdirSync(folder).map((name) => join(folder, name));
    expect(names).not.toContain(left);
    expect(names).toContain(living);
    // Another computer's: whether that one lives is not known here, and it is of today.
    expect(names).toContain(elsewhere);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['notes.txt', '.hidden.tmp', '.a.pptx.1-2.tmp', 'new.txt']),
    );
  });

  it('is no folder and no link of that name: neither goes, and neither ends the writing', () => {
    const folder = temporaryFolder({ 'notes.txt': 'a' });
    const left = temporaryPath(join(folder, 'a.pptx')).replace(`-${process.pid}-`, `-${dead}-`);
    const link = left.replace('.a.pptx', '.b.pptx');
    const after = left.replace('.a.pptx', '.c.pptx');
    mkdirSync(left);
    symlinkSync('notes.txt', link);
    writeFileSync(after, 'half');
    expect(writeText(join(folder, 'new.txt'), 'x')).toBeUndefined();
    const names = readdirSync(folder).map((name) => join(folder, name));
    expect(names).toEqual(expect.arrayContaining([left, link, join(folder, 'new.txt')]));
    expect(names).not.toContain(after);
  });
});
