/** Hatching as it is drawn: one tile, repeated from the page's corner. PowerPoint's own presets are of about this pitch (8 pixels). */
import type { Box, Pattern } from '../model/index.js';
import type { Points } from '../units.js';

/** Side of the tile. */
export const hatchPitch: Points = 6;

/** Lines of a tile as path data, and their width. */
export function hatchTile(pattern: Pattern): { readonly d: string; readonly width: Points } {
  switch (pattern) {
    case 'up':
      return { d: 'M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5', width: 1.6 };
    case 'down':
      return { d: 'M-1 5 L1 7 M0 0 L6 6 M5 -1 L7 1', width: 1.6 };
    case 'level':
      return { d: 'M0 3 L6 3', width: 1.6 };
    case 'upright':
      return { d: 'M3 0 L3 6', width: 1.6 };
    case 'grid':
      return { d: 'M0 3 L6 3 M3 0 L3 6', width: 1.2 };
  }
}

type Segment = readonly [x1: Points, y1: Points, x2: Points, y2: Points];

/** The same lines over a box, for who has no tiles: each reaches from edge to edge, or further. */
export function hatchSegments(pattern: Pattern, { x, y, width, height }: Box): readonly Segment[] {
  const [right, bottom] = [x + width, y + height];
  const steps = (from: number, to: number, offset: number): number[] => {
    const first = Math.ceil((from - offset) / hatchPitch);
    const last = Math.floor((to - offset) / hatchPitch);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => (first + n) * hatchPitch + offset);
  };
  const half = hatchPitch / 2;
  const level = () => steps(y - 1, bottom + 1, half).map((at): Segment => [x, at, right, at]);
  const upright = () => steps(x - 1, right + 1, half).map((at): Segment => [at, y, at, bottom]);
  switch (pattern) {
    case 'up': // x + y is constant
      return steps(x + y - 2, right + bottom + 2, 0).map((sum): Segment => [sum - bottom, bottom, sum - y, y]);
    case 'down': // y - x is
      return steps(y - right - 2, bottom - x + 2, 0).map((shift): Segment => [y - shift, y, bottom - shift, bottom]);
    case 'level':
      return level();
    case 'upright':
      return upright();
    case 'grid':
      return [...level(), ...upright()];
  }
}
