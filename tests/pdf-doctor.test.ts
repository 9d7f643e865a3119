/** The doctor itself: a good PDF is spoiled in each way, and the complaint waited for. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDeck } from '../src/main/workspace/index.js';
import { examineView, openPdf, pdfRules } from './support/pdf-doctor/index.js';
import { type Dict, Name, type PdfObjects, type Ref, type Stream, unpacked } from './support/pdf-doctor/objects.js';

const brief = `---
title: Good
---

## Points

- One, see [there](https://example.org)
- Two

## Numbers

| Year | Mt |
| ---- | -- |
| 2024 | 20 |

## Map

![A map](map.svg)

See [Points](#points).
`;

let good: Uint8Array;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-pdf-'));
  try {
    writeFileSync(join(folder, 'brief.md'), brief);
    writeFileSync(
      join(folder, 'map.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
    );
    const output = join(folder, 'good.pdf');
    await buildDeck({ briefs: [{ file: join(folder, 'brief.md') }], output, formats: ['pdf'] });
    good = readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

const dicts = ({ objects }: PdfObjects): Dict[] => [...objects.values()].filter((value) => value instanceof Map);
const nameIs = (dict: Dict, key: string, name: string): boolean => {
  const value = dict.get(key);
  return value instanceof Name && value.name === name;
};
const all = (file: PdfObjects, key: string, name: string): Dict[] =>
  dicts(file).filter((dict) => nameIs(dict, key, name));
const one = (file: PdfObjects, key: string, name: string): Dict => all(file, key, name)[0] as Dict;
const at = (file: PdfObjects, ref: unknown): Dict => file.objects.get((ref as Ref).number) as Dict;

/** Changes the operators of the first page. */
function rewrite(file: PdfObjects, change: (operators: string) => string): void {
  const stream = file.objects.get((one(file, 'Type', 'Page').get('Contents') as Ref).number) as Stream;
  const operators = change(unpacked(stream).toString('latin1'));
  stream.dict.delete('Filter');
  stream.bytes = Buffer.from(operators, 'latin1');
}

