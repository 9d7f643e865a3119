/** A copy for outsiders on an organisation's file: what programs keep in tags stays behind, and nothing names it any more. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packDeck } from '../../../../src/main/workspace/build/pack-deck.js';
import { build } from '../../../support/build.js';
import { describeFindings, examineDeck } from '../../../support/deck-doctor/index.js';
import { changedPackage, partsOf } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const relation =
  '<Relationship Id="rIdTags" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/tags" Target="../tags/tag1.xml"/>';
const tags =
  '<p:tagLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:tag name="AUTHOR" val="Jane Whistler"/></p:tagLst>';

it('has neither tags of layouts nor references to them, and all else of the layout', async () => {
  const bytes = changedPackage(
    'python-pptx-default.pptx',
    [
      [
        /slideLayouts\/slideLayout2\.xml$/,
        (xml) => xml.replace('</p:cSld>', '<p:custDataLst><p:tags r:id="rIdTags"/></p:custDataLst></p:cSld>'),
      ],
      [/slideLayout2\.xml\.rels$/, (xml) => xml.replace('</Relationships>', `${relation}</Relationships>`)],
      [
        /Content_Types/,
        (xml) =>
          xml.replace(
            '</Types>',
            '<Override PartName="/ppt/tags/tag1.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.tags+xml"/></Types>',
          ),
      ],
    ],
    { 'ppt/tags/tag1.xml': tags },
  );
  const folder = temporaryFolder();
  const path = join(folder, 'house.potx');
  writeFileSync(path, bytes);
  const brief = join(folder, 'report.md');
  writeFileSync(brief, '---\ntitle: Report\n---\n\n## Ports\n\n- One\n- Two\n');
  const built = await build(brief, {}, { template: path });
  const layout = (deck: Uint8Array) =>
    Buffer.from(partsOf(deck).get('ppt/slideLayouts/slideLayout2.xml') ?? []).toString('utf8');
  expect(layout(built.bytes)).toContain('custDataLst');

  const clean = Buffer.concat((await packDeck(built.result, true)).pieces);
  expect([...partsOf(clean).keys()].filter((name) => name.includes('tags'))).toEqual([]);
  expect(layout(clean)).toBe(layout(built.bytes).replace(/<p:custDataLst>.*<\/p:custDataLst>/, ''));
  expect(describeFindings(examineDeck(clean, { ...built.examine, adopted: true }))).toBe('');
});
