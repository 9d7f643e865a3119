/** The outline of a static shape as the preview draws it: presets and free forms, mirrored and turned as the file says. */
import type { Element } from '@xmldom/xmldom';
import type { Box, Geometry } from '../../../../shared/model/index.js';
import { attributeOf, childAt, childrenOf, isTrue, nameOf, numberOf } from '../../../ooxml/index.js';
import { pathSteps } from './path-steps.js';
import { presetOutline } from './preset-shapes.js';

export interface Outlined {
  readonly geometry: Geometry;
  readonly box: Box;
}

/** Undefined for an outline that is not drawn: `unseen` is told what it is. `turn`: degrees clockwise that groups add. */
export function outlineOf(
  element: Element,
  box: Box,
  turn: number,
  unseen: (what: string) => void,
): Outlined | undefined {
  const properties = childAt(element, 'p:spPr');
  const frame = childAt(properties, 'a:xfrm');
  const placed: Placed = {
    box,
    degrees: normal((numberOf(frame, 'rot') ?? 0) / 60_000 + turn),
    flipH: isTrue(attributeOf(frame, 'flipH')),
    flipV: isTrue(attributeOf(frame, 'flipV')),
  };
  const preset = attributeOf(childAt(properties, 'a:prstGeom'), 'prst');
  if (preset === 'line' || preset === 'straightConnector1' || (preset === undefined && nameOf(element) === 'cxnSp')) {
    return lineOf(placed);
  }
  const custom = childAt(properties, 'a:custGeom');
  if (custom) {
    const path = pathOf(custom, box);
    if (path === undefined) unseen('a free form with curves that depend on its size');
    return path === undefined ? undefined : pathIn(path, placed);
  }
  if (preset === undefined) return box.width > 0 && box.height > 0 ? { geometry: { type: 'rect' }, box } : undefined;
  return plainPreset(preset, placed) ?? drawnPreset(preset, properties, placed, unseen);
}

interface Placed {
  readonly box: Box;
  /** 0 to 360, clockwise. */
  readonly degrees: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
}

function normal(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}

function lineOf(placed: Placed): Outlined {
  const { box, degrees, flipH, flipV } = placed;
  if (degrees !== 0) return pathIn(`M 0 0 L ${box.width} ${box.height}`, placed);
  return { geometry: flipH === flipV ? { type: 'line' } : { type: 'line', flip: true }, box };
}

/** Shapes that look the same mirrored, and standing on their heads: they stay what they are. */
function plainPreset(preset: string, { box, degrees }: Placed): Outlined | undefined {
  if ((preset !== 'rect' && preset !== 'ellipse') || degrees % 90 !== 0) return undefined;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const upright = degrees % 180 === 0;
  const turned = { x: x - box.height / 2, y: y - box.width / 2, width: box.height, height: box.width };
  return { geometry: { type: preset }, box: upright ? box : turned };
}

function drawnPreset(
  preset: string,
  properties: Element | undefined,
  placed: Placed,
  unseen: (what: string) => void,
): Outlined | undefined {
  const outline = presetOutline(preset, placed.box, adjustmentsOf(properties));
  if (outline === undefined) {
    unseen(`a shape of the kind '${preset}'`);
    return undefined;
  }
  return pathIn(outline, placed);
}

/** Adjustments of a preset (20.1.9.5): those that are plain values. */
function adjustmentsOf(properties: Element | undefined): ReadonlyMap<string, number> {
  return new Map(
    childrenOf(childAt(properties, 'a:prstGeom', 'a:avLst'), 'a:gd').flatMap((guide): [string, number][] => {
      const value = /^val (-?\d+)$/.exec(attributeOf(guide, 'fmla') ?? '')?.[1];
      return value === undefined ? [] : [[attributeOf(guide, 'name') ?? '', Number(value)]];
    }),
  );
}

/** A path in the box's own points, mirrored and turned about its middle, in the box that it then takes. */
function pathIn(path: string, { box, degrees, flipH, flipV }: Placed): Outlined {
  const [cx, cy] = [box.width / 2, box.height / 2];
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const points: [number, number][] = [];
  const turned = overPoints(path, (x, y) => {
    const [dx, dy] = [flipH ? cx - x : x - cx, flipV ? cy - y : y - cy];
    const point: [number, number] = [cx + dx * cos - dy * sin, cy + dx * sin + dy * cos];
    points.push(point);
    return point;
  });
  const left = Math.min(...points.map(([x]) => x));
  const top = Math.min(...points.map(([, y]) => y));
  const width = Math.max(...points.map(([x]) => x)) - left;
  const height = Math.max(...points.map(([, y]) => y)) - top;
  return {
    geometry: { type: 'path', d: overPoints(turned, (x, y) => [x - left, y - top]), width, height },
    box: { x: box.x + left, y: box.y + top, width, height },
  };
}

