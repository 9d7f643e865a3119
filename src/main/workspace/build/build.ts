/** A deck from briefs to files: drafted, made and written. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { asGraveAs } from '../../team/index.js';
import { dropFolder, writeFiles } from '../output/index.js';
import { draftDeck } from './draft.js';
import { claimEarly, type MadeFiles, makeFiles } from './make-files.js';
import { Stopwatch } from './stopwatch.js';
import type { BuildRequest, BuildResult, Draft } from './types.js';

/**
 * Makes a deck and what else was asked for, and writes it: all of it whole or nothing at all, and never over a deck that
 * is not what Briefdeck last wrote there (unless forced). What is wrong with the briefs or the disk is in the diagnostics.
 */
export async function buildDeck(request: BuildRequest): Promise<BuildResult> {
  const watch = new Stopwatch();
  const draft = forOutsiders(await draftDeck(request, watch), request.clean === true);
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

  const early = await claimEarly(request);
  if (early) return failed(early);
  request.onProgress?.('write');
  const folders: string[] = [];
  let made: MadeFiles | undefined;
  try {
    const written = await makeFiles(request, draft, folders);
    if ('problem' in written) return failed(written.problem);
    const tried = { ...written, notes: asGraveAs(draft.team, written.notes) };
    if (tried.notes.some((item) => item.severity === 'error')) return failed(...tried.notes);
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
    ...(made.deck ? { pieces: made.deck } : {}),
    diagnostics: [...draft.diagnostics, ...made.notes],
    ms: watch.times(),
  };
}

/** Without notes and hidden slides, where that is asked for. */
function forOutsiders(draft: Draft, isClean: boolean): Draft {
  if (!isClean) return draft;
  const scenes = draft.scenes.filter((scene) => !scene.hidden).map((scene) => ({ ...scene, notes: [] }));
  return { ...draft, scenes };
}
