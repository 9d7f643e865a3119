/** What a cut leaves of a brief. */
import { fullCutName, isFullCut, isSameCut } from '../../../shared/cut-name.js';
import type { Brief, Cut, Section } from '../../../shared/model/index.js';
import { chooseBlocks, mapSectionLinks } from '../walk.js';

/** The whole of a brief. */
export const fullCut: Cut = { name: fullCutName, out: new Set() };

/** The id that means the text before the first section. */
export const preambleId = '';

/**
 * The brief with only what is in: a section that is out loses its own body; where one under it is in, its heading stays.
 * `prefix` goes before every id when several briefs make one deck ('notes#'). Links to what is out become plain text, so
 * that no name of it gets into the deck.
 */
export function applyCut(brief: Brief, cut: Cut, prefix: string): Brief {
  // The usual case costs nothing.
  if (cut.out.size === 0 && !cut.order && prefix === '' && !brief.cuts) return brief;
  const isOut = (id: string): boolean => cut.out.has(id) || (prefix !== '' && cut.out.has(prefix + id));
  const kept = keep(brief.sections, isOut, cut, prefix);
  const ids = new Set<string>();
  collect(kept, ids);
  const whole: Brief = { ...brief, preamble: isOut(preambleId) ? [] : brief.preamble, sections: kept };
  const chosen = brief.cuts ? chooseBlocks(whole, (names) => isNamed(names, cut)) : whole;
  return mapSectionLinks(chosen, (id) => (ids.has(prefix + id) ? prefix + id : undefined));
}

function keep(
  sections: readonly Section[],
  isOut: (id: string) => boolean,
  cut: Cut,
  prefix: string,
): readonly Section[] {
  return inOrder(sections, cut.order, prefix).flatMap((section) => {
    const children = keep(section.children, isOut, cut, prefix);
    const out = isOut(section.id);
    if (out && children.length === 0) return [];
    return [{ ...section, id: prefix + section.id, children, ...(out && { blocks: [] }) }];
  });
}

/** `::: {cut=short}`: a div that names its cuts is in those, and in the full one. */
function isNamed(names: readonly string[], cut: Cut): boolean {
  return isFullCut(cut.name) || names.some((name) => isSameCut(name, cut.name));
}

/** Sections beside one another as the cut orders them; one that it does not know stays behind the one that it follows. */
function inOrder(
  sections: readonly Section[],
  order: readonly string[] | undefined,
  prefix: string,
): readonly Section[] {
  if (!order) return sections;
  const place = (section: Section): number => order.findIndex((id) => id === section.id || id === prefix + section.id);
  const ordered = sections.filter((section) => place(section) >= 0).sort((a, b) => place(a) - place(b));
  sections.forEach((section, index) => {
    if (place(section) >= 0) return;
    const before = sections[index - 1];
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, section);
  });
  return ordered;
}

function collect(sections: readonly Section[], ids: Set<string>): void {
  for (const section of sections) {
    ids.add(section.id);
    collect(section.children, ids);
  }
}
