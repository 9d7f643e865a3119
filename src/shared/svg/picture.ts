import type { Box, PictureItem } from '../model/index.js';
import type { SvgContext } from './context.js';
import { element } from './markup.js';
import { boxAttributes } from './shape.js';

/** A picture stretched to its box, as `a:stretch` does; what the crop cuts away lies outside a clip. */
export function pictureSvg(item: PictureItem, context: SvgContext): string {
  const { box, crop } = item;
  const attributes = {
    preserveAspectRatio: 'none',
    href: context.href(item.hash),
    role: item.decorative ? undefined : 'img',
    'aria-label': item.decorative ? undefined : item.alt,
    'aria-hidden': item.decorative ? 'true' : undefined,
  };
  if (!crop) return element('image', { ...upright(item, box), ...attributes });
  const width = box.width / (1 - crop.left - crop.right);
  const height = box.height / (1 - crop.top - crop.bottom);
  const clip = context.define((id) => element('clipPath', { id }, element('rect', { ...boxAttributes(box) })));
  const whole = { x: box.x - crop.left * width, y: box.y - crop.top * height, width, height };
  return element('g', { 'clip-path': `url(#${clip})` }, element('image', { ...upright(item, whole), ...attributes }));
}

/** Frame and transform that stand the stored pixels upright in `box`: first mirrored, then turned about its middle. */
function upright({ turn }: PictureItem, box: Box): Readonly<Record<string, string | number | undefined>> {
  if (!turn) return boxAttributes(box);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const isSideways = turn.degrees % 180 !== 0;
  const width = isSideways ? box.height : box.width;
  const height = isSideways ? box.width : box.height;
  const mirror = turn.mirrored ? ` translate(${2 * middle.x} 0) scale(-1 1)` : '';
  return {
    ...boxAttributes({ x: middle.x - width / 2, y: middle.y - height / 2, width, height }),
    transform: `rotate(${turn.degrees} ${middle.x} ${middle.y})${mirror}`,
  };
}
