import type { ChartItem } from '../model/index.js';

/** Compose makes no chart items yet: one here is our own broken promise. */
export function chartSvg(item: ChartItem): never {
  throw new Error(`Charts are not drawn yet, and no stage makes them: ${item.name}`);
}
