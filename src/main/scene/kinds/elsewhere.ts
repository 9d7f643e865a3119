/** Pages on another layout than the slide's own: text that goes on where there is no picture any more. */
import type { LayoutId } from '../../../shared/model/index.js';
import { createFrame } from '../frame/index.js';
import type { Pages, Room, Sheet } from '../types.js';

/** Which of a slide's pages are made: a lead stands on the first of all, a callout on the last of all. */
export interface Share {
  readonly first: boolean;
  readonly last: boolean;
}

/** What `compose` makes on the layout `id`, each page with the frame of that layout. */
export function elsewhere(
  id: LayoutId,
  sheet: Sheet,
  share: Share,
  compose: (sheet: Sheet, room: Room) => Pages,
): Pages {
  const apart = otherLayout(id, sheet);
  const room: Room = {
    ...apart.frame,
    box: (name, shape) =>
      apart.frame.box(name, { ...shape, first: shape.first && share.first, last: shape.last && share.last }),
  };
  const made = compose(apart.sheet, room);
  return { ...made, pages: made.pages.map((page) => ({ apart, ...page })) };
}

/** The slide's sheet and frame on another layout. */
export function otherLayout(id: LayoutId, sheet: Sheet) {
  const own: Sheet = { ...sheet, layout: sheet.stage.template.layouts[id] };
  return { sheet: own, frame: createFrame(own, { cites: [] }) };
}
