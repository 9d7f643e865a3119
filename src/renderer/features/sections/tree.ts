/** Rules of the section tree as a widget (WAI-ARIA tree view pattern): pure, so that they can be tested without a page. */
import type { SectionState } from '../../../shared/contract/index.js';

/** The sections that are shown when those in `collapsed` hide what stands under them. */
export function visibleSections(
  sections: readonly SectionState[],
  collapsed: ReadonlySet<string>,
): readonly SectionState[] {
  const shown: SectionState[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const section of sections) {
    if (section.depth > hiddenBelow) continue;
    hiddenBelow = collapsed.has(section.id) ? section.depth : Number.POSITIVE_INFINITY;
    shown.push(section);
  }
  return shown;
}

/** Has the section at `index` of the full list any under it? */
export function hasChildren(sections: readonly SectionState[], id: string): boolean {
  const index = sections.findIndex((section) => section.id === id);
  return (sections[index + 1]?.depth ?? 0) > (sections[index]?.depth ?? Number.POSITIVE_INFINITY);
}

/** Ids of the sections that have others under them. */
export function parentsIn(sections: readonly SectionState[]): ReadonlySet<string> {
  return new Set(
    sections.filter(({ depth }, index) => (sections[index + 1]?.depth ?? 0) > depth).map((section) => section.id),
  );
}

/** The section above `id` in the hierarchy. */
export function parentOf(sections: readonly SectionState[], id: string): SectionState | undefined {
  const index = sections.findIndex((section) => section.id === id);
  const depth = sections[index]?.depth ?? 0;
  return sections.slice(0, Math.max(0, index)).findLast((section) => section.depth < depth);
}

export type Move = 'up' | 'down' | 'first' | 'last';

/** Where the focus goes from `id`; it stays where there is nothing further. */
export function moveFocus(shown: readonly SectionState[], id: string, move: Move): string {
  const index = shown.findIndex((section) => section.id === id);
  const target = { up: index - 1, down: index + 1, first: 0, last: shown.length - 1 }[move];
  return shown[Math.min(Math.max(target, 0), shown.length - 1)]?.id ?? id;
}

/** Ids of a section and of all that stands under it. */
export function familyOf(sections: readonly SectionState[], id: string): readonly string[] {
  const index = sections.findIndex((section) => section.id === id);
  const own = sections[index];
  if (!own) return [];
  const below = sections.slice(index + 1);
  const end = below.findIndex((section) => section.depth <= own.depth);
  return [id, ...below.slice(0, end < 0 ? undefined : end).map((section) => section.id)];
}

/** The ids of the sections beside `id` under the same heading, itself among them, as they stand. */
export function siblingsOf(sections: readonly SectionState[], id: string): readonly string[] {
  const parent = parentOf(sections, id)?.id;
  const depth = sections.find((section) => section.id === id)?.depth;
  return sections
    .filter((section) => section.depth === depth && parentOf(sections, section.id)?.id === parent)
    .map((section) => section.id);
}

/** Where a section goes by one step among those beside it: the one that it comes to stand before, '' for the end; undefined for nowhere. */
export function stepOf(sections: readonly SectionState[], id: string, step: 'up' | 'down'): string | undefined {
  const siblings = siblingsOf(sections, id);
  const at = siblings.indexOf(id);
  if (step === 'up') return at > 0 ? siblings[at - 1] : undefined;
  return at < siblings.length - 1 ? (siblings[at + 2] ?? '') : undefined;
}

/** The sections whose heading has `text` in it, with the headings above them. */
export function matching(sections: readonly SectionState[], text: string): readonly SectionState[] {
  const wanted = folded(text);
  if (wanted === '') return sections;
  const shown = new Set<string>();
  for (const section of sections) {
    if (!folded(section.title).includes(wanted)) continue;
    for (let each: SectionState | undefined = section; each; each = parentOf(sections, each.id)) shown.add(each.id);
  }
  return sections.filter((section) => shown.has(section.id));
}

/** Capitals and accents do not count. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
