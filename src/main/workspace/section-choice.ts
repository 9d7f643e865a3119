/** Ticking: what a choice of one section means for those above and below it. Pure. */
import type { SectionState } from '../../shared/contract/index.js';

type Node = Pick<SectionState, 'id' | 'depth'>;

/** The ids of what stands under `id`, itself first. Empty where there is no such section. */
function family(sections: readonly Node[], id: string): readonly string[] {
  const start = sections.findIndex((section) => section.id === id);
  if (start < 0) return [];
  const depth = sections[start]?.depth ?? 0;
  const after = sections.slice(start + 1).findIndex((section) => section.depth <= depth);
  return sections.slice(start, after < 0 ? undefined : start + 1 + after).map((section) => section.id);
}

/** The ids of the sections above `id`. */
function ancestors(sections: readonly Node[], id: string): readonly string[] {
  const found: string[] = [];
  let index = sections.findIndex((section) => section.id === id);
  for (let depth = sections[index]?.depth ?? 0; index >= 0; index -= 1) {
    const section = sections[index] as Node;
    if (section.depth >= depth) continue;
    depth = section.depth;
    found.push(section.id);
  }
  return found;
}

/** Left out after a section is cleared: it and everything under it. */
export function withoutSection(sections: readonly Node[], out: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...out, ...family(sections, id)]);
}

/** Left out after a section is ticked: neither it, nor what is under it, nor what it stands under. */
export function withSection(sections: readonly Node[], out: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const inNow = new Set([...family(sections, id), ...ancestors(sections, id)]);
  return new Set([...out].filter((each) => !inNow.has(each)));
}

/** What a section's box shows. */
export function inclusion(sections: readonly Node[], out: ReadonlySet<string>, id: string): SectionState['included'] {
  if (out.has(id)) return 'out';
  return family(sections, id).some((each) => out.has(each)) ? 'mixed' : 'in';
}
