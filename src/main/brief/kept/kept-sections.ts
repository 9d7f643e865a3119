/**
 * The sections of a brief, one revision after another: what cuts and plans know of a section is asked of the same object again,
 * and while somebody types, one of two hundred is another.
 */
import type { Section } from '../../../shared/model/brief.js';
import { sameContent } from '../../../shared/same-content.js';

/** `now` with every section of `last` that says the same and stands in the same lines; the list itself where all do. */
export function keepSections(last: readonly Section[], now: readonly Section[]): readonly Section[] {
  const known = new Map<string, Section>();
  const note = (sections: readonly Section[]): void => {
    for (const section of sections) {
      known.set(section.id, section);
      note(section.children);
    }
  };
  note(last);
  const kept = (section: Section): Section => {
    const before = known.get(section.id);
    const whole = section.children.length === 0 ? section : { ...section, children: section.children.map(kept) };
    return before && isSame(before, whole) ? before : whole;
  };
  const sections = now.map(kept);
  return sections.length === last.length && sections.every((section, index) => section === last[index])
    ? last
    : sections;
}

/** The children of `now` are those of `before` where they are the same. What is most often another is looked at first. */
function isSame(before: Section, now: Section): boolean {
  return comparisons.every((isSameIn) => isSameIn(before, now));
}

/** By every key of a section: a key that is added there has to be added here. */
const byKey: { readonly [Key in keyof Required<Section>]: (a: Section, b: Section) => boolean } = {
  raw: (a, b) => a.raw === b.raw,
  lines: (a, b) => a.lines.from === b.lines.from && a.lines.to === b.lines.to,
  blocks: (a, b) => sameContent(a.blocks, b.blocks),
  children: (a, b) =>
    a.children.length === b.children.length && a.children.every((child, n) => child === b.children[n]),
  id: (a, b) => a.id === b.id,
  number: (a, b) => a.number === b.number,
  depth: (a, b) => a.depth === b.depth,
  level: (a, b) => a.level === b.level,
  heading: (a, b) => sameContent(a.heading, b.heading),
  attributes: (a, b) => sameContent(a.attributes, b.attributes),
};
const comparisons = Object.values(byKey);
