/** Boxes that hang from a corner or an edge, and boxes that give way to them. */
import { overlaps } from '../../../shared/boxes.js';
import type { Box, Insets } from '../../../shared/model/index.js';
import { roundPoints } from '../../../shared/units.js';
import type { PictureAnchor } from '../format/picture-format.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

const noInsets: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

/** A box of `size` at a corner of `page`, or in the middle of an edge, `insets` away from it. */
export function anchoredBox(size: Size, at: PictureAnchor, page: Size, insets: Insets = noInsets): Box {
  const sides = at.split('-');
  const along = (free: number, before: number, after: number, first: string, last: string) =>
    sides.includes(first) ? before : sides.includes(last) ? free - after : free / 2;
  return {
    x: roundPoints(along(page.width - size.width, insets.left, insets.right, 'left', 'right')),
    y: roundPoints(along(page.height - size.height, insets.top, insets.bottom, 'top', 'bottom')),
    width: roundPoints(size.width),
    height: roundPoints(size.height),
  };
}

/** The largest part of a box that an obstacle leaves on one side of it; the box itself where they do not touch. */
export function beside(box: Box, obstacle: Box): Box {
  if (!overlaps(box, obstacle)) return box;
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const [beyond, below] = [obstacle.x + obstacle.width, obstacle.y + obstacle.height];
  const parts: readonly Box[] = [
    { ...box, width: Math.max(0, obstacle.x - box.x) },
    { ...box, x: beyond, width: Math.max(0, right - beyond) },
    { ...box, height: Math.max(0, obstacle.y - box.y) },
    { ...box, y: below, height: Math.max(0, bottom - below) },
  ];
  const area = ({ width, height }: Box) => width * height;
  const best = parts.reduce((most, part) => (area(part) > area(most) ? part : most));
  return {
    x: roundPoints(best.x),
    y: roundPoints(best.y),
    width: roundPoints(best.width),
    height: roundPoints(best.height),
  };
}
