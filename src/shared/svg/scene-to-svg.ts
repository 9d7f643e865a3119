import { assertNever } from '../assert-never.js';
import { lookOn } from '../drawing/index.js';
import { type Box, type Look, layoutIn, type RunLink, type Scene, type SceneItem } from '../model/index.js';
import { chartSvg } from './chart.js';
import type { SvgContext, SvgOptions } from './context.js';
import { familyList } from './family.js';
import { element, escapeText } from './markup.js';
import { pictureSvg } from './picture.js';
import { outlined, shapeSvg } from './shape.js';
import { tableSvg } from './table.js';
import { textSvg } from './text.js';

/**
 * Draws a scene as SVG, in points as user units: background, the layout's decoration, then the items in order. Attributes
 * only, no styles, so that it may stand in a page with a strict content security policy.
 */
export function sceneToSvg(scene: Scene, look: Look, options: SvgOptions): string {
  const definitions: string[] = [];
  const layout = layoutIn(look.layouts, scene.layout);
  const context: SvgContext = {
    look: lookOn(scene.layout, look),
    href: options.href,
    slideNumber: options.slideNumber,
    fontFamily: options.fontFamily ?? ((family) => familyList(family, look)),
    linkHref: options.linkHref ?? webAddress,
    define: (make) => {
      const id = `${options.idPrefix ?? ''}d${definitions.length + 1}`;
      definitions.push(make(id));
      return id;
    },
  };
  const { width, height } = look.size;
  const content = [
    background({ x: 0, y: 0, width, height }, layout.background, context),
    layout.decor.length > 0 ? element('g', { 'aria-hidden': 'true' }, itemsSvg(layout.decor, context)) : '',
    itemsSvg(scene.items, context),
  ].join('');
  const defs = definitions.length > 0 ? element('defs', {}, definitions.join('')) : '';
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': scene.title,
      lang: scene.language,
    },
    element('title', {}, escapeText(scene.title)) + defs + content,
  );
}

/** The slide's ground: the layout's fill over the theme's background colour. */
function background(box: Box, fill: Look['layouts'][keyof Look['layouts']]['background'], context: SvgContext): string {
  const ground = outlined({ type: 'rect' }, box, { type: 'solid', color: { slot: 'bg1' } }, undefined, context);
  const solid = fill.type === 'solid' && (fill.color.alpha ?? 1) === 1;
  const own = fill.type === 'none' ? '' : outlined({ type: 'rect' }, box, fill, undefined, context);
  return solid ? own : ground + own;
}

function itemsSvg(items: readonly SceneItem[], context: SvgContext): string {
  return items
    .map((item) =>
      element(
        'g',
        { 'data-item': item.name, 'aria-hidden': item.decorative ? 'true' : undefined },
        itemSvg(item, context),
      ),
    )
    .join('');
}

function itemSvg(item: SceneItem, context: SvgContext): string {
  switch (item.kind) {
    case 'text':
      return textSvg(item, context);
    case 'shape':
      return shapeSvg(item, context);
    case 'picture':
      return pictureSvg(item, context);
    case 'table':
      return tableSvg(item, context);
    case 'chart':
      return chartSvg(item, context);
    default:
      return assertNever(item);
  }
}

function webAddress(link: RunLink): string | undefined {
  return link.to === 'url' ? link.url : undefined;
}
