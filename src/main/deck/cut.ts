/** What a cut leaves of a brief. */
import type { Brief, Cut, Section } from '../../shared/model/index.js';
import { mapSectionLinks } from './walk.js';

/** The whole of a brief. */
export const fullCut: Cut = { name: 'full', out: new Set() };

/** The id that means the text before the first section. */
export const preambleId = '';

/**
 * The brief with only what is in: a section that is out loses its own body; where one under it is in, its heading stays.
 * `prefix` goes before every id when several briefs make one deck ('notes#'). Links to what is out become plain text, so
 * that no name of it gets into the deck.
 */
export function applyCut(brief: Brief, cut: Cut, prefix: string): Brief {
  const named = cut.name !== fullCut.name && cut.name !== chosenCut;
  if (cut.out.size === 0 && !cut.order && prefix === '' && !named) return brief; // the usual case costs nothing
  const isOut = (id: string): boolean => cut.out.has(id) || (prefix !== '' && cut.out.has(prefix + id));
  const kept = inOrder(brief.sections, cut, prefix).flatMap((section) => keep(section, isOut, cut, prefix));
  const ids = new Set<string>();
  collect(kept, ids);
  const whole: Brief = { ...brief, preamble: isOut(preambleId) ? [] : brief.preamble, sections: kept };
  return mapSectionLinks(whole, (id) => (ids.has(prefix + id) ? prefix + id : undefined));
}

function keep(section: Section, isOut: (id: string) => boolean, cut: Cut, prefix: string): readonly Section[] {
  const children = section.children.flatMap((child) => keep(child, isOut, cut, prefix));
  const out = isOut(section.id) || !isNamed(section, cut);
  if (out && children.length === 0) return [];
  return [{ ...section, id: prefix + section.id, children, ...(out && { blocks: [] }) }];
}

/** `{cut=full}`: a section that names its cuts is in those only; chosen sections go before it. */
function isNamed(section: Section, cut: Cut): boolean {
  const named = section.attributes.values.cut;
  if (named === undefined || cut.name === fullCut.name || cut.name === chosenCut) return true;
  return named.split(/[\s,]+/u).includes(cut.name);
}

/** Name of the cut that `--only` and `--skip` make. */
export const chosenCut = 'chosen';

function inOrder(sections: readonly Section[], cut: Cut, prefix: string): readonly Section[] {
  const order = cut.order;
  if (!order) return sections;
  const place = (section: Section): number => {
    const at = order.findIndex((id) => id === section.id || id === prefix + section.id);
    return at < 0 ? order.length : at; // sections that came later stand at the end, in the brief's order
  };
  return [...sections].sort((a, b) => place(a) - place(b));
}

function collect(sections: readonly Section[], ids: Set<string>): void {
  for (const section of sections) {
    ids.add(section.id);
    collect(section.children, ids);
  }
}
