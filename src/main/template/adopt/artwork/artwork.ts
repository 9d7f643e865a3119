/**
 * What stands on a master or layout besides placeholders: for the preview as items, and as places where content does not go. The
 * file keeps its own XML; what cannot be drawn is named.
 */
import type { Element } from '@xmldom/xmldom';
import type { Box, Fill, PictureItem, SceneItem, Shadow } from '../../../../shared/model/index.js';
import { roundPoints } from '../../../../shared/units.js';
import { allBelow, attributeOf, childAt, childrenOf, isTrue, nameOf, numberOf } from '../../../ooxml/index.js';
import { frameOf, type PlaceholderClass, phOf, readFrame } from '../text/placeholder.js';
import { staticText, type TextSource } from '../text/static-text.js';
import { shadowOf } from './effects.js';
import { type FillContext, fillIn, strokeOf, styleFill } from './fill.js';
import { outlineOf } from './geometry.js';

export interface ArtworkContext extends FillContext {
  /** Format of a picture that `picture` gave. */
  readonly formatOf: (hash: string) => PictureItem['format'];
  /** Nothing of a picture that `picture` gave is see-through, by its format. */
  readonly isOpaque: (hash: string) => boolean;
  /** What text inherits from. */
  readonly text: TextSource;
  /** Of a slide: what its placeholder inherits from, itself first. Placeholders of masters and layouts are no artwork. */
  readonly inherits?: (placeholder: Element) => Inheritance | undefined;
  /** Told of what cannot be drawn: 'a chart', 'turned text', 'a drawing in EMF'. */
  readonly unseen: (what: string) => void;
}

export interface Inheritance {
  readonly chain: readonly Element[];
  readonly className: PlaceholderClass;
}

export interface Artwork {
  readonly items: readonly SceneItem[];
  /** Frames of everything that stands there, drawn or not, but for what shines through. */
  readonly boxes: readonly Box[];
  /** Static text, for what reads like a prompt or a marking. */
  readonly texts: readonly string[];
}

/** A group's children stand in a space of their own: scaled, moved and turned with the group's frame. */
interface Place {
  readonly box: (box: Box) => Box;
  /** Degrees clockwise. */
  readonly turn: number;
}

/** A shape that stands there, in the slide's space. */
interface Standing {
  readonly element: Element;
  readonly chain: readonly Element[];
  readonly className?: PlaceholderClass;
  readonly box: Box;
  /** Degrees clockwise that the groups round it add. */
  readonly turn: number;
}

export function artworkOf(part: Element, context: ArtworkContext): Artwork {
  const unmoved: Place = { box: (box) => box, turn: 0 };
  const standing = childrenOf(childAt(part, 'p:cSld', 'p:spTree')).flatMap((each) =>
    standingIn(each, unmoved, context),
  );
  const texts = standing.map(({ element }) => textOf(element)).filter((text) => text !== '');
  const items = standing.flatMap((each, index) => drawn(each, `decor-${index + 1}`, context));
  const boxes = standing.filter(({ element }) => !isFaint(element, context)).map(({ box }) => box);
  return { items, boxes, texts };
}

const shapes: ReadonlySet<string> = new Set(['sp', 'pic', 'cxnSp', 'graphicFrame']);

/** The shapes that an element is or holds, without what is hidden. */
function standingIn(element: Element, place: Place, context: ArtworkContext): readonly Standing[] {
  const name = nameOf(element);
  if (name === 'AlternateContent') {
    const choice = childAt(element, 'mc:Fallback') ?? childAt(element, 'mc:Choice');
    return childrenOf(choice).flatMap((child) => standingIn(child, place, context));
  }
  if (isHidden(element)) return [];
  if (name === 'grpSp') {
    const inner = insideGroup(element, place);
    return childrenOf(element).flatMap((child) => standingIn(child, inner, context));
  }
  if (!shapes.has(name)) return [];
  const inherited = phOf(element) !== undefined ? context.inherits?.(element) : { chain: [element] };
  const frame = inherited && frameOf(inherited.chain);
  return inherited && frame ? [{ element, ...inherited, box: rounded(place.box(frame)), turn: place.turn }] : [];
}

/** A shape that lets through what is behind it, and has no line and no text, is a ground to write on. */
function isFaint(element: Element, context: ArtworkContext): boolean {
  const properties = childAt(element, 'p:spPr');
  const fill = fillIn(properties, context);
  if (textOf(element) !== '' || strokeOf(properties, childAt(element, 'p:style'), context)) return false;
  if (fill?.type === 'solid') return (fill.color.alpha ?? 1) < faint;
  return fill?.type === 'gradient' && fill.stops.every(({ color }) => (color.alpha ?? 1) < faint);
}

const faint = 0.65; // share of opacity

function textOf(element: Element): string {
  return allBelow(childAt(element, 'p:txBody'), 'a:t')
    .map((each) => each.textContent ?? '')
    .join('')
    .trim();
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
  const turn = (numberOf(frame, 'rot') ?? 0) / 60_000;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const place = (inner: Box): Box => {
    const moved = {
      x: box.x + (inner.x - child.x) * wide,
      y: box.y + (inner.y - child.y) * high,
      width: inner.width * wide,
      height: inner.height * high,
    };
    return turn === 0 ? moved : movedRound(moved, middle, turn);
  };
  return { box: (inner) => outer.box(place(inner)), turn: outer.turn + turn };
}

