/** A draft as the window's lists show it. */
import { basename } from 'node:path';
import type { SectionState, SlideState } from '../../../shared/contract/index.js';
import type { Lines, Scene, Section } from '../../../shared/model/index.js';
import { inCutOrder, inclusionOf, type ResolvedCut } from '../../cuts/index.js';
import { partId } from '../../deck/index.js';
import type { Draft } from '../build/types.js';
import type { ChosenBrief } from '../choices/index.js';
import { type SectionRow, sectionRows } from '../report/sections.js';
import { sceneHash } from './scene-hash.js';

/** @param first path of the deck's first brief */
export function slideStates(draft: Draft, first: string): readonly SlideState[] {
  const sections = sectionLines(draft);
  const begun = new Set<string>();
  return draft.scenes.map((scene) => {
    const lines = withHeading(scene, begun, sections);
    const brief = scene.file === first ? '' : scene.file;
    const known = states.get(scene);
    if (known?.brief === brief && known.lines.from === lines.from && known.lines.to === lines.to) return known;
    const state: SlideState = {
      key: scene.key,
      hash: sceneHash(scene),
      title: scene.title,
      section: scene.section,
      brief,
      kind: scene.kind,
      why: scene.why,
      continues: scene.continues !== undefined,
      hidden: scene.hidden === true,
      lines,
    };
    states.set(scene, state);
    return state;
  });
}

/** A slide that did not change is the same object in the next revision, and so is what windows are told of it. */
const states = new WeakMap<Scene, SlideState>();

/** The first slide of a section shows its heading: that line is the slide's too. */
function withHeading(
  { section, lines }: { readonly section: string; readonly lines: Lines },
  begun: Set<string>,
  sections: ReadonlyMap<string, Lines>,
): Lines {
  const heading = sections.get(section)?.from;
  if (heading === undefined || begun.has(section)) return lines;
  begun.add(section);
  return { from: Math.min(heading, lines.from), to: lines.to };
}

function sectionLines({ parts }: Draft): ReadonlyMap<string, Lines> {
  const found = new Map<string, Lines>();
  const note = (section: Section, prefix: string): void => {
    found.set(prefix + section.id, section.lines);
    for (const child of section.children) note(child, prefix);
  };
  for (const { brief } of parts) {
    for (const section of brief.sections) note(section, parts.length > 1 ? partId(brief) : '');
  }
  return found;
}

/** A brief with its cut as it is now. */
export interface BriefInCut {
  readonly brief: ChosenBrief;
  readonly own: ResolvedCut & {
    /** What the team's cut of that name leaves out, or its minutes do, though it is ticked. */
    readonly byTeam: ReadonlySet<string>;
  };
}

/**
 * Sections as the cuts order them, with what each costs: its own slides and those of what stands under it. Of several briefs
 * each has a row of its own above its sections.
 * @param first path of the deck's first brief
 */
export function sectionStates(draft: Draft, first: string, briefs: readonly BriefInCut[]): readonly SectionState[] {
  const rows = sectionRows(draft);
  const lines = sectionLines(draft);
  return briefs.flatMap(({ brief, own }, index) => {
    const path = brief.path === first ? '' : brief.path;
    const states = statesOf(
      draft,
      rows.filter(({ id }) => id.startsWith(brief.prefix)),
      lines,
      { brief, own },
      path,
    );
    if (briefs.length === 1) return states;
    const deeper = states.map((state) => ({ ...state, depth: state.depth + 1 }));
    const lineCount = draft.parts[index]?.brief.lineCount ?? 0;
    return [briefState(draft, brief, path, states, lineCount), ...deeper];
  });
}

function briefState(
  { scenes }: Draft,
  { prefix, path }: ChosenBrief,
  brief: string,
  sections: readonly SectionState[],
  lineCount: number,
): SectionState {
  const own = scenes.filter((scene) => scene.section === prefix);
  const tops = sections.filter(({ depth }) => depth === 1);
  const included =
    (['in', 'out'] as const).find((each) => tops.every((section) => section.included === each)) ?? 'mixed';
  return {
    id: prefix,
    brief,
    isBrief: true,
    number: '',
    title: own[0]?.title ?? basename(path),
    depth: 1,
    included,
    slides: own.length + tops.reduce((sum, section) => sum + (section.included === 'out' ? 0 : section.slides), 0),
    seconds: tops.reduce((sum, section) => sum + (section.included === 'out' ? 0 : section.seconds), 0),
    by: 'cut',
    must: false,
    lines: { from: 1, to: lineCount },
  };
}

/** Its slides, or those that it would make. */
function slidesOf({ in: isIn, slides, wouldMake = 0 }: SectionRow): number {
  return isIn || slides > 0 ? slides : wouldMake;
}

function statesOf(
  draft: Draft,
  rows: readonly SectionRow[],
  lines: ReadonlyMap<string, Lines>,
  { brief: { prefix, facts }, own: { choices, cut, byTeam } }: BriefInCut,
  brief: string,
): readonly SectionState[] {
  const out = new Set(
    choices.filter((choice) => !choice.in || byTeam.has(choice.id)).map((choice) => prefix + choice.id),
  );
  const states = rows.map(({ id, number, title, depth }, index): SectionState => {
    let end = index + 1;
    while (end < rows.length && (rows[end] as SectionRow).depth > depth) end += 1;
    const family = rows.slice(index, end);
    const included = inclusionOf(
      family.map((row) => row.id),
      out,
    );
    // Of a section that is wholly out: what it would cost. Of one that is in: what it does.
    const counted = included === 'out' ? family : family.filter((row) => row.in || row.slides > 0);
    const choice = choices[index];
    const section = facts[index];
    return {
      id,
      brief,
      number,
      title,
      depth,
      included,
      slides: draft.begun ? 0 : counted.reduce((sum, row) => sum + slidesOf(row), 0),
      seconds: draft.begun ? 0 : counted.reduce((sum, row) => sum + row.seconds, 0),
      by: choice && byTeam.has(choice.id) ? 'team' : (choice?.by ?? 'cut'),
      must: section?.must ?? false,
      lines: lines.get(id) ?? { from: 0, to: 0 },
      ...(section?.named ? { named: section.named } : {}),
      ...(choice?.layout ? { layout: choice.layout } : {}),
    };
  });
  const byId = new Map(states.map((state) => [state.id, state]));
  return inCutOrder(facts, cut.order).flatMap((id) => byId.get(prefix + id) ?? []);
}
