/** Where title, body and footers of layouts that we add stand, and in what colour where the master's own would not be seen. */
import { type Element, XMLSerializer } from '@xmldom/xmldom';
import type { Box, Color, Template } from '../../../../shared/model/index.js';
import { childAt, childrenOf, nameOf } from '../../../ooxml/index.js';
import { lookOf } from '../artwork/look.js';
import { inkOn, plainGround, readsOn, unseen } from '../ink/ink.js';
import type { LayoutSource } from '../layout-source.js';
import { covers, isOnSlide } from '../places/free-area.js';
import { levelSources, levelsOf } from '../text/levels.js';
import { type PlaceholderClass, phOf, seenFrameOf } from '../text/placeholder.js';
import type { MasterPlaces } from './added-layouts.js';
import { type Candidate, rank } from './archetype.js';
import { groundOf } from './family.js';

/** No part has this name: what is no part yet looks as its master does. */
const noPart = '';

export function placesOf(candidates: readonly Candidate[], from: LayoutSource): MasterPlaces {
  const { onMaster, size, theme } = from;
  const title = titleAlone(candidates, from);
  const body = title ? below(from.body, title.box) : from.body;
  const isSeen = (wanted: PlaceholderClass): boolean => {
    const own = onMaster.find(({ className }) => className === wanted);
    const frame = own && seenFrameOf([own.shape]);
    // What inherits a frame beside the slide would not be seen.
    return frame !== undefined && isOnSlide(frame, size);
  };
  const ground = plainGround(lookOf(noPart, from), size);
  const inkFor = (wanted: PlaceholderClass): Color | undefined =>
    ground && !readsOn(colorOf(wanted, from), ground, theme, unseen) ? inkOn(ground, theme) : undefined;
  const [titleInk, bodyInk] = [inkFor('title'), inkFor('body')];
  return {
    body,
    ...(title ? { title } : {}),
    lacking: {
      ...(isSeen('title') ? {} : { title: titleAbove(body, size) }),
      ...(isSeen('body') && body === from.body && standsIn(body, from) ? {} : { body }),
    },
    ink: { ...(titleInk ? { title: titleInk } : {}), ...(bodyInk ? { body: bodyInk } : {}) },
    footers: (['dt', 'ftr', 'sldNum'] as const).filter((type) => onMaster.some(({ className }) => className === type)),
  };
}

/** The master's own body is about there: one that is too low to be a body is not to be inherited. */
function standsIn(body: Box, { onMaster }: LayoutSource): boolean {
  const own = onMaster.find(({ className, type }) => className === 'body' && type !== 'pic');
  const frame = own && seenFrameOf([own.shape]);
  return frame !== undefined && frame.height >= body.height - 1;
}

/** A title for a master that has none: where Office's own have theirs, above the body. */
function titleAbove(body: Box, { height }: Template['size']): Box {
  const y = Math.min(height * 0.05, body.y / 4);
  return { x: body.x, y, width: body.width, height: Math.max(height * 0.08, Math.min(height * 0.17, body.y - y)) };
}

const gap = 6; // pt

/** The body under a title that reaches into it. */
function below(body: Box, title: Box): Box {
  const y = title.y + title.height + gap;
  const height = body.y + body.height - y;
  return covers(body, title) && height > body.height / 2 ? { ...body, y, height } : body;
}

/**
 * The title of the house's layout for a title alone, else of the one for content, where that says its own place or look and has no
 * artwork that the title is made for.
 */
function titleAlone(candidates: readonly Candidate[], from: LayoutSource): MasterPlaces['title'] {
  for (const archetype of ['title-only', 'content'] as const) {
    const [best] = rank(archetype, candidates, from.size);
    const found = best && titleOn(best.candidate, from);
    if (found) return found;
  }
  return undefined;
}

function titleOn({ fields, part }: Candidate, from: LayoutSource): MasterPlaces['title'] {
  const field = fields.find(({ placeholder }) => placeholder.className === 'title');
  if (!field || field.box.y + field.box.height > from.size.height / 2) return undefined;
  const { shape } = field.placeholder;
  if (!childAt(shape, 'p:spPr', 'a:xfrm') || hasArtwork(from.source.outline(part)) || lookOf(part, from).map)
    return undefined;
  // Its title is made for its own ground.
  if (groundOf(part, from) !== groundOf(noPart, from)) return undefined;
  const style = ['a:bodyPr', 'a:lstStyle'].map((name) => {
    const element = childAt(shape, 'p:txBody', name);
    return element ? new XMLSerializer().serializeToString(element) : `<${name}/>`;
  });
  return /\br:\w+=/.test(style.join('')) ? undefined : { box: field.box, style: style.join('') };
}

function hasArtwork(root: Element): boolean {
  return childrenOf(childAt(root, 'p:cSld', 'p:spTree')).some((each) => {
    if (nameOf(each) === 'extLst' || /GrpSpPr$|^grpSpPr$/.test(nameOf(each))) return false;
    return phOf(each) === undefined;
  });
}

function colorOf(className: PlaceholderClass, from: LayoutSource): Color {
  const own = from.onMaster.find((each) => each.className === className);
  const [first] = levelsOf(levelSources(className, own ? [own.shape] : [], from));
  return first?.color ?? { slot: 'tx1' };
}
