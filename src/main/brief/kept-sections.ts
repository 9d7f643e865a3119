/**
 * The sections of a brief, one revision after another: what cuts and plans know of a section is asked of the same object again,
 * and while somebody types, one of two hundred is another.
 */
import type { Section } from '../../shared/model/brief.js';
import { sameContent } from '../../shared/same-content.js';

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
    return before && sameContent(before, whole) ? before : whole;
  };
  const sections = now.map(kept);
  return sections.length === last.length && sections.every((section, index) => section === last[index])
    ? last
    : sections;
}
