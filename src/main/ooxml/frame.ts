/** Where a shape stands and what outline it has (ECMA-376 Part 1, 20.1.7.6 xfrm, 20.1.9 geometry). */
import { assertNever } from '../../shared/assert-never.js';
import type { Box, Geometry } from '../../shared/model/index.js';
import { emu } from '../../shared/units.js';
import { angle } from './color.js';
import { attributes } from './xml.js';

export interface Transform {
  /** Degrees clockwise, about the middle of the box. */
  readonly degrees?: number;
  readonly flipH?: boolean;
  readonly flipV?: boolean;
}

/** Off and ext of a box in EMU. Both edges are rounded, not the size, so that boxes that touch still touch. */
export function offsetAndExtent(box: Box): string {
  const x = emu(box.x);
  const y = emu(box.y);
  const cx = Math.max(emu(box.x + box.width) - x, 0);
  const cy = Math.max(emu(box.y + box.height) - y, 0);
  return `<a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>`;
}

/** `a:xfrm` of a shape. A box that is turned is given as it stands before turning. */
export function xfrmXml(box: Box, transform: Transform = {}): string {
  const turned = attributes({
    rot: transform.degrees ? angle(transform.degrees) : undefined,
    flipH: transform.flipH ? 1 : undefined,
    flipV: transform.flipV ? 1 : undefined,
  });
  return `<a:xfrm${turned}>${offsetAndExtent(box)}</a:xfrm>`;
}

export function geometryXml(geometry: Geometry): string {
  switch (geometry.type) {
    case 'rect':
    case 'ellipse':
    case 'line':
    case 'triangle':
    case 'chevron':
      return preset(geometry.type);
    case 'round-rect': {
      // The adjustment is a share of the shorter side in 100,000ths, and so is the radius.
      const radius = Math.round(Math.min(Math.max(geometry.radius, 0), 0.5) * 100_000);
      return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${radius}"/></a:avLst></a:prstGeom>`;
    }
    case 'path':
      return customGeometry(geometry);
    default:
      return assertNever(geometry);
  }
}

function preset(name: string): string {
  return `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;
}

/** Path units are whole numbers in the file: a path is written this many times larger than it is given. */
const pathScale = 1000;

function customGeometry(path: Extract<Geometry, { type: 'path' }>): string {
  const width = Math.round(path.width * pathScale);
  const height = Math.round(path.height * pathScale);
  const lists = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>';
  return `<a:custGeom>${lists}<a:pathLst><a:path w="${width}" h="${height}">${pathSteps(path.d)}</a:path></a:pathLst></a:custGeom>`;
}

/** SVG path data of absolute M, L, C and Z as steps of `a:path`. Throws on anything else. */
function pathSteps(d: string): string {
  const tokens = d.match(/[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? [];
  let at = 0;
  const point = () => {
    const x = Number(tokens[at++]);
    const y = Number(tokens[at++]);
    if (Number.isNaN(x) || Number.isNaN(y)) throw new Error(`A path lacks a number: ${d}`);
    return `<a:pt x="${Math.round(x * pathScale)}" y="${Math.round(y * pathScale)}"/>`;
  };
  let text = '';
  let command = '';
  while (at < tokens.length) {
    const letter = /^[a-z]$/i.test(tokens[at] as string);
    if (letter) command = tokens[at++] as string;
    else if (command === 'M') command = 'L'; // further pairs after a moveto are lines (SVG 1.1, 8.3.2)
    if (command === 'M') text += `<a:moveTo>${point()}</a:moveTo>`;
    else if (command === 'L') text += `<a:lnTo>${point()}</a:lnTo>`;
    else if (command === 'C') text += `<a:cubicBezTo>${point()}${point()}${point()}</a:cubicBezTo>`;
    else if (command === 'Z' && letter) text += '<a:close/>';
    else throw new Error(`A path has more than absolute M, L, C and Z: ${d}`);
  }
  return text;
}
