import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../../support/build.js';
import { examineDeck, openPackage } from '../../../support/deck-doctor/index.js';
import { all, attr, child } from '../../../support/deck-doctor/xml-tree.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

async function deckOf(code: string) {
  const file = join(temporaryFolder(), 'report.md');
  writeFileSync(file, `# Report\n\n## Code\n\n${code}\n`);
  return build(file);
}

/** Paragraphs of the slide's code: each run's text, its colour, whether it is slanted and left alone by the spelling check. */
function runsOf(bytes: Uint8Array) {
  const view = openPackage(bytes);
  const shape = all(view.xml(view.slides.at(-1) as string), 'p:sp').find((each) =>
    /code/i.test(attr(all(each, 'p:cNvPr')[0], 'name') ?? ''),
  );
  if (!shape) throw new Error('no code');
  return all(shape, 'a:p').map((paragraph) =>
    all(paragraph, 'a:r').map((run) => [
      child(run, 'a:t')?.text,
      attr(all(run, 'a:schemeClr')[0], 'val'),
      attr(child(run, 'a:rPr'), 'i'),
      attr(child(run, 'a:rPr'), 'noProof'),
    ]),
  );
}

describe('code in a deck', () => {
  it('is a paragraph a line and a run a colour, by theme slot, and is not checked for spelling', async () => {
    const { bytes, examine } = await deckOf("```js\nconst a = 'b'; // why\nlet c;\n```");
    expect(runsOf(bytes)).toEqual([
      [
        ['const', 'accent1', undefined, '1'],
        [' a = ', undefined, undefined, '1'],
        ["'b'", 'accent2', undefined, '1'],
        ['; ', undefined, undefined, '1'],
        ['// why', 'tx1', '1', '1'],
      ],
      [
        ['let', 'accent1', undefined, '1'],
        [' c;', undefined, undefined, '1'],
      ],
    ]);
    expect(examineDeck(bytes, examine)).toEqual([]);
  });

  it('is plain, and nothing is said of it, in a language that nobody knows', async () => {
    const { bytes, result } = await deckOf('```wibble\nconst a = 1;\n```');
    expect(runsOf(bytes)).toEqual([[['const a = 1;', undefined, undefined, '1']]]);
    expect(result.diagnostics).toEqual([]);
  });
});
