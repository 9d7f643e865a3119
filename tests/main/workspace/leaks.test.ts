import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packPart, writeZip } from '../../../src/main/ooxml/index.js';
import { type BuildRequest, buildDeck } from '../../../src/main/workspace/index.js';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { deckText } from '../../support/deck-text.js';
import { wordsInBytes } from '../../support/every-byte.js';
import { copiedText } from '../../support/pdf-build.js';
import { exif, jpeg, jpegSegment, png, pngChunk } from '../../support/picture-bytes.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** One word for each way out: its number says in the report which one it was. */
const secret = (number: number): string => `quagga${String(number).padStart(2, '0')}`;
const ways = 32;
const notes = secret(40);
const secrets = Array.from({ length: ways }, (_, i) => secret(i + 1));

const brief = `---
title: Cargo on the route
author: Mara Lindqvist
internal-ref: ${secret(1)}
# ${secret(2)}
---

<!-- ${secret(3)} -->

## Volumes {cut="${secret(15)}"}

%% ${secret(4)} %%

- Gas leads, as [the annex](#${secret(17)}) shows
- Coal follows

::: notes
Say ${notes} first.
:::

## Pictures {.${secret(28)}}

![A grey field](${secret(24)}.png)

![Another field](${secret(29)}.jpg)

![A third one](${secret(30)}.svg)

## Shares

\`\`\`chart
type: column
data: ${secret(26)}.csv
series: Gas
\`\`\`

## What ${secret(5)} told us {#${secret(17)} .internal}

- Nothing ${secret(6)} is signed[^s]
- See [the archive](https://example.org/${secret(9)})

[^s]: From ${secret(8)}, by telephone.

![The ${secret(10)} terminal](${secret(11)}.png)

| Port | Volume |
| --- | ---: |
| ${secret(12)} | 7 |

\`\`\`chart
type: column
data: ${secret(13)}.csv
\`\`\`

::: notes
Do not name ${secret(7)}.
:::

### A part of it, ${secret(18)}

Deeper ${secret(27)}.

[unused]: https://example.org/${secret(16)}
`;

