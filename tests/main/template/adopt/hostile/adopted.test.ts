/** Files that somebody made to do harm, or that a broken program made, and that are adopted without it, soon and in little memory. */
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../../../../src/main/ooxml/index.js';
import { zipUp } from '../../../../support/deck-doctor/zip-up.js';
import { changedPackage, foreignBytes, partsOf } from '../../../../support/foreign-packages.js';
import { loadUnharmed } from './load-unharmed.js';
import {
  also,
  button,
  clickable,
  contentTypes,
  house,
  layout2,
  type Make,
  master,
  masterRelations,
  numbered,
  presentation,
  recoded,
  relation,
  utf16,
  withParts,
} from './spoil.js';

const adopted: readonly (readonly [what: string, make: Make])[] = [
  ['UTF-16 without its mark', () => recoded(master, (xml) => utf16(xml).subarray(2))],
  [
    'five hundred parts that nobody needs, a megabyte each',
    () => withParts(numbered(450, (n) => `junk/${n}.bin`, new Uint8Array(1024 ** 2))),
  ],
  [
    'a chain of two thousand parts',
    () => {
      const links = Array.from(
        { length: 2000 },
        (_, n) =>
          [
            [`ppt/x/${n}.xml`, '<x/>'],
            [
              `ppt/x/_rels/${n}.xml.rels`,
              `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'customXml', `${n + 1}.xml`)}</Relationships>`,
            ],
          ] as const,
      ).flat();
      return zipUp(
        new Map<string, string | Uint8Array>([
          ...partsOf(
            changedPackage(house, [[masterRelations, (xml) => also(xml, relation('rIdX', 'customXml', '../x/0.xml'))]]),
          ),
          ...links,
        ]),
      );
    },
  ],
  [
    'relations that lead round in a ring',
    () =>
      changedPackage(house, [
        [
          /slideLayouts\/_rels\/slideLayout1\.xml\.rels$/,
          (xml) =>
            also(
              xml,
              relation('rIdR', 'slideLayout', '../slideLayouts/slideLayout1.xml') +
                relation('rIdS', 'presentation', '../presentation.xml'),
            ),
        ],
      ]),
  ],
  [
    'targets that climb',
    () =>
      changedPackage(house, [
        [
          masterRelations,
          (xml) =>
            also(
              xml,
              relation('rIdX', 'image', '../../../../../etc/passwd') +
                relation('rIdY', 'image', '..%2f..%2f..%2fetc%2fpasswd') +
                relation('rIdZ', 'image', 'NULL'),
            ),
        ],
      ]),
  ],
  [
    'pictures, objects and templates elsewhere',
    () =>
      changedPackage(house, [
        [
          masterRelations,
          (xml) =>
            also(
              xml,
              relation('rIdX', 'image', 'http://example.org/spy.png', ' TargetMode="External"') +
                relation('rIdO', 'oleObject', 'file:///srv/book.xlsx', ' TargetMode="External"'),
            ),
        ],
        [
          /ppt\/_rels\/presentation\.xml\.rels$/,
          (xml) => also(xml, relation('rIdT', 'attachedTemplate', 'file:///srv/evil.potm', ' TargetMode="External"')),
        ],
      ]),
  ],
  [
    'links to shares, files and programs, and actions that start something',
    () =>
      changedPackage(house, [
        [
          master,
          (xml) =>
            xml.replace('</p:spTree>', `${clickable.map(([action], n) => button(n, action)).join('')}</p:spTree>`),
        ],
        [
          masterRelations,
          (xml) =>
            also(
              xml,
              clickable
                .map(([, target], n) => relation(`rIdClick${n}`, 'hyperlink', target, ' TargetMode="External"'))
                .join(''),
            ),
        ],
      ]),
  ],
  [
    'a macro under the name of other data',
    () =>
      changedPackage(
        house,
        [
          [
            contentTypes,
            (xml) =>
              xml.replace(
                '</Types>',
                '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
              ),
          ],
          [masterRelations, (xml) => also(xml, relation('rIdM', 'customXml', '../vbaProject.bin'))],
        ],
        { 'ppt/vbaProject.bin': 'Sub AutoOpen()' },
      ),
  ],
  [
    'macros and controls under the ending of a template',
    () =>
      changedPackage(
        house,
        [
          [
            contentTypes,
            (xml) =>
              xml
                .replace(
                  /vnd\.openxmlformats-officedocument\.presentationml\.(?:presentation|template)\.main/,
                  'vnd.ms-powerpoint.presentation.macroEnabled.main',
                )
                .replace(
                  '</Types>',
                  '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
                ),
          ],
          [
            /ppt\/_rels\/presentation\.xml\.rels$/,
            (xml) =>
              also(
                xml,
                '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
              ),
          ],
        ],
        { 'ppt/vbaProject.bin': 'Sub AutoOpen()' },
      ),
  ],
  [
    'UTF-16, little end first',
    () =>
      recoded(/slideMaster1\.xml$|slideLayout\d+\.xml$|theme1\.xml$|\.rels$/, (xml) =>
        utf16(xml.replace(/encoding="[^"]*"/i, 'encoding="UTF-16"')),
      ),
  ],
  [
    'UTF-16, big end first',
    () =>
      recoded(/slideMaster1\.xml$|presentation\.xml$/, (xml) =>
        utf16(xml.replace(/encoding="[^"]*"/i, 'encoding="UTF-16"'), true),
      ),
  ],
  [
    'ids that are missing, or all the same',
    () =>
      changedPackage(house, [
        [master, (xml) => xml.replace(/(<p:sldLayoutId )id="\d+"/g, '$1id="7"')],
        [presentation, (xml) => xml.replace(/(<p:sldMasterId )id="\d+"/, '$1')],
      ]),
  ],
  [
    'relations of one id',
    () =>
      changedPackage(house, [[masterRelations, (xml) => also(xml, relation('rId1', 'image', '../media/none.png'))]]),
  ],
  [
    'numbers that are none',
    () =>
      changedPackage(house, [
        [
          master,
          (xml) =>
            xml
              .replace(/ sz="\d+"/g, ' sz="NaN"')
              .replace(/ marL="\d+"/g, ' marL="1e400"')
              .replace(/ indent="-?\d+"/g, ' indent="x"')
              .replace(/<a:spcPct val="\d+"\/>/g, '<a:spcPct val="-"/>'),
        ],
        [
          layout2,
          (xml) =>
            xml.replace(/<a:bodyPr[^>]*\/?>/, (tag) =>
              tag.replace('<a:bodyPr', '<a:bodyPr lIns="9e99" numCol="99999"'),
            ),
        ],
      ]),
  ],
  [
    'names that are code',
    () =>
      changedPackage(house, [
        [
          layout2,
          (xml) =>
            xml.replace(
              /<p:cSld name="[^"]*"/,
              '<p:cSld name="&quot;}&#10;rules: {x: &amp;a [*a]} # __proto__ &#x202e;"',
            ),
        ],
      ]),
  ],
  [
    'five hundred layouts',
    () => {
      const parts = new Map<string, string | Uint8Array>(partsOf(foreignBytes(house)));
      const text = (name: string) => Buffer.from(parts.get(name) as Uint8Array).toString('utf8');
      const [layout, own] = ['ppt/slideLayouts/slideLayout2.xml', 'ppt/slideLayouts/_rels/slideLayout2.xml.rels'].map(
        text,
      );
      const ids = Array.from({ length: 500 }, (_, n) => n + 100);
      for (const n of ids) {
        parts.set(`ppt/slideLayouts/slideLayout${n}.xml`, layout as string);
        parts.set(`ppt/slideLayouts/_rels/slideLayout${n}.xml.rels`, own as string);
      }
      const masterPart = 'ppt/slideMasters/slideMaster1.xml';
      parts.set(
        masterPart,
        text(masterPart).replace(
          '</p:sldLayoutIdLst>',
          `${ids.map((n) => `<p:sldLayoutId id="${2147490000 + n}" r:id="rIdL${n}"/>`).join('')}</p:sldLayoutIdLst>`,
        ),
      );
      const rels = 'ppt/slideMasters/_rels/slideMaster1.xml.rels';
      parts.set(
        rels,
        also(
          text(rels),
          ids.map((n) => relation(`rIdL${n}`, 'slideLayout', `../slideLayouts/slideLayout${n}.xml`)).join(''),
        ),
      );
      const types = '[Content_Types].xml';
      parts.set(
        types,
        text(types).replace(
          '</Types>',
          `${ids.map((n) => `<Override PartName="/ppt/slideLayouts/slideLayout${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"/>`).join('')}</Types>`,
        ),
      );
      return zipUp(parts);
    },
  ],
];

describe('a hostile PowerPoint file', () => {
  it.each(adopted)('is adopted, and does no harm: %s', { timeout: 60_000 }, async (_, make) => {
    const { template, diagnostics } = await loadUnharmed(make());
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const relations = JSON.stringify([...(template?.skeleton.relations.values() ?? [])]);
    expect(relations).not.toMatch(/passwd|example\.org\/spy|srv|vbaProject/);
    expect([...(template?.skeleton.parts.keys() ?? [])].filter((part) => /vba|junk|\.\./.test(part))).toEqual([]);
    const texts = [...(template?.skeleton.parts.values() ?? [])].map((part) =>
      Buffer.from(unpacked(part)).toString('utf8'),
    );
    expect(
      texts.filter((text) => /(?:ppaction:..|&#112;paction:..)(?:program|macro|ole|hlinkpres)/.test(text)),
    ).toEqual([]);
    // Numbers that are none would stand as null.
    expect(JSON.stringify(template?.layouts)).not.toContain('null');
  });
});
