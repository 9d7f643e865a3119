/** How boxes lie to one another. `hair`: what does not count, points. */
import type { Box } from './model/index.js';
import type { Points } from './units.js';

/** Whether two share more than an edge. */
export function overlaps(a: Box, b: Box, hair: Points = 0): boolean {
  return (
    a.x < b.x + b.width - hair &&
    b.x < a.x + a.width - hair &&
    a.y < b.y + b.height - hair &&
    b.y < a.y + a.height - hair
  );
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: Box, inner: Box, hair: Points = 0): boolean {
  return (
    outer.x <= inner.x + hair &&
    outer.y <= inner.y + hair &&
    outer.x + outer.width >= inner.x + inner.width - hair &&
    outer.y + outer.height >= inner.y + inner.height - hair
  );
}

/** Whether two have one place and size, but for less than a hair. */
export function coincide(a: Box, b: Box, hair: Points): boolean {
  const near = (one: Points, other: Points): boolean => Math.abs(one - other) < hair;
  return near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width) && near(a.height, b.height);
}