function overPoints(path: string, change: (x: number, y: number) => readonly [number, number]): string {
  const tokens = path.split(/\s+/);
  const made: (string | number)[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as string;
    if (/^[A-Z]$/.test(token)) made.push(token);
    else {
      const point = change(Number(token), Number(tokens[at + 1]));
      made.push(...point.map((value) => Math.round(value * 1000) / 1000));
      at += 1;
    }
  }
  return made.join(' ');
}

/**
 * A free form (20.1.9) as path data in the box's points: straight lines, curves of both kinds, arcs; undefined where its points
 * are computed (20.1.9.11).
 */
function pathOf(custom: Element, box: Box): string | undefined {
  const paths = childrenOf(childAt(custom, 'a:pathLst'), 'a:path').filter(
    (path) => attributeOf(path, 'fill') !== 'none',
  );
  const drawn = paths.map((path) => onePath(path, box));
  if (drawn.length === 0 || drawn.some((path) => path === undefined)) return undefined;
  return drawn.join(' ');
}

function onePath(path: Element, box: Box): string | undefined {
  const width = numberOf(path, 'w') ?? 0;
  const height = numberOf(path, 'h') ?? 0;
  // Without a size of its own the path is in the shape's EMU.
  const scaleX = width > 0 ? box.width / width : 1 / 12_700;
  const scaleY = height > 0 ? box.height / height : 1 / 12_700;
  const steps = pathSteps(path);
  if (!steps) return undefined;
  const commands: (string | number)[] = [];
  let [x, y] = [0, 0];
  for (const step of steps) {
    if (step.letter === 'A') {
      const arc = arcFrom(x, y, step.element, scaleX, scaleY);
      if (!arc) return undefined;
      commands.push(...arc);
    } else {
      const flat = step.numbers.map((value, index) => value * (index % 2 === 0 ? scaleX : scaleY));
      if (step.letter === 'Z') {
        commands.push('Z');
        continue;
      }
      commands.push(...(step.letter === 'Q' ? asCubic(x, y, flat) : [step.letter, ...flat]));
    }
    [x, y] = commands.slice(-2) as [number, number];
  }
  return commands.join(' ');
}

/** A quadratic curve from the current point as a cubic one. */
function asCubic(
  x: number,
  y: number,
  [qx = 0, qy = 0, ex = 0, ey = 0]: readonly number[],
): readonly (string | number)[] {
  const near = (from: number, to: number) => from + (2 / 3) * (to - from);
  return ['C', near(x, qx), near(y, qy), near(ex, qx), near(ey, qy), ex, ey];
}

/** An arc from the current point (20.1.9.4): radii, the angle where it starts and how far it swings, in curves of a quarter at most. */
function arcFrom(
  x: number,
  y: number,
  step: Element,
  scaleX: number,
  scaleY: number,
): readonly (string | number)[] | undefined {
  const [wide, high, start, swing] = ['wR', 'hR', 'stAng', 'swAng'].map((name) => numberOf(step, name));
  if (wide === undefined || high === undefined || start === undefined || swing === undefined) return undefined;
  const [rx, ry] = [wide * scaleX, high * scaleY];
  const radians = (angle: number) => (angle / 60_000) * (Math.PI / 180);
  const count = Math.max(1, Math.ceil(Math.abs(swing) / 60_000 / 90));
  const each = radians(swing) / count;
  const [cx, cy] = [x - rx * Math.cos(radians(start)), y - ry * Math.sin(radians(start))];
  const k = (4 / 3) * Math.tan(each / 4);
  const made: (string | number)[] = [];
  for (let n = 0; n < count; n += 1) {
    const [a, b] = [radians(start) + n * each, radians(start) + (n + 1) * each];
    made.push(
      'C',
      cx + rx * (Math.cos(a) - k * Math.sin(a)),
      cy + ry * (Math.sin(a) + k * Math.cos(a)),
      cx + rx * (Math.cos(b) + k * Math.sin(b)),
      cy + ry * (Math.sin(b) - k * Math.cos(b)),
      cx + rx * Math.cos(b),
      cy + ry * Math.sin(b),
    );
  }
  return made;
}
