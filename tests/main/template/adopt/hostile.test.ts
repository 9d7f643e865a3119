/** Files that somebody made to do harm, or that a broken program made: each is adopted or refused with a sentence, soon and in little memory. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../../../src/main/ooxml/index.js';
import { loadTemplate } from '../../../../src/main/template/index.js';
import { sentence } from '../../../../src/shared/diagnostics/index.js';
import { zipUp } from '../../../support/deck-doctor/zip-up.js';
import { changedPackage, foreignBytes, partsOf } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { builtIn } from '../expect-template.js';

const house = 'python-pptx-default.pptx';
const master = /slideMasters\/slideMaster1\.xml$/;
const masterRelations = /slideMasters\/_rels\/slideMaster1\.xml\.rels$/;
const presentation = /ppt\/presentation\.xml$/;
const layout2 = /slideLayouts\/slideLayout2\.xml$/;
const contentTypes = /^\[Content_Types\]\.xml$/;
const packageRelations = /^_rels\/\.rels$/;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${more}/>`;
const also = (xml: string, more: string) => xml.replace('</Relationships>', `${more}</Relationships>`);

/** The house with more parts than it has. */
function withParts(parts: Iterable<readonly [string, string | Uint8Array]>): Uint8Array {
  return zipUp(new Map<string, string | Uint8Array>([...partsOf(foreignBytes(house)), ...parts]));
}

function* numbered(count: number, name: (n: number) => string, content: string | Uint8Array) {
  for (let n = 1; n <= count; n += 1) yield [name(n), content] as const;
}

/** The zip with a part's size in the directory replaced by what is not true. */
function lying(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const file = Buffer.from(bytes);
  let at = file.lastIndexOf(part);
  while (at >= 46 && file.readUInt32LE(at - 46) !== 0x02014b50) at = file.lastIndexOf(part, at - 1);
  file.writeUInt32LE(size, at - 46 + 24);
  return file;
}

/** The zip with a bit set in the flags of its first entry, in the directory. */
function flagged(bytes: Uint8Array, bit: number): Uint8Array {
  const file = Buffer.from(bytes);
  const at = file.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  file.writeUInt16LE(file.readUInt16LE(at + 8) | bit, at + 8);
  return file;
}

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

function recoded(part: RegExp, code: (text: string) => Uint8Array): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(partsOf(foreignBytes(house)));
  for (const [name, bytes] of parts) {
    if (part.test(name)) parts.set(name, code(Buffer.from(bytes as Uint8Array).toString('utf8')));
  }
  return zipUp(parts);
}

const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>`;
const behindDeclaration = (xml: string, more: string) => xml.replace('?>', `?>${more}`);

/** What a click on a shape of the master would do, and where it leads. */
const clickable: readonly (readonly [action: string, target: string])[] = [
  ['', 'file:///\\\\srv\\share\\a.exe'],
  ['', '\\\\srv\\share\\a.exe'],
  ['', 'ms-word:ofe|u|http://srv/a.docm'],
  ['', 'search-ms:query=srv'],
  ['', 'java&#9;script:srv'],
  ['', '../srv/a.exe'],
  ['', 'mailto:a@example.org?subject=x&amp;attach=/srv/a'],
  ['ppaction://program', 'https://example.org/program'],
  ['&#112;paction://macro?name=Evil', 'https://example.org/macro'],
  ['ppaction://ole?verb=0', 'https://example.org/verb'],
  ['ppaction://hlinkpres?slideindex=1', 'https://example.org/presentation'],
  ['ppaction://hlinkshowjump?jump=nextslide', 'https://example.org/page'],
  ['', 'https://example.org/page'],
  ['', 'mailto:a@example.org'],
];

function button(n: number, action: string): string {
  const link = `<a:hlinkClick r:id="rIdClick${n}"${action ? ` action="${action}"` : ''}/>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${9000 + n}" name="Button ${n}">${link}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`;
}

type Make = () => Uint8Array;

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

const longest = 8_000; // ms of the processor; most take a tenth of a second
const most = 400 * 1024 ** 2; // bytes beyond what the file itself and its making took

async function loaded(bytes: Uint8Array) {
  const file = join(temporaryFolder(), 'house.potx');
  writeFileSync(file, bytes);
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const result = await loadTemplate(file, { folders: [builtIn] });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(longest);
  expect(process.memoryUsage.rss() - before).toBeLessThan(most);
  for (const item of result.diagnostics) expect(sentence(item)).not.toMatch(/\{\w+\}|undefined/);
  return result;
}

describe('a hostile PowerPoint file', () => {
  it.each(refused)('is refused: %s', { timeout: 60_000 }, async (_, make, reason) => {
    const { template, diagnostics } = await loaded(make());
    expect(template).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['package-refused']);
    expect(String(diagnostics[0]?.values.reason)).toMatch(reason);
  });

  it.each(adopted)('is adopted, and does no harm: %s', { timeout: 60_000 }, async (_, make) => {
    const { template, diagnostics } = await loaded(make());
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
