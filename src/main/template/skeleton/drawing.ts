/** Fills and lines of the skeleton's parts (ECMA-376 Part 1, 20.1). */
import type { Fill, Stroke } from '../../../shared/model/index.js';
import { emu } from '../../../shared/units.js';
import { gradientXml, solidFill } from '../../ooxml/index.js';

/** Throws on a picture fill: a template file cannot say one. */
export function fillXml(fill: Fill): string {
  switch (fill.type) {
    case 'none':
      return '<a:noFill/>';
    case 'solid':
      return solidFill(fill.color);
    case 'gradient':
      return gradientXml(fill);
    case 'picture':
      throw new Error('A generated skeleton has no picture fills.');
  }
}

/** The content of a line: `name` is 'a:ln' or a side of a cell. No stroke is said too, else the theme's line comes. */
export function lineXml(stroke: Stroke | undefined, name = 'a:ln'): string {
  if (!stroke) return `<${name}><a:noFill/></${name}>`;
  const dash = stroke.dash ? `<a:prstDash val="${stroke.dash === 'dot' ? 'sysDot' : 'dash'}"/>` : '';
  return `<${name} w="${emu(stroke.width)}" cmpd="sng">${solidFill(stroke.color)}${dash}</${name}>`;
}