const breaks: readonly (readonly [rule: string, what: string, change: (file: PdfObjects) => void])[] = [
  [
    'marked',
    'says it is not tagged',
    (file) => at(file, one(file, 'Type', 'Catalog').get('MarkInfo')).set('Marked', false),
  ],
  ['marked', 'has no structure', (file) => one(file, 'Type', 'Catalog').delete('StructTreeRoot')],
  ['language', 'has no language', (file) => one(file, 'Type', 'Catalog').delete('Lang')],
  [
    'language',
    'has a language that is none',
    (file) => one(file, 'S', 'P').set('Lang', Buffer.from('English, mostly')),
  ],
  [
    'title',
    'shows its file name',
    (file) => at(file, one(file, 'Type', 'Catalog').get('ViewerPreferences')).delete('DisplayDocTitle'),
  ],
  [
    'title',
    'has another title in its metadata',
    (file) => at(file, file.trailer.get('Info')).set('Title', Buffer.from('Other')),
  ],
  [
    'metadata',
    'has metadata that is not escaped',
    (file) => {
      const packet = file.objects.get((one(file, 'Type', 'Catalog').get('Metadata') as Ref).number) as Stream;
      packet.bytes = Buffer.from(packet.bytes.toString('utf8').replace('Good', 'Good & bad'));
    },
  ],
  ['tab-order', 'has another order of tabs', (file) => one(file, 'Type', 'Page').delete('Tabs')],
  ['outline', 'has no bookmarks', (file) => one(file, 'Type', 'Catalog').delete('Outlines')],
  [
    'outline',
    'has a bookmark to nowhere',
    (file) => (dicts(file).find((dict) => dict.has('Dest') && dict.has('Title')) as Dict).delete('Dest'),
  ],
  ['content-marked', 'has ink outside of all marks', (file) => rewrite(file, (text) => `0 0 9 9 re f\n${text}`)],
  ['content-marked', 'has a mark without an end', (file) => rewrite(file, (text) => text.replace(/EMC\s*$/, ''))],
  [
    'content-marked',
    'has an artifact in content',
    (file) => rewrite(file, (text) => text.replace(/(MCID 0[\s\S]*?BDC)/, '$1 /Artifact BMC EMC')),
  ],
  [
    'content-in-tree',
    'has content that no element has',
    (file) =>
      (all(file, 'S', 'P').find((dict) => typeof (dict.get('K') as unknown[])[0] === 'number') as Dict).set('K', []),
  ],
  [
    'content-in-tree',
    'has content twice in the tree',
    (file) => {
      const kids = one(file, 'S', 'H1').get('K') as number[];
      kids.push(kids[0] as number);
    },
  ],
  [
    'content-in-tree',
    'has content in the tree that no page has',
    (file) => (one(file, 'S', 'H1').get('K') as number[]).push(999),
  ],
  [
    'content-type',
    'has content of another kind than its element',
    (file) => rewrite(file, (text) => text.replace('/H1', '/P')),
  ],
  [
    'parent-tree',
    'has an element with another parent',
    (file) => one(file, 'S', 'LBody').set('P', one(file, 'S', 'LI').get('P') as Ref),
  ],
  [
    'parent-tree',
    'has a page that the parent tree does not have',
    (file) => one(file, 'Type', 'Page').set('StructParents', 9_999),
  ],
  ['link', 'has a link that says nothing', (file) => one(file, 'Subtype', 'Link').delete('Contents')],
  ['link', 'has a link that is not in the tree', (file) => one(file, 'S', 'Link').set('K', [])],
  [
    'link',
    'has a link to a page that is not there',
    (file) => one(file, 'S', 'GoTo').set('D', Buffer.from('page-99999')),
  ],
  ['link', 'has a link to a script', (file) => one(file, 'S', 'URI').set('URI', Buffer.from('javascript:alert(1)'))],
  ['types', 'has a type of its own', (file) => one(file, 'S', 'P').set('S', new Name('Paragraph'))],
  [
    'types',
    'has a list in a paragraph',
    (file) => (one(file, 'S', 'LI').get('P') as Ref) && at(file, one(file, 'S', 'L').get('P')).set('S', new Name('P')),
  ],
  ['says-something', 'has an empty element', (file) => one(file, 'S', 'Lbl').set('K', [])],
  ['headings', 'begins with a heading of the second level', (file) => one(file, 'S', 'H1').set('S', new Name('H2'))],
  [
    'headings',
    'has no headings',
    (file) => {
      for (const dict of [...all(file, 'S', 'H1'), ...all(file, 'S', 'H2')]) dict.set('S', new Name('P'));
    },
  ],
  ['figures', 'has a figure without words', (file) => one(file, 'S', 'Figure').delete('Alt')],
  ['figures', 'has a figure without a box', (file) => one(file, 'S', 'Figure').delete('A')],
  ['lists', 'has a list without numbering', (file) => one(file, 'S', 'L').delete('A')],
  ['lists', 'has an item without a label', (file) => (one(file, 'S', 'LI').get('K') as Ref[]).shift()],
  ['tables', 'has a row that is short of a cell', (file) => (one(file, 'S', 'TR').get('K') as Ref[]).pop()],
  [
    'tables',
    'has no header cells',
    (file) => {
      for (const dict of all(file, 'S', 'TH')) dict.set('S', new Name('TD'));
    },
  ],
  ['cells', 'has a header that heads nothing', (file) => one(file, 'S', 'TH').delete('A')],
  [
    'fonts-embedded',
    'has a font that is not embedded',
    (file) => one(file, 'Type', 'FontDescriptor').delete('FontFile2'),
  ],
  [
    'fonts-unicode',
    'has a font whose glyphs mean nothing',
    (file) => one(file, 'Subtype', 'Type0').delete('ToUnicode'),
  ],
  [
    'fonts-unicode',
    'shows a glyph that is missing',
    (file) => rewrite(file, (text) => text.replace(/\[<[0-9a-f]{4}/, '[<0000')),
  ],
  ['fonts-widths', 'has a font without widths', (file) => one(file, 'Subtype', 'CIDFontType2').set('W', [])],
];

describe('the PDF doctor', () => {
  it('finds nothing wrong with a good PDF', () => {
    expect(examineView(openPdf(good))).toEqual([]);
  });

  it.each(breaks)('complains by %s of a PDF that %s', (rule, _, change) => {
    const complaints = examineView(openPdf(good, change));
    expect(complaints.map((line) => line.replace(/:.*/s, ''))).toContain(rule);
  });

  it('has each of its rules broken here', () => {
    expect(new Set(breaks.map(([rule]) => rule))).toEqual(new Set(pdfRules.map(({ id }) => id)));
  });

  it('does not read what is no PDF', () => {
    expect(() => openPdf(Buffer.from('%PDF-1.7\nnothing'))).toThrow('no cross-reference table');
  });
});
