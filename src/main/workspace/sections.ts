import type { Inline, Section } from '../../shared/model/index.js';
import type { Draft, DraftPart } from './types.js';

/** A section in a word: what `--json` says of it. */
export interface SectionRow {
  /** With `file#` before it when several briefs make one deck. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** 1 for the top level. */
  readonly depth: number;
  readonly in: boolean;
  /** Slides that show it; those of its subsections are theirs. */
  readonly slides: number;
}

/** Every section of the briefs, in order, parents before their children. */
export function sectionRows({ parts, scenes }: Pick<Draft, 'parts' | 'scenes'>): readonly SectionRow[] {
  const counts = new Map<string, number>();
  for (const { section } of scenes) counts.set(section, (counts.get(section) ?? 0) + 1);
  return parts.flatMap((part) => rowsOf(part, part.brief.sections, parts.length > 1, counts, true));
}

function rowsOf(
  part: DraftPart,
  sections: readonly Section[],
  isOneOfMany: boolean,
  counts: ReadonlyMap<string, number>,
  parentIn: boolean,
): readonly SectionRow[] {
  return sections.flatMap((section) => {
    const id = isOneOfMany ? `${part.brief.file}#${section.id}` : section.id;
    const isIn = parentIn && !part.cut.out.has(id) && !part.cut.out.has(section.id);
    return [
      {
        id,
        number: section.number,
        title: plainText(section.heading),
        depth: section.depth,
        in: isIn,
        slides: counts.get(id) ?? 0,
      },
      ...rowsOf(part, section.children, isOneOfMany, counts, isIn),
    ];
  });
}

function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'break' ? ' ' : '')).join('');
}
