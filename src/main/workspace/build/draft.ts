import { resolve } from 'node:path';
import { fullCutName } from '../../../shared/cut-name.js';
import type { Brief, Cut, Deck, Diagnostic, Template } from '../../../shared/model/index.js';
import { applyIgnores } from '../../brief/index.js';
import { sectionTree } from '../../deck/index.js';
import { type Composer, createComposer, ownLayouts, withStaticText } from '../../scene/index.js';
import { asGraveAs, cutByRule } from '../../team/index.js';
import type { LoadedTemplate, LoadOptions } from '../../template/index.js';
import { backupOf, cutsPath, fitCuts, KeptCosts, type Priced, selectCuts, spareOf } from '../cuts/index.js';
import { PictureStore } from '../pictures/index.js';
import { frontMatterAround, markingOf, readTeam, type TeamCut, teamCut } from '../team/index.js';
import { type AskedTemplate, askedTemplate, isMisnamed, placed } from './asked-template.js';
import { type MadeScenes, makeScenes } from './make-scenes.js';
import { briefFolder, type ReadBrief, readBriefs } from './read-briefs.js';
import { Stopwatch } from './stopwatch.js';
import { todayFrom } from './today.js';
import type { Draft, DraftRequest } from './types.js';

/**
 * A deck up to its scenes: reads, parses, plans and composes; nothing is written. What is wrong is in the diagnostics:
 * it stops after the first step that gave an error, and has then what was made before.
 */
export async function draftDeck(request: DraftRequest, watch = new Stopwatch()): Promise<Draft> {
  const draft = await ungraded(request, watch);
  const diagnostics = asGraveAs(draft.team, draft.diagnostics);
  return { ...draft, ok: draft.ok && !hasErrors(diagnostics), diagnostics };
}

