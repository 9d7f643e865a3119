/** Cuts files and team files, with values that are wrong somewhere, and briefs whose headings name cuts. */
import fc from 'fast-check';
import { layouts } from './blocks.js';
import { word, words } from './words.js';

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    '',
    ' ',
    [],
    {},
    [[]],
    '\u0000',
    '\ud800',
    'x'.repeat(3000),
    'full',
    '__proto__',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const usually = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 60, arbitrary: arbitrary as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: odd });

const id = fc.constantFrom(
  'trade',
  'ports',
  'annex',
  'head',
  'head-1',
  'nowhere',
  '天然气',
  '',
  '__proto__',
  'constructor',
);
const name = fc.oneof(fc.constantFrom('press', 'Press ', '5 minutes', 'full', 'Full', 'minister', ''), word);

const section = fc.record(
  {
    id: usually(id),
    in: usually(fc.boolean()),
    layout: usually(layouts),
    hash: usually(fc.constantFrom('abc', '')),
    other: odd,
  },
  { requiredKeys: ['id'] },
);
const cut = fc.record(
  {
    name: usually(name),
    new: usually(fc.constantFrom('in', 'out')),
    minutes: usually(fc.constantFrom(5, 0.5, 1e9)),
    order: usually(fc.array(id, { maxLength: 6 })),
    sections: usually(fc.array(section, { maxLength: 6 })),
    extra: odd,
  },
  { requiredKeys: ['name', 'new', 'sections'] },
);
const book = fc.record(
  { version: usually(fc.constant(1)), cuts: usually(fc.array(cut, { maxLength: 4 })), later: odd },
  { requiredKeys: ['version', 'cuts'] },
);

/** Text of a cuts file. */
export const cutsText: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: book.map((data) => JSON.stringify(data, undefined, 2)) },
  { weight: 1, arbitrary: fc.tuple(book, fc.nat(400)).map(([data, at]) => JSON.stringify(data).slice(0, at)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '[]',
      'null',
      '{"version":1}',
      '[['.repeat(20_000),
      '{"cuts":'.repeat(9000),
      '\ufeff{"version":1,"cuts":[]}',
      '{"version":2,"cuts":[]}',
    ),
  },
);

const teamLine = fc.oneof(
  fc.constantFrom(
    ...[
      'template: chancery',
      'template: ../x',
      'template: nowhere',
      'variant: dark',
      'organisation: Ministry',
      'footer: "{n}"',
      'language: ar',
      'prose: notes',
      'prose: x',
    ],
    ...[
      'classification: OFFICIAL',
      'classification: { levels: [OFFICIAL, SECRET], required: true }',
      'classification: { levels: [A, a], default: B }',
      'classification: { levels: 1 }',
      'classification: [x]',
    ],
    ...[
      'cuts: { press: { skip-tagged: internal, minutes: 5 } }',
      'cuts: { press: { only-tagged: [annex], backup: true } }',
      'cuts: { full: { skip: [trade] }, press: { template: nowhere } }',
      'cuts: { "": {} }',
      'cuts: []',
    ],
    ...[
      'diagnostics: { alt-missing: error, slide-words: off }',
      'diagnostics: { nowhere: off }',
      'diagnostics: { marking-missing: off }',
      'unknown: 1',
      'tempalte: plain',
      '&a [*a]',
      '- x',
      '\t',
      '{',
      '__proto__: { template: x }',
    ],
  ),
  words(4).map((text) => `footer: ${text}`),
);
const teamText = fc.array(teamLine, { maxLength: 5 }).map((lines) => lines.join('\n'));

const heading = fc
  .tuple(
    fc.constantFrom('##', '##', '###'),
    fc.constantFrom('Trade', 'Ports', 'Annex', 'Head', 'Head', '天然气', ''),
    fc.constantFrom(
      '',
      '{cut="press, 5 minutes"}',
      '{.internal}',
      '{.must}',
      '{#trade}',
      '{cut=""}',
      '{.annex cut=press layout=timeline}',
    ),
    words(30),
  )
  .map(([mark, text, more, body]) => `${mark} ${text} ${more}\n\n${body}\n`);
const briefOfCuts = fc
  .tuple(fc.array(heading, { minLength: 1, maxLength: 7 }), fc.boolean())
  .map(([all, hasDiv]) =>
    ['# Title', ...all, ...(hasDiv ? ['::: {cut=press}\n\n## In the div\n\nx\n\n:::'] : [])].join('\n\n'),
  );

/** What a folder with cuts has, and what is asked of it. */
export const cutsFolder = fc.record({
  brief: briefOfCuts,
  cuts: fc.option(cutsText, { nil: undefined }),
  team: fc.option(teamText, { nil: undefined, freq: 2 }),
  cut: fc.option(
    fc.constantFrom('press', 'press', 'Press', '5 minutes', 'full', 'full', 'minister', 'nowhere', '__proto__'),
    {
      nil: undefined,
      freq: 3,
    },
  ),
  minutes: fc.option(fc.constantFrom(5, 0.1, 1, 1e6), { nil: undefined, freq: 1 }),
  backup: fc.boolean(),
  clean: fc.boolean(),
  skip: fc.option(fc.array(fc.constantFrom('trade', '1', '1.1', 'Head', 'nowhere', '#', '0', '-1', '')), {
    nil: undefined,
    freq: 1,
  }),
});
