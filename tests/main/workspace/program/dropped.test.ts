import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDropped } from '../../../../src/main/workspace/program/find-dropped.js';
import { Places } from '../../../../src/main/workspace/program/places.js';
import { nameFor, UnsavedBriefs } from '../../../../src/main/workspace/program/unsaved.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

describe('a dropped file', () => {
  it('is found by its name and its whole content, in whichever folder it lies', async () => {
    const home = realpathSync(temporaryFolder());
    mkdirSync(join(home, 'a/b/c'), { recursive: true });
    writeFileSync(join(home, 'a/report.md'), '# Other');
    writeFileSync(join(home, 'a/b/c/report.md'), '# Émile\n');
    writeFileSync(join(home, 'a/b/copy.md'), '# Émile\n');
    const places = new Places([home]);
    expect(await findDropped('report.md', '# Émile\n', places)).toBe(join(home, 'a/b/c/report.md'));
    expect(await findDropped('report.md', '# Emile\n', places)).toBeUndefined();
    expect(await findDropped('nothing.md', '# Émile\n', places)).toBeUndefined();
  });

  it('is the same file with a byte order mark, which a browser takes off', async () => {
    const home = realpathSync(temporaryFolder());
    writeFileSync(join(home, 'report.md'), '\uFEFF# Émile\n');
    expect(await findDropped('report.md', '# Émile\n', new Places([home]))).toBe(join(home, 'report.md'));
  });

  it('is not looked for in hidden folders, nor behind links', async () => {
    const home = realpathSync(temporaryFolder());
    const outside = realpathSync(temporaryFolder());
    for (const folder of [join(home, '.cache'), join(home, 'node_modules')]) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'report.md'), 'x');
    }
    writeFileSync(join(outside, 'report.md'), 'x');
    symlinkSync(outside, join(home, 'link'));
    symlinkSync(join(outside, 'report.md'), join(home, 'report.md'));
    expect(await findDropped('report.md', 'x', new Places([home]))).toBeUndefined();
  });
});

describe('a brief without a place', () => {
  it.each([
    ['---\ntitle: "Oil: the price"\n---\n# Other', 'Oil-the-price.md'],
    ['# Дроны для России\n\ntext', 'Дроны-для-России.md'],
    [
      'text\n\n## A very long heading with more words than a file name needs ##',
      'A-very-long-heading-with-more-words-than.md',
    ],
    ['only text', 'pasted.md'],
    ['# ../../etc/passwd', 'etc-passwd.md'],
  ])('is named after what it says: %j', (text, name) => {
    expect(nameFor(text, 'clipboard')).toBe(name);
  });

  it('is a file from the first moment, and goes where it is wanted without overwriting', () => {
    const state = temporaryFolder();
    const unsaved = new UnsavedBriefs(state);
    const first = unsaved.keep('# One', 'brief.md');
    const second = unsaved.keep('# Two', 'brief');
    expect(first).not.toBe(second);
    expect([unsaved.holds(first), unsaved.holds(second), unsaved.holds(join(state, 'x.md'))]).toEqual([
      true,
      true,
      false,
    ]);
    const target = join(state, 'mine.md');
    unsaved.copyTo(first, target, false);
    expect(() => unsaved.copyTo(second, target, false)).toThrow(/EEXIST/);
    unsaved.copyTo(second, target, true);
  });
});
