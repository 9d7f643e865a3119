/** What sections cost: slides and speaking time. */
import type { Scene } from '../../../shared/model/index.js';
import { slideSeconds } from '../report/outline.js';

/** Of the slides that show a section itself; those of the sections under it are theirs. */
export interface Cost {
  readonly slides: number;
  readonly seconds: number;
}

const noCost: Cost = { slides: 0, seconds: 0 };

/** By section; what the deck adds of its own (title, agenda, sources) is under ''. Hidden slides cost nothing. */
export function costsOf(scenes: readonly Scene[]): ReadonlyMap<string, Cost> {
  const costs = new Map<string, Cost>();
  for (const scene of scenes) {
    if (scene.hidden) continue;
    const { slides, seconds } = costs.get(scene.section) ?? noCost;
    costs.set(scene.section, { slides: slides + 1, seconds: seconds + slideSeconds(scene) });
  }
  return costs;
}

/** Speaking time of all slides that are shown. */
export function secondsOf(costs: ReadonlyMap<string, Cost>): number {
  return [...costs.values()].reduce((sum, cost) => sum + cost.seconds, 0);
}
