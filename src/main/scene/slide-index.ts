import type { Deck } from '../../shared/model/index.js';

/** Key of the first slide of each section, by the section's id. */
export function slideIndex(deck: Deck): Map<string, string> {
  const index = new Map<string, string>();
  for (const group of deck.groups) {
    for (const option of group.options) {
      for (const slide of option) {
        // Whichever option is taken, its first slide has the group's key; further ones may not be there at all.
        const key = group.options.length === 1 ? slide.key : group.key;
        note(slide.section, key, index);
        for (const section of slide.covers ?? []) note(section, key, index);
      }
    }
  }
  return index;
}

function note(section: string, key: string, index: Map<string, string>): void {
  if (section && !index.has(section)) index.set(section, key);
}
