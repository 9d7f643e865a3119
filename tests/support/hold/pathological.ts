/** Files that are made to keep the program busy, or that a broken program made. Each is refused with a message, or handled. */
import { png } from '../picture-bytes.js';

export interface Pathological {
  readonly name: string;
  /** By path; brief.md is the brief. */
  readonly files: () => Readonly<Record<string, string | Uint8Array>>;
  /** The code of the message that refuses it; nothing where a deck is made. */
  readonly refused?: string;
  /** A message that is given beside the deck. */
  readonly told?: string;
  /** Too slow or large for the tests: `npm run pathological` tries it. */
  readonly long?: true;
}

const brief = (text: string) => () => ({ 'brief.md': text });
const times = (count: number, text: (n: number) => string) => Array.from({ length: count }, (_, n) => text(n)).join('');
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghij'.split('').map((key, n) => `${key}: &${key} [${`*${'abcdefghi'[n]}, `.repeat(9)}x]`),
];

/** A PNG that says it has other sizes than its pixels. */
const lyingPng = png(4, 4, [], { width: 4000, height: 3000 });
/** A chunk that says it is two gigabytes long. */
const endless = () => {
  const file = Buffer.from(png(40, 30));
  file.writeUInt32BE(0x7fffffff, 33);
  return file;
};
const jpegWithoutEnd = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from('ffc0ffff', 'hex'),
]);

const drawing = (inner: string) => () => ({
  'brief.md': '# T\n\n## B\n\n![Map](map.svg)\n',
  'map.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">${inner}</svg>`,
});
const disc = (more = '') => `<circle cx="800" cy="450" r="700"${more}/>`;
const curve = (n: number) => `C${n % 1600} 900 ${(n * 7) % 1600} 0 ${(n * 13) % 1600} ${(n * 11) % 900}`;
/** Drawings that are within every limit; how long they take depends on where they lie. */
const drawings: readonly Pathological[] = [
  {
    name: 'a drawing of 300 masks over all of it',
    files: drawing(times(300, (n) => `<mask id="m${n}">${disc()}</mask>${disc(` mask="url(#m${n})"`)}`)),
    told: 'picture-coarse',
  },
  {
    name: 'a drawing of 900 discs that are seen through',
    files: drawing(disc(' opacity="0.9"').repeat(900)),
    told: 'picture-coarse',
  },
  { name: 'a drawing of 99,000 discs', files: drawing(disc().repeat(99_000)), told: 'picture-undrawn' },
  {
    name: 'a drawing of a line of 100,000 curves',
    files: drawing(`<path d="M0 0${times(100_000, curve)}" fill="none" stroke="#000"/>`),
  },
  {
    name: 'a drawing of 20,000 lines in dashes of three thousandths',
    files: drawing(times(20_000, (n) => `<path d="M0 ${n % 900}H1600" stroke="#000" stroke-dasharray=".003"/>`)),
  },
  {
    name: 'a drawing of 18,000 large letters',
    files: drawing(times(600, (n) => `<text y="${n % 900}" font-size="300">Wonderful words of text that go</text>`)),
  },
].map((each) => ({ ...each, long: true }));

/** Beginnings of something that never ends; the tests try these. */
const quick = new Set(['*a ', '[', '![a', '`', '<a ', '<!--', ':::', '&']);

