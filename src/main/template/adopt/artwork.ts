/**
 * What stands on a master or layout besides placeholders: for the preview as items, and as places where content does not go. The
 * file keeps its own XML; what cannot be drawn is named.
 */
import type { Element } from '@xmldom/xmldom';
import type { Box, Fill, Geometry, PictureItem, SceneItem } from '../../../shared/model/index.js';
import { roundPoints } from '../../../shared/units.js';
import { type FillContext, fillIn, strokeOf, styleFill } from './fill.js';
import { readFrame } from './placeholder.js';
import { allBelow, attributeOf, childAt, childrenOf, isTrue, nameOf, numberOf } from './xml.js';

export interface ArtworkContext extends FillContext {
  /** Format of a picture that `picture` gave. */
  readonly formatOf: (hash: string) => PictureItem['format'];
  /** Told of what cannot be drawn: 'a chart', 'text', 'a drawing in EMF'. */
  readonly unseen: (what: string) => void;
}

export interface Artwork {
  readonly items: readonly SceneItem[];
  /** Frames of everything that stands there, drawn or not. */
  readonly boxes: readonly Box[];
  /** Static text, for what reads like a prompt or a marking. */
  readonly texts: readonly string[];
}

/** A group's children stand in a space of their own: scaled and moved to the group's frame. */
type Place = (box: Box) => Box;

/** A shape that stands there, in the slide's space. */
interface Standing {
  readonly element: Element;
  readonly box: Box;
}

export function artworkOf(part: Element, context: ArtworkContext): Artwork {
  const standing = childrenOf(childAt(part, 'p:cSld', 'p:spTree')).flatMap((each) => standingIn(each, (box) => box));
  const texts = standing.map(({ element }) => textOf(element)).filter((text) => text !== '');
  for (const _ of texts) context.unseen('text');
  const items = standing.flatMap(({ element, box }, index) => drawn(element, box, `decor-${index + 1}`, context) ?? []);
  return { items, boxes: standing.map(({ box }) => box), texts };
}

const shapes: ReadonlySet<string> = new Set(['sp', 'pic', 'cxnSp', 'graphicFrame']);

/** The shapes that an element is or holds, without placeholders and what is hidden. */
function standingIn(element: Element, place: Place): readonly Standing[] {
  const name = nameOf(element);
  if (name === 'AlternateContent') {
    const choice = childAt(element, 'mc:Fallback') ?? childAt(element, 'mc:Choice');
    return childrenOf(choice).flatMap((child) => standingIn(child, place));
  }
  if (isPlaceholder(element) || isHidden(element)) return [];
  if (name === 'grpSp') {
    const inner = insideGroup(element, place);
    return childrenOf(element).flatMap((child) => standingIn(child, inner));
  }
  const frame = readFrame(childAt(element, 'p:spPr', 'a:xfrm') ?? childAt(element, 'p:xfrm'));
  return shapes.has(name) && frame ? [{ element, box: rounded(place(frame)) }] : [];
}

function textOf(element: Element): string {
  return allBelow(childAt(element, 'p:txBody'), 'a:t')
    .map((each) => each.textContent ?? '')
    .join('')
    .trim();
}

function isPlaceholder(element: Element): boolean {
  const properties = childrenOf(element).find((child) => /^nv/.test(nameOf(child)));
  return childAt(properties, 'p:nvPr', 'p:ph') !== undefined;
}

function isHidden(element: Element): boolean {
  const properties = childrenOf(element).find((child) => /^nv/.test(nameOf(child)));
  return isTrue(attributeOf(childAt(properties, 'p:cNvPr'), 'hidden'));
}

function insideGroup(group: Element, outer: Place): Place {
  const frame = childAt(group, 'p:grpSpPr', 'a:xfrm');
  const box = readFrame(frame);
  const [offset, extent] = [childAt(frame, 'a:chOff'), childAt(frame, 'a:chExt')];
  if (!box || !offset || !extent) return outer;
  const emuPerPoint = 12_700;
  const child = {
    x: (numberOf(offset, 'x') ?? 0) / emuPerPoint,
    y: (numberOf(offset, 'y') ?? 0) / emuPerPoint,
    width: (numberOf(extent, 'cx') ?? 0) / emuPerPoint,
    height: (numberOf(extent, 'cy') ?? 0) / emuPerPoint,
  };
  const wide = child.width > 0 ? box.width / child.width : 1;
  const high = child.height > 0 ? box.height / child.height : 1;
  return (inner) =>
    outer({
      x: box.x + (inner.x - child.x) * wide,
      y: box.y + (inner.y - child.y) * high,
      width: inner.width * wide,
      height: inner.height * high,
    });
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: roundPoints(x), y: roundPoints(y), width: roundPoints(width), height: roundPoints(height) };
}

