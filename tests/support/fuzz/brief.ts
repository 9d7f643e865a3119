/** Whole briefs as bytes: written block by block, or briefs that people wrote, cut up and put together again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { block } from './blocks.js';
import { frontMatter } from './front-matter.js';
import { word } from './words.js';

const root = join(import.meta.dirname, '../../..');
const written: readonly string[] = [
  ...[
    'samples/iran-russia-drones.md',
    'samples/seats.md',
    'samples/every-kind.md',
    'tests/briefs/stress.md',
    'tests/briefs/parts.md',
    'specimen/en.md',
    'README.md',
    'docs/markdown.md',
  ],
].map((file) => readFileSync(join(root, file), 'utf8'));

const place = fc.nat(1_000_000);
type Edit =
  | { readonly type: 'insert'; readonly at: number; readonly text: string }
  | { readonly type: 'delete' | 'join' | 'repeat' | 'indent' | 'swap'; readonly at: number; readonly count: number }
  | { readonly type: 'cut'; readonly at: number; readonly count: number };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('insert' as const), at: place, text: fc.oneof(block, word) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('delete' as const, 'join' as const, 'repeat' as const, 'indent' as const, 'swap' as const),
      at: place,
      count: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('cut' as const), at: place, count: fc.integer({ min: 1, max: 30 }) }),
  },
);

/** Lines of `text` changed; `cut` takes characters out wherever it falls, also out of the middle of a fence's mark. */
function edited(text: string, change: Edit): string {
  if (change.type === 'cut') {
    const at = change.at % (text.length + 1);
    return text.slice(0, at) + text.slice(at + change.count);
  }
  const lines = text.split('\n');
  const at = change.at % (lines.length + 1);
  const some = change.type === 'insert' ? [] : lines.slice(at, at + change.count);
  switch (change.type) {
    case 'insert':
      lines.splice(at, 0, ...change.text.split('\n'));
      break;
    case 'delete':
      lines.splice(at, change.count);
      break;
    case 'join':
      lines.splice(at, change.count, some.join(' '));
      break;
    case 'repeat':
      lines.splice(at, 0, ...some, ...some);
      break;
    case 'indent':
      lines.splice(at, change.count, ...some.map((line) => `    ${line}`));
      break;
    case 'swap':
      lines.splice(at, change.count, ...some.reverse());
  }
  return lines.join('\n');
}

/** A part of a brief that somebody wrote, with some of its lines changed. */
const changed: fc.Arbitrary<string> = fc
  .record({
    seed: fc.constantFrom(...written),
    from: place,
    lines: fc.integer({ min: 5, max: 60 }),
    fromTop: fc.boolean(),
    edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
  })
  .map(({ seed, from, lines, fromTop, edits }) => {
    const all = seed.split('\n');
    const begin = fromTop ? 0 : from % all.length;
    return edits.reduce(edited, all.slice(begin, begin + lines).join('\n'));
  });

/** A brief block by block, with or without front matter. */
const composed: fc.Arbitrary<string> = fc
  .record({
    front: fc.option(frontMatter, { nil: '', freq: 2 }),
    title: fc.constantFrom('# A title', '', '# *Title* {#x}', 'Title\n====='),
    blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
    between: fc.constantFrom('\n\n', '\n\n', '\n\n', '\n'),
  })
  .map(({ front, title, blocks, between }) => [front, title, ...blocks].filter((text) => text !== '').join(between));

/** Text of a brief. */
export const briefText: fc.Arbitrary<string> = fc.oneof(
  { weight: 7, arbitrary: composed },
  { weight: 3, arbitrary: changed },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
);

/** A brief of much front matter and little else. */
export const frontMatterText: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    fc.constantFrom('\n\n## Head\n\nText of the section.\n\n- one\n- two\n', '\n', '', '\n# Title\n\n---\n\nx\n'),
  )
  .map((all) => all.join(''));

const asWindows1252 = (text: string) => Buffer.from(text, 'latin1');
type Encoding = (text: string) => Uint8Array;
const encodings: readonly Encoding[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  (text) => Buffer.from(text.replaceAll('\n', '\r')),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'utf16le'),
  asWindows1252,
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xc3, 0x28])]),
  (text) => Buffer.from(text).subarray(0, Math.max(0, Buffer.byteLength(text) - 1)),
];

/** Text as bytes, mostly UTF-8. */
export function encoded(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const code = fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.nat(encodings.length - 1) },
  );
  return fc.tuple(text, code).map(([said, which]) => (encodings[which] as Encoding)(said));
}
