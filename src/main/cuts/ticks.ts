/** Ticking: what a choice of one section means for those above and below it. Pure. */

/** A section in a flat list, parents before their children. */
export interface Placed {
  readonly id: string;
  /** 1 for the top level. */
  readonly depth: number;
}

/** The ids of what stands under `id`, itself first. Empty where there is no such section. */
export function familyOf(sections: readonly Placed[], id: string): readonly string[] {
  const start = sections.findIndex((section) => section.id === id);
  if (start < 0) return [];
  const depth = sections[start]?.depth ?? 0;
  const after = sections.slice(start + 1).findIndex((section) => section.depth <= depth);
  return sections.slice(start, after < 0 ? undefined : start + 1 + after).map((section) => section.id);
}

/** The ids of the sections above `id`, the nearest first. */
export function ancestorsOf(sections: readonly Placed[], id: string): readonly string[] {
  const found: string[] = [];
  let index = sections.findIndex((section) => section.id === id);
  for (let depth = sections[index]?.depth ?? 0; index >= 0; index -= 1) {
    const section = sections[index] as Placed;
    if (section.depth >= depth) continue;
    depth = section.depth;
    found.push(section.id);
  }
  return found;
}

/** The ids of the sections beside `id` under the same heading, itself among them, in order. */
export function siblingsOf(sections: readonly Placed[], id: string): readonly string[] {
  const section = sections.find((each) => each.id === id);
  const parent = ancestorsOf(sections, id)[0];
  return sections
    .filter((each) => each.depth === section?.depth && ancestorsOf(sections, each.id)[0] === parent)
    .map((each) => each.id);
}

/**
 * Which sections a tick decides on: cleared, a section goes with all that stands under it; ticked, it comes with all that
 * stands under it and with the headings above it.
 */
export function tickedWith(sections: readonly Placed[], id: string, isIn: boolean): readonly string[] {
  const family = familyOf(sections, id);
  return isIn ? [...family, ...ancestorsOf(sections, id)] : family;
}

/** What a section's box shows: `mixed` where not all of `family`, what stands under it, is as it is itself. */
export function inclusionOf(family: readonly string[], out: ReadonlySet<string>): 'in' | 'out' | 'mixed' {
  const count = family.filter((each) => out.has(each)).length;
  if (count === 0) return 'in';
  return count === family.length ? 'out' : 'mixed';
}
