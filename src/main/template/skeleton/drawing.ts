/** Colours, fills, lines and frames of the skeleton's parts (ECMA-376 Part 1, 20.1): theme slots only. */
import type { Box, Color, Fill, Geometry, Stroke } from '../../../shared/model/index.js';
import { emu } from '../../../shared/units.js';

/** A share as thousandths of a per cent: 0.5 → 50000 (20.1.10.40). */
export function percent(share: number): number {
  return Math.round(share * 100_000);
}

export function colorXml(color: Color): string {
  const changes = [
    color.lumMod === undefined ? '' : `<a:lumMod val="${percent(color.lumMod)}"/>`,
    color.lumOff === undefined ? '' : `<a:lumOff val="${percent(color.lumOff)}"/>`,
    color.alpha === undefined ? '' : `<a:alpha val="${percent(color.alpha)}"/>`,
  ].join('');
  return changes ? `<a:schemeClr val="${color.slot}">${changes}</a:schemeClr>` : `<a:schemeClr val="${color.slot}"/>`;
}

export function solidFillXml(color: Color): string {
  return `<a:solidFill>${colorXml(color)}</a:solidFill>`;
}

/** Throws on a picture fill: a template file cannot say one. */
export function fillXml(fill: Fill): string {
  switch (fill.type) {
    case 'none':
      return '<a:noFill/>';
    case 'solid':
      return solidFillXml(fill.color);
    case 'gradient': {
      const stops = fill.stops.map(({ at, color }) => `<a:gs pos="${percent(at)}">${colorXml(color)}</a:gs>`).join('');
      const angle = Math.round(fill.angle * 60_000); // 60,000ths of a degree (20.1.10.3)
      return `<a:gradFill rotWithShape="1"><a:gsLst>${stops}</a:gsLst><a:lin ang="${angle}" scaled="0"/></a:gradFill>`;
    }
    case 'picture':
      throw new Error('A generated skeleton has no picture fills.');
  }
}

/** The content of a line: `name` is 'a:ln' or a side of a cell. No stroke is said too, else the theme's line comes. */
export function lineXml(stroke: Stroke | undefined, name = 'a:ln'): string {
  if (!stroke) return `<${name}><a:noFill/></${name}>`;
  const dash = stroke.dash ? `<a:prstDash val="${stroke.dash === 'dot' ? 'sysDot' : 'dash'}"/>` : '';
  return `<${name} w="${emu(stroke.width)}" cmpd="sng">${solidFillXml(stroke.color)}${dash}</${name}>`;
}

/** Both edges are rounded to EMU, not the size, so that boxes that touch still touch. */
export function frameXml(box: Box): string {
  const x = emu(box.x);
  const y = emu(box.y);
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${emu(box.x + box.width) - x}" cy="${emu(box.y + box.height) - y}"/></a:xfrm>`;
}

const presets: Readonly<Partial<Record<Geometry['type'], string>>> = {
  rect: 'rect',
  ellipse: 'ellipse',
  line: 'line',
  triangle: 'triangle',
  chevron: 'chevron',
  'round-rect': 'roundRect',
};

/** Throws on a free path: a template file cannot say one. */
export function geometryXml(geometry: Geometry): string {
  const preset = presets[geometry.type];
  if (!preset) throw new Error(`A generated skeleton has no shape of type ${geometry.type}.`);
  const adjust =
    geometry.type === 'round-rect' ? `<a:gd name="adj" fmla="val ${percent(Math.min(geometry.radius, 0.5))}"/>` : '';
  return `<a:prstGeom prst="${preset}"><a:avLst>${adjust}</a:avLst></a:prstGeom>`.replace(
    '<a:avLst></a:avLst>',
    '<a:avLst/>',
  );
}
