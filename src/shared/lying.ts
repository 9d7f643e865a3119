/** Text that reads upwards or downwards is set lying, and turned about the middle of its box when it is drawn. */
import type { Box, Insets, Slot } from './model/index.js';

/** The box as its text sees it. */
export function lyingBox(box: Box, turn: Slot['turn']): Box {
  if (!turn) return box;
  const { x, y, width, height } = box;
  return { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
}

/** The insets as its text sees them: what reads downwards begins at the top and has its first line on the right. */
export function lyingInsets(insets: Insets, turn: Slot['turn']): Insets {
  const { left, top, right, bottom } = insets;
  if (turn === 90) return { left: top, top: right, right: bottom, bottom: left };
  if (turn === 270) return { left: bottom, top: left, right: top, bottom: right };
  return insets;
}

/** A slot whose text can be fitted as any other. */
export function lyingSlot(slot: Slot): Slot {
  const { turn } = slot;
  return turn ? { ...slot, box: lyingBox(slot.box, turn), insets: lyingInsets(slot.insets, turn) } : slot;
}