function drawn(element: Element, box: Box, name: string, context: ArtworkContext): SceneItem | undefined {
  const base = { name, frame: 'own', box, decorative: true } as const;
  switch (nameOf(element)) {
    case 'pic': {
      const fill = fillIn(element, context);
      if (fill?.type !== 'picture') return undefined;
      return { ...base, kind: 'picture', hash: fill.hash, format: context.formatOf(fill.hash), ...cropOf(element) };
    }
    case 'graphicFrame':
      context.unseen('a table, chart or diagram');
      return undefined;
    default: {
      const properties = childAt(element, 'p:spPr');
      const style = childAt(element, 'p:style');
      const fill: Fill = fillIn(properties, context) ??
        styleFill(childAt(style, 'a:fillRef'), context) ?? { type: 'none' };
      const stroke = strokeOf(properties, style, context);
      if (fill.type === 'none' && !stroke) return undefined;
      const geometry = geometryOf(element, box);
      if (!geometry) {
        context.unseen('a shape of many points');
        return undefined;
      }
      return { ...base, kind: 'shape', geometry, fill, ...(stroke ? { stroke } : {}) };
    }
  }
}

function cropOf(element: Element): Pick<PictureItem, 'crop'> {
  const rect = childAt(element, 'p:blipFill', 'a:srcRect');
  const side = (name: string) => Math.min(0.99, Math.max(0, (numberOf(rect, name) ?? 0) / 100_000));
  const crop = { left: side('l'), top: side('t'), right: side('r'), bottom: side('b') };
  return Object.values(crop).some((share) => share > 0) ? { crop } : {};
}

const presets: Readonly<Record<string, Geometry>> = {
  rect: { type: 'rect' },
  ellipse: { type: 'ellipse' },
  triangle: { type: 'triangle' },
  chevron: { type: 'chevron' },
  roundRect: { type: 'round-rect', radius: 0.16667 },
  round2SameRect: { type: 'round-rect', radius: 0.16667 },
};

function geometryOf(element: Element, box: Box): Geometry | undefined {
  const properties = childAt(element, 'p:spPr');
  const frame = childAt(properties, 'a:xfrm');
  const preset = attributeOf(childAt(properties, 'a:prstGeom'), 'prst');
  if (nameOf(element) === 'cxnSp' || preset === 'line' || preset === 'straightConnector1') {
    return isTrue(attributeOf(frame, 'flipV')) !== isTrue(attributeOf(frame, 'flipH'))
      ? { type: 'line', flip: true }
      : { type: 'line' };
  }
  const custom = childAt(properties, 'a:custGeom');
  if (custom) return pathOf(custom);
  if (preset === undefined) return box.width > 0 && box.height > 0 ? { type: 'rect' } : undefined;
  return presets[preset];
}

/** A free shape of straight lines and cubic curves (20.1.9); arcs are not drawn. */
function pathOf(custom: Element): Geometry | undefined {
  const paths = childrenOf(childAt(custom, 'a:pathLst'), 'a:path');
  const [first] = paths;
  if (!first || paths.length > 1) return undefined;
  const width = numberOf(first, 'w') ?? 0;
  const height = numberOf(first, 'h') ?? 0;
  if (width <= 0 || height <= 0) return undefined;
  const commands: string[] = [];
  for (const step of childrenOf(first)) {
    const points = childrenOf(step, 'a:pt').map((point) => [numberOf(point, 'x'), numberOf(point, 'y')]);
    if (points.some(([x, y]) => x === undefined || y === undefined)) return undefined; // a guide's name
    const letter = { moveTo: 'M', lnTo: 'L', cubicBezTo: 'C', close: 'Z' }[nameOf(step)];
    if (letter === undefined) return undefined;
    commands.push([letter, ...points.flat()].join(' '));
  }
  return { type: 'path', d: commands.join(' '), width, height };
}
