/** Colours as DrawingML says them (ECMA-376 Part 1, 20.1.2.3): theme slots, as the person may recolour the deck. */
import type { Color, ColorChange, Fill, Pattern, Theme } from '../../shared/model/index.js';
import { colorSlots } from '../../shared/model/index.js';
import { attributes } from './xml.js';

/** A share as thousandths of a per cent: 0.5 → 50000. */
export function percent(share: number): number {
  return Math.round(share * 100_000);
}

export function colorXml(color: Color): string {
  let changes = (color.changes ?? []).map(changeXml).join('');
  if (color.lumMod !== undefined) changes += `<a:lumMod val="${percent(color.lumMod)}"/>`;
  if (color.lumOff !== undefined) changes += `<a:lumOff val="${percent(color.lumOff)}"/>`;
  if (color.alpha !== undefined && color.alpha < 1) changes += `<a:alpha val="${percent(color.alpha)}"/>`;
  const name = color.rgb === undefined ? 'a:schemeClr' : 'a:srgbClr';
  const open = `<${name} val="${color.rgb ?? color.slot}"`;
  return changes === '' ? `${open}/>` : `${open}>${changes}</${name}>`;
}

/** Those that take no value stand for themselves; hues are moved by an angle. */
function changeXml({ by, value }: ColorChange): string {
  if (by === 'gray' || by === 'inv' || by === 'comp') return `<a:${by}/>`;
  return `<a:${by} val="${by === 'hueOff' ? Math.round(value * 60_000) : percent(value)}"/>`;
}

export function solidFill(color: Color): string {
  return `<a:solidFill>${colorXml(color)}</a:solidFill>`;
}

const fullTurn = 21_600_000; // 60,000ths of a degree

/** Degrees clockwise as `ST_Angle`, 0 to a full turn. */
export function angle(degrees: number): number {
  return ((Math.round(degrees * 60_000) % fullTurn) + fullTurn) % fullTurn;
}

export function gradientXml(fill: Extract<Fill, { type: 'gradient' }>): string {
  const stops = fill.stops.map((stop) => `<a:gs pos="${percent(stop.at)}">${colorXml(stop.color)}</a:gs>`).join('');
  const line = fill.round ? ringXml(fill.round) : `<a:lin ang="${angle(fill.angle)}" scaled="0"/>`;
  return `<a:gradFill rotWithShape="1"><a:gsLst>${stops}</a:gsLst>${line}</a:gradFill>`;
}

/** Rings round a point (20.1.8.46): the focus has no size. */
function ringXml({ x, y }: { readonly x: number; readonly y: number }): string {
  const sides = `l="${percent(x)}" t="${percent(y)}" r="${percent(1 - x)}" b="${percent(1 - y)}"`;
  return `<a:path path="circle"><a:fillToRect ${sides}/></a:path>`;
}

/** Presets (20.1.10.33) of about the pitch that our own hatching has, and such that LibreOffice 7.4 does not fill with one colour. */
const presets: Readonly<Record<Pattern, string>> = {
  up: 'wdUpDiag',
  down: 'wdDnDiag',
  level: 'horz',
  upright: 'vert',
  grid: 'lgGrid',
};

export function patternXml({ pattern, color, ground }: Extract<Fill, { type: 'pattern' }>): string {
  const colors = `<a:fgClr>${colorXml(color)}</a:fgClr><a:bgClr>${colorXml(ground)}</a:bgClr>`;
  return `<a:pattFill prst="${presets[pattern]}">${colors}</a:pattFill>`;
}

/** The twelve attributes of `p:clrMap` and `a:overrideClrMapping` (19.3.1.6, 20.1.6.8). */
export function colorMapAttributes(map: Theme['map']): string {
  return attributes(Object.fromEntries(colorSlots.map((slot) => [slot, map[slot]])));
}

/** Which map a layout or slide is coloured by: the master's, or one of its own (19.3.1.7). */
export function colorMapOverride(map: Theme['map'] | undefined): string {
  const mapping = map ? `<a:overrideClrMapping${colorMapAttributes(map)}/>` : '<a:masterClrMapping/>';
  return `<p:clrMapOvr>${mapping}</p:clrMapOvr>`;
}
