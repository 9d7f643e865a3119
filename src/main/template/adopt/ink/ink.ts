/** In which of the theme's inks text reads on the ground that it stands on. */
import type { Box, Color, Fill, LevelStyle, SceneItem, Template, Theme } from '../../../../shared/model/index.js';
import { fillColors, weakestOn } from '../../weakest.js';
import type { Look } from '../artwork/look.js';
import { within } from '../places/free-area.js';

export const inkSlots = ['tx1', 'bg1', 'tx2', 'bg2'] as const;

/** Text under this is as good as not there. */
export const unseen = 1.6;

/** Large text and marks want this much. */
const large = 3;

/** The first of the theme's inks that reads on a ground. */
export function inkOn(ground: Fill, theme: Theme): Color {
  return inkSlots.map((slot): Color => ({ slot })).find((ink) => readsOn(ink, ground, theme)) ?? { slot: 'tx1' };
}

/** The slide's ground where nothing large lies upon it. */
export function plainGround({ background, items }: Look, { width, height }: Template['size']): Fill | undefined {
  const isCovered = items.some(({ box }) => box.width * box.height > 0.3 * width * height);
  return (background.type === 'solid' || background.type === 'gradient') && !isCovered ? background : undefined;
}

/** Whether text reads everywhere on a ground; on a picture nobody knows. */
export function readsOn(color: Color, ground: Fill, theme: Theme, least: number = large): boolean {
  if (ground.type !== 'solid' && ground.type !== 'gradient') return false;
  return (weakestOn(color, [ground], theme)?.ratio ?? 0) >= least;
}

/** A shape that reaches this far into a box, and not over all of it, makes its ground one that nobody knows: a share of the box. */
const reachingIn = 0.15;

/**
 * What lies under a text in `box`, the uppermost last; undefined where a picture does, or where nobody knows.
 * @param own what its placeholder is filled with
 */
export function groundUnder(box: Box, { background, items }: Look, own?: Fill): readonly Fill[] | undefined {
  if (own && own.type !== 'none') return own.type === 'picture' ? undefined : [background, own];
  let ground: readonly Fill[] | undefined = background.type === 'picture' ? undefined : [background];
  for (const item of items) {
    const fill = fillOf(item);
    const share = fill ? shareOf(box, item.box) : 0;
    if (!fill || share < reachingIn) continue;
    if (share < wholly || fill.type === 'picture' || !isPanel(item)) ground = undefined;
    else ground = isOpaque(fill) ? [fill] : ground && [...ground, fill];
  }
  return ground;
}

/** So much of a box lies on what is wholly under it: edges are rounded. */
const wholly = 0.98;

/** What an item hides its ground with; undefined for lines and texts. */
function fillOf(item: SceneItem): Fill | undefined {
  if (item.kind === 'picture') return { type: 'picture', hash: item.hash };
  return item.kind === 'shape' && item.fill.type !== 'none' && item.geometry.type !== 'line' ? item.fill : undefined;
}

function isPanel(item: SceneItem): boolean {
  return item.kind === 'shape' && (item.geometry.type === 'rect' || item.geometry.type === 'round-rect');
}

/** How much of a box lies in another. */
function shareOf(box: Box, other: Box): number {
  const { width, height } = within(box, other);
  return width > 0 && height > 0 ? (width * height) / (box.width * box.height) : 0;
}

function isOpaque(fill: Fill): boolean {
  return fillColors(fill).every(({ alpha }) => (alpha ?? 1) === 1);
}

/**
 * Levels of text in an ink that reads, where theirs does not: some houses have dark slides under a master whose text is black, and
 * write white over it, run by run. Undefined where all of it reads, or where nobody knows the ground.
 * @param least what is under this is not read
 */
export function inkedLevels(
  levels: readonly LevelStyle[],
  ground: readonly Fill[] | undefined,
  theme: Theme,
  least: number = unseen,
): readonly LevelStyle[] | undefined {
  if (!ground) return undefined;
  const isRead = (color: Color): boolean => strongestOn(color, ground, theme) >= least;
  if (levels.every(({ color }) => isRead(color))) return undefined;
  return withInk(levels, isRead, bestInk(ground, theme));
}

/** Levels with every colour that does not stay, of text and of marks, in `ink`. */
export function withInk(
  levels: readonly LevelStyle[],
  stays: (color: Color) => boolean,
  ink: Color | undefined,
): readonly LevelStyle[] {
  const inked = (color: Color): Color => (stays(color) || !ink ? color : ink);
  return levels.map((level) => ({
    ...level,
    color: inked(level.color),
    mark: level.mark.type === 'none' ? level.mark : { ...level.mark, color: inked(level.mark.color) },
  }));
}

/** The theme's ink that reads best on a ground; undefined where none does. */
function bestInk(ground: readonly Fill[], theme: Theme): Color | undefined {
  const ratio = (color: Color): number => weakestOn(color, ground, theme)?.ratio ?? 0;
  const best = inkSlots
    .map((slot): Color => ({ slot }))
    .reduce((one, other) => (ratio(other) > ratio(one) ? other : one));
  return ratio(best) >= large ? best : undefined;
}

/** Where text reads best on a ground: what reads in half of a gradient was meant to be read. */
function strongestOn(color: Color, ground: readonly Fill[], theme: Theme): number {
  const last = ground.at(-1);
  if (last?.type !== 'gradient') return weakestOn(color, ground, theme)?.ratio ?? 0;
  const below = ground.slice(0, -1);
  const ratios = fillColors(last).map(
    (stop) => weakestOn(color, [...below, { type: 'solid', color: stop }], theme)?.ratio ?? 0,
  );
  return Math.max(...ratios);
}
