/** What holds for a brief, and who says so: `briefdeck config`. */
import { resolve } from 'node:path';
import { fullCutName } from '../../../shared/cut-name.js';
import type { BriefMeta, Diagnostic, Lines } from '../../../shared/model/index.js';
import { spellingsOf } from '../../brief/index.js';
import { type CutRule, type TextKey, textKeys } from '../../team/index.js';
import { standardTemplate } from '../build/asked-template.js';
import { briefFolder, type ReadBrief, readBriefs } from '../build/read-briefs.js';
import { todayFrom } from '../build/today.js';
import type { DraftRequest } from '../build/types.js';
import { chooseCut, cutsPath, noCuts, readCutsFile } from '../cuts/index.js';
import { PictureStore } from '../pictures/index.js';
import { markingOf, readTeam, type Team, type TeamCut, teamCut } from '../team/index.js';

/** Who says a value: an option, a cut, the front matter, a team's file; or the program where nobody does. */
export type ConfigOrigin = 'option' | 'cut' | 'front-matter' | 'team' | 'program';

export interface ConfigRow {
  /** 'template', 'classification', 'cuts.press', 'diagnostics.alt-missing'. */
  readonly key: string;
  /** '' where there is none. */
  readonly value: string;
  readonly from: ConfigOrigin;
  readonly file?: string;
  readonly lines?: Lines;
}

export interface Config {
  /** Absolute paths of the files that hold, the nearest first. */
  readonly files: readonly string[];
  readonly rows: readonly ConfigRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param request its briefs: none for what holds in the current folder */
export async function configOf(request: DraftRequest): Promise<Config> {
  const environment = request.environment ?? {};
  const folders = request.briefs.length > 0 ? request.briefs.map(briefFolder) : [resolve('.')];
  const team = readTeam(folders, environment);
  const rule = teamCut(team, request.cut ?? fullCutName);
  const { today } = todayFrom(environment, request.clock ?? new Date());
  const read = await readBriefs(request.briefs, { today, meta: {} }, new PictureStore());
  const aboutCuts = (await Promise.all(read.briefs.map((brief) => cutProblems(brief, request.cut, team)))).flat();
  const first = read.briefs[0]?.brief.meta;
  const asking: Asking = { request, team, rule, meta: first, file: read.briefs[0]?.brief.file ?? '' };
  const briefs = read.briefs.map(({ brief }) => brief);
  const marked = markingOf(team, briefs, { option: request.meta?.classification, cut: rule });
  return {
    files: team.files,
    rows: [
      ...textKeys.map((key) => textRow(key, asking)),
      markingRow(marked.marking, asking),
      ...schemeRows(team),
      ...team.cuts.map(({ value, file, lines }) => row(`cuts.${value.name}`, ruleText(value), 'team', { file, lines })),
      ...[...team.severities].map(([code, { value, file, lines }]) =>
        row(`diagnostics.${code}`, value, 'team', { file, lines }),
      ),
    ],
    diagnostics: [
      ...team.diagnostics,
      ...read.diagnostics.filter(({ severity }) => severity === 'error'),
      ...aboutCuts,
      ...(read.briefs.length > 0 ? marked.diagnostics : []),
    ],
  };
}

interface Asking {
  readonly request: DraftRequest;
  readonly team: Team;
  readonly rule: TeamCut | undefined;
  /** Of the first brief; absent where no brief was named. */
  readonly meta: BriefMeta | undefined;
  readonly file: string;
}

interface Where {
  readonly file?: string;
  readonly lines?: Lines;
}

function row(key: string, value: string, from: ConfigOrigin, { file, lines }: Where = {}): ConfigRow {
  return { key, value, from, ...(file === undefined ? {} : { file }), ...(lines ? { lines } : {}) };
}

async function cutProblems(
  { brief }: ReadBrief,
  asked: string | undefined,
  team: Team,
): Promise<readonly Diagnostic[]> {
  if (asked === undefined) return [];
  const path = cutsPath(brief.file);
  const file = path === undefined ? noCuts : await readCutsFile(path);
  const { diagnostics } = chooseCut(brief, file, { asked, ofTeam: team.cuts.map(({ value }) => value.name) });
  return diagnostics.filter(({ severity }) => severity === 'error');
}

/** What the program takes where nobody says anything. */
const usual: Readonly<Record<TextKey, string>> = {
  template: standardTemplate,
  variant: "the template's own",
  organisation: '',
  footer: '',
  language: 'en',
  prose: "by the template's rules",
};

function textRow(key: TextKey, { request, team, rule, meta, file }: Asking): ConfigRow {
  const names = spellingsOf(key);
  const option =
    (key === 'template' || key === 'variant' ? request[key] : undefined) ??
    names.map((name) => request.meta?.[name]).find((value) => value !== undefined);
  if (option !== undefined) return row(key, option, 'option');
  const ofCut = rule?.value.meta[key];
  if (rule && ofCut !== undefined) return row(key, ofCut, 'cut', rule);
  const lines = names.map((name) => meta?.lines[name]).find((each) => each !== undefined);
  const own = meta?.[key === 'organisation' ? 'organization' : key];
  if (lines && own !== undefined) return row(key, own, 'front-matter', { file, lines });
  const ofTeam = team.texts[key];
  return ofTeam ? row(key, ofTeam.value, 'team', ofTeam) : row(key, usual[key], 'program');
}

/** The marking that decks would have, with whoever asks for it. */
function markingRow(marking: string | undefined, { request, team, rule, meta, file }: Asking): ConfigRow {
  const key = 'classification';
  if (marking === undefined) return row(key, '', 'program');
  const isIt = (text: string | undefined): boolean => text?.toLowerCase() === marking.toLowerCase();
  if (isIt(request.meta?.classification)) return row(key, marking, 'option');
  if (rule && isIt(rule.value.meta.classification)) return row(key, marking, 'cut', rule);
  const lines = meta?.lines.classification;
  if (isIt(meta?.classification)) return row(key, marking, 'front-matter', { file, ...(lines ? { lines } : {}) });
  const floor = team.scheme.floors.find(({ value }) => isIt(value));
  return floor ? row(key, marking, 'team', floor) : row(key, marking, 'front-matter');
}

function schemeRows({ scheme }: Team): readonly ConfigRow[] {
  return [
    ...(scheme.levels ? [row('classification.levels', scheme.levels.value.join(', '), 'team', scheme.levels)] : []),
    ...(scheme.required ? [row('classification.required', 'true', 'team', scheme.required)] : []),
  ];
}

/** 'at most 5 minutes, without .internal'. */
function ruleText({ minutes, backup, skip, skipTagged, onlyTagged, meta }: CutRule): string {
  const classes = (names: readonly string[]): string => names.map((name) => `.${name}`).join(', ');
  return [
    ...(minutes === undefined ? [] : [`at most ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`]),
    ...(onlyTagged ? [`only ${classes(onlyTagged)}`] : []),
    ...(skipTagged ? [`without ${classes(skipTagged)}`] : []),
    ...(skip ? [`without ${skip.join(', ')}`] : []),
    ...(backup ? ['the rest as backup'] : []),
    ...Object.entries(meta).map(([key, value]) => `${key} ${value}`),
  ].join('; ');
}
