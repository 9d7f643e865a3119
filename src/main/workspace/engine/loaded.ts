/** A draft as the window's side is told of it. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DiagnosticState } from '../../../shared/contract/index.js';
import { describe, describeWithLine, diagnostic, remedyOf } from '../../../shared/diagnostics/index.js';
import type { Brief, Diagnostic, Template } from '../../../shared/model/index.js';
import { type ResolvedCut, resolved, sectionFacts } from '../../cuts/index.js';
import { partId } from '../../deck/index.js';
import type { Draft } from '../build/types.js';
import type { ChosenBrief } from '../choices/index.js';
import { slideSeconds } from '../report/outline.js';
import { bookOf, goneBriefs } from './load-request.js';
import { type BriefInCut, sectionStates, slideStates } from './states.js';
import type { Loaded, LoadRequest } from './types.js';

/** Rows of the tree that a long brief is opened with: more than a window shows. */
const firstRows = 60;

/** The draft, which says of the further briefs whose files are gone that they are. */
export function withMissingParts(draft: Draft, request: LoadRequest): Draft {
  const said = goneBriefs(request).map(({ path }) =>
    diagnostic('part-missing', { file: path }, { name: basename(path) }),
  );
  return said.length === 0 ? draft : { ...draft, diagnostics: [...said, ...draft.diagnostics] };
}

/** What windows are told of a draft, except its scenes and its template. The draft says which parts are missing. */
export function loadedOf(draft: Draft, request: LoadRequest): Omit<Loaded, 'scenes' | 'template' | 'missing'> {
  const problem = draft.diagnostics.find((item) => item.severity === 'error');
  const briefs = draft.parts.map((part) => chosenBrief(part.brief, draft.parts.length > 1));
  const inCut = briefs.map((brief, index) => ownCut(brief, draft, request, index));
  const withPrefix = (idsOf: (own: ResolvedCut) => readonly string[]): readonly string[] =>
    inCut.flatMap((own, index) => idsOf(own).map((id) => `${briefs[index]?.prefix}${id}`));
  return {
    title: draft.deck?.properties.title ?? '',
    ...(draft.begun ? { making: true as const } : {}),
    language: draft.deck?.properties.language ?? 'en',
    briefs,
    missingBriefs: draft.diagnostics.flatMap(({ code, file }) => (code === 'part-missing' && file ? [file] : [])),
    ofTeam: draft.team.cuts.map(({ value }) => value.name),
    gone: withPrefix((own) => own.gone),
    undecided: withPrefix((own) => own.undecided),
    sections: sectionStates(
      draft,
      request.path,
      briefs.map((brief, index) => ({ brief, own: inCut[index] as BriefInCut['own'] })),
    ).slice(0, draft.begun ? firstRows : undefined),
    slides: slideStates(draft, request.path),
    diagnostics: draft.begun ? [] : draft.diagnostics.map((item) => diagnosticState(item, request)),
    look: draft.template ? lookHash(draft.template) : '',
    seconds: draft.begun ? 0 : draft.scenes.reduce((sum, scene) => sum + slideSeconds(scene), 0),
    inputs: draft.inputs,
    going: {
      notes: draft.scenes.filter(({ notes }) => notes.length > 0).length,
      hidden: draft.scenes.filter(({ hidden }) => hidden).length,
    },
    ...(problem ? { problem: sentenceOf(problem, request) } : {}),
  };
}

/** What the person chose for a brief. `byTeam`: ticked, and out all the same, because the team's cut or its minutes leave it out. */
function ownCut(brief: ChosenBrief, draft: Draft, request: LoadRequest, index: number): BriefInCut['own'] {
  const own = resolved(bookOf(request, brief.path), brief.facts, request.cut);
  const out = draft.parts[index]?.cut.out;
  const byTeam = new Set(own.choices.flatMap(({ id, in: isIn }) => (isIn && out?.has(id) ? [id] : [])));
  return { ...own, byTeam };
}

/** Of what the preview draws from the template, so that the window asks again only when it has changed. */
function lookHash({ hash, theme }: Template): string {
  return createHash('sha256').update(hash).update(JSON.stringify(theme.map)).digest('hex').slice(0, 24);
}

/** Of several briefs, the sentence says which one it is about. */
function sentenceOf(problem: Diagnostic, { others = [] }: LoadRequest): string {
  const of = others.length > 0 && problem.file !== undefined ? `${basename(problem.file)}: ` : '';
  return of + describeWithLine(problem);
}

function chosenBrief(brief: Brief, isOneOfMany: boolean): ChosenBrief {
  const prefix = isOneOfMany ? partId(brief) : '';
  return { path: brief.file, prefix, facts: sectionFacts(brief), named: brief.cuts ?? [] };
}

function diagnosticState(item: Diagnostic, { path, others = [] }: LoadRequest): DiagnosticState {
  const { code, severity, file, lines } = item;
  const brief = file === path ? '' : others.find((other) => other.path === file)?.path;
  return {
    code,
    severity,
    message: describe(item),
    file: file ?? '',
    line: lines?.from ?? 0,
    lastLine: lines?.to ?? 0,
    remedy: remedyOf(item),
    values: item.values,
    ...(brief === undefined || lines === undefined ? {} : { brief }),
  };
}
