/** Faces that a template brings as files, and what is measured of them. */

/** A face of a family, by the content of its file. */
export interface Face {
  /** As PowerPoint knows it, and as slides name it. */
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
}

/** A face with the file that it is drawn from. */
export interface FaceFile extends Face {
  /** Absolute path of a TrueType or OpenType file. */
  readonly path: string;
  /** False where the file's own flags forbid that it travels inside a document (OS/2 fsType). */
  readonly mayEmbed: boolean;
}

/** A list of numbers as the tables hold it: a view of words that were unpacked together, or an array. */
export type NumberList = ArrayLike<number> & Iterable<number>;

/** One face's widths, in font units (`unitsPerEm` to the em). */
export interface FaceTable {
  readonly unitsPerEm: number;
  /** Above the baseline (hhea). */
  readonly ascent: number;
  /** Below the baseline, positive. */
  readonly descent: number;
  /** Characters of the Basic Multilingual Plane that the face has, ascending. */
  readonly chars: readonly number[];
  /** Advance of each of `chars`. */
  readonly advances: NumberList;
  readonly kerning: KerningTable;
  /** Sequences that the face draws as one glyph of another width: what the width changes by, after kerning. */
  readonly ligatures: readonly { readonly text: string; readonly change: number }[];
}

/** Pair kerning by classes: `matrix[left[a] * rights + right[b]]` is added between the characters a and b. */
export interface KerningTable {
  readonly chars: readonly number[];
  /** Class of each of `chars` as the first of a pair. */
  readonly left: NumberList;
  /** Class of each of `chars` as the second of a pair. */
  readonly right: NumberList;
  /** Number of right classes. */
  readonly rights: number;
  readonly matrix: NumberList;
}

/** The four faces of a family, in the order of `faceIndex`. */
export type FamilyTables = readonly [FaceTable, FaceTable, FaceTable, FaceTable];

/** Faces in the order of the tables: regular, bold, italic, bold italic. */
export function faceIndex(bold: boolean, italic: boolean): number {
  return (bold ? 1 : 0) + (italic ? 2 : 0);
}

/** What stands in for a style without a file, by `faceIndex`: the nearest style first. */
export const standIns: readonly (readonly number[])[] = [[0], [1, 0], [2, 0], [3, 1, 2, 0]];

/** The face of a family that a style is drawn in: its own, else the nearest; undefined where not even the regular one is there. */
export function nearestFace<F extends Pick<Face, 'bold' | 'italic'>>(
  family: readonly F[],
  { bold, italic }: Pick<Face, 'bold' | 'italic'>,
): F | undefined {
  const order = standIns[faceIndex(bold, italic)] ?? [];
  return order
    .map((index) => family.find((face) => faceIndex(face.bold, face.italic) === index))
    .find((face) => face !== undefined);
}
