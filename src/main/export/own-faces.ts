/**
 * The template's own faces as files for the renderer. It finds a face by the names and weights inside of its file, an SVG
 * names it as PowerPoint does: so it gets copies that are renamed to what the SVG says, made once in a run.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaceFile } from '../../shared/model/index.js';
import { renameFont } from '../fonts/index.js';

let folder: string | undefined;
const copies = new Map<string, string>();

/** Paths of the copies; a file that has gone since the template was loaded is left out. */
export function ownFaces(faces: readonly FaceFile[]): readonly string[] {
  return faces.flatMap((face) => copyOf(face) ?? []);
}

function copyOf({ path, hash, family, bold, italic }: FaceFile): string | undefined {
  const key = JSON.stringify([hash, family, bold, italic]);
  const known = copies.get(key);
  if (known) return known;
  const copy = join(ownFolder(), `${copies.size}.ttf`);
  try {
    // Family names in an SVG have no apostrophes (shared/svg/family.ts).
    const name = { family: family.replaceAll("'", ''), bold, italic };
    writeFileSync(copy, renameFont(readFileSync(path), name));
  } catch {
    return undefined;
  }
  copies.set(key, copy);
  return copy;
}

/** A folder that only this person can read, gone with the process. */
function ownFolder(): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'briefdeck-faces-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}