const text = (keyword: string, said: string) => pngChunk('tEXt', Buffer.from(`${keyword}\0${said}`, 'latin1'));
const packed = (said: string) =>
  pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(said))]));
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><!-- ${secret(21)} --><metadata>${secret(32)}</metadata><rect width="40" height="30" fill="#123456"/></svg>`;

/** A folder, a home and file names that must not get out either. */
function desk() {
  const folder = join(temporaryFolder(), secret(22));
  mkdirSync(folder);
  const files: Readonly<Record<string, string | Uint8Array>> = {
    [`${secret(14)}.md`]: brief,
    [`${secret(24)}.png`]: png(40, 30, [
      text('Author', secret(19)),
      packed(secret(31)),
      pngChunk('eXIf', exif(1, secret(20))),
    ]),
    [`${secret(29)}.jpg`]: jpeg(40, 30, [
      jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(1, secret(25))])),
    ]),
    [`${secret(30)}.svg`]: svg,
    [`${secret(11)}.png`]: png(20, 20),
    [`${secret(13)}.csv`]: `Year,${secret(6)}\n2023,4\n2024,5\n`,
    [`${secret(26)}.csv`]: `Year,Gas,${secret(23)}\n2023,4,1\n2024,5,2\n`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, file: join(folder, `${secret(14)}.md`) };
}

/** What is written of it in every format, with the words that are anywhere in its bytes, or in the text of its pages. */
async function leaks(words: readonly string[], options: Partial<BuildRequest>) {
  const { file } = desk();
  const out = temporaryFolder();
  const built = await buildDeck({
    briefs: [{ file }],
    output: join(out, 'talk.pptx'),
    formats: ['pptx', 'pdf', 'handout', 'png', 'svg'],
    environment: { HOME: `/home/${secret(23)}`, USER: secret(23), BRIEFDECK_CONFIG: 'none' },
    ...options,
  });
  const problems = built.diagnostics.filter(({ severity }) => severity === 'error');
  expect([built.made, problems]).toEqual([true, []]);
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(out, name)).isFile(),
  );
  expect(names.length).toBeGreaterThan(8);
  const found: string[] = [];
  for (const name of names) {
    const bytes = readFileSync(join(out, name));
    found.push(...wordsInBytes(bytes, words, name));
    if (!name.endsWith('.pdf')) continue;
    const pages = (await copiedText(join(out, name))).join('\n').toLowerCase();
    found.push(...words.filter((word) => pages.includes(word)).map((word) => `${name}, as text: ${word}`));
  }
  return { found, deck: readFileSync(join(out, 'talk.pptx')) };
}

describe('the search for words', () => {
  it('finds one in a part, a package in a package, a picture, a PDF, in UTF-16 and in hexadecimal', () => {
    const word = secret(1);
    const part = (content: string | Uint8Array) => writeZip([packPart('a.xml', content)]);
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.7\nstream\n'),
      deflateSync(Buffer.from(word)),
      Buffer.from('\nendstream'),
    ]);
    const holding: readonly (readonly [string, Uint8Array])[] = [
      ['a part', part(`<a>${word.toUpperCase()}</a>`)],
      ['a package in it', part(part(`<a>${word}</a>`))],
      ['a packed text of a picture', png(4, 4, [packed(word)])],
      ['a stream of a PDF', pdf],
      ['UTF-16', Buffer.from(word, 'utf16le')],
      ['hexadecimal of UTF-16', Buffer.from(Buffer.from(word, 'utf16le').swap16().toString('hex'))],
      [
        'base64',
        Buffer.from(`href="data:image/png;base64,${Buffer.from(png(4, 4, [text('A', word)])).toString('base64')}"`),
      ],
    ];
    for (const [where, bytes] of holding) expect([where, wordsInBytes(bytes, [word]).length]).not.toEqual([where, 0]);
    expect(wordsInBytes(part('<a/>'), [word])).toEqual([]);
  });
});

describe('what leaves the house', () => {
  it('has nothing of what is left out, of pictures beyond what they show, of paths and of who built it', async () => {
    const { found, deck } = await leaks(secrets, { skip: [secret(17)] });
    expect(found).toEqual([]);
    writesGoodDeck(deck, 'a deck with a section left out');
    // The search is not in vain: what is in is there.
    expect(deckText(deck).notes.join()).toMatch(new RegExp(notes));
    expect(wordsInBytes(deck, [notes, 'Lindqvist']).length).toBeGreaterThan(1);
  }, 60_000);

  it('has nothing of it either where a cut leaves it out', async () => {
    const { file } = desk();
    writeFileSync(join(file, '..', 'briefdeck.yaml'), 'cuts: { press: { skip-tagged: internal } }\n');
    const output = join(temporaryFolder(), 'talk.pptx');
    const built = await buildDeck({
      briefs: [{ file }],
      output,
      cut: 'press',
      environment: { BRIEFDECK_CONFIG: 'none' },
    });
    expect(built.made).toBe(true);
    expect(wordsInBytes(readFileSync(output), secrets)).toEqual([]);
  });

  it('has no folder of several briefs in it either, in any format', async () => {
    const folder = join(temporaryFolder(), secret(21));
    for (const [name, title] of [
      ['north', 'North'],
      ['south', 'South'],
    ] as const) {
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(
        join(folder, name, 'report.md'),
        `# ${title}\n\n## Volumes\n\n- [Coal](#shares) fell\n\n## Shares\n\nHalf.\n`,
      );
    }
    const briefs = [{ file: join(folder, 'north/report.md') }, { file: join(folder, 'south/report.md') }];
    const { found, deck } = await leaks([secret(21)], { briefs });
    expect(found).toEqual([]);
    writesGoodDeck(deck, 'a deck of two briefs of one name');
    expect(wordsInBytes(deck, ['report.md (2)#volumes']).length).toBeGreaterThan(0);
  }, 60_000);

  it('as a copy for outsiders has no notes, no hidden slides, no tags and no map, in any format', async () => {
    const words = [...secrets, notes];
    const { found, deck } = await leaks(words, { skip: [secret(17)], clean: true });
    expect(found).toEqual([]);
    writesGoodDeck(deck, 'a clean copy');
    const names = wordsInBytes(deck, [
      'customXml',
      'ppt/tags',
      'notesSlides',
      'show="0"',
      'Brief hash',
      'Template version',
    ]);
    expect(names).toEqual([]);
  }, 60_000);

  it('as such a copy has no backup slides, whatever asks for them', async () => {
    const { file } = desk();
    writeFileSync(join(file, '..', 'briefdeck.yaml'), 'cuts: { press: { skip-tagged: internal, backup: true } }\n');
    const build = async (clean: boolean) => {
      const output = join(temporaryFolder(), 'talk.pptx');
      const environment = { BRIEFDECK_CONFIG: 'none' };
      await buildDeck({ briefs: [{ file }], output, cut: 'press', backup: true, clean, environment });
      return readFileSync(output);
    };
    const open = await build(false);
    const closed = await build(true);
    expect(wordsInBytes(open, ['show="0"']).length).toBeGreaterThan(0);
    expect(wordsInBytes(closed, ['show="0"', ...secrets])).toEqual([]);
    writesGoodDeck(closed, 'a clean copy of a deck with backup');
  });
});
