/** A pasted or dropped picture as a file beside the brief: its name, and writing it without touching what is there. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { cleanPicture } from '../../pictures/index.js';
import type { Back } from '../undo/index.js';

const endings = { png: '.png', jpeg: '.jpg', gif: '.gif', svg: '.svg' } as const;

export interface PictureFile {
  /** As the Markdown writes it. */
  readonly src: string;
  readonly alt: string;
  readonly path: string;
}

/**
 * Where a picture would go beside the brief: its own name, cleaned, or the brief's for one that the clipboard calls
 * 'image.png'; with a number where the name is taken. Undefined where the bytes are no picture that decks take.
 */
export async function placeForPicture(
  brief: string,
  name: string,
  bytes: Uint8Array,
): Promise<PictureFile | undefined> {
  const cleaned = await cleanPicture(bytes);
  if (!cleaned.ok) return undefined;
  const ending = endings[cleaned.picture.format];
  const own = basename(name, extname(name)).trim();
  const isNamed = own !== '' && !/^(image|img|clipboard|unnamed|screenshot)$/i.test(own);
  const stem = slug(isNamed ? own : `${basename(brief, extname(brief))}-picture`);
  for (let count = 1; ; count += 1) {
    const file = `${stem}${count === 1 ? '' : `-${count}`}${ending}`;
    const path = join(dirname(brief), file);
    if (!existsSync(path)) return { src: encodeURI(file), alt: isNamed ? own.replace(/[[\]\\]/g, '') : '', path };
  }
}

/** Writes the picture, never over a file that is there. @returns the way back, which leaves a file that somebody has changed */
export function writePicture(path: string, bytes: Uint8Array): Back {
  writeFileSync(path, bytes, { flag: 'wx' });
  return () => {
    if (isStill(path, bytes)) rmSync(path);
    return () => (existsSync(path) ? writtenBefore(path, bytes) : writePicture(path, bytes));
  };
}

/** The picture was there already when it was to be written again. */
function writtenBefore(path: string, bytes: Uint8Array): Back {
  return () => () => (existsSync(path) ? writtenBefore(path, bytes) : writePicture(path, bytes));
}

function isStill(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && Buffer.from(bytes).equals(readFileSync(path));
}

/** A name without spaces and signs, which every system and every Markdown program takes as it stands. */
function slug(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain.slice(0, 80) || 'picture';
}
