/** A draft as the window's lists show it. */
import type { SectionState, SlideState } from '../../../shared/contract/index.js';
import { inCutOrder, inclusionOf, type SectionChoice, type SectionFacts } from '../../cuts/index.js';
import { outlineOf } from '../outline.js';
import { sectionRows } from '../sections.js';
import type { Draft } from '../types.js';
import { sceneHash } from './scene-hash.js';

export interface TimedSlide extends SlideState {
  readonly seconds: number;
}

export function slideStates(draft: Draft): readonly TimedSlide[] {
  return outlineOf(draft).map((row, index) => ({
    key: row.id,
    hash: sceneHash(draft.scenes[index] as Draft['scenes'][number]),
    number: row.n,
    title: row.title,
    section: row.section,
    kind: row.kind,
    why: row.why,
    continues: row.continues !== undefined,
    lines: row.lines,
    seconds: row.seconds,
  }));
}

/** Sections as the cut orders them, with what each costs: its own slides and those of what stands under it. */
export function sectionStates(
  draft: Draft,
  facts: readonly SectionFacts[],
  choices: readonly SectionChoice[],
  order: readonly string[] | undefined,
): readonly SectionState[] {
  const rows = sectionRows(draft);
  const out = new Set(choices.filter((choice) => !choice.in).map((choice) => choice.id));
  const states = rows.map(({ id, number, title, depth }, index): SectionState => {
    const below = rows.slice(index + 1).findIndex((row) => row.depth <= depth);
    const family = rows.slice(index, below < 0 ? undefined : index + 1 + below);
    const included = inclusionOf(rows, out, id);
    // Of a section that is wholly out: what it would cost. Of one that is in: what it does.
    const counted = included === 'out' ? family : family.filter((row) => row.in || row.slides > 0);
    const choice = choices[index];
    const section = facts[index];
    return {
      id,
      number,
      title,
      depth,
      included,
      slides: counted.reduce((sum, row) => sum + (row.in || row.slides > 0 ? row.slides : (row.wouldMake ?? 0)), 0),
      seconds: counted.reduce((sum, row) => sum + row.seconds, 0),
      by: choice?.by ?? 'cut',
      must: section?.must ?? false,
      ...(section?.named ? { named: section.named } : {}),
      ...(choice?.layout ? { layout: choice.layout } : {}),
    };
  });
  const byId = new Map(states.map((state) => [state.id, state]));
  return inCutOrder(facts, order).flatMap((id) => byId.get(id) ?? []);
}
