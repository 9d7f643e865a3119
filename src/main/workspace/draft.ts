import { resolve } from 'node:path';
import type { Brief, Cut, Deck, Diagnostic, Template } from '../../shared/model/index.js';
import { applyIgnores } from '../brief/index.js';
import { type Composer, createComposer, ownLayouts, withStaticText } from '../scene/index.js';
import { type LoadedTemplate, type LoadOptions, loadTemplate } from '../template/index.js';
import { cacheFolder } from './cache-folder.js';
import { backupOf, cutsPath, fitCuts, selectCuts } from './cuts/index.js';
import { type MadeScenes, makeScenes } from './make-scenes.js';
import { PictureStore } from './pictures/index.js';
import { type ReadBrief, readBriefs } from './read-briefs.js';
import { Stopwatch } from './stopwatch.js';
import { templateFolders } from './template-folders.js';
import { todayFrom } from './today.js';
import type { Draft, DraftRequest } from './types.js';

/** The template of a brief that names none. */
export const standardTemplate = 'plain';

/**
 * A deck up to its scenes: reads, parses, plans and composes; nothing is written. What is wrong is in the diagnostics:
 * it stops after the first step that gave an error, and has then what was made before.
 */
export async function draftDeck(request: DraftRequest, watch = new Stopwatch()): Promise<Draft> {
  const pictures = new PictureStore();
  const environment = request.environment ?? {};
  const { today, diagnostics: aboutToday } = todayFrom(environment, request.clock ?? new Date());
  const empty: Draft = {
    ok: false,
    misused: false,
    parts: [],
    scenes: [],
    costs: new Map(),
    pictures,
    diagnostics: aboutToday,
    inputs: request.briefs.flatMap(({ file }) =>
      [file, cutsPath(file)].flatMap((path) => (path === undefined || path === '-' ? [] : [resolve(path)])),
    ),
    ms: watch.times(),
  };

  request.onProgress?.('read');
  const read = await readBriefs(request.briefs, { today, meta: request.meta ?? {} }, pictures);
  const afterReading: Draft = {
    ...empty,
    diagnostics: [...empty.diagnostics, ...read.diagnostics],
    inputs: [...empty.inputs, ...read.briefs.flatMap(filePaths)],
  };
  watch.lap('parse');
  if (hasErrors(read.diagnostics)) return { ...afterReading, ms: watch.times() };

  const loaded = await findTemplate(request, read.briefs[0] as ReadBrief, environment);
  const template = loaded.template && withStaticText(loaded.template);
  const aboutTemplate = loaded.diagnostics.map((item) => placed(item, request, read.briefs[0] as ReadBrief));
  watch.lap('compose');

  request.onProgress?.('plan');
  const briefs = read.briefs.map(({ brief }) => brief);
  const selected = request.choose
    ? { cuts: request.choose(briefs), spare: [], diagnostics: [] }
    : await selectCuts(briefs, request);
  const parts = read.briefs.flatMap(({ brief, pictures: found, data, hash }, index) => {
    const cut = selected.cuts[index];
    return cut ? [{ brief, cut, pictures: found, data, hash }] : [];
  });
  const afterSelecting: Draft = {
    ...afterReading,
    parts,
    misused: selected.diagnostics.some(isMisuse) || isMisnamed(request, loaded.diagnostics),
    diagnostics: [...afterReading.diagnostics, ...aboutTemplate, ...selected.diagnostics],
    inputs: [...afterReading.inputs, ...loaded.files.map((file) => resolve(file))],
  };
  watch.lap('plan');
  if (!template || hasErrors(loaded.diagnostics) || hasErrors(selected.diagnostics)) {
    return { ...afterSelecting, ms: watch.times() };
  }

  request.onProgress?.('compose');
  const maker = {
    template,
    rules: request.rules ? request.rules(template.rules) : template.rules,
    composerFor: request.composerFor ?? keptComposers(),
    dress: (deck: Deck) =>
      withOwnLayouts(deck, template, (own) => findTemplate(request, read.briefs[0] as ReadBrief, environment, own)),
    watch,
  };
  const make = (cuts: readonly Cut[]): Promise<MadeScenes> =>
    makeScenes(
      parts.map((part, index) => {
        const cut = cuts[index] ?? part.cut;
        return { ...part, cut, ...(request.backup ? { backup: backupOf(part, cut, selected.spare[index]) } : {}) };
      }),
      maker,
    );
  const fitted =
    request.minutes === undefined
      ? { cuts: selected.cuts, made: await make(selected.cuts), diagnostics: [] }
      : await fitCuts(parts, request.minutes, make);
  const { made } = fitted;
  const isWhole = fitted.cuts.every((cut) => cut.out.size === 0);
  const whole = request.costs && !isWhole ? (await make(fitted.cuts.map(withAll))).costs : [];
  const costs = new Map([...whole, ...made.costs]);
  const diagnostics = withoutIgnored(parts, [
    ...afterSelecting.diagnostics,
    ...fitted.diagnostics,
    ...made.diagnostics,
  ]);
  return {
    ...afterSelecting,
    parts: parts.map((part, index) => ({ ...part, cut: fitted.cuts[index] ?? part.cut })),
    ok: !hasErrors(diagnostics),
    deck: made.deck,
    template: made.template,
    scenes: made.scenes,
    costs,
    diagnostics,
    ms: watch.times(),
  };
}

