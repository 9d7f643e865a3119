/** Colours, fills and strokes (ECMA-376 Part 1, 20.1.2.3, 20.1.8, 20.1.2.2.24): theme slots, as the person may recolour the deck. */
import { assertNever } from '../../../shared/assert-never.js';
import type { Color, Fill, Stroke } from '../../../shared/model/index.js';
import { emu } from '../../../shared/units.js';
import {
  blipXml,
  gradientXml,
  inOrder,
  patternXml,
  relationTypes,
  solidFill,
  sourceRectangle,
} from '../../ooxml/index.js';
import type { SlideContext } from '../context.js';

/** Whether two colours are the same to a writer. */
export function sameColor(a: Color | undefined, b: Color | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const same =
    a.slot === b.slot && a.rgb === b.rgb && a.lumMod === b.lumMod && a.lumOff === b.lumOff && a.alpha === b.alpha;
  return same && JSON.stringify(a.changes ?? []) === JSON.stringify(b.changes ?? []);
}

export function fillXml(fill: Fill, context: SlideContext): string {
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
      return `<a:blipFill rotWithShape="1">${blip(fill.hash, context)}${sourceRectangle(fill.crop)}<a:stretch><a:fillRect/></a:stretch></a:blipFill>`;
    default:
      return assertNever(fill);
  }
}

/** The outline; no outline is said too, else the theme's line would come. */
export function lineXml(stroke: Stroke | undefined): string {
  if (!stroke) return '<a:ln><a:noFill/></a:ln>';
  const children = inOrder('a:ln', {
    'a:solidFill': solidFill(stroke.color),
    'a:prstDash': stroke.dash ? `<a:prstDash val="${stroke.dash === 'dot' ? 'sysDot' : 'dash'}"/>` : undefined,
  });
  return `<a:ln w="${emu(stroke.width)}">${children}</a:ln>`;
}

/** The reference of a slide to a picture of the deck. */
export function blip(hash: string, { deck, relations }: SlideContext): string {
  const { part, svg } = deck.media.parts(hash);
  const id = relations.to(relationTypes.image, part);
  return blipXml(id, svg === undefined ? undefined : relations.to(relationTypes.image, svg));
}
