/** Labels on one upright line, moved apart as little as need be. */
import type { Points } from '../../../../shared/units.js';

/** Middles of labels of `height` nearest to `wanted`, none over another, none below `bottom`
 * and the highest no more than half over `top`, where they fit. */
export function spread(wanted: readonly Points[], height: Points, top: Points, bottom: Points): Points[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  // Blocks of labels that touch: each is centred on the mean of what its labels want.
  const blocks: { members: number[]; middle: number }[] = [];
  const within = (middle: Points, half: Points): Points =>
    Math.max(top - height / 2 + half, Math.min(bottom - half, middle));
  for (const index of order) {
    blocks.push({ members: [index], middle: within(wanted[index] as number, height / 2) });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before) break;
      const room = ((last.members.length + before.members.length) * height) / 2;
      if (last.middle - before.middle >= room) break;
      const members = [...before.members, ...last.members];
      const mean = members.reduce((sum, each) => sum + (wanted[each] as number), 0) / members.length;
      const half = (members.length * height) / 2;
      const middle = within(mean, half);
      blocks.splice(-2, 2, { members, middle });
    }
  }
  const places = [...wanted];
  for (const { members, middle } of blocks) {
    members.forEach((index, order) => {
      places[index] = middle + (order - (members.length - 1) / 2) * height;
    });
  }
  return places;
}
