/** Ways in which a PowerPoint file is spoilt, by somebody who means harm or by a broken program. */
import { zipUp } from '../../../../support/deck-doctor/zip-up.js';
import { foreignBytes, partsOf } from '../../../../support/foreign-packages.js';

export const house = 'python-pptx-default.pptx';
export const master = /slideMasters\/slideMaster1\.xml$/;
export const masterRelations = /slideMasters\/_rels\/slideMaster1\.xml\.rels$/;
export const presentation = /ppt\/presentation\.xml$/;
export const layout2 = /slideLayouts\/slideLayout2\.xml$/;
export const contentTypes = /^\[Content_Types\]\.xml$/;
export const packageRelations = /^_rels\/\.rels$/;

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relation = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${more}/>`;
export const also = (xml: string, more: string) => xml.replace('</Relationships>', `${more}</Relationships>`);

/** The house with more parts than it has. */
export function withParts(parts: Iterable<readonly [string, string | Uint8Array]>): Uint8Array {
  return zipUp(new Map<string, string | Uint8Array>([...partsOf(foreignBytes(house)), ...parts]));
}

export function* numbered(count: number, name: (n: number) => string, content: string | Uint8Array) {
  for (let n = 1; n <= count; n += 1) yield [name(n), content] as const;
}

/** The zip with a part's size in the directory replaced by what is not true. */
export function lying(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const file = Buffer.from(bytes);
  let at = file.lastIndexOf(part);
  while (at >= 46 && file.readUInt32LE(at - 46) !== 0x02014b50) at = file.lastIndexOf(part, at - 1);
  file.writeUInt32LE(size, at - 46 + 24);
  return file;
}

/** The zip with a bit set in the flags of its first entry, in the directory. */
export function flagged(bytes: Uint8Array, bit: number): Uint8Array {
  const file = Buffer.from(bytes);
  const at = file.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  file.writeUInt16LE(file.readUInt16LE(at + 8) | bit, at + 8);
  return file;
}

export const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

export function recoded(part: RegExp, code: (text: string) => Uint8Array): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(partsOf(foreignBytes(house)));
  for (const [name, bytes] of parts) {
    if (part.test(name)) parts.set(name, code(Buffer.from(bytes as Uint8Array).toString('utf8')));
  }
  return zipUp(parts);
}

export const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>`;
export const behindDeclaration = (xml: string, more: string) => xml.replace('?>', `?>${more}`);

/** What a click on a shape of the master would do, and where it leads. */
export const clickable: readonly (readonly [action: string, target: string])[] = [
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

export function button(n: number, action: string): string {
  const link = `<a:hlinkClick r:id="rIdClick${n}"${action ? ` action="${action}"` : ''}/>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${9000 + n}" name="Button ${n}">${link}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`;
}

export type Make = () => Uint8Array;
