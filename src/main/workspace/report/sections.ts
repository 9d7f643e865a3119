import { type SectionNode, sectionTree } from '../../deck/index.js';
import type { Draft, DraftPart } from '../build/types.js';
import type { Cost } from '../cuts/index.js';

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
  /** Speaking time of those slides; of a section that is left out, what it would take, where that was asked for. */
  readonly seconds: number;
  /** Of a section that is left out: the slides that it would make. */
  readonly wouldMake?: number;
}

/** Every section of the briefs, in order, parents before their children. */
export function sectionRows({
  parts,
  scenes,
  costs,
}: Pick<Draft, 'parts' | 'scenes' | 'costs'>): readonly SectionRow[] {
  const counts = new Map<string, number>();
  for (const { section, hidden } of scenes) if (!hidden) counts.set(section, (counts.get(section) ?? 0) + 1);
  return parts.flatMap((part) => rowsOf(part, sectionTree(part.brief, parts.length > 1), counts, costs));
}

function rowsOf(
  part: DraftPart,
  nodes: readonly SectionNode[],
  counts: ReadonlyMap<string, number>,
  costs: Draft['costs'],
): readonly SectionRow[] {
  return nodes.flatMap(({ id, number, title, depth, children }) => [
    { id, number, title, depth, ...costIn(isIn(part, id), counts.get(id) ?? 0, costs.get(id)) },
    ...rowsOf(part, children, counts, costs),
  ]);
}

function costIn(
  isIn: boolean,
  slides: number,
  cost: Cost | undefined,
): Pick<SectionRow, 'in' | 'slides' | 'seconds' | 'wouldMake'> {
  return { in: isIn, slides, seconds: cost?.seconds ?? 0, ...(isIn || !cost ? {} : { wouldMake: cost.slides }) };
}

/** A cut is one brief's own, and knows its sections without the file's name. */
function isIn({ cut }: DraftPart, id: string): boolean {
  return !cut.out.has(id) && !cut.out.has(id.slice(id.lastIndexOf('#') + 1));
}
