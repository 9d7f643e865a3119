/** Pages on another layout than the slide's own: text that goes on where there is no picture any more. */
import type { LayoutId } from '../../../shared/model/index.js';
import { createFrame } from '../frame/index.js';
import type { Pages, Room, Sheet } from '../types.js';

/** What `compose` makes on the layout `id`, each page with the frame of that layout. */
export function elsewhere(id: LayoutId, sheet: Sheet, compose: (sheet: Sheet, room: Room) => Pages): Pages {
  const apart = otherLayout(id, sheet);
  const made = compose(apart.sheet, apart.frame);
  return { ...made, pages: made.pages.map((page) => ({ apart, ...page })) };
}

/** The slide's sheet and frame on another layout. */
export function otherLayout(id: LayoutId, sheet: Sheet) {
  const own: Sheet = { ...sheet, layout: sheet.stage.template.layouts[id] };
  return { sheet: own, frame: createFrame(own, { cites: [] }) };
}