/** A box whose middle is turned about a point; it stays upright itself. */
function movedRound(box: Box, about: { readonly x: number; readonly y: number }, degrees: number): Box {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [dx, dy] = [box.x + box.width / 2 - about.x, box.y + box.height / 2 - about.y];
  return {
    ...box,
    x: about.x + dx * cos - dy * sin - box.width / 2,
    y: about.y + dx * sin + dy * cos - box.height / 2,
  };
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: roundPoints(x), y: roundPoints(y), width: roundPoints(width), height: roundPoints(height) };
}

function drawn(standing: Standing, name: string, context: ArtworkContext): readonly SceneItem[] {
  switch (nameOf(standing.element)) {
    case 'pic':
      return drawnPicture(standing, name, context);
    case 'graphicFrame':
      context.unseen('a table, chart or diagram');
      return [];
    default:
      return [...drawnShape(standing, name, context), ...drawnText(standing, `${name}-text`, context)];
  }
}

const own = { frame: 'own', decorative: true } as const;

function drawnPicture({ element, box, turn }: Standing, name: string, context: ArtworkContext): readonly SceneItem[] {
  const fill = fillIn(element, context);
  if (fill?.type !== 'picture') return [];
  const frame = childAt(element, 'p:spPr', 'a:xfrm');
  const degrees = ((((numberOf(frame, 'rot') ?? 0) / 60_000 + turn) % 360) + 360) % 360;
  const [flipH, flipV] = ['flipH', 'flipV'].map((flip) => isTrue(attributeOf(frame, flip)));
  if (degrees % 90 !== 0) {
    context.unseen('a picture that is turned');
    return [];
  }
  // Upside down is mirrored and turned by half.
  const turned = ((degrees + (flipV ? 180 : 0)) % 360) as 0 | 90 | 180 | 270;
  const mirrored = flipH !== flipV;
  const shadow = pictureShadow(element, fill.hash, degrees, context);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const upright = turned % 180 === 0;
  return [
    {
      ...own,
      kind: 'picture',
      name,
      box: upright ? box : { x: x - box.height / 2, y: y - box.width / 2, width: box.height, height: box.width },
      hash: fill.hash,
      format: context.formatOf(fill.hash),
      ...(turned === 0 && !mirrored
        ? {}
        : { turn: { degrees: turned, ...(mirrored ? { mirrored: true as const } : {}) } }),
      ...cropOf(element),
      ...(shadow ? { shadow } : {}),
    },
  ];
}

/** A picture that is see-through somewhere throws the shadow of what is on it, which is not drawn. */
function pictureShadow(element: Element, hash: string, turn: number, context: ArtworkContext): Shadow | undefined {
  const shadow = shadowOf([element], turn, context);
  if (!shadow || context.isOpaque(hash)) return shadow;
  context.unseen('the shadow of a picture that is see-through');
  return undefined;
}

function drawnShape(
  { element, chain, box, turn }: Standing,
  name: string,
  context: ArtworkContext,
): readonly SceneItem[] {
  const properties = childAt(element, 'p:spPr');
  const style = childAt(element, 'p:style');
  const fill: Fill = chain.map((each) => fillIn(childAt(each, 'p:spPr'), context)).find((each) => each !== undefined) ??
    styleFill(childAt(style, 'a:fillRef'), context) ?? { type: 'none' };
  const stroke = strokeOf(properties, style, context);
  if (fill.type === 'none' && !stroke) return [];
  const outline = outlineOf(element, box, turn, context.unseen);
  if (!outline) return [];
  const ownTurn = (numberOf(childAt(properties, 'a:xfrm'), 'rot') ?? 0) / 60_000;
  const shadow = shadowOf(chain, ownTurn + turn, context);
  return [
    { ...own, ...outline, kind: 'shape', name, fill, ...(stroke ? { stroke } : {}), ...(shadow ? { shadow } : {}) },
  ];
}

function drawnText(
  { element, chain, className, box, turn }: Standing,
  name: string,
  context: ArtworkContext,
): readonly SceneItem[] {
  const own = (numberOf(childAt(element, 'p:spPr', 'a:xfrm'), 'rot') ?? 0) / 60_000;
  const shape = { chain, box, name, turn: own + turn, ...(className ? { className } : {}) };
  const text = staticText(shape, context.text);
  if (text !== 'upright') return text ? [text] : [];
  context.unseen('text with its letters upon one another');
  return [];
}

function cropOf(element: Element): Pick<PictureItem, 'crop'> {
  const rect = childAt(element, 'p:blipFill', 'a:srcRect');
  const side = (name: string) => Math.min(0.99, Math.max(0, (numberOf(rect, name) ?? 0) / 100_000));
  const crop = { left: side('l'), top: side('t'), right: side('r'), bottom: side('b') };
  return Object.values(crop).some((share) => share > 0) ? { crop } : {};
}
