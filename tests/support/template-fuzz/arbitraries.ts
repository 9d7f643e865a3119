/** Template files as nobody would write them: valid ones with wrong values, keys, nesting, anchors, junk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { templatesFolder } from '../houses.js';

type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data };

/** Keys and indices from the root. */
export type Path = readonly (string | number)[];

/** What every case begins from: a house that says everything, and houses that say little. */
const seeds: readonly Data[] = [
  ...['plain', 'chancery', 'newsroom'].map(
    (name) => parse(readFileSync(join(templatesFolder, name, 'template.yaml'), 'utf8')) as Data,
  ),
  parse(`
extends: plain
name: Ministry
theme: { colours: { accent1: '8A1538', hlink: '8A1538' }, fonts: { heading: Cambria } }
`) as Data,
  parse(`
extends: institute
name: Office
shades: { soft: { of: tx2, times: 40%, plus: 40% } }
type: { body: { size: 21, mark: { char: '–', colour: soft }, levels: { 2: { size: 18 } } } }
slots: { title: { columns: 4-12, top: 48, bottom: 120 }, number: { columns: 1-2, top: 24, bottom: 66 } }
decor: [{ name: Bar, shape: bar, columns: 1-3, top: 0, bottom: 12, fill: accent1, keep-out: true }]
layouts: { section: { background: { gradient: { angle: 90, stops: [{ at: 0, colour: bg1 }, { at: 100%, colour: bg2 }] } } } }
style: { table: { size: 15, rows: { rule: { colour: soft, width: 1 } } } }
rules: { agenda: on, prose: lead }
words: { en: { agenda: Contents, continued: '{n} of {of}' } }
`) as Data,
];

/** Values that are wrong somewhere, and right elsewhere. */
const oddValues: fc.Arbitrary<Data> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<Data>(
      ...[null, true, false, 0, 1, -1, 0.5, 2.5, 7, 23, 24, 72, 399, 540, 960, 4032, 1e9, -1e9, 1e308, 5e-324],
      ...['', ' ', '0', '1-1', '1-24', '12-1', '0-0', '1–3', '50%', '100%', '-100%', '400%', '0%', '1e3%'],
      ...[
        '#123456',
        'FFFFFF',
        'fffffg',
        '12345',
        'tx1',
        'bg1',
        'accent1',
        'hlink',
        'dk1',
        'ink',
        'accent',
        'none',
        'auto',
      ],
      ...[
        'plain',
        'mine',
        '..',
        './',
        '../mine',
        '/dev/null',
        'a/../../b',
        'C:\\fonts\\a.ttf',
        'con',
        'https://example.org/a',
      ],
      ...[
        'title',
        'body',
        'body2',
        'marking',
        'number',
        'table',
        'picture',
        'bullets',
        'dark',
        'light',
        'mono',
        'heading',
      ],
      ...[
        '__proto__',
        'constructor',
        'toString',
        '{n}',
        '{of}{of}{n}',
        '&amp;',
        '</a:t>',
        '\u0000',
        '\u0007',
        '\uFFFE',
        '\uD800',
      ],
      ...[
        'e\u0301\u0301\u0301',
        '\u202Eabc',
        'مرحبا',
        '漢字',
        '👩‍👩‍👧',
        'x'.repeat(2000),
        'a b '.repeat(400),
        '\n\n',
        '\t',
        "'",
        '"',
      ],
      [],
      {},
      [null],
      [[]],
      [{}],
      ['title', 'title'],
      { of: 'tx1', times: 1, plus: 1, alpha: 0 },
      { gradient: { angle: 45, stops: [] } },
      { gradient: { stops: [{ at: 1, colour: 'bg1' }] } },
      { char: '', scale: 4 },
      { number: 'i.' },
      { columns: '1-12', top: 0, bottom: 540 },
      { left: 0, right: 0, top: 0, bottom: 0 },
      { family: 'Calibri', files: { regular: 'nowhere.ttf' } },
    ),
  },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -50, max: 1000 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Data> },
  { weight: 1, arbitrary: fc.nat(60).map((depth) => nested(depth)) },
);

function nested(depth: number): Data {
  return depth === 0 ? 'ink' : depth % 2 ? [nested(depth - 1)] : { of: nested(depth - 1) };
}

const oddKeys = fc.constantFrom(
  'x',
  '',
  '__proto__',
  'constructor',
  'colors',
  '1',
  'title',
  'body',
  'of',
  'a.b',
  'ключ',
  '<<',
  '?',
);

type Change =
  | { readonly type: 'replace'; readonly at: number; readonly value: Data }
  | { readonly type: 'scale'; readonly at: number; readonly by: number }
  | { readonly type: 'delete'; readonly at: number }
  | { readonly type: 'add'; readonly at: number; readonly key: string; readonly value: Data }
  | { readonly type: 'copy'; readonly at: number; readonly from: number }
  | { readonly type: 'repeat'; readonly at: number; readonly times: number };

