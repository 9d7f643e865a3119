/** The story of a deck up to its scenes: read, parse, choose, plan and compose. */
import { resolve } from 'node:path';
import { fullCutName } from '../../../shared/cut-name.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { applyIgnores } from '../../brief/index.js';
import { withStaticText } from '../../scene/index.js';
import { asGraveAs } from '../../team/index.js';
import { cutsPath } from '../cuts/index.js';
import { PictureStore } from '../pictures/index.js';
import { frontMatterAround, markingOf, readTeam, type Team, type TeamCut, teamCut } from '../team/index.js';
import { type AskedTemplate, askedTemplate, isMisnamed, placed } from './asked-template.js';
import { chooseSections } from './choose-sections.js';
import { composeParts } from './compose-parts.js';
import { briefFolder, type ReadBrief, type ReadOptions, readBriefs } from './read-briefs.js';
import { Stopwatch } from './stopwatch.js';
import { todayFrom } from './today.js';
import type { Draft, DraftRequest } from './types.js';

/**
 * A deck up to its scenes; nothing is written. What is wrong is in the diagnostics: it stops after the first step that gave an
 * error, and has then what was made before.
 */
export async function draftDeck(request: DraftRequest, watch = new Stopwatch()): Promise<Draft> {
  const draft = await ungraded(request, watch);
  const diagnostics = asGraveAs(draft.team, draft.diagnostics);
  return { ...draft, ok: draft.ok && !hasErrors(diagnostics), diagnostics };
}

/** The draft with its diagnostics as grave as the program takes them. */
async function ungraded(request: DraftRequest, watch: Stopwatch): Promise<Draft> {
  const environment = request.environment ?? {};
  const { today, diagnostics: aboutToday } = todayFrom(environment, request.clock ?? new Date());
  const team = readTeam(request.briefs.map(briefFolder), environment);
  const rule = teamCut(team, request.cut ?? fullCutName);
  const pictures = new PictureStore();
  const empty: Draft = {
    ok: false,
    misused: false,
    parts: [],
    scenes: [],
    costs: new Map(),
    pictures,
    team,
    diagnostics: [...aboutToday, ...team.diagnostics],
    inputs: [...request.briefs.flatMap(({ file }) => briefPaths(file)), ...team.watched],
    ms: watch.times(),
  };

  request.onProgress?.('read');
  const read = await readBriefs(request.briefs, readingOf(request, today, team, rule), pictures, request.read);
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
  const marked = markingOf(team, briefs, { option: request.meta?.classification, cut: rule });
  const chosen = await chooseSections(read.briefs, request, team, rule);
  const afterChoosing: Draft = {
    ...afterReading,
    parts: chosen.parts,
    misused: chosen.diagnostics.some(isMisuse) || isMisnamed(request, loaded.diagnostics),
    diagnostics: [...afterReading.diagnostics, ...aboutTemplate, ...marked.diagnostics, ...chosen.diagnostics],
    inputs: [...afterReading.inputs, ...loaded.files.map((file) => resolve(file))],
  };
  watch.lap('plan');
  if (!template || hasErrors([...loaded.diagnostics, ...marked.diagnostics, ...chosen.diagnostics])) {
    return { ...afterChoosing, ms: watch.times() };
  }

  request.onProgress?.('compose');
  const composed = await composeParts(request, {
    ...chosen,
    template,
    loadAgain: (own) => askedTemplate(asked, own),
    rule,
    marking: marked.marking,
    watch,
  });
  const diagnostics = withoutIgnored(composed.parts, [...afterChoosing.diagnostics, ...composed.diagnostics]);
  return { ...afterChoosing, ...composed, ok: !hasErrors(diagnostics), diagnostics, ms: watch.times() };
}

/** What briefs are read with: the day, and the front matter and tags that options and team set before and behind their own. */
function readingOf(request: DraftRequest, today: string, team: Team, rule: TeamCut | undefined): ReadOptions {
  // How a deck is marked is decided by the team's scheme, and not by what stands in front matter alone.
  const { classification: _, ...meta } = request.meta ?? {};
  return {
    today,
    ...frontMatterAround(team, rule, meta),
    withoutDivs: rule?.value.skipTagged ?? [],
    tags: team.cuts.flatMap(({ value }) => [...(value.skipTagged ?? []), ...(value.onlyTagged ?? [])]),
  };
}

/** A brief's file and its cuts' file; none for standard input. */
function briefPaths(file: string): readonly string[] {
  return [file, cutsPath(file)].flatMap((path) => (path === undefined || path === '-' ? [] : [resolve(path)]));
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
