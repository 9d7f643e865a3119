/**
 * What our own layouts have that no PowerPoint file says: how far text may shrink and grow, which artwork is to be written on, where
 * content without a placeholder goes. It is taken from the house that a deck was made with, for what its layouts still are.
 */
import { coincide } from '../../../../shared/boxes.js';
import type { Box, Layout, Slot, Template } from '../../../../shared/model/index.js';
import type { Look } from '../artwork/look.js';
import type { LayoutSource } from '../layout-source.js';
import { usualSmallest } from '../text/smallest.js';

const nudge = 1; // pt: frames are written in EMU, and people nudge

/** A slot of the file as ours, its sizes as much larger or smaller as somebody made its text. */
export function likeOurs(
  slot: Slot,
  ours: Slot | undefined,
  { smallest, theme }: Pick<LayoutSource, 'smallest' | 'theme'>,
): Slot {
  const [now, then] = [slot.levels[0]?.size, ours?.levels[0]?.size];
  if (!ours || now === undefined || then === undefined) return slot;
  const sized = (size: number): number => Math.round(((size * now) / then) * 2) / 2;
  const isUsual = smallest.size === usualSmallest.size && smallest.share === usualSmallest.share;
  // Code is filled where it is written, in a frame as high as it needs.
  const { ground, ...plain } = slot;
  const mono = `face:${theme.fonts.mono}`;
  return {
    ...plain,
    levels: slot.levels.map((level) => (level.font === mono ? { ...level, font: 'mono' as const } : level)),
    ...(ground && slot.name !== 'code' ? { ground } : {}),
    ...(isUsual ? { minSize: sized(ours.minSize), floorSize: sized(ours.floorSize) } : {}),
    ...(ours.roomySize === undefined ? {} : { roomySize: sized(ours.roomySize) }),
    ...(ours.covers ? { covers: true as const } : {}),
  };
}

/** The look of a layout without the places that its house writes on: bands behind titles, panels, grounds. */
export function writtenOn(look: Look, { decor, keepOut }: Pick<Layout, 'decor' | 'keepOut'>): Look {
  const isGround = (box: Box): boolean =>
    decor.some((item) => coincide(item.box, box, nudge)) && !keepOut.some((each) => coincide(each, box, nudge));
  return { ...look, keepOut: look.keepOut.filter((box) => !isGround(box)) };
}

/** The free area of a layout, with its edges moved as somebody moved those of the title and of the content. */
export function freeOfOurs(slots: Readonly<Record<string, Slot>>, { free, slots: ours }: Layout): Box {
  const content = ['body', 'table', 'chart', 'code', 'picture'].find((name) => slots[name] && ours[name]);
  const edgesOf = ({ x, y, width, height }: Box) => ({ left: x, top: y, right: x + width, bottom: y + height });
  const moved = (name: string) => {
    const [now, before] = [slots[name]?.box, ours[name]?.box];
    return now && before ? { now: edgesOf(now), before: edgesOf(before) } : undefined;
  };
  const body = content === undefined ? undefined : moved(content);
  const title = moved('title');
  const left = free.x + shift(body?.now.left, body?.before.left);
  const right = free.x + free.width + shift(body?.now.right, body?.before.right);
  const top = free.y + shift(title?.now.bottom, title?.before.bottom);
  const bottom = free.y + free.height + shift(body?.now.bottom, body?.before.bottom);
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : free;
}

function shift(now: number | undefined, then: number | undefined): number {
  const by = now === undefined || then === undefined ? 0 : now - then;
  return Math.abs(by) < nudge ? 0 : by;
}

/** A slot whose placeholder somebody deleted, drawn where the house has it. */
export function drawnAsOurs(slot: Slot): Slot {
  return { ...slot, placeholder: {}, drawn: true };
}

/** The variant of a house whose colours stand behind the same slots as a file's. */
export function variantOf(houses: readonly Template[], map: Template['theme']['map']): Template | undefined {
  const same = houses.find(({ theme }) => JSON.stringify(theme.map) === JSON.stringify(map));
  return same ?? houses[0];
}
