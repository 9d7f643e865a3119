import type { ChartItem } from '../model/index.js';
import type { SvgContext } from './context.js';
import { element, escapeText } from './markup.js';
import { shapeSvg } from './shape.js';
import { textSvg } from './text.js';

/** A chart item: its plain drawing, as one picture that is called by its alternative text. Nothing here knows charts. */
export function chartSvg(item: ChartItem, context: SvgContext): string {
  const drawn = item.drawing.map((each) => (each.kind === 'text' ? textSvg(each, context) : shapeSvg(each, context)));
  const alt = item.alt ?? '';
  const named = alt === '' ? {} : { role: 'img', 'aria-label': alt };
  return element('g', named, (alt === '' ? '' : element('title', {}, escapeText(alt))) + drawn.join(''));
}
