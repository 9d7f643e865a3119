import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PictureStore, readPictures } from '../../../src/main/workspace/pictures/index.js';
import { describe as sentence } from '../../../src/shared/diagnostics/index.js';
import { png } from '../../support/picture-bytes.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const lines = { from: 3, to: 3 };

async function read(folder: string, ...sources: string[]) {
  const store = new PictureStore();
  const references = sources.map((src) => ({ src, lines }));
  const { pictures, diagnostics } = await readPictures(references, { file: 'brief.md', folder }, store);
  return {
    store,
    infos: sources.map((src) => pictures.get(src)),
    codes: diagnostics.map((item) => item.code),
    diagnostics,
  };
}

describe('pictures of a brief', () => {
  it('are found beside it and below, also under escaped names', async () => {
    const folder = temporaryFolder({ 'a.png': png(2, 1), 'maps/my map.png': png(3, 1) });
    const { infos, codes } = await read(folder, 'a.png', './maps/my%20map.png', 'maps\\my map.png', 'a.png?raw=true#x');
    expect(infos.map((info) => info?.ok && info.width)).toEqual([2, 3, 3, 2]);
    expect(codes).toEqual([]);
  });

  it('are kept once, by what they are', async () => {
    const folder = temporaryFolder({ 'a.png': png(2, 1), 'b.png': png(2, 1) });
    const { infos, store } = await read(folder, 'a.png', 'b.png');
    const [first, second] = infos;
    expect(first).toEqual(second);
    expect(first?.ok && store.get(first.hash)?.bytes).toEqual(png(2, 1));
  });

  it('may stand in the text as data', async () => {
    const { infos } = await read(temporaryFolder(), `data:image/jpeg;base64,${png(5, 4).toString('base64')}`);
    expect(infos[0]).toMatchObject({ ok: true, format: 'png', width: 5, height: 4 });
  });

  it('outside of its folder are not read, and not even looked for', async () => {
    const folder = temporaryFolder({ 'secret.png': png(2, 1), 'brief/a.md': '' });
    const { infos, codes } = await read(
      join(folder, 'brief'),
      '../secret.png',
      join(folder, 'secret.png'),
      '../nothing.png',
      'file:///etc/passwd',
      'C:\\secret.png',
      '%2e%2e/secret.png',
    );
    expect(infos).toEqual(Array(6).fill({ ok: false, reason: 'outside' }));
    expect(codes).toEqual(Array(6).fill('picture-outside'));
  });

  it('behind a link that leads out of the folder are not read', async () => {
    const folder = temporaryFolder({ 'secret.png': png(2, 1), 'brief/in.png': png(2, 1) });
    symlinkSync(join(folder, 'secret.png'), join(folder, 'brief/out.png'));
    symlinkSync('in.png', join(folder, 'brief/link.png'));
    const { infos } = await read(join(folder, 'brief'), 'out.png', 'link.png');
    expect(infos[0]).toEqual({ ok: false, reason: 'outside' });
    expect(infos[1]).toHaveProperty('ok', true);
  });

  it('on the network are never fetched, and said once a brief', async () => {
    const { infos, codes, diagnostics } = await read(
      temporaryFolder(),
      'https://e.org/a.png',
      '//e.org/b.png',
      'http://e.org/c.png',
    );
    expect(infos).toEqual(Array(3).fill({ ok: false, reason: 'remote' }));
    expect(codes).toEqual(['picture-remote']);
    expect(diagnostics[0]?.values).toMatchObject({ count: 3, src: 'https://e.org/a.png' });
  });

  it('that cannot be shown are said with their line and what helps', async () => {
    const folder = temporaryFolder({ 'a.webp': 'RIFF\0\0\0\0WEBP', 'a.png': 'no picture', 'folder/x': '' });
    const { infos, codes, diagnostics } = await read(folder, 'gone.png', 'a.webp', 'a.png', 'folder');
    expect(codes).toEqual(['picture-missing', 'picture-format', 'picture-unreadable', 'picture-unreadable']);
    expect(infos.map((info) => info && !info.ok && info.reason)).toEqual([
      'missing',
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
    expect(diagnostics[1]).toMatchObject({ file: 'brief.md', lines });
    expect(sentence(diagnostics[1] as never)).toBe(
      'the picture a.webp is WEBP, which decks do not take; save it as PNG, JPEG, GIF or SVG',
    );
  });
});
