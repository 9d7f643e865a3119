/** In which ink text reads where the ground is a picture, or is in parts another: as it is seen, not as the file says. */
import { contrastOf } from '../../../../shared/drawing/index.js';
import type { Color, LevelStyle, Theme } from '../../../../shared/model/index.js';
import { weakestOn } from '../../weakest.js';
import { inkSlots, unseen, withInk } from './ink.js';
import type { SeenGround } from './seen-ground.js';

/** Large text and marks want this much on most of their ground. */
const large = 3;

/** A house's own ink stays where it can be read on most of its ground, though it be pale, and is not lost on the rest. */
const own = { usual: 2.2, worst: 1.2 } as const;

/** Whether text reads on most of a ground, and is seen on all of it but for spots. */
export function readsOnSeen(
  color: Color,
  { fill, usual }: SeenGround,
  theme: Theme,
  least: { readonly usual: number; readonly worst: number } = { usual: large, worst: unseen },
): boolean {
  return contrastOf(color, usual, theme) >= least.usual && worstOn(color, { fill }, theme) >= least.worst;
}

/** An ink where it reads on what is seen, else the theme's that reads best there. */
export function readOnSeen(ink: Color, ground: SeenGround, theme: Theme): Color {
  return readsOnSeen(ink, ground, theme) ? ink : (bestOnSeen(ground, theme) ?? ink);
}

/** The ink of the theme that reads best where a ground is worst for it; undefined where none reads on most of it. */
function bestOnSeen({ fill, usual }: SeenGround, theme: Theme): Color | undefined {
  const inks = inkSlots.map((slot): Color => ({ slot })).filter((ink) => contrastOf(ink, usual, theme) >= large);
  const [first, ...others] = inks;
  if (!first) return undefined;
  const worst = (ink: Color) => worstOn(ink, { fill }, theme);
  return others.reduce((best, each) => (worst(each) > worst(best) ? each : best), first);
}

/** How much better an ink has to be where it is worst than the house's own that is not read: a photograph may be no ground for any. */
const better = 1.3;

/** Levels in an ink that reads where theirs does not; undefined where all of them do, or no other is better. */
export function inkedOnSeen(
  levels: readonly LevelStyle[],
  ground: SeenGround,
  theme: Theme,
): readonly LevelStyle[] | undefined {
  const ink = bestOnSeen(ground, theme);
  if (!ink) return undefined;
  const least = worstOn(ink, ground, theme);
  const stays = (color: Color): boolean =>
    readsOnSeen(color, ground, theme, own) || least < better * worstOn(color, ground, theme);
  return levels.every(({ color }) => stays(color)) ? undefined : withInk(levels, stays, ink);
}

function worstOn(color: Color, { fill }: Pick<SeenGround, 'fill'>, theme: Theme): number {
  return weakestOn(color, [fill], theme)?.ratio ?? 0;
}
