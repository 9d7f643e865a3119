import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileIdentity, identityOf, movedTo } from '../../../src/main/workspace/program/moved-file.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

describe('where a brief went', () => {
  it('is told by the number that the system has for it, whatever it is called now', () => {
    const folder = temporaryFolder({ 'a.md': 'A' });
    const identity = identityOf(join(folder, 'a.md')) as FileIdentity;
    mkdirSync(join(folder, 'archive'));
    renameSync(join(folder, 'a.md'), join(folder, 'archive/b.md'));
    expect(movedTo(join(folder, 'a.md'), identity)).toBe(join(folder, 'archive/b.md'));
  });

  it('is nowhere where the next file has its number', () => {
    const folder = temporaryFolder({ 'a.md': 'A' });
    const identity = identityOf(join(folder, 'a.md')) as FileIdentity;
    rmSync(join(folder, 'a.md'));
    writeFileSync(join(folder, 'b.md'), 'B');
    // Most disks give the number that is free to the next file; here it has, whatever this disk does.
    const { number, born } = identityOf(join(folder, 'b.md')) as FileIdentity;
    expect(movedTo(join(folder, 'a.md'), { ...identity, number, born: born - 1n })).toBeUndefined();
  });
});
