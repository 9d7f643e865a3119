/** What a font file is: its family, its style, and whether it can be used here. */
import { readNames } from './names.js';
import { readTables } from './sfnt.js';

export type ReadFont =
  | {
      readonly ok: true;
      /** The names by which programs list it: of the family of four, and of the family of all weights. */
      readonly families: readonly string[];
      readonly bold: boolean;
      readonly italic: boolean;
      /** It may travel inside a document. */
      readonly mayEmbed: boolean;
      /** The file itself may be passed on, to be installed elsewhere. */
      readonly mayTravel: boolean;
      /** 400 is regular, 700 bold (OS/2 usWeightClass). */
      readonly weight: number;
    }
  /** `reason` goes on after "cannot be used, because". */
  | { readonly ok: false; readonly reason: string };

/** Kinds of file that people take for a usable font, by their first four bytes. */
const otherKinds: Readonly<Record<string, string>> = {
  wOFF: 'it is WOFF, a form for web pages',
  wOF2: 'it is WOFF2, a form for web pages',
  ttcf: 'it is a collection of several fonts',
};

/** From this weight on a face counts as bold: SemiBold (OS/2 usWeightClass). */
const boldWeight = 600;

/** Reads a font file. Throws on nothing: what is no font says why. */
export function readFont(bytes: Uint8Array): ReadFont {
  const kind = otherKinds[Buffer.from(bytes.subarray(0, 4)).toString('latin1')];
  if (kind) return { ok: false, reason: kind };
  return describeFont(readTables(bytes));
}

/** What a font's tables say; of all but names and flags it is enough that they are there. */
export function describeFont(tables: ReadonlyMap<string, Uint8Array> | undefined): ReadFont {
  if (!tables) return { ok: false, reason: 'it is no TrueType or OpenType font, or is cut off' };
  if (!tables.has('cmap') || !tables.has('hmtx') || !(tables.has('glyf') || tables.has('CFF ') || tables.has('CFF2'))) {
    return { ok: false, reason: 'it has no outlines or no characters' };
  }
  if (tables.has('fvar')) return { ok: false, reason: 'it is a variable font, with many styles in one file' };
  const names = tables.get('name');
  const os2 = view(tables.get('OS/2'), 64);
  const selection = os2?.getUint16(62) ?? 0; // fsSelection
  const licence = os2?.getUint16(8) ?? 0; // fsType
  const weight = os2?.getUint16(4) ?? 400;
  return {
    ok: true,
    families: [...new Set([...readNames(names, 1), ...readNames(names, 16)])],
    bold: (selection & 0x20) !== 0 || weight >= boldWeight,
    italic: (selection & 0x201) !== 0, // ITALIC, OBLIQUE
    // Restricted licence, alone: bits 1 to 3 exclude one another, and the least strict that is set rules.
    // Bit 9: bitmaps alone may be embedded, and we draw with outlines.
    mayEmbed: (licence & 0x0e) !== 0x02 && !(licence & 0x200),
    // Installable embedding is none of the three.
    mayTravel: (licence & 0x20e) === 0,
    weight,
  };
}

function view(table: Uint8Array | undefined, length: number): DataView | undefined {
  if (!table || table.length < length) return undefined;
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}
