/**
 * Layouts that stand on one ground. Houses have slides for a task, a quotation or a number in another colour; content on some slides
 * and drawings on others are to look like one deck.
 */

import { lookOf } from '../artwork/look.js';
import type { LayoutSource } from '../layout-source.js';
import { type Archetype, type Candidate, rank, type Scored } from './archetype.js';

/** So much less well a layout may serve that stands on the ground of the others: less than a type is worth. */
const forgiven = 3;

const ofContent: readonly Archetype[] = ['content', 'two', 'comparison', 'title-only'];

/** What most slides of content stand on. */
export interface Ground {
  readonly key: string;
  /** The master's own: layouts that are added have it. */
  readonly isMasters: boolean;
}

/** Undefined where no two of the house's best layouts agree. */
export function commonGround(candidates: readonly Candidate[], from: LayoutSource): Ground | undefined {
  const best = ofContent.flatMap((each) => rank(each, candidates, from.size)[0]?.candidate ?? []);
  const keys = [...new Map(best.map((each) => [each.part, groundOf(each.part, from)])).values()];
  const count = (key: string): number => keys.filter((each) => each === key).length;
  const key = keys.reduce<string | undefined>(
    (most, each) => (!most || count(each) > count(most) ? each : most),
    undefined,
  );
  if (key === undefined || count(key) < 2 || count(key) * 2 <= keys.length) return undefined;
  return { key, isMasters: groundOf('', from) === key };
}

/**
 * The layouts for a kind, those on the common ground before one that serves a little better. Without any for a title alone where the
 * master has that ground: then one is added.
 */
export function inFamily(
  archetype: Archetype,
  ranked: readonly Scored[],
  common: Ground | undefined,
  from: LayoutSource,
): readonly Scored[] {
  const [best] = ranked;
  if (!best || !common || !ofContent.includes(archetype) || onGround(best, common, from)) return ranked;
  const alike = ranked.find((each) => each.score >= best.score - forgiven && onGround(each, common, from));
  if (alike) return [alike, ...ranked.filter((each) => each !== alike)];
  return archetype === 'title-only' && common.isMasters ? [] : ranked;
}

function onGround({ candidate }: Scored, { key }: Ground, from: LayoutSource): boolean {
  return groundOf(candidate.part, from) === key;
}

/** A layout's ground and colour map, to be compared. */
export function groundOf(part: string, from: LayoutSource): string {
  const { background, map } = lookOf(part, from);
  return JSON.stringify([background, map]);
}
