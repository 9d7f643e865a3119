/** Text on a filled mark: the lighter or the darker of ground and ink, whichever is read better there. */

import { paint } from '../../../../shared/drawing/index.js';
import type { Color } from '../../../../shared/model/index.js';
import type { ChartSpace } from './space.js';

export function contrastingText(fill: Color, { ground, ink, theme }: ChartSpace): Color {
  const on = luminance(paint(fill, theme).hex);
  const contrast = (color: Color): number => {
    const own = luminance(paint(color, theme).hex);
    return (Math.max(on, own) + 0.05) / (Math.min(on, own) + 0.05);
  };
  return contrast(ground) >= contrast(ink) ? ground : ink;
}

/** Relative luminance of #RRGGBB (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
