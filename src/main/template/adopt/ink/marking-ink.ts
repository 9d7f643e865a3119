/** The colour of a marking in a band: a house's text may be made for a panel that the band does not stand on. */
import { contrastRatio, paint, type Rgb, seenOn } from '../../../../shared/drawing/index.js';
import type { Box, Color, Fill, Layout, Theme } from '../../../../shared/model/index.js';

/** Of text smaller than 18 pt (WCAG 1.4.3). */
const needed = 4.5;

const others = ['tx1', 'bg1', 'tx2', 'bg2'] as const;

/** `ink` where it reads on what is below the band, else the theme's slot that reads best there; `ink` over a picture of which nobody knows what is seen there. */
export function inkAt(
  layout: Layout,
  band: Box,
  ink: Color,
  theme: Theme,
  seen?: (box: Box) => Fill | undefined,
): Color {
  const own = layout.map ? { ...theme, map: layout.map } : theme;
  const below = groundAt(layout, band);
  const grounds = colorsOf(below.type === 'picture' ? (seen?.(band) ?? below) : below);
  if (grounds.length === 0) return ink;
  const white: Rgb = [1, 1, 1];
  const weakest = (color: Color): number =>
    Math.min(
      ...grounds.map((ground) => {
        const behind = seenOn(paint(ground, own), white);
        return contrastRatio(seenOn(paint(color, own), behind), behind);
      }),
    );
  if (weakest(ink) >= needed) return ink;
  const all = [ink, ...others.map((slot): Color => ({ slot }))];
  return all.reduce((best, each) => (weakest(each) > weakest(best) ? each : best));
}

/** What is drawn last of all that the band stands on as a whole. */
function groundAt({ decor, background }: Layout, { x, y, width, height }: Box): Fill {
  const below = decor.findLast(
    ({ kind, box }) =>
      (kind === 'shape' || kind === 'picture') &&
      box.x <= x &&
      box.y <= y &&
      box.x + box.width >= x + width &&
      box.y + box.height >= y + height,
  );
  if (below?.kind === 'picture') return { type: 'picture', hash: below.hash };
  return below?.kind === 'shape' && below.fill.type !== 'none' ? below.fill : background;
}

function colorsOf(fill: Fill): readonly Color[] {
  if (fill.type === 'solid') return [fill.color];
  return fill.type === 'gradient' ? fill.stops.map(({ color }) => color) : [];
}
