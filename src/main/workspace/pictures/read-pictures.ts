/** Reading the pictures that a brief names. */
import { readFileSync } from 'node:fs';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic, PictureInfo, PictureRef, Pictures } from '../../../shared/model/index.js';
import { shownSource } from '../../../shared/picture-source.js';
import { cleanPicture, maxBytes } from '../../pictures/index.js';
import { type Located, locate } from './locate.js';
import type { PictureStore } from './store.js';

export interface ReadPictures {
  readonly pictures: Pictures;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the pictures of a brief are looked for, and what the brief is called in diagnostics. */
export interface PictureFolder {
  readonly file: string;
  /** Absolute. */
  readonly folder: string;
}

/**
 * Reads every picture that a brief names, each once, into `store`. What cannot be shown is a diagnostic at its line;
 * remote pictures are never fetched and make one diagnostic a brief.
 */
export async function readPictures(
  references: readonly PictureRef[],
  place: PictureFolder,
  store: PictureStore,
): Promise<ReadPictures> {
  const pictures = new Map<string, PictureInfo>();
  const diagnostics: Diagnostic[] = [];
  const remote: PictureRef[] = [];
  for (const reference of references) {
    if (pictures.has(reference.src)) continue;
    const read = await readPicture(reference, place, store);
    pictures.set(reference.src, read.info);
    if (read.diagnostic) diagnostics.push(read.diagnostic);
    if (!read.info.ok && read.info.reason === 'remote') remote.push(reference);
  }
  const [first] = remote;
  if (first) {
    diagnostics.push(
      diagnostic(
        'picture-remote',
        { file: place.file, lines: first.lines },
        { count: remote.length, src: shownSource(first.src) },
      ),
    );
  }
  return { pictures, diagnostics };
}

interface ReadOne {
  readonly info: PictureInfo;
  readonly diagnostic?: Diagnostic;
}

async function readPicture({ src, lines }: PictureRef, place: PictureFolder, store: PictureStore): Promise<ReadOne> {
  const where = { file: place.file, lines };
  const values = { src: shownSource(src) };
  const found = locate(src, place.folder);
  if (found.kind === 'remote') return { info: { ok: false, reason: 'remote' } };
  if (found.kind === 'missing') return failed('missing', diagnostic('picture-missing', where, values));
  if (found.kind === 'outside') return failed('outside', diagnostic('picture-outside', where, values));
  if (found.kind === 'file' && found.size > maxBytes) {
    const megabytes = Math.round(found.size / 1024 / 1024);
    return failed('too-large', diagnostic('picture-file-too-large', where, { ...values, megabytes }));
  }
  const bytes = bytesOf(found);
  if (!bytes) return failed('unreadable', diagnostic('picture-unreadable', where, values));
  const cleaned = await cleanPicture(bytes);
  if (cleaned.ok) return { info: store.add(cleaned.picture) };
  switch (cleaned.reason) {
    case 'format':
      return failed(
        'unreadable',
        diagnostic('picture-format', where, { ...values, format: cleaned.format.toUpperCase() }),
      );
    case 'too-large':
      return failed('too-large', diagnostic('picture-too-large', where, { ...values, megapixels: cleaned.megapixels }));
    case 'intricate':
      return failed('unreadable', diagnostic('picture-intricate', where, values));
    case 'unreadable':
      return failed('unreadable', diagnostic('picture-unreadable', where, values));
  }
}

function failed(reason: (PictureInfo & { ok: false })['reason'], problem: Diagnostic): ReadOne {
  return { info: { ok: false, reason }, diagnostic: problem };
}

function bytesOf(found: Located): Uint8Array | undefined {
  if (found.kind === 'data') return found.bytes;
  if (found.kind !== 'file') return undefined;
  try {
    return readFileSync(found.path);
  } catch {
    return undefined;
  }
}