/** The draft with its diagnostics as grave as the program takes them. */
async function ungraded(request: DraftRequest, watch: Stopwatch): Promise<Draft> {
  const pictures = new PictureStore();
  const environment = request.environment ?? {};
  const { today, diagnostics: aboutToday } = todayFrom(environment, request.clock ?? new Date());
  const team = readTeam(request.briefs.map(briefFolder), environment);
  const rule = teamCut(team, request.cut ?? fullCutName);
  const empty: Draft = {
    ok: false,
    misused: false,
    parts: [],
    scenes: [],
    costs: new Map(),
    pictures,
    team,
    diagnostics: [...aboutToday, ...team.diagnostics],
    inputs: [
      ...request.briefs.flatMap(({ file }) =>
        [file, cutsPath(file)].flatMap((path) => (path === undefined || path === '-' ? [] : [resolve(path)])),
      ),
      ...team.watched,
    ],
    ms: watch.times(),
  };

  request.onProgress?.('read');
  const { classification: option, ...meta } = request.meta ?? {};
  const given = {
    today,
    ...frontMatterAround(team, rule, meta),
    withoutDivs: rule?.value.skipTagged ?? [],
    tags: team.cuts.flatMap(({ value }) => [...(value.skipTagged ?? []), ...(value.onlyTagged ?? [])]),
  };
  const read = await readBriefs(request.briefs, given, pictures, request.read);
  const afterReading: Draft = {
    ...empty,
    diagnostics: [...empty.diagnostics, ...read.diagnostics],
    inputs: [...empty.inputs, ...read.briefs.flatMap(filePaths)],
  };
  watch.lap('parse');
  if (hasErrors(afterReading.diagnostics)) return { ...afterReading, ms: watch.times() };

  const asked: AskedTemplate = { request, first: read.briefs[0] as ReadBrief, team, rule, environment };
  const loaded = await askedTemplate(asked);
  const template = loaded.template && withStaticText(loaded.template);
  const aboutTemplate = loaded.diagnostics.map((item) => placed(item, asked));
  watch.lap('compose');

  request.onProgress?.('plan');
  const briefs = read.briefs.map(({ brief }) => brief);
  const marked = markingOf(team, briefs, { option, cut: rule });
  const byWindow = request.choose?.(briefs);
  const chosen = byWindow
    ? { cuts: byWindow.map(({ cut }) => cut), spare: byWindow.map(spareOf), diagnostics: [] }
    : await selectCuts(briefs, request, team);
  const selected = { ...chosen, cuts: chosen.cuts.map((cut, index) => cutByTeam(cut, briefs[index] as Brief, rule)) };
  const parts = read.briefs.flatMap(({ brief, pictures: found, data, hash }, index) => {
    const cut = selected.cuts[index];
    return cut ? [{ brief, cut, pictures: found, data, hash }] : [];
  });
  const afterSelecting: Draft = {
    ...afterReading,
    parts,
    misused: selected.diagnostics.some(isMisuse) || isMisnamed(request, loaded.diagnostics),
    diagnostics: [...afterReading.diagnostics, ...aboutTemplate, ...marked.diagnostics, ...selected.diagnostics],
    inputs: [...afterReading.inputs, ...loaded.files.map((file) => resolve(file))],
  };
  watch.lap('plan');
  if (!template || hasErrors([...loaded.diagnostics, ...marked.diagnostics, ...selected.diagnostics])) {
    return { ...afterSelecting, ms: watch.times() };
  }

  request.onProgress?.('compose');
  const { minutes = rule?.value.minutes, backup = rule?.value.backup ?? false } = request;
  const maker = {
    template,
    ...(marked.marking === undefined ? {} : { marking: marked.marking }),
    rules: request.rules ? request.rules(template.rules) : template.rules,
    composerFor: request.composerFor ?? keptComposers(),
    ...(request.memory ? { memory: request.memory } : {}),
    ...firstOf(request, parts, minutes),
    dress: (deck: Deck) => withOwnLayouts(deck, template, (own) => askedTemplate(asked, own)),
    watch,
  };
  const make = (cuts: readonly Cut[]): Promise<MadeScenes> =>
    makeScenes(
      parts.map((part, index) => {
        const cut = cuts[index] ?? part.cut;
        return {
          ...part,
          cut,
          ...(backup && !request.clean ? { backup: backupOf(part, cut, selected.spare[index]) } : {}),
        };
      }),
      maker,
    );
  const fitted =
    minutes === undefined
      ? { cuts: selected.cuts, made: await make(selected.cuts), diagnostics: [] }
      : await fitCuts(parts, minutes, make);
  const { made } = fitted;
  const priced = { hash: template.hash, rules: maker.rules, marking: marked.marking };
  const whole =
    request.costs && !made.begun ? await costsOfAll(parts, fitted.cuts, priced, make, request.keptCosts) : [];
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
    ...(made.begun ? { begun: true } : {}),
    costs,
    diagnostics,
    ms: watch.times(),
  };
}

/** What a part of several is called is known when all is composed, as it is which sections fit into some minutes. */
function firstOf({ first }: DraftRequest, parts: Draft['parts'], minutes?: number): Pick<DraftRequest, 'first'> {
  return first !== undefined && minutes === undefined && parts.length === 1 ? { first } : {};
}

/** What the cut of the team leaves out goes too, whoever ticked what. */
function cutByTeam(cut: Cut, brief: Brief, rule: TeamCut | undefined): Cut {
  if (!rule) return cut;
  const out = cutByRule(sectionTree(brief), rule.value);
  return out.size === 0 ? cut : { ...cut, out: new Set([...cut.out, ...out]) };
}

/** What the sections cost when all are in; nothing is counted where all are, for the deck says it. */
async function costsOfAll(
  parts: Draft['parts'],
  cuts: readonly Cut[],
  priced: Omit<Priced, 'parts'>,
  make: (cuts: readonly Cut[]) => Promise<MadeScenes>,
  kept = new KeptCosts(),
): Promise<MadeScenes['costs']> {
  if (cuts.every(({ out }) => out.size === 0)) return new Map();
  const all = parts.map(({ brief, pictures, data, cut: own }, index) => {
    const { out: _, ...cut } = cuts[index] ?? own;
    return { brief, pictures, data, cut };
  });
  const count = async () => (await make(all.map(({ cut }) => ({ ...cut, out: new Set<string>() })))).costs;
  return kept.of({ ...priced, parts: all }, count);
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
