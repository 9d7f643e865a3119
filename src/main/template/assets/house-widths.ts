/**
 * Widths of a house's faces, measured when its PowerPoint file was imported: `widths.json` beside it. A build takes them from
 * there and never from the machine's own fonts, so text breaks at the same words on every desk. A file whose flags allow it lies
 * beside them and is drawn with.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FaceFile, FaceTable, FamilyTables } from '../../../shared/model/index.js';
import { locateFile } from '../../pictures/index.js';
import { maxFontSize, maxWidthsSize } from '../limits.js';

export const widthsFile = 'widths.json';

/** A family as it was measured. */
export interface MeasuredFamily {
  /** Where it was found: 'given' in a folder, of the 'system', 'embedded' in the PowerPoint file. */
  readonly from: 'given' | 'system' | 'embedded';
  /** Which table each style takes, in the order of `faceIndex`. */
  readonly styles: readonly [number, number, number, number];
  readonly tables: readonly FaceTable[];
  /** Font files that travel with the template, by path from its folder. */
  readonly files: readonly { readonly path: string; readonly bold: boolean; readonly italic: boolean }[];
}

export type HouseWidths = Readonly<Record<string, MeasuredFamily>>;

export interface LoadedWidths {
  readonly widths: Readonly<Record<string, FamilyTables>>;
  readonly families: HouseWidths;
  readonly faces: readonly FaceFile[];
  /** SHA-256 of the file; '' where there is none. */
  readonly hash: string;
  /** The file is there and is not what the program wrote. */
  readonly isBroken: boolean;
}

const none: LoadedWidths = { widths: {}, families: {}, faces: [], hash: '', isBroken: false };

const edition = 1;

/** The text of `widths.json`. */
export function widthsText(families: HouseWidths): string {
  return `${JSON.stringify({ edition, families })}\n`;
}

/** What a folder has of it. Reads the disk; throws nothing. */
export function readHouseWidths(folder: string): LoadedWidths {
  const file = join(folder, widthsFile);
  if (!existsSync(file)) return none;
  try {
    if (statSync(file).size > maxWidthsSize) return { ...none, isBroken: true };
    const text = readFileSync(file, 'utf8');
    const families = readFamilies(JSON.parse(text));
    if (!families) return { ...none, isBroken: true };
    const widths = Object.entries(families).map(([family, { styles, tables }]) => [
      family,
      styles.map((index) => tables[index]) as unknown as FamilyTables,
    ]);
    return {
      widths: Object.fromEntries(widths),
      families,
      faces: Object.entries(families).flatMap(([family, { files }]) =>
        files.flatMap((each) => faceFile(family, each, folder) ?? []),
      ),
      hash: createHash('sha256').update(text).digest('hex'),
      isBroken: false,
    };
  } catch {
    return { ...none, isBroken: true };
  }
}

function faceFile(
  family: string,
  { path, bold, italic }: MeasuredFamily['files'][number],
  folder: string,
): FaceFile | undefined {
  const found = locateFile(path, folder);
  if (found.kind !== 'file' || found.size > maxFontSize) return undefined;
  const hash = createHash('sha256').update(readFileSync(found.path)).digest('hex');
  return { family, bold, italic, path: found.path, hash, mayEmbed: true };
}

/** Somebody else's file: nothing of it is taken unless all of it is right. */
function readFamilies(data: unknown): HouseWidths | undefined {
  if (!isMap(data) || data.edition !== edition || !isMap(data.families)) return undefined;
  const entries = Object.entries(data.families);
  return entries.every(([, family]) => isFamily(family)) ? (Object.fromEntries(entries) as HouseWidths) : undefined;
}

function isFamily(value: unknown): value is MeasuredFamily {
  if (!isMap(value)) return false;
  const { styles, tables, files } = value;
  return (
    Array.isArray(tables) &&
    tables.every(isTable) &&
    Array.isArray(styles) &&
    styles.length === 4 &&
    styles.every((index) => Number.isInteger(index) && index >= 0 && index < tables.length) &&
    Array.isArray(files) &&
    files.every((file) => isMap(file) && typeof file.path === 'string')
  );
}

function isTable(value: unknown): value is FaceTable {
  if (!isMap(value) || !isMap(value.kerning)) return false;
  const { unitsPerEm, ascent, descent, chars, advances, ligatures } = value;
  const { chars: paired, left, right, rights, matrix } = value.kerning;
  return (
    isNumber(unitsPerEm) &&
    unitsPerEm > 0 &&
    isNumber(ascent) &&
    isNumber(descent) &&
    isNumbers(chars) &&
    isNumbers(advances) &&
    chars.length === advances.length &&
    chars.every(isCharacter) &&
    isNumbers(paired) &&
    paired.every(isCharacter) &&
    isNumbers(left) &&
    isNumbers(right) &&
    left.length === paired.length &&
    right.length === paired.length &&
    isNumber(rights) &&
    isNumbers(matrix) &&
    Array.isArray(ligatures) &&
    ligatures.every((each) => isMap(each) && typeof each.text === 'string' && isNumber(each.change))
  );
}

const isCharacter = (code: number): boolean => Number.isInteger(code) && code >= 0 && code <= 0xffff;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(isNumber);

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
