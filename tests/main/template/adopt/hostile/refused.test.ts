/** Files that somebody made to do harm, or that a broken program made, and that are refused with a sentence, soon and in little memory. */
import { describe, expect, it } from 'vitest';
import { changedPackage, foreignBytes } from '../../../../support/foreign-packages.js';
import { loadUnharmed } from './load-unharmed.js';
import {
  also,
  behindDeclaration,
  contentTypes,
  flagged,
  house,
  laughs,
  layout2,
  lying,
  type Make,
  master,
  masterRelations,
  numbered,
  office,
  packageRelations,
  presentation,
  recoded,
  relation,
  utf16,
  withParts,
} from './spoil.js';

const refused: readonly (readonly [what: string, make: Make, reason: RegExp])[] = [
  [
    'a bomb: one part that says it grows a thousandfold',
    () => lying(withParts([['ppt/media/a.bin', new Uint8Array(3_000_000)]]), 'ppt/media/a.bin', 3_900_000_000),
    /more than a template can/,
  ],
  [
    'a bomb: a part that grows beyond reason',
    () => withParts([['ppt/media/a.bin', new Uint8Array(64 * 1024 ** 2)]]),
    /more than a template can/,
  ],
  [
    'a bomb: a layout that is larger than it says',
    () => lying(foreignBytes(house), 'ppt/slideLayouts/slideLayout2.xml', 100),
    /damaged/,
  ],
  [
    'a bomb: many parts just under what is asked',
    () => withParts(numbered(600, (n) => `ppt/media/${n}.bin`, new Uint8Array(1024 ** 2))),
    /more than a template can/,
  ],
  [
    'twelve thousand parts',
    () => withParts(numbered(12_000, (n) => `ppt/x/${n}.xml`, '<x/>')),
    /more than a template can/,
  ],
  ['a path that climbs', () => withParts([['ppt/../../../evil.xml', '<x/>']]), /lead outside/],
  ['a path from the root', () => withParts([['/etc/evil.xml', '<x/>']]), /lead outside/],
  ['a path with backslashes', () => withParts([['ppt\\..\\..\\evil.xml', '<x/>']]), /lead outside/],
  ['a path with a drive', () => withParts([['C:/evil.xml', '<x/>']]), /lead outside/],
  ['two parts that differ by case alone', () => withParts([['PPT/presentation.xml', '<x/>']]), /stand twice/],
  [
    'entities that laugh a billion times',
    () =>
      changedPackage(house, [[master, (xml) => behindDeclaration(xml, laughs).replace('</p:cSld>', '&j;</p:cSld>')]]),
    /document type/,
  ],
  [
    'an entity from the disk',
    () =>
      changedPackage(house, [
        [layout2, (xml) => behindDeclaration(xml, '<!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd">]>')],
      ]),
    /document type/,
  ],
  [
    'a document type in the relations',
    () =>
      changedPackage(house, [
        [packageRelations, (xml) => behindDeclaration(xml, '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">')],
      ]),
    /document type/,
  ],
  [
    'a document type in the content types',
    () => changedPackage(house, [[contentTypes, (xml) => behindDeclaration(xml, '<!DOCTYPE x []>')]]),
    /document type/,
  ],
  ['a document type in UTF-16', () => recoded(master, (xml) => utf16(behindDeclaration(xml, laughs))), /document type/],
  [
    'a document type in a part that nobody reads',
    () =>
      changedPackage(
        house,
        [
          [presentation, (xml) => xml],
          [
            /ppt\/_rels\/presentation\.xml\.rels$/,
            (xml) => also(xml, relation('rIdZ', 'customXml', '../customXml/item1.xml')),
          ],
        ],
        { 'customXml/item1.xml': `${laughs}<x>&j;</x>` },
      ),
    /document type/,
  ],
  [
    'a password',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
    /behind a password/,
  ],
  ['entries that are encrypted', () => flagged(foreignBytes(house), 1), /behind a password/],
  [
    'Strict Open XML',
    () =>
      changedPackage(house, [
        [
          /\.(xml|rels)$/,
          (xml) =>
            xml
              .replaceAll(
                'http://schemas.openxmlformats.org/presentationml/2006/main',
                'http://purl.oclc.org/ooxml/presentationml/main',
              )
              .replaceAll(`${office}/`, 'http://purl.oclc.org/ooxml/officeDocument/relationships/'),
        ],
      ]),
    /Strict/,
  ],
  [
    'a presentation of Word',
    () =>
      changedPackage(house, [
        [
          contentTypes,
          (xml) => xml.replace(/presentationml\.(?:presentation|template)\.main/, 'wordprocessingml.document.main'),
        ],
      ]),
    /no presentation/,
  ],
  [
    'a master elsewhere',
    () =>
      changedPackage(house, [
        [
          /ppt\/_rels\/presentation\.xml\.rels$/,
          (xml) =>
            xml
              .replace(
                /(Type="[^"]*\/slideMaster" )Target="[^"]*"/,
                '$1TargetMode="External" Target="file:///srv/master.xml"',
              )
              .replace(
                /Target="[^"]*"( Type="[^"]*\/slideMaster")/,
                'TargetMode="External" Target="file:///srv/master.xml"$1',
              ),
        ],
      ]),
    /no slide master/,
  ],
  [
    'no relations at all',
    () =>
      changedPackage(house, [
        [
          packageRelations,
          () => '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        ],
      ]),
    /no presentation/,
  ],
  [
    'a master without a theme',
    () => changedPackage(house, [[masterRelations, (xml) => xml.replace(/<Relationship [^>]*\/theme"[^>]*\/>/, '')]]),
    /no slide master/,
  ],
  [
    'groups in groups, fifty thousand deep',
    () =>
      changedPackage(house, [
        [
          master,
          (xml) => xml.replace('</p:spTree>', `${'<p:grpSp>'.repeat(50_000)}${'</p:grpSp>'.repeat(50_000)}</p:spTree>`),
        ],
      ]),
    /deep|more than a template can/,
  ],
  [
    'a master of thirty megabytes',
    () =>
      changedPackage(house, [
        [
          master,
          (xml) =>
            xml.replace(
              '</p:spTree>',
              `${Array.from({ length: 400_000 }, (_, n) => `<p:sp><p:nvSpPr><p:cNvPr id="${n}" name="${n}"/></p:nvSpPr></p:sp>`).join('')}</p:spTree>`,
            ),
        ],
      ]),
    /more than a template can/,
  ],
  ['an end that is cut off', () => foreignBytes(house).subarray(0, 20_000), /no PowerPoint file/],
];

describe('a hostile PowerPoint file', () => {
  it.each(refused)('is refused: %s', { timeout: 60_000 }, async (_, make, reason) => {
    const { template, diagnostics } = await loadUnharmed(make());
    expect(template).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['package-refused']);
    expect(String(diagnostics[0]?.values.reason)).toMatch(reason);
  });
});
