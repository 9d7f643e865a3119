/**
 * PowerPoint files that nobody here made, spoilt: parts missing, moved and doubled; elements and attributes of their XML taken out, copied,
 * moved and given other values; relations and content types that lead elsewhere; bytes of the zip turned over.
 */
import fc from 'fast-check';
import { zipUp } from '../deck-doctor/zip-up.js';
import { foreignBytes, foreignPackages, partsOf } from '../foreign-packages.js';

const place = fc.nat(1_000_000);

const values = fc.constantFrom(
  ...[
    '',
    '0',
    '1',
    '-1',
    '7',
    '256',
    '2147483648',
    '4294967296',
    '9144000',
    '-9144000',
    '1e400',
    'NaN',
    '1.5',
    '100000',
    '51206400',
    '99999999999999',
  ],
  ...[
    'title',
    'body',
    'ctrTitle',
    'pic',
    'sldNum',
    'ftr',
    'dt',
    'obj',
    'tbl',
    'accent1',
    'bg1',
    'tx1',
    'phClr',
    'FF0000',
    'GGGGGG',
    'rect',
    'nowhere',
    'rtl',
    't',
    'ctr',
    'b',
    'on',
    'true',
    'none',
  ],
  ...[
    'rId1',
    'rId2',
    'rId999',
    '../media/image1.png',
    '../../../etc/passwd',
    'NULL',
    '../slideLayouts/slideLayout1.xml',
    '/ppt/presentation.xml',
    'http://example.org/x',
    '\\\\server\\share\\x.png',
    'file:///etc/passwd',
  ],
  ...[
    '&#0;',
    '&amp;',
    '&lt;script&gt;',
    '&#xFFFE;',
    'x'.repeat(5000),
    '漢字',
    '&#x202E;',
    '{n}',
    '__proto__',
    '+mj-lt',
    '+mn-ea',
    'Calibri',
    'Aptos',
    ' ',
  ],
);

type Change =
  | { readonly type: 'attribute'; readonly part: number; readonly at: number; readonly value: string }
  | {
      readonly type:
        | 'drop-attribute'
        | 'drop-element'
        | 'double-element'
        | 'empty-element'
        | 'drop-part'
        | 'empty-part'
        | 'cut-part';
      readonly part: number;
      readonly at: number;
    }
  | {
      readonly type: 'move-element' | 'copy-part' | 'swap-part';
      readonly part: number;
      readonly at: number;
      readonly to: number;
    }
  | { readonly type: 'text'; readonly part: number; readonly at: number; readonly text: string };

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({ type: fc.constant('attribute' as const), part: place, at: place, value: values }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'drop-attribute' as const,
        'drop-element' as const,
        'drop-element' as const,
        'double-element' as const,
        'empty-element' as const,
        'drop-part' as const,
        'empty-part' as const,
        'cut-part' as const,
      ),
      part: place,
      at: place,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'move-element' as const,
        'move-element' as const,
        'copy-part' as const,
        'swap-part' as const,
      ),
      part: place,
      at: place,
      to: place,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      part: place,
      at: place,
      text: fc.constantFrom(
        '<',
        '</p:sp>',
        '<p:sp/>',
        '<p:grpSp/>',
        '<a:p/>',
        '<!-- x -->',
        '<![CDATA[x]]>',
        '<?x y?>',
        '&x;',
        '\u0000',
        '<mc:AlternateContent/>',
        '<p:extLst/>',
        '<a:blip r:embed="rId1"/>',
        '<x:y/>',
        'text',
        '<!DOCTYPE x>',
      ),
    }),
  },
);

/** How often a part is chosen: what adoption reads, before the example slides and the rest. */
function weighty(name: string): number {
  if (/slideMasters\/|presentation\.xml|_rels\/presentation|Content_Types|^_rels/.test(name)) return 6;
  if (/slideLayouts\/|theme\//.test(name)) return 3;
  return 1;
}

const isXml = (name: string) => /\.(?:xml|rels)$/.test(name);
const elements = /<([\w:]+)(?:\s[^<>]*)?>[^<>]*<\/\1>|<[\w:]+(?:\s[^<>]*)?\/>/g;
const starts = /<[\w:]+(?:\s[^<>]*)?\/?>/g;
const attribute = /\s[\w:]+="[^"<]*"/g;

