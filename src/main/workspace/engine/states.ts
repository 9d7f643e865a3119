/** A draft as the window's lists show it. */
import type { SectionState, SlideState } from '../../../shared/contract/index.js';
import type { Lines, Section } from '../../../shared/model/index.js';
import { inCutOrder, inclusionOf, type SectionChoice, type SectionFacts } from '../../cuts/index.js';
import { outlineOf } from '../outline.js';
import { sectionRows } from '../sections.js';
import type { Draft } from '../types.js';
import { sceneHash } from './scene-hash.js';

export interface TimedSlide extends SlideState {
  readonly seconds: number;
}

export function slideStates(draft: Draft): readonly TimedSlide[] {
  const sections = sectionLines(draft.parts.flatMap(({ brief }) => brief.sections));
  const begun = new Set<string>();
  return outlineOf(draft).map((row, index) => ({
    key: row.id,
    hash: sceneHash(draft.scenes[index] as Draft['scenes'][number]),
    number: row.n,
    title: row.title,
    section: row.section,
    kind: row.kind,
    why: row.why,
    continues: row.continues !== undefined,
    hidden: row.hidden,
    lines: withHeading(row, begun, sections),
    seconds: row.seconds,
  }));
}

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

function sectionLines(sections: readonly Section[]): ReadonlyMap<string, Lines> {
  const below = (section: Section): readonly (readonly [string, Lines])[] => [
    [section.id, section.lines],
    ...section.children.flatMap(below),
  ];
  return new Map(sections.flatMap(below));
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
  const lines = sectionLines(draft.parts.flatMap(({ brief }) => brief.sections));
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
      lines: lines.get(id) ?? { from: 0, to: 0 },
      ...(section?.named ? { named: section.named } : {}),
      ...(choice?.layout ? { layout: choice.layout } : {}),
    };
  });
  const byId = new Map(states.map((state) => [state.id, state]));
  return inCutOrder(facts, order).flatMap((id) => byId.get(id) ?? []);
}
