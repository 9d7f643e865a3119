/** Which ink text on a layout has: the house's own where it reads, in slots of the theme so that a deck can be recoloured. */
import { contrastRatio, paint, type Rgb, seenOn } from '../../../../shared/drawing/index.js';
import type { Box, Color, Fill, Slot, Theme } from '../../../../shared/model/index.js';
import { unmappedSlots } from '../../../../shared/model/index.js';
import { weakestOn } from '../../weakest.js';
import { type Look, themeOn } from '../artwork/look.js';
import type { LayoutSource } from '../layout-source.js';
import { areOpposed, type InkClass } from './example-inks.js';
import { groundUnder, inkedLevels, inkOn, inkSlots, readsOn } from './ink.js';
import { inkedOnSeen } from './seen-ink.js';

/** The ink in which the house's own slides write on its pictures, where that is opposed to the master's. */
export function pictureInk(
  className: InkClass,
  own: Color | undefined,
  look: Look,
  from: LayoutSource,
): Color | undefined {
  if (!own || look.background.type !== 'picture') return undefined;
  const theme = themeOn(look, from);
  const ink = from.exampleInk(className) ?? from.exampleInk('title');
  return ink && areOpposed(ink, own, theme) ? asSlot(ink, theme) : undefined;
}

/** An ink where it reads, else the theme's first that does. */
export function readOn(ink: Color, ground: Fill, theme: Theme, least: number): Color {
  return readsOn(ink, ground, theme, least) ? ink : inkOn(ground, theme);
}

/** A colour of text that is fixed, or past the colour map, as the slot that is most like it, so that what we draw can be recoloured. */
export function asSlot(color: Color, theme: Theme): Color {
  if (color.rgb === undefined) {
    if (!unmappedSlots.some((slot) => slot === color.slot)) return color;
    const same = inkSlots.find((slot) => theme.map[slot] === color.slot);
    if (same) return { ...color, slot: same };
  }
  const white: Rgb = [1, 1, 1];
  const own = seenOn(paint(color, theme), white);
  const ratios = inkSlots.map((slot) => ({ slot, ratio: contrastRatio(seenOn(paint({ slot }, theme), white), own) }));
  return { slot: ratios.reduce((best, each) => (each.ratio < best.ratio ? each : best)).slot };
}

/** Links are in the theme's colour for them whatever they stand on: on a coloured slide it may not be seen. */
export function hidesLinks(free: Box, look: Look, { theme, seen, isOurs }: LayoutSource): boolean {
  const known = groundUnder(free, look);
  // The free area of a cover of ours may begin on a panel under which links stand.
  const usual = known || isOurs ? undefined : seen?.under(free, look)?.usual;
  const ground = usual ? [{ type: 'solid' as const, color: usual }] : known;
  const reading = ground && weakestOn({ slot: 'hlink' }, ground, themeOn(look, { theme }));
  return reading !== undefined && reading.ratio < leastOfLinks;
}

/** They are underlined besides, and few houses' reach 4.5. */
const leastOfLinks = 3;

/** What is drawn, in an ink that reads on the panel that it lies on. */
export function readableSlot(slot: Slot, look: Look, from: LayoutSource): Slot {
  const theme = themeOn(look, from);
  const ground = groundUnder(slot.box, look);
  const seen = ground ? undefined : from.seen?.under(slot.box, look);
  const levels = seen ? inkedOnSeen(slot.levels, seen, theme) : inkedLevels(slot.levels, ground, theme, 3);
  return levels ? { ...slot, levels } : slot;
}

/** Text that reads as little as this on white is meant for a dark ground. */
const paleOnWhite = 2.5;

/**
 * The house's ink, where it is dark or light as the text beside it is; else the one that is. A cover is often light where the
 * slides are dark, or dark where they are light.
 */
export function inkBeside(ink: Color, beside: Color, theme: Theme): Color {
  const white: Rgb = [1, 1, 1];
  const isPale = (color: Color): boolean => contrastRatio(seenOn(paint(color, theme), white), white) < paleOnWhite;
  if (isPale(ink) === isPale(beside)) return ink;
  const slot = (['tx1', 'bg1', 'tx2', 'bg2'] as const).find((each) => isPale({ slot: each }) === isPale(beside));
  return slot ? { slot } : ink;
}
