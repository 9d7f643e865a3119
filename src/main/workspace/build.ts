import { join } from 'node:path';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../shared/model/index.js';
import { draftDeck } from './draft.js';
import type { OutputFormat } from './formats.js';
import {
  type CheckedTarget,
  checkTarget,
  claimDeck,
  claimFolder,
  dropFolder,
  leftBehind,
  type OutputFile,
  writeFiles,
} from './output/index.js';
import { packDeck } from './pack-deck.js';
import { drawSlides } from './slide-pictures.js';
import { Stopwatch } from './stopwatch.js';
import type { BuildRequest, BuildResult, Draft } from './types.js';

/**
 * Makes a deck and what else was asked for, and writes it: all of it whole or nothing at all, and never over a deck that
 * is not what Briefdeck last wrote there (unless forced). What is wrong with the briefs or the disk is in the diagnostics.
 */
export async function buildDeck(request: BuildRequest): Promise<BuildResult> {
  const watch = new Stopwatch();
  const draft = await draftDeck(request, watch);
  const failed = (...problems: readonly Diagnostic[]): BuildResult => ({
    ...draft,
    made: false,
    output: [],
    diagnostics: [...draft.diagnostics, ...problems],
    ms: watch.times(),
  });
  if (!draft.ok) return failed();
  const tooStrict = (items: readonly Diagnostic[]): Diagnostic | undefined => {
    const count = items.filter((item) => item.severity === 'warning').length;
    return request.strict && count > 0 ? diagnostic('strict-warnings', {}, { count }) : undefined;
  };
  const refused = tooStrict(draft.diagnostics);
  if (refused) return failed(refused);

  // Looked at before anything is made, so that a deck that PowerPoint holds open costs nobody a minute.
  const early = request.output === undefined || !formatsOf(request).includes('pptx') ? undefined : await claim(request);
  if (early && !early.ok) return failed(early.problem);
  request.onProgress?.('write');
  const folders: string[] = [];
  let made: MadeFiles | undefined;
  try {
    const tried = await makeFiles(request, draft, folders);
    if ('problem' in tried) return failed(tried.problem);
    const refusedNow = tooStrict(tried.notes);
    if (refusedNow) return failed(...tried.notes, refusedNow);
    const problem = writeFiles(tried.files);
    watch.lap('write');
    if (problem) return failed(problem);
    made = tried;
  } finally {
    if (!made) for (const folder of folders) dropFolder(folder);
  }
  return {
    ...draft,
    made: true,
    output: made.files.map((file) => file.target.name),
    ...(made.deck ? { bytes: made.deck } : {}),
    diagnostics: [...draft.diagnostics, ...made.notes],
    ms: watch.times(),
  };
}

interface MadeFiles {
  readonly files: readonly OutputFile[];
  /** The deck's bytes, whether they are written or not. */
  readonly deck?: Uint8Array;
  readonly notes: readonly Diagnostic[];
}

type Tried = MadeFiles | { readonly problem: Diagnostic };

/** Everything that is written, as bytes. Folders that had to be made are added to `folders`. */
async function makeFiles(request: BuildRequest, draft: Draft, folders: string[]): Promise<Tried> {
  const { output } = request;
  const files: OutputFile[] = [];
  const notes: Diagnostic[] = [];
  let deck: Uint8Array | undefined;
  for (const format of formatsOf(request)) {
    if (format === 'pptx') {
      deck = await packDeck(draft);
      const claimed = output === undefined ? undefined : await claim(request);
      if (claimed && !claimed.ok) return claimed;
      if (claimed) files.push({ target: claimed.target, bytes: deck });
    } else if (output !== undefined) {
      const drawn = await drawInto(pictureFolder(output), format, request, draft, folders);
      if ('problem' in drawn) return drawn;
      files.push(...drawn.files);
      notes.push(...drawn.notes);
    }
  }
  return { files, notes, ...(deck ? { deck } : {}) };
}

async function drawInto(
  folder: string,
  format: 'png' | 'svg',
  request: BuildRequest,
  draft: Draft,
  folders: string[],
): Promise<Tried> {
  const claimed = claimFolder(folder);
  if ('problem' in claimed) return claimed;
  if (claimed.made) folders.push(folder);
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

function claim(request: BuildRequest): Promise<CheckedTarget> {
  return claimDeck(request.output as string, inputsOf(request), request.force === true);
}

function inputsOf({ briefs }: BuildRequest): readonly string[] {
  return briefs.flatMap(({ file }) => (file === '-' ? [] : [file]));
}

function formatsOf({ formats }: BuildRequest): readonly OutputFormat[] {
  return formats ?? ['pptx'];
}

/** deck.pptx → deck: where the slides' pictures lie. */
function pictureFolder(output: string): string {
  return output.replace(/\.pptx$/i, '');
}
