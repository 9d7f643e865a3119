import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTarget, type Target, writeFileLater, writeFiles } from '../../../src/main/workspace/output/index.js';
import { leftOf } from '../../../src/main/workspace/output/left-of.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const bytes = Buffer.from('deck');

function targetOf(name: string): Target {
  const checked = checkTarget(name, []);
  if (!checked.ok) throw new Error(checked.problem.code);
  return checked.target;
}

function problemOf(name: string, inputs: readonly string[] = []): string | undefined {
  const checked = checkTarget(name, inputs);
  return checked.ok ? undefined : checked.problem.code;
}

describe('files of a deck', () => {
  it('are written, and leave nothing else behind', () => {
    const folder = temporaryFolder();
    const files = ['a.pptx', 'b.png'].map((name) => ({ target: targetOf(join(folder, name)), bytes }));
    expect(writeFiles(files)).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['a.pptx', 'b.png']);
    expect(readFileSync(join(folder, 'b.png'))).toEqual(bytes);
  });

  it('are written in pieces, one behind another', () => {
    const folder = temporaryFolder();
    const pieces = ['de', '', 'c', 'k'].map((piece) => Buffer.from(piece));
    expect(writeFiles([{ target: targetOf(join(folder, 'a.pptx')), bytes: pieces }])).toBeUndefined();
    expect(readFileSync(join(folder, 'a.pptx'))).toEqual(bytes);
  });

  it('go on after what was written where the system takes a part of it', () => {
    const pieces = ['ab', '', 'cde', 'f'].map((piece) => Buffer.from(piece));
    const whole = 'abcdef';
    for (let written = 0; written <= whole.length; written += 1) {
      expect(Buffer.concat(leftOf(pieces, written)).toString()).toBe(whole.slice(written));
    }
  });

  it('are all written or none: where one cannot be, the old ones stay', () => {
    const folder = temporaryFolder({ 'a.pptx': 'old' });
    const good = targetOf(join(folder, 'a.pptx'));
    const bad = { name: 'gone/b.png', path: join(folder, 'gone', 'b.png') };
    const problem = writeFiles([good, bad].map((target) => ({ target, bytes })));
    expect(problem).toMatchObject({ code: 'output-not-writable', values: { output: 'gone/b.png' } });
    expect(readFileSync(join(folder, 'a.pptx'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pptx']);
  });

  it('keep the permissions of the file that they replace', () => {
    const folder = temporaryFolder({ 'a.pptx': 'old' });
    chmodSync(join(folder, 'a.pptx'), 0o640);
    writeFiles([{ target: targetOf(join(folder, 'a.pptx')), bytes }]);
    expect(statSync(join(folder, 'a.pptx')).mode & 0o777).toBe(0o640);
  });

  it('are never open to others while they are written, where the file that they replace is not', async () => {
    const folder = temporaryFolder({ 'a.pptx': 'old' });
    chmodSync(join(folder, 'a.pptx'), 0o600);
    const modes = new Set<number>();
    const look = () => {
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.tmp'))) {
        modes.add((statSync(join(folder, name), { throwIfNoEntry: false })?.mode ?? 0o600) & 0o777);
      }
    };
    // Asked for while the file is open, and before something stands in it.
    const pieces = [bytes];
    Object.defineProperty(pieces, 0, {
      get: () => {
        look();
        return bytes;
      },
    });
    writeFiles([{ target: targetOf(join(folder, 'a.pptx')), bytes: pieces }]);
    expect([...modes]).toEqual([0o600]);

    let isWriting = true;
    const later = writeFileLater({ target: targetOf(join(folder, 'a.pptx')), bytes: Buffer.alloc(20_000_000) });
    const watching = (async () => {
      while (isWriting) {
        look();
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    expect(await later).toBeUndefined();
    isWriting = false;
    await watching;
    expect([...modes]).toEqual([0o600]);
  });

  it('go where a link leads, and the link stays', () => {
    const folder = temporaryFolder({ 'real/a.pptx': 'old' });
    symlinkSync('real/a.pptx', join(folder, 'a.pptx'));
    writeFiles([{ target: targetOf(join(folder, 'a.pptx')), bytes }]);
    expect(lstatSync(join(folder, 'a.pptx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/a.pptx'))).toEqual(bytes);
  });
});

describe('an output', () => {
  it('is not one of the files that are read, by whatever name', () => {
    const folder = temporaryFolder({ 'a.md': '# A' });
    symlinkSync('a.md', join(folder, 'b.pptx'));
    expect(problemOf(join(folder, 'a.md'), [join(folder, 'a.md')])).toBe('output-is-input');
    expect(problemOf(join(folder, 'b.pptx'), [join(folder, 'a.md')])).toBe('output-is-input');
  });

  it('needs its folder, and is an ordinary file', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.pptx'));
    symlinkSync('nowhere', join(folder, 'link.pptx'));
    expect(problemOf(join(folder, 'gone/a.pptx'))).toBe('output-folder-missing');
    expect(problemOf(join(folder, 'folder.pptx'))).toBe('output-not-a-file');
    expect(problemOf(join(folder, 'link.pptx'))).toBe('output-not-a-file');
    expect(problemOf('/dev/null')).toBe('output-not-a-file');
  });
});