export const pathological: readonly Pathological[] = [
  { name: 'a line of 10 MB', files: brief(`# T\n\n${'word '.repeat(2_000_000)}`), refused: 'line-too-long' },
  {
    name: 'eleven megabytes',
    files: brief(`# T\n\n${times(160_000, () => `${'text '.repeat(14)}\n\n`)}`),
    refused: 'brief-too-large',
  },
  { name: 'a word of 1 MB', files: brief(`# T\n\n## B\n\n${'w'.repeat(1_000_000)}\n`), long: true },
  {
    name: '100,000 formulas in a paragraph',
    files: brief(`# T\n\n## B\n\n${'$a$ '.repeat(100_000)}\n`),
    long: true,
  },
  {
    name: '20,000 rows of a table',
    files: brief(`# T\n\n## B\n\n| a | b |\n|---|---|\n${times(20_000, (n) => `| x | ${n} |\n`)}`),
    long: true,
  },
  { name: '200,000 tabs in a line', files: brief(`# T\n\n## B\n\n\`a${'\t'.repeat(200_000)}b\`\n`) },
  { name: '300,000 tabs and blanks in a line', files: brief(`# T\n\n## B\n\n\`a${'\t \t'.repeat(100_000)}b\` c\n`) },
  { name: 'a word of 900 kB before a tab', files: brief(`# T\n\n## B\n\n~~~\n${'w'.repeat(900_000)}\tb\n~~~\n`) },
  { name: 'a word of 100 kB', files: brief(`# T\n\n## B\n\n${'w'.repeat(100_000)}\n`) },
  {
    name: '100,000 items of a list, 1.3 MB without a blank line',
    files: brief(`# T\n\n## B\n\n${times(100_000, (n) => `- item ${n}\n`)}`),
    refused: 'line-too-long',
  },
  {
    name: '20,000 items of a list',
    files: brief(`# T\n\n## B\n\n${times(20_000, (n) => `- item ${n}\n`)}`),
    long: true,
  },
  {
    name: '50,000 headings',
    files: brief(`# T\n\n${times(50_000, (n) => `## Heading ${n}\n\n`)}`),
    refused: 'too-many-sections',
  },
  { name: '5,000 headings', files: brief(`# T\n\n${times(5000, (n) => `## Heading ${n}\n\nText.\n\n`)}`), long: true },
  {
    name: '10,000 quotations in one another',
    files: brief(`# T\n\n${'> '.repeat(10_000)}x`),
    refused: 'nesting-too-deep',
  },
  { name: '10,000 lists in one another', files: brief(`# T\n\n${'- '.repeat(10_000)}x`), refused: 'nesting-too-deep' },
  {
    name: '700 lists in one another, by indentation',
    files: brief(`# T\n\n${times(700, (n) => `${' '.repeat(2 * n)}- a\n`)}`),
    refused: 'nesting-too-deep',
    long: true,
  },
  {
    name: '10,000 divs that nobody closes',
    files: brief(`# T\n\n${'::: note\n'.repeat(10_000)}`),
    refused: 'nesting-too-deep',
  },
  ...['<table>', '<svg viewBox="0 0 90 90">', '<div class="columns">'].map(
    (tag): Pathological => ({
      name: `50,000 times ${tag} behind a blank line, that nobody closes`,
      files: brief(`# T\n\n## B\n\ntext\n\n${`${tag}\n\n`.repeat(50_000)}`),
    }),
  ),
  {
    name: '40,000 formulas that do not end, a line each',
    files: brief(`# T\n\n## B\n\n${'$$ a\n'.repeat(40_000)}`),
    long: true,
  },
  { name: '20,000 tags that nobody closes', files: brief(`# T\n\n${'<div>'.repeat(20_000)}x`) },
  {
    name: 'a table of 5,000 rows and 12 columns',
    files: brief(
      `# T\n\n## B\n\n|${'a|'.repeat(12)}\n|${'-|'.repeat(12)}\n${times(5000, (n) => `|${`${n}|`.repeat(12)}\n`)}`,
    ),
    long: true,
  },
  {
    name: 'a table of 1,000 columns',
    files: brief(`# T\n\n## B\n\n|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n|${'b|'.repeat(1000)}\n`),
  },
  {
    name: 'cells over 65,535 rows and columns',
    files: brief('# T\n\n<table><tr><td rowspan=65535 colspan=65535>a<tr><td colspan=99999>b</table>'),
  },
  ...[
    '*a ',
    '**a',
    '_a_b',
    '[',
    '[a](',
    '![a',
    '`',
    '<a ',
    '<!--',
    '{% ',
    '$a',
    '^[',
    '[^a]',
    '~~a',
    '|',
    ':::',
    '\\',
    '&',
    'https://a.',
    'a@b.',
    '"',
    '{#',
    '> ',
    '<x y="',
    '((((',
    '](',
    '~~~\n',
    '==',
  ].map(
    (piece): Pathological => ({
      name: `${JSON.stringify(piece)} 100,000 times`,
      files: brief(`# T\n\n## B\n\n${times(100_000, (n) => (n % 2000 === 1999 ? `${piece}\n\n` : piece))}`),
      ...(piece === '> ' ? { refused: 'nesting-too-deep' } : {}),
      ...(quick.has(piece) ? {} : { long: true as const }),
    }),
  ),
  {
    name: 'front matter of aliases that multiply',
    files: brief(`---\n${bomb.join('\n')}\n---\n\n# T\n`),
    refused: 'front-matter-syntax',
  },
  {
    name: 'front matter of 20,000 brackets',
    files: brief(`---\nx: ${'['.repeat(20_000)}\n---\n\n# T\n`),
    refused: 'front-matter-syntax',
  },
  {
    name: 'front matter of 1 MB',
    files: brief(`---\n${times(50_000, (n) => `key${n}: value\n`)}---\n\n# T\n`),
    long: true,
  },
  {
    name: 'a separator that is a trap',
    files: brief(`---\nseparator: "^(a+)+$"\nrevealOptions: {}\n---\n\n${'a'.repeat(60)}!\n\n---\n\nb\n`),
  },
  {
    name: 'a picture of 100 megapixels',
    files: () => ({ 'brief.md': '# T\n\n![A map](a.png)', 'a.png': png(10_000, 10_000) }),
    told: 'picture-too-large',
    long: true,
  },
  {
    name: 'a picture that says 3.6 gigapixels',
    files: () => ({ 'brief.md': '# T\n\n![A map](a.png)', 'a.png': png(2, 2, [], { width: 60_000, height: 60_000 }) }),
    told: 'picture-too-large',
  },
  {
    name: 'a picture whose pixels are fewer than it says',
    files: () => ({ 'brief.md': '# T\n\n![A map](a.png)', 'a.png': lyingPng }),
  },
  {
    name: 'a picture whose part says two gigabytes',
    files: () => ({ 'brief.md': '# T\n\n![A map](a.png)', 'a.png': endless() }),
    told: 'picture-unreadable',
  },
  {
    name: 'a photograph that ends in its head',
    files: () => ({ 'brief.md': '# T\n\n![A map](a.jpg)', 'a.jpg': jpegWithoutEnd }),
    told: 'picture-unreadable',
  },
  {
    name: 'a thousand pictures of one file',
    files: () => ({ 'brief.md': `# T\n\n${'![A map](a.png)\n\n'.repeat(1000)}`, 'a.png': png(40, 30) }),
    long: true,
  },
  ...drawings,
];
