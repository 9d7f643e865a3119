/** A draft as the window's lists show it. */
import type { SectionState, SlideState } from '../../../shared/contract/index.js';
import { inclusionOf } from '../../cuts/index.js';
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
    lines: row.lines,
    seconds: row.seconds,
  }));
}

/** Sections with what each costs: its own slides and those of what stands under it. */
export function sectionStates(
  draft: Draft,
  out: ReadonlySet<string>,
  slides: readonly TimedSlide[],
): readonly SectionState[] {
  const rows = sectionRows(draft);
  const own = new Map<string, { slides: number; seconds: number }>();
  for (const slide of slides) {
    const sum = own.get(slide.section) ?? { slides: 0, seconds: 0 };
    own.set(slide.section, { slides: sum.slides + 1, seconds: sum.seconds + slide.seconds });
  }
  return rows.map(({ id, number, title, depth }, index) => {
    const below = rows.slice(index + 1).findIndex((row) => row.depth <= depth);
    const family = rows.slice(index, below < 0 ? undefined : index + 1 + below);
    const costs = family.map((row) => own.get(row.id) ?? { slides: 0, seconds: 0 });
    return {
      id,
      number,
      title,
      depth,
      included: inclusionOf(rows, out, id),
      slides: costs.reduce((sum, cost) => sum + cost.slides, 0),
      seconds: costs.reduce((sum, cost) => sum + cost.seconds, 0),
    };
  });
}
