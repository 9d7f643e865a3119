/** Measures the faces that a PowerPoint file names, once: from a folder of font files, this system's, the file itself. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { twinKind } from '../../../shared/fonts.js';
import type { FaceTable } from '../../../shared/model/index.js';
import { type FoundFont, fontAt, fontInEmbedded, fontsIn, measureFace, readFont } from '../../fonts/index.js';
import { type HouseFace, type HouseWidths, largestFont, type MeasuredFamily } from '../../template/index.js';
import type { Environment } from '../folders/template-folders.js';
import { fontPaths, systemFontFolders } from './font-folders.js';

/** What became of a face. */
export interface MeasuredFace {
  readonly family: string;
  readonly where: readonly string[];
  /** It is named for East Asian or complex scripts alone. */
  readonly isScript: boolean;
  /** Where its widths are from; 'twin': of a bundled face with the same ones; 'near': of one that is a little wider; 'none': of a wide one, with a reserve. */
  readonly from: MeasuredFamily['from'] | 'twin' | 'near' | 'none';
  /** Font files that go along with the template. */
  readonly travels: boolean;
}

export interface MeasuredFaces {
  readonly faces: readonly MeasuredFace[];
  readonly widths: HouseWidths;
  /** Font files to lie in the template's folder, by path from it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A font file with its bytes at hand when they are needed. */
interface Candidate extends FoundFont {
  readonly bytes: () => Uint8Array | undefined;
}

type Found = { readonly from: MeasuredFamily['from']; readonly fonts: readonly Candidate[] };

/** @param given a folder of font files, looked through before the system's */
export async function measureFaces(
  named: readonly HouseFace[],
  { given, environment }: { readonly given?: string; readonly environment: Environment },
): Promise<MeasuredFaces> {
  const wanted = new Set(named.map(({ family }) => family));
  const shelves = [
    { from: 'given' as const, fonts: given === undefined ? new Map() : fontsByFamily([given], wanted) },
    { from: 'system' as const, fonts: fontsByFamily(systemFontFolders(environment), wanted) },
  ];
  const faces: MeasuredFace[] = [];
  const widths: Record<string, MeasuredFamily> = {};
  const files = new Map<string, Uint8Array>();
  for (const face of named) {
    const { family, where } = face;
    const found = findFamily(face, shelves);
    const measured = found && (await measureFamily(family, found, files));
    if (measured) widths[family] = measured;
    const from = measured ? measured.from : twinKind(family);
    faces.push({ family, where, isScript: face.isScript, from, travels: (measured?.files.length ?? 0) > 0 });
  }
  for (const { family, completes } of named) {
    for (const latin of completes) {
      const [own, other] = [widths[latin], widths[family]];
      if (own && other && own !== other) widths[latin] = completed(own, other);
    }
  }
  return { faces, widths, files };
}

/** A family with the characters that it lacks from another: what PowerPoint sets in the theme's face for their script. */
function completed(own: MeasuredFamily, other: MeasuredFamily): MeasuredFamily {
  const pairs = own.styles.map((place, style) => withMissing(own.tables[place]!, other.tables[other.styles[style]!]!));
  return { ...own, styles: [0, 1, 2, 3], tables: pairs };
}

function withMissing(table: FaceTable, other: FaceTable): FaceTable {
  const has = new Set(table.chars);
  const scale = table.unitsPerEm / other.unitsPerEm;
  const all = [
    ...table.chars.map((char, index) => [char, table.advances[index] as number] as const),
    ...other.chars.flatMap((char, index) =>
      has.has(char) ? [] : [[char, Math.round((other.advances[index] as number) * scale)] as const],
    ),
  ].sort(([a], [b]) => a - b);
  return { ...table, chars: all.map(([char]) => char), advances: all.map(([, advance]) => advance) };
}

function findFamily(
  { family, embedded }: HouseFace,
  shelves: readonly {
    readonly from: MeasuredFamily['from'];
    readonly fonts: ReadonlyMap<string, readonly Candidate[]>;
  }[],
): Found | undefined {
  for (const { from, fonts } of shelves) {
    const found = fonts.get(family);
    if (found) return { from, fonts: found };
  }
  const inside = embedded.flatMap((packed): Candidate[] => {
    const bytes = fontInEmbedded(packed);
    const font = bytes && readFont(bytes);
    return font?.ok ? [{ ...font, offset: 0, mayTravel: false, bytes: () => bytes }] : [];
  });
  return inside.length > 0 ? { from: 'embedded', fonts: inside } : undefined;
}

function fontsByFamily(
  folders: readonly string[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const path of fontPaths(folders)) {
    for (const font of fontsIn(path)) {
      for (const family of font.families) {
        if (!wanted.has(family)) continue;
        found.set(family, [...(found.get(family) ?? []), { ...font, bytes: () => bytesOf(path, font.offset) }]);
      }
    }
  }
  return found;
}

/** What a folder of font files has: families that can be measured, and files that cannot, with the reason. */
export function fontShelf(folder: string): {
  readonly families: readonly string[];
  readonly unfit: readonly { readonly name: string; readonly reason: string }[];
} {
  const families = new Set<string>();
  const unfit: { name: string; reason: string }[] = [];
  for (const path of fontPaths([folder])) {
    const fonts = fontsIn(path);
    for (const font of fonts) for (const family of font.families) families.add(family);
    const bytes = fonts.length > 0 ? undefined : bytesOf(path, 0);
    const font = bytes && readFont(bytes);
    if (font && !font.ok) unfit.push({ name: basename(path), reason: font.reason });
  }
  return { families: [...families].sort(), unfit };
}

function bytesOf(path: string, offset: number): Uint8Array | undefined {
  try {
    return statSync(path).size > largestFont * 4 ? undefined : fontAt(readFileSync(path), offset);
  } catch {
    return undefined;
  }
}

/** The styles in the order of `faceIndex`, and what stands in for one that is not there. */
const styles = [
  { name: 'Regular', bold: false, italic: false },
  { name: 'Bold', bold: true, italic: false },
  { name: 'Italic', bold: false, italic: true },
  { name: 'BoldItalic', bold: true, italic: true },
] as const;
const standIns = [
  [0, 1, 2, 3],
  [1, 0, 3, 2],
  [2, 0, 3, 1],
  [3, 1, 2, 0],
] as const;

async function measureFamily(
  family: string,
  { from, fonts }: Found,
  files: Map<string, Uint8Array>,
): Promise<MeasuredFamily | undefined> {
  const tables: FaceTable[] = [];
  const places = new Map<string, number>();
  const own: (number | undefined)[] = [];
  const travelling: { path: string; bold: boolean; italic: boolean }[] = [];
  for (const { name, bold, italic } of styles) {
    const font = bestOf(fonts, family, bold, italic);
    const bytes = font?.bytes();
    if (!font || !bytes || bytes.length > largestFont) {
      own.push(undefined);
      continue;
    }
    const hash = createHash('sha256').update(bytes).digest('hex');
    const place = places.get(hash) ?? tables.push(await measureFace(bytes)) - 1;
    places.set(hash, place);
    own.push(place);
    if (!font.mayTravel) continue;
    const path = `fonts/${fileName(family)}-${name}.${isCff(bytes) ? 'otf' : 'ttf'}`;
    files.set(path, bytes);
    travelling.push({ path, bold, italic });
  }
  if (tables.length === 0) return undefined;
  const nearest = standIns.map((order) => order.map((index) => own[index]).find((place) => place !== undefined) ?? 0);
  return { from, styles: nearest as unknown as MeasuredFamily['styles'], tables, files: travelling };
}

/** Of a family's fonts of one style: the one that is a family of four by that name, else the usual weight. */
function bestOf(fonts: readonly Candidate[], family: string, bold: boolean, italic: boolean): Candidate | undefined {
  const usual = bold ? 700 : 400;
  const distance = (font: Candidate) => (font.families[0] === family ? 0 : 1000) + Math.abs(font.weight - usual);
  return fonts
    .filter((font) => font.bold === bold && font.italic === italic)
    .sort((one, other) => distance(one) - distance(other))[0];
}

function isCff(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'OTTO';
}

/** Letters and digits that every system and every zip can have in a name. */
function fileName(family: string): string {
  return (
    family.normalize('NFKD').replace(/[^a-zA-Z0-9]+/g, '') ||
    createHash('sha256').update(family).digest('hex').slice(0, 8)
  );
}
