/** How wide a pane may be, and where keys move its edge. */
import { type PaneName, paneWidths } from '../../../shared/contract/index.js';

const step = 16; // CSS pixels for an arrow key
const largeStep = 64; // with Shift

/** A width that the pane may have. */
export function bounded(pane: PaneName, width: number): number {
  const { least, most } = paneWidths[pane];
  return Math.round(Math.min(Math.max(width, least), most));
}

/** The width that a key leads to: the edge moves where the arrow points. Undefined for a key that moves nothing. */
export function widthByKey(
  pane: PaneName,
  width: number,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): number | undefined {
  const { least, most, side } = paneWidths[pane];
  const by = shiftKey ? largeStep : step;
  const outwards = side === 'left' ? 'ArrowRight' : 'ArrowLeft';
  if (key === 'Home') return least;
  if (key === 'End') return most;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return bounded(pane, width + (key === outwards ? by : -by));
}
