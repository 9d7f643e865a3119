/**
 * Photographs in a slot that is to be covered: they fill it to its edges, cut where they are longer. Drawings, charts and
 * maps are never cut, for what matters in them may stand at the edge; they keep within the layout's `free` box.
 */
import type { Box, PictureInfo, PictureItem } from '../../../shared/model/index.js';
import { bottom, right } from '../boxes.js';
import { coverCut, coverHead, pointsPerPixel } from '../limits.js';
import type { Sheet } from '../types.js';

type Shown = Extract<PictureInfo, { ok: true }>;

export interface Covering {
  /** Logical: the slot's own. */
  readonly box: Box;
  readonly crop: NonNullable<PictureItem['crop']>;
}

/** How a picture covers the slot `name`; undefined where it does not: it is no photograph, too small, or too long. */
export function covering(info: Shown, name: string | undefined, sheet: Sheet): Covering | undefined {
  const slot = name === undefined ? undefined : sheet.layout.slots[name];
  if (!slot?.covers || info.format !== 'jpeg') return undefined;
  const { box } = slot;
  const scale = Math.max(box.width / info.width, box.height / info.height);
  if (scale > pointsPerPixel) return undefined;
  const across = 1 - box.width / (info.width * scale);
  const down = 1 - box.height / (info.height * scale);
  if (Math.max(across, down) > coverCut) return undefined;
  return {
    box,
    crop: { left: across / 2, right: across / 2, top: down * coverHead, bottom: down * (1 - coverHead) },
  };
}

/** Where a picture that is shown whole may stand in a slot that reaches over the margins. */
export function wholeRegion(box: Box, name: string | undefined, sheet: Sheet): Box {
  const slot = name === undefined ? undefined : sheet.layout.slots[name];
  if (!slot?.covers) return box;
  const { free } = sheet.layout;
  const [x, y] = [Math.max(box.x, free.x), Math.max(box.y, free.y)];
  return {
    x,
    y,
    width: Math.max(1, Math.min(right(box), right(free)) - x),
    height: Math.max(1, Math.min(bottom(box), bottom(free)) - y),
  };
}
