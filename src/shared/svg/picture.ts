import type { PictureItem } from '../model/index.js';
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
  if (!crop) return element('image', { ...boxAttributes(box), ...attributes });
  const width = box.width / (1 - crop.left - crop.right);
  const height = box.height / (1 - crop.top - crop.bottom);
  const clip = context.define((id) => element('clipPath', { id }, element('rect', { ...boxAttributes(box) })));
  const whole = { x: box.x - crop.left * width, y: box.y - crop.top * height, width, height };
  return element('g', { 'clip-path': `url(#${clip})` }, element('image', { ...whole, ...attributes }));
}
