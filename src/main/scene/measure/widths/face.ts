import { standInOf, twinOf } from '../../../../shared/fonts.js';
import { type FaceTable, type FamilyTables, faceIndex } from '../../../../shared/model/index.js';
import { packedTables, packedWidest } from '../tables/index.js';
import { fallbackWidth } from './fallback.js';
import { decodeFamily } from './table-format.js';

/** What is left free, as a share, beyond the widest common faces where a family's own widths are not known. */
const estimateReserve = 0.06;

/** The same where it is a mono family: all of them set 0.55 to 0.603 em. */
const monoReserve = 0.01;

const unmeasured = 0xffff;

/** The widest advance that is kept, in font units. */
const widest = unmeasured - 1;

/** One face, ready to be looked up: widths of single characters, kerning of pairs, ligatures. All in em. */
export class Face {
  /** In em, positive. */
  readonly ascent: number;
  readonly descent: number;
  readonly #scale: number;
  readonly #margin: number;
  /** By BMP character, in font units; `unmeasured` until asked for. */
  readonly #advances = new Uint16Array(0x10000).fill(unmeasured);
  readonly #beyond = new Map<number, number>();
  readonly #left: Uint16Array;
  readonly #right: Uint16Array;
  readonly #rights: number;
  readonly #matrix: Int16Array;
  readonly #ligatures: ReadonlyMap<string, number>;
  /** First letters of ligatures, for a quick no. */
  readonly #joins: Uint8Array = new Uint8Array(128);

  /** `margin`: share by which every width is enlarged, for a face that stands in for one without a twin. */
  constructor(table: FaceTable, margin: number) {
    this.#scale = 1 / table.unitsPerEm;
    this.#margin = margin;
    this.ascent = table.ascent * this.#scale;
    this.descent = table.descent * this.#scale;
    table.chars.forEach((char, index) => {
      this.#advances[char] = Math.min(widest, Math.round(table.advances[index]! * (1 + margin)));
    });
    // Programs draw Unicode's own hyphens with the keyboard's where a face lacks them.
    for (const hyphen of [0x2010, 0x2011]) {
      if (this.#advances[hyphen] === unmeasured) this.#advances[hyphen] = this.#advances[0x2d] as number;
    }
    const { chars, left, right, rights, matrix } = table.kerning;
    const size = (chars.at(-1) ?? 0) + 1;
    this.#left = new Uint16Array(size);
    this.#right = new Uint16Array(size);
    chars.forEach((char, index) => {
      this.#left[char] = left[index]! + 1;
      this.#right[char] = right[index]! + 1;
    });
    this.#rights = rights;
    this.#matrix = Int16Array.from(matrix);
    this.#ligatures = new Map(table.ligatures.map(({ text, change }) => [text, change * this.#scale]));
    for (const { text } of table.ligatures) this.#joins[text.charCodeAt(0)] = 1;
  }

  /** Advance in em of a code point. */
  advance(codePoint: number): number {
    if (codePoint > 0xffff) {
      const known = this.#beyond.get(codePoint) ?? fallbackWidth(codePoint);
      this.#beyond.set(codePoint, known);
      return known;
    }
    const known = this.#advances[codePoint]!;
    if (known !== unmeasured) return known * this.#scale;
    const units = Math.round((fallbackWidth(codePoint) * (1 + this.#margin)) / this.#scale);
    this.#advances[codePoint] = Math.min(widest, units);
    return this.#advances[codePoint]! * this.#scale;
  }

  /** What kerning adds, in em, between two characters of the Basic Multilingual Plane. */
  kern(first: number, second: number): number {
    const left = this.#left[first];
    const right = this.#right[second];
    if (!left || !right) return 0;
    return this.#matrix[(left - 1) * this.#rights + right - 1]! * this.#scale;
  }

  /** The ligature that begins at `index`, or undefined: its number of characters, and what its width differs by, in em. */
  ligature(text: string, index: number): { readonly length: number; readonly change: number } | undefined {
    if (!this.#joins[text.charCodeAt(index)]) return undefined;
    for (const length of [3, 2]) {
      const letters = text.slice(index, index + length);
      const change = this.#ligatures.get(letters);
      // At the end of the text the slice is shorter than asked for.
      if (change !== undefined) return { length: letters.length, change };
    }
    return undefined;
  }
}

const families = new Map<string, readonly FaceTable[]>();
const faces = new Map<string, Face>();
const ownFaces = new WeakMap<FaceTable, Face>();

/** The face of a family that the template brings with its tables. Made at first use and kept as long as the tables are. */
export function faceFrom(tables: FamilyTables, bold: boolean, italic: boolean): Face {
  const table = tables[faceIndex(bold, italic)]!;
  const face = ownFaces.get(table) ?? new Face(table, 0);
  ownFaces.set(table, face);
  return face;
}

/** The face of a family as PowerPoint knows it ('Calibri'), by its twin's widths; undefined where it has none. */
export function faceOf(family: string, bold: boolean, italic: boolean): Face | undefined {
  const twin = twinOf(family);
  return twin === undefined ? undefined : bundledFace(twin, packedTables[twin], faceIndex(bold, italic), 0);
}

/** What a family without known widths is drawn in. */
export function standInFace(isMono: boolean, bold: boolean, italic: boolean): Face {
  const family = standInOf(isMono);
  return bundledFace(family, packedTables[family], faceIndex(bold, italic), 0);
}

/** As wide as a family without known widths may run. */
export function widestFace(isMono: boolean, bold: boolean, italic: boolean): Face {
  if (!isMono) return bundledFace('widest', packedWidest, bold ? 1 : 0, estimateReserve);
  const family = standInOf(true);
  return bundledFace(family, packedTables[family], faceIndex(bold, italic), monoReserve);
}

/** What Arabic is drawn in where nothing else has it: DejaVu Sans, whose letters the table of the widest faces has. */
export function arabicFace(bold: boolean): Face {
  return bundledFace('widest', packedWidest, bold ? 1 : 0, 0);
}

/** Made at first use and kept. */
function bundledFace(family: string, packed: string | undefined, index: number, margin: number): Face {
  const key = `${family}/${index}/${margin}`;
  const known = faces.get(key);
  if (known) return known;
  const tables = families.get(family) ?? decodeFamily(packed as string);
  families.set(family, tables);
  const face = new Face(tables[index]!, margin);
  faces.set(key, face);
  return face;
}
