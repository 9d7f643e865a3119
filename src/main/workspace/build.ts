import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic, Scene } from '../../shared/model/index.js';
import { renderPng } from '../export/index.js';
import { sealState } from '../ooxml/index.js';
import { type PictureBytes, writePptx } from '../pptx/index.js';
import { draftDeck } from './draft.js';
import { checkTarget, type Target, writeFiles } from './output/index.js';
import { type PictureStore, rasterise } from './pictures/index.js';
import { Stopwatch } from './stopwatch.js';
import type { BuildRequest, BuildResult, Draft, DraftPart } from './types.js';

/**
 * Makes a deck and writes it: whole or not at all, and never over a file that is not what Briefdeck last wrote there
 * (unless forced). What is wrong with the briefs or the disk is in the diagnostics.
 */
export async function buildDeck(request: BuildRequest): Promise<BuildResult> {
  const watch = new Stopwatch();
  const draft = await draftDeck(request, watch);
  const failed = (...problems: Diagnostic[]): BuildResult => ({
    ...draft,
    made: false,
    output: [],
    diagnostics: [...draft.diagnostics, ...problems],
    ms: watch.times(),
  });
  if (!draft.ok) return failed();
  const warnings = draft.diagnostics.filter((item) => item.severity === 'warning').length;
  if (request.strict && warnings > 0) return failed(diagnostic('strict-warnings', {}, { count: warnings }));
  const target = request.output === undefined ? undefined : openTarget(request.output, request);
  if (target && 'problem' in target) return failed(target.problem);

  request.onProgress?.('write');
  const bytes = await packDeck(draft);
  const problem = target && writeFiles([{ target: target.target, bytes }]);
  watch.lap('write');
  if (problem) return failed(problem);
  return { ...draft, made: true, output: target ? [target.target.name] : [], bytes, ms: watch.times() };
}

/** The deck's bytes. SVG pictures get the PNG that stands beside them here, since only decks need one. */
async function packDeck(draft: Draft): Promise<Uint8Array> {
  const { deck, template, scenes, pictures } = draft;
  if (!deck || !template) throw new Error('a draft without errors has a deck and a template');
  await rasterise(picturesOf(scenes), pictures, renderPng);
  return writePptx({
    scenes,
    template,
    properties: deck.properties,
    sections: deck.sections,
    readPicture: (hash) => readPicture(pictures, hash),
    briefHash: hashOf(draft.parts),
  });
}

function readPicture(store: PictureStore, hash: string): PictureBytes | undefined {
  const picture = store.get(hash);
  if (!picture) return undefined;
  if (picture.format !== 'svg') return { format: picture.format, bytes: picture.bytes };
  const png = store.raster(hash);
  return png && { format: 'svg', bytes: picture.bytes, png };
}

/** Hashes of the pictures that stand on slides. */
function picturesOf(scenes: readonly Scene[]): readonly string[] {
  return scenes.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' ? [item.hash] : [])));
}

/** The output, free to be written; or what stands in the way. */
function openTarget(
  output: string,
  { briefs, force }: BuildRequest,
): { readonly target: Target } | { readonly problem: Diagnostic } {
  const inputs = briefs.flatMap(({ file }) => (file === '-' ? [] : [file]));
  const checked = checkTarget(output, inputs);
  if (!checked.ok) return { problem: checked.problem };
  const { target } = checked;
  if (target.mode === undefined || force) return { target };
  const present = readFileSync(target.path);
  // An empty file is a name that somebody reserved: there is nothing in it to lose.
  if (present.length === 0 || sealState(present) === 'intact') return { target };
  return { problem: diagnostic('output-edited', {}, { output }) };
}

/** Of the briefs' texts, not of their names: provenance without a path. One brief's own hash stays as it is. */
function hashOf(parts: readonly DraftPart[]): string {
  const [only] = parts;
  if (only && parts.length === 1) return only.hash;
  return createHash('sha256')
    .update(parts.map((part) => part.hash).join('\n'))
    .digest('hex');
}
