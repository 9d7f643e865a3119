import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftDeck } from '../../../src/main/workspace/index.js';
import { png } from '../../support/picture-bytes.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** Sizes of the pictures on the slides of two briefs, each of which shows its own `map.png`. */
async function shownSizes(first: Buffer, second: Buffer) {
  const text = (title: string) => `# ${title}\n\n## Map of ${title}\n\n![A map](map.png)\n`;
  const folder = temporaryFolder({
    'a/a.md': text('North'),
    'a/map.png': first,
    'b/b.md': text('South'),
    'b/map.png': second,
  });
  const draft = await draftDeck({ briefs: ['a/a.md', 'b/b.md'].map((file) => ({ file: join(folder, file) })) });
  expect(draft.ok).toBe(true);
  return draft.scenes.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'picture' ? [draft.pictures.get(item.hash)?.width] : [])),
  );
}

describe('two briefs in one deck', () => {
  it('show their own pictures, also where both call them the same', async () => {
    expect(await shownSizes(png(300, 200), png(301, 200))).toEqual([300, 301]);
  });

  it('share a picture that is the same', async () => {
    expect(await shownSizes(png(300, 200), png(300, 200))).toEqual([300, 300]);
  });
});
