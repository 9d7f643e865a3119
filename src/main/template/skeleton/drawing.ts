/** Fills and lines of the skeleton's parts (ECMA-376 Part 1, 20.1). */
import type { Fill, Stroke } from '../../../shared/model/index.js';
import { emu } from '../../../shared/units.js';
import { gradientXml, patternXml, solidFill, sourceRectangle } from '../../ooxml/index.js';

/** The reference of a part to a picture, by its hash. */
export type Blip = (hash: string) => string;

export function fillXml(fill: Fill, blip: Blip): string {
  switch (fill.type) {
    case 'none':
      return '<a:noFill/>';
    case 'solid':
      return solidFill(fill.color);
    case 'gradient':
      return gradientXml(fill);
    case 'pattern':
      return patternXml(fill);
    case 'picture':
      return `<a:blipFill dpi="0" rotWithShape="1">${blip(fill.hash)}${sourceRectangle(fill.crop)}<a:stretch><a:fillRect/></a:stretch></a:blipFill>`;
  }
}

/** The content of a line: `name` is 'a:ln' or a side of a cell. No stroke is said too, else the theme's line comes. */
export function lineXml(stroke: Stroke | undefined, name = 'a:ln'): string {
  if (!stroke) return `<${name}><a:noFill/></${name}>`;
  const dash = stroke.dash ? `<a:prstDash val="${stroke.dash === 'dot' ? 'sysDot' : 'dash'}"/>` : '';
  return `<${name} w="${emu(stroke.width)}" cmpd="sng">${solidFill(stroke.color)}${dash}</${name}>`;
}
