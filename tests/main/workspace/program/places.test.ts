import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../../../src/main/workspace/program/folder.js';
import { Places } from '../../../../src/main/workspace/program/places.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

let home: string;
let outside: string;

beforeEach(() => {
  home = realpathSync(temporaryFolder());
  outside = realpathSync(temporaryFolder());
  mkdirSync(join(home, 'work/old'), { recursive: true });
  writeFileSync(join(home, 'work/b.md'), '# B');
  writeFileSync(join(home, 'work/A 10.md'), '# A');
  writeFileSync(join(home, 'work/A 9.markdown'), '# A');
  writeFileSync(join(home, 'work/photo.png'), '');
  writeFileSync(join(home, 'work/.hidden.md'), '');
  writeFileSync(join(outside, 'secret.md'), 'secret');
  symlinkSync(join(outside, 'secret.md'), join(home, 'work/link.md'));
  symlinkSync(outside, join(home, 'way-out'));
  symlinkSync(join(home, 'nowhere.md'), join(home, 'work/broken.md'));
});

describe('the places that a window may look into', () => {
  it('hold what lies below them, and nothing beside, above or behind a link', () => {
    const places = new Places([home]);
    expect(places.inside(join(home, 'work/b.md'))).toBe(join(home, 'work/b.md'));
    expect(places.inside(home)).toBe(home);
    for (const path of [
      outside,
      '/',
      `${home}-beside`,
      join(home, '..'),
      `${home}/work/../../x`,
      join(home, 'way-out'),
      join(home, 'way-out/secret.md'),
      join(home, 'work/link.md'),
      join(home, 'work/nothing.md'),
    ]) {
      expect([path, places.inside(path)]).toEqual([path, undefined]);
    }
  });

  it('let a new file be made inside only, and not through a link', () => {
    const places = new Places([home]);
    expect(places.insideOrNew(join(home, 'work/new.md'))).toBe(join(home, 'work/new.md'));
    expect(places.insideOrNew(join(home, 'work/link.md'))).toBeUndefined();
    expect(places.insideOrNew(join(home, 'way-out/new.md'))).toBeUndefined();
    expect(places.insideOrNew(join(outside, 'new.md'))).toBeUndefined();
  });

  it('are none where none are named', () => {
    expect(new Places([]).inside(home)).toBeUndefined();
    expect(new Places([join(home, 'not-there')]).roots).toEqual([]);
  });
});

describe('a folder in the window', () => {
  it('shows folders first and briefs by name as people count, nothing hidden and nothing else', () => {
    const { entries, trail, cut } = readFolder(join(home, 'work'), new Places([home]));
    expect(entries.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'folder old',
      'brief A 9.markdown',
      'brief A 10.md',
      'brief b.md',
      'brief link.md',
    ]);
    expect(trail.map(({ path }) => path)).toEqual([home, join(home, 'work')]);
    expect(cut).toBe(false);
  });

  it('says so where it may not look', () => {
    expect(readFolder(outside, new Places([home]))).toMatchObject({ problem: 'outside', entries: [] });
    expect(readFolder('', new Places([]))).toMatchObject({ problem: 'outside', entries: [] });
  });
});
