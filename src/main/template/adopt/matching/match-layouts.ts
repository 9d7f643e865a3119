/** Which layouts of a house serve, and which have to be added. */

import { type Look, lookOf } from '../artwork/look.js';
import type { LayoutSource } from '../layout-source.js';
import { freeName } from '../package/skeleton.js';
import type { Swept } from '../package/sweep.js';
import { type Addable, type AddedLayout, addable, addedLayout } from './added-layouts.js';
import { placesOf } from './added-places.js';
import { type Archetype, archetypes, type Candidate, rank, type Scored } from './archetype.js';
import { artworkCopy, artworkCover, artworkLook } from './artwork-cover.js';
import { readCandidate } from './candidate.js';
import { coverCopy, untitledCover } from './cover-copy.js';
import { commonGround, inFamily } from './family.js';

/** What serves a kind of foreign layout: the chosen one, and what else could have. */
export interface Match {
  readonly archetype: Archetype;
  readonly chosen: Candidate;
  /** Absent where the layout was added by us. */
  readonly score?: number;
  readonly rival?: Scored;
}

/** The best layout for each archetype; those that the master lacks and decks need are added. */
export function matchAll(
  candidates: readonly Candidate[],
  from: LayoutSource,
  swept: Swept,
): { matches: readonly Match[]; added: readonly AddedLayout[] } {
  const { source, master, onMaster, size } = from;
  const matches: Match[] = [];
  const added: AddedLayout[] = [];
  const places = placesOf(candidates, from);
  const common = commonGround(candidates, from);
  const names = new Set(swept.relations.keys());
  const relationIds = new Set(source.relations(master).map(({ id }) => id));
  for (const archetype of archetypes) {
    const [best, rival] = inFamily(archetype, rank(archetype, candidates, size), common, from);
    const cover = archetype === 'cover' ? addedCover(candidates, best, from, swept) : undefined;
    if (best && !cover) {
      matches.push({ archetype, chosen: best.candidate, score: best.score, ...(rival ? { rival } : {}) });
      continue;
    }
    const part = freeName('ppt/slideLayouts/slideLayout', names);
    let relation = `rIdBriefdeck${added.length + 1}`;
    while (relationIds.has(relation)) relation += '0';
    const layout = cover
      ? cover.copy(part, relation)
      : isWanted(archetype, matches) && addedLayout(archetype, part, relation, places);
    if (!layout) continue;
    // It is no part of the package yet, and looks as what it is a copy of.
    if (cover) from.looks.set(part, cover.look);
    names.add(part);
    added.push(layout);
    matches.push({
      archetype,
      chosen: readCandidate(source, part, candidates.length + added.length, { onMaster, size }, layout.xml),
    });
  }
  return { matches, added };
}

/** A copy of the house's own cover that has a title, where none does: of one whose title was taken off, or of artwork alone. */
function addedCover(
  candidates: readonly Candidate[],
  best: Scored | undefined,
  from: LayoutSource,
  swept: Swept,
): { readonly copy: (part: string, relation: string) => AddedLayout; readonly look: Look } | undefined {
  const untitled = untitledCover(candidates, best, from);
  if (untitled) {
    const copy = (part: string, relation: string) => coverCopy(untitled, part, relation, from, swept);
    return { copy, look: lookOf(untitled.layout.part, from) };
  }
  const artwork = artworkCover(candidates, best, from);
  return (
    artwork && {
      copy: (part, relation) => artworkCopy(artwork, part, relation, from, swept),
      look: artworkLook(artwork, from),
    }
  );
}

/** A picture with text stands on two contents as well. */
function isWanted(archetype: Archetype, matches: readonly Match[]): archetype is Addable {
  const isServed = archetype === 'picture-text' && matches.some((each) => each.archetype === 'two');
  return !isServed && addable.some((each) => each === archetype);
}
