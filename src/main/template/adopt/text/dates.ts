/**
 * Dates of a timeline are set as a comparison's heads are. Those may be made for a bar of their own, or be in an accent that is weak
 * on the ground of timelines: there the dates are in the house's accent that reads, or in its ink.
 */
import type { Slot, Template } from '../../../../shared/model/index.js';
import { unmappedSlots } from '../../../../shared/model/index.js';
import { readsOn } from '../ink/ink.js';
import { asSlot } from '../ink/slot-ink.js';
import type { Unmarked } from '../places/marking.js';

/** @param head the first head of the house's comparison */
export function withDates(timeline: Unmarked, head: Slot | undefined, theme: Template['theme']): Unmarked {
  const { layout, house } = timeline;
  const own = layout.map ? { ...theme, map: layout.map } : theme;
  const color = head?.levels[0]?.color;
  if (!head || !color || layout.slots.head1) return timeline;
  const reads = layout.background.type === 'picture' || readsOn(color, layout.background, own);
  // What is drawn is in a slot that can be recoloured.
  const isMapped = color.rgb !== undefined || !unmappedSlots.some((slot) => slot === color.slot);
  if (reads && isMapped) return timeline;
  const { ground: _, inherited: __, ...plain } = head;
  const levels = head.levels.map((level) => ({ ...level, color: reads ? asSlot(color, own) : house.accent }));
  const dates: Slot = { ...plain, levels, placeholder: {}, drawn: true };
  return { ...timeline, layout: { ...layout, slots: { ...layout.slots, head1: dates } } };
}
