import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptTemplates } from '../../../../src/main/workspace/engine/kept-templates.js';
import { templateFolders } from '../../../../src/main/workspace/folders/template-folders.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const house = (ground: string): string => `extends: plain\nname: Our house\ntheme: { colours: { lt1: "${ground}" } }\n`;

/** A folder with a house that was saved a while ago, and how it is asked for. */
function houseIn(folder: string) {
  const file = join(folder, 'house/template.yaml');
  const save = (ground: string, secondsAgo: number): void => {
    mkdirSync(join(folder, 'house'), { recursive: true });
    writeFileSync(file, house(ground));
    const then = Date.now() / 1000 - secondsAgo;
    utimesSync(file, then, then);
  };
  const kept = new KeptTemplates();
  const load = () => kept.load('house', { folders: templateFolders(folder, {}), base: folder });
  return { save, load };
}

describe('templates between two keystrokes', () => {
  it('are the same ones while their files are', async () => {
    const { save, load } = houseIn(temporaryFolder());
    save('F0FFFF', 9);
    const first = await load();
    expect(first.template).toBeDefined();
    const [second, third] = await Promise.all([load(), load()]);
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  it('are read anew when a file is another, told of or not', async () => {
    const { save, load } = houseIn(temporaryFolder());
    save('F0FFFF', 9);
    const first = await load();
    save('FFF0FF', 6);
    const second = await load();
    expect(second.template?.hash).not.toBe(first.template?.hash);
    expect(await load()).toBe(second);
  });

  it('are read anew when a file was saved while they were read', async () => {
    const { save, load } = houseIn(temporaryFolder());
    save('F0FFFF', 0);
    expect(await load()).not.toBe(await load());
  });

  it('are looked for again where none was found', async () => {
    const { save, load } = houseIn(temporaryFolder());
    expect((await load()).template).toBeUndefined();
    save('F0FFFF', 9);
    expect((await load()).template).toBeDefined();
  });
});
