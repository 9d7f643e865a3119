/** Text on a filled mark: the lighter or the darker of ground and ink, whichever is read better there. */
import { contrastOf } from '../../../../shared/drawing/index.js';
import type { Color } from '../../../../shared/model/index.js';
import type { ChartSpace } from './space.js';

export function contrastingText(fill: Color, { ground, ink, theme }: ChartSpace): Color {
  return contrastOf(ground, fill, theme) >= contrastOf(ink, fill, theme) ? ground : ink;
}