const place = fc.nat(100_000);
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('replace' as const), at: place, value: oddValues }) },
  {
    weight: 9,
    arbitrary: fc.record({
      type: fc.constant('scale' as const),
      at: place,
      by: fc.constantFrom(0, -1, 0.01, 0.3, 0.7, 0.9, 0.95, 1.05, 1.1, 1.4, 2, 5, 100),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('delete' as const), at: place }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('add' as const), at: place, key: oddKeys, value: oddValues }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('copy' as const), at: place, from: place }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('repeat' as const), at: place, times: fc.integer({ min: 2, max: 300 }) }),
  },
);

/** The data of a template file with one to four things changed. */
export const changedData: fc.Arbitrary<Data> = fc
  .record({ seed: fc.constantFrom(...seeds), changes: fc.array(change, { minLength: 1, maxLength: 3, size: 'small' }) })
  .map(({ seed, changes }) => changes.reduce(changed, seed));

function changed(data: Data, wanted: Change): Data {
  const paths = pathsOf(data, wanted.type === 'scale' ? isNumber : () => true);
  const path = paths[wanted.at % Math.max(1, paths.length)];
  if (path === undefined) return data;
  const value = at(data, path);
  switch (wanted.type) {
    case 'replace':
      return put(data, path, wanted.value);
    case 'scale':
      return put(data, path, (value as number) * wanted.by);
    case 'delete':
      return path.length === 0 ? data : put(data, path, undefined);
    case 'add':
      return isMap(value) ? put(data, [...path, wanted.key], wanted.value) : data;
    case 'copy': {
      const all = pathsOf(data, () => true);
      return put(data, path, at(data, all[wanted.from % all.length] as Path));
    }
    case 'repeat':
      return put(
        data,
        path,
        Array.isArray(value) ? (Array.from({ length: wanted.times }, () => value).flat() as Data) : value,
      );
  }
}

const isNumber = (value: Data): boolean => typeof value === 'number';

function isMap(value: Data): value is { readonly [key: string]: Data } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathsOf(data: Data, wanted: (value: Data) => boolean, path: Path = []): readonly Path[] {
  const own = wanted(data) ? [path] : [];
  if (typeof data !== 'object' || data === null) return own;
  const entries = Array.isArray(data) ? data.map((value, index) => [index, value] as const) : Object.entries(data);
  return [...own, ...entries.flatMap(([key, value]) => pathsOf(value as Data, wanted, [...path, key]))];
}

function at(data: Data, path: Path): Data {
  return path.reduce<Data>((value, key) => (value as Record<string | number, Data>)[key] as Data, data);
}

function put(data: Data, [key, ...rest]: Path, value: Data | undefined): Data {
  if (key === undefined) return value as Data;
  const child = Array.isArray(data) ? data[key as number] : (data as Record<string, Data>)[key];
  const next = rest.length === 0 ? value : put(child as Data, rest, value);
  if (Array.isArray(data)) {
    return next === undefined
      ? data.filter((_, index) => index !== key)
      : data.map((item, index) => (index === key ? next : item));
  }
  const entries = Object.entries(data as Record<string, Data>).filter(([name]) => name !== key);
  return Object.fromEntries(next === undefined ? entries : [...entries, [String(key), next]]);
}

export function yamlOf(data: unknown): string {
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Lines put into the text, so that it may no longer be YAML, or no longer a map. */
const oddLines = fc.constantFrom(
  ...[
    '  x: 1',
    '- a',
    'size: -1',
    'columns: 99',
    'type: *nowhere',
    '&a [*a]',
    '"<&>": {}',
    '{',
    '\t',
    '---',
    '...',
    '%YAML 1.1',
  ],
  ...['a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nshades: { d: [*c, *c, *c, *c] }'],
  ...[
    'theme: &t { colours: *t }',
    'extends: mine',
    'extends: [mine]',
    'extends: .',
    '!!binary AAAA',
    '!custom x: 1',
    '<<: { size: 4:3 }',
  ],
  ...[
    '? [a, b]\n: c',
    ': x',
    'decor: [*x]',
    '&x x: *x',
    '\uFEFF',
    '\u0000',
    '"\\u0000": 1',
    'size: 0x10',
    'size: .nan',
    'size: .inf',
  ],
);

/** Text of a template file: changed data, or its text cut and spoilt, or anything at all. */
export const templateText: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: changedData.map(yamlOf) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        data: changedData,
        edits: fc.array(fc.record({ at: place, take: fc.nat(3), line: oddLines }), { minLength: 1, maxLength: 3 }),
      })
      .map(({ data, edits }) => {
        const lines = yamlOf(data).split('\n');
        for (const { at: where, take, line } of edits) lines.splice(where % lines.length, take, line);
        return lines.join('\n');
      }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);
