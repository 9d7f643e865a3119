/**
 * A font under another name. Renderers find faces by the names and weights inside of the files ('Roboto', weight 300),
 * PowerPoint and templates by the family of four ('Roboto Light', regular): renamed, both say the same.
 */
import { writeNames } from './names.js';
import { readTables, writeTables } from './sfnt.js';

export interface FontName {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Weight and selection flags, and Macintosh's style bits, of a style. */
const italicFlag = 0x01;
const boldFlag = 0x20;
const regularFlag = 0x40;

/** The font with this family and style. Throws on what `readFont` refuses. */
export function renameFont(bytes: Uint8Array, { family, bold, italic }: FontName): Uint8Array {
  const tables = new Map(readTables(bytes));
  if (tables.size === 0) throw new Error('Only fonts that were read can be renamed.');
  const style = [bold ? 'Bold' : '', italic ? 'Italic' : ''].filter(Boolean).join(' ') || 'Regular';
  tables.set('name', writeNames(family, style));
  const os2 = copy(tables.get('OS/2'), 64);
  if (os2) {
    os2.writeUInt16BE(bold ? 700 : 400, 4);
    os2.writeUInt16BE(5, 6); // usWidthClass: a condensed face that is a family of its own is that family's usual one
    const kept = os2.readUInt16BE(62) & ~(italicFlag | boldFlag | regularFlag | 0x200);
    const flags = (italic ? italicFlag : 0) | (bold ? boldFlag : 0);
    os2.writeUInt16BE(kept | (flags || regularFlag), 62);
    tables.set('OS/2', os2);
  }
  const head = copy(tables.get('head'), 46);
  if (head) {
    head.writeUInt16BE((bold ? 1 : 0) | (italic ? 2 : 0), 44);
    tables.set('head', head);
  }
  return writeTables(bytes, tables);
}

function copy(table: Uint8Array | undefined, length: number): Buffer | undefined {
  return table && table.length >= length ? Buffer.from(table) : undefined;
}
