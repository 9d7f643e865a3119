import { beforeTurning, uncropped } from '../drawing/index.js';
import type { Box, Fill, PictureItem, PictureTurn } from '../model/index.js';
import type { SvgContext } from './context.js';
import { linked } from './link.js';
import { decimal, element } from './markup.js';
import { boxAttributes, shadowSvg } from './shape.js';

/** A picture stretched to its box, as `a:stretch` does; what the crop cuts away lies outside a clip. */
export function pictureSvg(item: PictureItem, context: SvgContext): string {
  const { box, shadow } = item;
  const behind = shadow ? shadowSvg({ geometry: { type: 'rect' }, box, fill: opaque }, shadow, context) : '';
  return behind + linked(item.link, cropped(item, context), context);
}

/** What a picture is to its shadow. */
const opaque: Fill = { type: 'solid', color: { slot: 'tx1' } };

function cropped(item: PictureItem, context: SvgContext): string {
  const { box, crop } = item;
  if (!crop)
    return overflows(item, context) ? clipped(image(item, box, context), box, context) : image(item, box, context);
  return clipped(image(item, uncropped(box, crop), context), box, context);
}

function clipped(content: string, box: Box, context: SvgContext): string {
  const clip = context.define((id) => element('clipPath', { id }, element('rect', { ...boxAttributes(box) })));
  return element('g', { 'clip-path': `url(#${clip})` }, content);
}

/**
 * resvg 2.6.2 (24 November 2026) draws what an SVG inside has beyond its edges; browsers and PowerPoint do not. Only
 * drawings for files have pictures as data, and only they are drawn by resvg.
 */
function overflows(item: PictureItem, context: SvgContext): boolean {
  return context.href(item.hash).startsWith('data:image/svg+xml');
}

/** The stored pixels, mirrored and turned so that they stand upright in `box`. */
function image(item: PictureItem, box: Box, context: SvgContext): string {
  const { turn } = item;
  return element('image', {
    ...boxAttributes(turn ? beforeTurning(box, turn) : box),
    preserveAspectRatio: 'none',
    transform: turn ? turning(box, turn) : undefined,
    href: context.href(item.hash),
    role: item.decorative ? undefined : 'img',
    'aria-label': item.decorative ? undefined : item.alt,
    'aria-hidden': item.decorative ? 'true' : undefined,
  });
}

/** First mirrored, then turned clockwise, both about the middle. */
function turning(box: Box, { degrees, mirrored }: PictureTurn): string {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const turned = `rotate(${degrees} ${decimal(x)} ${decimal(y)})`;
  return mirrored ? `${turned} translate(${decimal(2 * x)} 0) scale(-1 1)` : turned;
}