/** Everything that the cut leaves out is in: what it would cost. */
function withAll(cut: Cut): Cut {
  return { ...cut, out: new Set() };
}

/** One composer a template, for a deck that is made several times over. */
function keptComposers(): (template: Template) => Composer {
  const kept = new Map<string, Composer>();
  return (template) => {
    const known = kept.get(template.hash) ?? createComposer(template, { pictures: new Map() });
    kept.set(template.hash, known);
    return known;
  };
}

/** The template with the layouts that the deck asks for by a house's own names: loaded again, for only now they are known. */
async function withOwnLayouts(
  deck: Deck,
  template: Template,
  load: (own: NonNullable<LoadOptions['own']>) => Promise<LoadedTemplate>,
): Promise<Template> {
  const own = ownLayouts(deck, template);
  const again = own.length > 0 ? (await load(own)).template : undefined;
  return again ? withStaticText(again) : template;
}

/** Which template is asked for: by the request, by the first brief, else the plain one. A relative path counts from `base`. */
export function askedTemplate(
  request: Pick<DraftRequest, 'template' | 'variant'>,
  { brief: { meta }, folder }: { readonly brief: Pick<Brief, 'meta'>; readonly folder: string },
): { readonly reference: string; readonly base: string; readonly variant?: string } {
  const variant = request.variant ?? meta.variant;
  return {
    reference: request.template ?? meta.template ?? standardTemplate,
    base: request.template === undefined ? folder : process.cwd(),
    ...(variant ? { variant } : {}),
  };
}

function findTemplate(
  request: DraftRequest,
  first: ReadBrief,
  environment: NonNullable<DraftRequest['environment']>,
  own?: LoadOptions['own'],
) {
  const { reference, base, variant } = askedTemplate(request, first);
  return loadTemplate(reference, {
    base,
    folders: templateFolders(request.templatesFrom ?? first.folder, environment),
    cache: cacheFolder(environment),
    ...(own ? { own } : {}),
    ...(variant ? { variant } : {}),
  });
}

/**
 * A template or a variant that is not there: the mistake stands where it was asked for, in the request or on that line of
 * the front matter.
 */
function placed(item: Diagnostic, request: DraftRequest, { brief }: ReadBrief): Diagnostic {
  const { meta } = brief;
  const isVariant = item.code === 'template-variant-unknown';
  const key = isVariant ? 'variant' : 'template';
  if (!isVariant && item.file !== undefined) return item;
  const { file: _, lines: _there, ...rest } = item;
  if (request[key] !== undefined) return rest;
  if (meta[key] === undefined) return item;
  const lines = meta.lines[key];
  return { ...rest, file: brief.file, ...(lines ? { lines } : {}) };
}

/** Whether what the request itself names is not there: a template, or a variant of one. */
function isMisnamed(request: DraftRequest, aboutTemplate: readonly Diagnostic[]): boolean {
  return aboutTemplate.some(
    ({ code, file }) =>
      (code === 'template-not-found' && file === undefined && request.template !== undefined) ||
      (code === 'template-variant-unknown' && request.variant !== undefined),
  );
}

/** Where the pictures and data files of a brief are, or should be. */
function filePaths({ brief, folder }: ReadBrief): readonly string[] {
  const pictures = brief.pictures.map(({ src }) => src);
  const files = brief.dataFiles.flatMap(({ key, text }) => (text === undefined ? [key] : []));
  return [...pictures, ...files].flatMap((name) =>
    /^[a-z][a-z0-9+.-]+:|^\/\//i.test(name) ? [] : [resolve(folder, name)],
  );
}

/** What the briefs ask not to hear is taken out last, when every stage has spoken. */
function withoutIgnored(parts: Draft['parts'], diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return parts.reduce((kept, { brief }) => applyIgnores(brief.file, brief.ignores ?? [], kept), diagnostics);
}

/** Errors that are the disk's or the file's fault, and not a wrong word on the command line. */
function isMisuse({ severity, code }: Diagnostic): boolean {
  return severity === 'error' && !code.startsWith('cuts-file-') && !code.endsWith('-twice') && code !== 'cut-empty';
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((item) => item.severity === 'error');
}