function nth(text: string, pattern: RegExp, at: number): { readonly from: number; readonly found: string } | undefined {
  const all = [...text.matchAll(pattern)];
  const match = all[at % Math.max(1, all.length)];
  return match ? { from: match.index, found: match[0] } : undefined;
}

/** A whole element that begins with a chosen start tag, children and all. */
function elementAt(text: string, at: number): { readonly from: number; readonly found: string } | undefined {
  const start = nth(text, at % 3 === 0 ? starts : elements, at);
  if (!start || start.found.endsWith('/>') || start.found.includes('</')) return start;
  const name = /^<([\w:]+)/.exec(start.found)?.[1] as string;
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*?(/?)>`, 'g');
  tags.lastIndex = start.from;
  for (let depth = 0, tag = tags.exec(text); tag; tag = tags.exec(text)) {
    if (tag[1]) depth -= 1;
    else if (!tag[2]) depth += 1;
    if (depth === 0) return { from: start.from, found: text.slice(start.from, tag.index + tag[0].length) };
  }
  return undefined;
}

const splice = (text: string, from: number, length: number, more: string) =>
  text.slice(0, from) + more + text.slice(from + length);

function apply(parts: Map<string, string | Uint8Array>, wanted: Change): void {
  const names = [...parts.keys()].filter(isXml).flatMap((name) => Array<string>(weighty(name)).fill(name));
  const name = names[wanted.part % Math.max(1, names.length)];
  if (name === undefined) return;
  const content = parts.get(name) as string | Uint8Array;
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  const other = names[('to' in wanted ? wanted.to : 0) % names.length] as string;
  switch (wanted.type) {
    case 'attribute':
    case 'drop-attribute': {
      const found = nth(text, attribute, wanted.at);
      if (!found) return;
      const key = found.found.slice(0, found.found.indexOf('=') + 1);
      const next = wanted.type === 'attribute' ? `${key}"${wanted.value}"` : '';
      parts.set(name, splice(text, found.from, found.found.length, next));
      return;
    }
    case 'drop-element':
    case 'double-element':
    case 'empty-element': {
      const found = elementAt(text, wanted.at);
      if (!found) return;
      const tag = /^<[\w:]+/.exec(found.found)?.[0] as string;
      const next = { 'drop-element': '', 'double-element': found.found.repeat(2), 'empty-element': `${tag}/>` }[
        wanted.type
      ];
      parts.set(name, splice(text, found.from, found.found.length, next));
      return;
    }
    case 'move-element': {
      const found = elementAt(text, wanted.at);
      if (!found) return;
      const rest = splice(text, found.from, found.found.length, '');
      const to = nth(rest, starts, wanted.to);
      parts.set(name, to ? splice(rest, to.from, 0, found.found) : rest);
      return;
    }
    case 'text': {
      const found = nth(text, starts, wanted.at);
      if (found) parts.set(name, splice(text, found.from + found.found.length, 0, wanted.text));
      return;
    }
    case 'drop-part':
      parts.delete(name);
      return;
    case 'empty-part':
      parts.set(name, '');
      return;
    case 'cut-part':
      parts.set(name, text.slice(0, wanted.at % (text.length + 1)));
      return;
    case 'copy-part':
    case 'swap-part': {
      const old = parts.get(other) as string | Uint8Array;
      parts.set(other, content);
      if (wanted.type === 'swap-part') parts.set(name, old);
    }
  }
}

const withoutCounting = (change: fc.Arbitrary<Change>) => fc.array(change, { minLength: 1, maxLength: 4 });
const bytes = fc.array(fc.record({ at: place, to: fc.nat(255), count: fc.constantFrom(1, 1, 1, 4, 4000) }), {
  minLength: 1,
  maxLength: 5,
});

/** Bytes of a package; most open as a zip. */
export const packageBytes: fc.Arbitrary<Uint8Array> = fc
  .record({
    house: fc.constantFrom(...foreignPackages),
    changes: withoutCounting(change),
    turned: fc.oneof({ weight: 12, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: bytes }),
    length: fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: place }),
  })
  .map(({ house, changes, turned, length }) => {
    const parts = new Map<string, string | Uint8Array>(partsOf(foreignBytes(house)));
    for (const wanted of changes) apply(parts, wanted);
    const file = Buffer.from(zipUp(parts));
    for (const { at, to, count } of turned) {
      const from = at % file.length;
      file.fill(to, from, Math.min(file.length, from + count));
    }
    return length === undefined ? file : file.subarray(0, length % file.length);
  });
