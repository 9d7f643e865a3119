/**
 * Effects of DrawingML (20.1.8.25) on static shapes: outer shadows are drawn, everything else is named. What a shape says itself goes
 * before what its style refers to in the theme.
 */
import type { Element } from '@xmldom/xmldom';
import type { Shadow } from '../../../../shared/model/index.js';
import { fromEmu, roundPoints } from '../../../../shared/units.js';
import { attributeOf, childAt, childrenOf, isTrue, nameOf, numberOf, shareOf } from '../../../ooxml/index.js';
import { colorIn } from './color.js';
import type { FillContext } from './fill.js';

/** What is not drawn, in words. A blur of the shape itself, and effects laid over its fill, hardly occur. */
const named: Readonly<Record<string, string>> = {
  innerShdw: 'an inner shadow',
  prstShdw: 'a shadow of an older kind',
  glow: 'a glow',
  softEdge: 'soft edges',
  reflection: 'a reflection',
  blur: 'a blur',
  fillOverlay: 'an effect over a fill',
};

/** The shadow that a shape throws; `unseen` is told of its other effects. `chain`: the shape, then what it inherits from. `turn`: degrees clockwise. */
export function shadowOf(
  chain: readonly Element[],
  turn: number,
  context: Pick<FillContext, 'format' | 'unseen'>,
): Shadow | undefined {
  const [shape] = chain;
  const themed = effectStyle(childAt(shape, 'p:style', 'a:effectRef'), context.format);
  nameDepth([...chain.map((each) => childAt(each, 'p:spPr')), themed], context);
  const own = chain.map((each) => effectsIn(childAt(each, 'p:spPr'))).find((each) => each !== undefined);
  const effects = own ?? effectsIn(themed);
  for (const effect of childrenOf(effects)) {
    const what = named[nameOf(effect)];
    if (what !== undefined) context.unseen?.(what);
  }
  if (effects && nameOf(effects) === 'effectDag') context.unseen?.('effects that build on one another');
  const outer = childAt(effects, 'a:outerShdw');
  if (!outer) return undefined;
  if (isStretched(outer)) {
    context.unseen?.('a shadow of another size or slant than its shape');
    return undefined;
  }
  const color = colorIn(outer, colorIn(childAt(shape, 'p:style', 'a:effectRef')));
  return color && { ...fallOf(outer, turn), blur: roundPoints(fromEmu(numberOf(outer, 'blurRad') ?? 0)), color };
}

function effectsIn(parent: Element | undefined): Element | undefined {
  return childAt(parent, 'a:effectLst') ?? childAt(parent, 'a:effectDag');
}

/** The theme's `idx`-th effects, from 1 (20.1.4.2.8). */
function effectStyle(reference: Element | undefined, format: Element | undefined): Element | undefined {
  const idx = numberOf(reference, 'idx') ?? 0;
  return idx > 0 ? childrenOf(childAt(format, 'a:effectStyleLst'), 'a:effectStyle')[idx - 1] : undefined;
}

/** How far a shadow falls; it turns with its shape unless it says otherwise (20.1.8.45). */
function fallOf(shadow: Element, turn: number): Pick<Shadow, 'x' | 'y'> {
  const distance = fromEmu(numberOf(shadow, 'dist') ?? 0);
  const stays = attributeOf(shadow, 'rotWithShape') !== undefined && !isTrue(attributeOf(shadow, 'rotWithShape'));
  const radians = (((numberOf(shadow, 'dir') ?? 0) / 60_000 + (stays ? 0 : turn)) * Math.PI) / 180;
  return { x: roundPoints(distance * Math.cos(radians)), y: roundPoints(distance * Math.sin(radians)) };
}

function isStretched(shadow: Element): boolean {
  const scaled = ['sx', 'sy'].some((name) => (shareOf(shadow, name) ?? 1) !== 1);
  return scaled || ['kx', 'ky'].some((name) => (numberOf(shadow, name) ?? 0) !== 0);
}

/** Bevels, depth and a view from aside; a scene that is seen from the front shows nothing. */
function nameDepth(sources: readonly (Element | undefined)[], { unseen }: Pick<FillContext, 'unseen'>): void {
  const solid = sources.map((each) => childAt(each, 'a:sp3d')).find((each) => each !== undefined);
  const camera = sources.map((each) => childAt(each, 'a:scene3d', 'a:camera')).find((each) => each !== undefined);
  const isSolid =
    childAt(solid, 'a:bevelT') !== undefined ||
    childAt(solid, 'a:bevelB') !== undefined ||
    ['extrusionH', 'contourW'].some((name) => (numberOf(solid, name) ?? 0) > 0);
  const view = attributeOf(camera, 'prst') ?? 'orthographicFront';
  if (isSolid || !/Front$/.test(view)) unseen?.('a three-dimensional look');
}

/** Says which effects text has that are not drawn. */
export function nameTextEffects(properties: readonly (Element | undefined)[], unseen: (what: string) => void): void {
  const effects = properties.map((each) => childAt(each, 'a:effectLst')).find((each) => each !== undefined);
  if (childrenOf(effects).some((each) => nameOf(each) === 'outerShdw')) unseen('the shadow of a text');
  if (childrenOf(effects).some((each) => nameOf(each) !== 'outerShdw')) unseen('an effect on a text');
  const line = properties.map((each) => childAt(each, 'a:ln')).find((each) => each !== undefined);
  if (line && !childAt(line, 'a:noFill') && childrenOf(line).length > 0) unseen('the outline of a text');
}
