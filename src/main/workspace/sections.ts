import { type SectionNode, sectionTree } from '../deck/index.js';
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
  return parts.flatMap((part) => rowsOf(part, sectionTree(part.brief, parts.length > 1), counts));
}

function rowsOf(
  part: DraftPart,
  nodes: readonly SectionNode[],
  counts: ReadonlyMap<string, number>,
): readonly SectionRow[] {
  return nodes.flatMap(({ id, number, title, depth, children }) => [
    { id, number, title, depth, in: isIn(part, id), slides: counts.get(id) ?? 0 },
    ...rowsOf(part, children, counts),
  ]);
}

/** A cut is one brief's own, and knows its sections without the file's name. */
function isIn({ cut }: DraftPart, id: string): boolean {
  return !cut.out.has(id) && !cut.out.has(id.slice(id.lastIndexOf('#') + 1));
}
