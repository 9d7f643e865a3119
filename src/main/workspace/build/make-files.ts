/** Everything that a build writes, as bytes. */
import { join } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import {
  type CheckedTarget,
  checkTarget,
  claimDeck,
  claimFolder,
  claimPdf,
  leftBehind,
  type OutputFile,
} from '../output/index.js';
import { type OutputFormat, outputName } from './formats.js';
import { packDeck } from './pack-deck.js';
import type { BuildRequest, Draft } from './types.js';

export interface MadeFiles {
  readonly files: readonly OutputFile[];
  /** The deck's bytes, whether they are written or not, in pieces one behind another. */
  readonly deck?: readonly Uint8Array[];
  readonly notes: readonly Diagnostic[];
}

type Tried = MadeFiles | { readonly problem: Diagnostic };

/** What is made; a deck where nothing is said. */
export function formatsOf({ formats }: BuildRequest): readonly OutputFormat[] {
  return formats ?? ['pptx'];
}

/**
 * Looks at the files that will be written before anything is made, so that a deck that PowerPoint holds open costs nobody a
 * minute. What stands in the way of the first, if anything does.
 */
export async function claimEarly(request: BuildRequest): Promise<Diagnostic | undefined> {
  if (request.output === undefined) return undefined;
  for (const format of formatsOf(request)) {
    if (format === 'png' || format === 'svg') continue;
    const claimed = await claim(request, format);
    if (!claimed.ok) return claimed.problem;
  }
  return undefined;
}

/** Everything that is written, as bytes. Folders that had to be made are added to `folders`. */
export async function makeFiles(request: BuildRequest, draft: Draft, folders: string[]): Promise<Tried> {
  const { output } = request;
  const files: OutputFile[] = [];
  const notes: Diagnostic[] = [];
  let deck: readonly Uint8Array[] | undefined;
  for (const format of formatsOf(request)) {
    if (format === 'pptx') {
      const packed = await packDeck(draft, request.clean === true);
      deck = packed.pieces;
      notes.push(...packed.notes);
      if (output === undefined) continue;
      const claimed = await claim(request, format);
      if (!claimed.ok) return claimed;
      files.push({ target: claimed.target, bytes: deck });
    } else if (output !== undefined) {
      const made =
        format === 'pdf' || format === 'handout'
          ? await makePdf(format, request, draft)
          : await makePictures(output, format, request, draft, folders);
      if ('problem' in made) return made;
      files.push(...made.files);
      notes.push(...made.notes);
    }
  }
  return { files, notes: withoutTwins(notes), ...(deck ? { deck } : {}) };
}

async function makePdf(format: 'pdf' | 'handout', request: BuildRequest, draft: Draft): Promise<Tried> {
  const { drawHandout, drawPdf } = await import('./slide-pdf.js');
  const onPage = (done: number, total: number) => request.onProgress?.('draw', done, total);
  const { bytes, diagnostics } = await (format === 'pdf'
    ? drawPdf(draft, onPage)
    : drawHandout(draft, request, onPage));
  const claimed = await claim(request, format);
  if (!claimed.ok) return claimed;
  return { files: [{ target: claimed.target, bytes }], notes: diagnostics };
}

async function makePictures(
  output: string,
  format: 'png' | 'svg',
  request: BuildRequest,
  draft: Draft,
  folders: string[],
): Promise<Tried> {
  const folder = outputName(output, format, formatsOf(request));
  const claimed = claimFolder(folder);
  if ('problem' in claimed) return claimed;
  if (claimed.made) folders.push(folder);
  const { drawSlides } = await import('./slide-pictures.js');
  const { pictures, diagnostics } = await drawSlides(draft, format, {
    ...(request.width === undefined ? {} : { width: request.width }),
    onSlide: (done, total) => request.onProgress?.('draw', done, total),
  });
  const files: OutputFile[] = [];
  for (const { name, bytes } of pictures) {
    const checked = checkTarget(join(folder, name), inputsOf(request));
    if (!checked.ok) return checked;
    files.push({ target: checked.target, bytes });
  }
  const left = leftBehind(
    folder,
    pictures.map(({ name }) => name),
    format,
  );
  const [first] = left;
  if (first === undefined) return { files, notes: diagnostics };
  const older = diagnostic('pictures-left-behind', {}, { folder, count: left.length, first });
  return { files, notes: [...diagnostics, older] };
}

function claim(request: BuildRequest, format: 'pptx' | 'pdf' | 'handout'): Promise<CheckedTarget> {
  const name = outputName(request.output as string, format, formatsOf(request));
  const check = format === 'pptx' ? claimDeck : claimPdf;
  return check(name, inputsOf(request), request.force === true);
}

function inputsOf({ briefs }: BuildRequest): readonly string[] {
  return briefs.flatMap(({ file }) => (file === '-' ? [] : [file]));
}

/** PNG and PDF miss the same faces: that is said once. */
function withoutTwins(notes: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return notes.filter((note) => {
    const key = JSON.stringify([note.code, note.values]);
    return !seen.has(key) && seen.add(key);
  });
}
