/**
 * Covers whose title was taken off. Many houses have a text placeholder where the title was, so that slides on such a layout have no
 * title for the outline and for screen readers. A copy is added under the master in which that text is a title placeholder that looks
 * as it did; the house's own layout stays as it is.
 */
import type { Element } from '@xmldom/xmldom';
import { childAt, childOrder, childrenOf, nameOf, namespaces } from '../../../ooxml/index.js';
import type { LayoutSource } from '../layout-source.js';
import { dropActions, dropMisplaced, dropReferences, type Swept, serialized } from '../package/sweep.js';
import { type LevelSources, levelProperties, levelSources, levelsOf, listStyles, runDefaults } from '../text/levels.js';
import { bodyAttribute, chainOf, phOf, placeholdersOf } from '../text/placeholder.js';
import type { AddedLayout } from './added-layouts.js';
import { areaOf, type Candidate, type Field, isContent, type Scored, saysCover } from './archetype.js';
import { parsed } from './candidate.js';

/** A layout that is to be a cover, and what its texts are to be. */
export interface Untitled {
  readonly layout: Candidate;
  readonly title: Field;
  /** Absent where no other text is wide enough for a line of it. */
  readonly subtitle?: Field;
}

/** Smaller text is no title of a cover: 24 pt on a slide of ours. */
export const leastTitle = 0.044; // share of the slide's height
const writable: readonly string[] = ['body', 'obj', 'subTitle'];
/** A narrower text beside a title is a date or a number. */
const subtitleShare = 0.5; // of the title's width

/** From here on a layout is a cover by what it is made of, though it does not call itself one. */
export const clearCover = 6;

/**
 * The layout that is a cover but for its title, of texts only and the largest of them as large as a title: one that calls itself a cover
 * where `best`, a layout with a title, hardly is one; the master's first where there is none. Undefined where there is none.
 */
export function untitledCover(
  candidates: readonly Candidate[],
  best: Scored | undefined,
  from: LayoutSource,
): Untitled | undefined {
  if (best && (saysCover(best.candidate) || best.score >= clearCover)) return undefined;
  const first = candidates.filter(({ order }) => order === 0 && !best);
  const found = [...candidates.filter(saysCover), ...first].map((layout) => titleAmong(layout, from));
  return found.find((each) => each !== undefined);
}

function titleAmong(layout: Candidate, from: LayoutSource): Untitled | undefined {
  const texts = layout.fields.filter(({ placeholder }) => ['title', 'body'].includes(placeholder.className));
  const isPlain = texts.every(
    ({ placeholder, vertical, columns }) => writable.includes(placeholder.type) && !vertical && columns === 1,
  );
  if (!isPlain || texts.length === 0 || texts.length > 4) return undefined;
  const size = (field: Field): number => levelsOf(sourcesOf(field, from))[0]?.size ?? 0;
  const [title, ...others] = texts
    .filter(isContent)
    .sort((one, other) => size(other) - size(one) || areaOf(other) - areaOf(one));
  if (!title || size(title) < leastTitle * from.size.height) return undefined;
  const wide = [...others, ...texts.filter((field) => !isContent(field))]
    .filter(({ box }) => box.width >= subtitleShare * title.box.width)
    .sort((one, other) => areaOf(other) - areaOf(one));
  return { layout, title, ...(wide[0] ? { subtitle: wide[0] } : {}) };
}

function sourcesOf({ placeholder }: Field, from: LayoutSource): LevelSources {
  return levelSources(placeholder.className, chainOf(placeholder, from.onMaster), from);
}

/** The copy, with the relations of the layout that it is made from. @param part its name */
export function coverCopy(
  { layout, title, subtitle }: Untitled,
  part: string,
  relation: string,
  from: LayoutSource,
  swept: Swept,
): AddedLayout {
  return layoutCopy(layout, part, relation, from, swept, (_, copyOf) => {
    makeTitle(copyOf(title), title, from);
    phOf(subtitle && copyOf(subtitle))?.setAttribute('type', 'subTitle');
    // A small text is no place for a subtitle, and would be taken for one.
    for (const field of layout.fields.filter((each) => isContent(each) && each !== title && each !== subtitle)) {
      const small = copyOf(field);
      small?.parentNode?.removeChild(small);
    }
  });
}

/**
 * A copy of a house's layout, as a cover under a name of its own, with something changed in its tree.
 * @param change is given the copy's root, and the way from a placeholder of the layout to its copy
 */
export function layoutCopy(
  layout: Candidate,
  part: string,
  relation: string,
  from: LayoutSource,
  swept: Swept,
  change: (root: Element, copyOf: (field: Field) => Element | undefined) => void,
): AddedLayout {
  const original = from.source.tree(layout.part);
  const root = original.cloneNode(true) as Element;
  dropReferences(root, swept.gone.get(layout.part) ?? new Set());
  dropActions(root);
  dropMisplaced(root);
  const name = `${layout.name} (Briefdeck)`;
  // What PowerPoint knows the house's own by.
  for (const each of ['type', 'matchingName']) root.removeAttribute(each);
  const content = childAt(root, 'p:cSld');
  content?.setAttribute('name', name);
  const extensions = childAt(content, 'p:extLst');
  if (extensions) content?.removeChild(extensions);
  // Fields are of the tree that matching saw, which may be another: places in it are the same.
  const seen = layout.fields[0]?.placeholder.shape.ownerDocument?.documentElement ?? original;
  const shapes = placeholdersOf(seen).map(({ shape }) => shape);
  const copies = placeholdersOf(root).map(({ shape }) => shape);
  const copyOf = ({ placeholder }: Field) => copies[shapes.indexOf(placeholder.shape)];
  change(root, copyOf);
  return {
    archetype: 'cover',
    name,
    part,
    relation,
    xml: serialized(root),
    relations: swept.relations.get(layout.part) ?? [],
  };
}

/** Makes a text a title; what it had from the master's body it says itself, since a title has the master's title's. */
function makeTitle(shape: Element | undefined, field: Field, from: LayoutSource): void {
  const ph = phOf(shape);
  const text = childAt(shape, 'p:txBody');
  if (!shape || !ph || !text) throw new Error('A text placeholder has a text.');
  for (const name of ['idx', 'sz', 'orient']) ph.removeAttribute(name);
  ph.setAttribute('type', 'title');
  const sources = sourcesOf(field, from);
  keepFrame(shape, sources.chain);
  const body = childAt(text, 'a:bodyPr');
  for (const [name, usual] of Object.entries(usualBody)) {
    body?.setAttribute(name, bodyAttribute(sources.chain, name) ?? usual);
  }
  const said = levelProperties(listStyles(sources), 0);
  const list = element(text, 'a:lstStyle');
  list.appendChild(firstLevel(said, list));
  const own = childAt(text, 'a:lstStyle');
  if (own) text.replaceChild(list, own);
  else text.insertBefore(list, body?.nextSibling ?? text.firstChild);
}

/** With no frame of its own it has the one that it inherits as a body. */
function keepFrame(shape: Element, chain: readonly Element[]): void {
  const properties = childAt(shape, 'p:spPr');
  if (childAt(properties, 'a:xfrm')) return;
  const inherited = chain.map((each) => childAt(each, 'p:spPr', 'a:xfrm')).find((each) => each !== undefined);
  if (inherited) properties?.insertBefore(inherited.cloneNode(true), properties.firstChild);
}

/** `a:bodyPr` where nobody says otherwise (21.1.2.1.1). */
const usualBody = {
  vert: 'horz',
  wrap: 'square',
  lIns: '91440',
  tIns: '45720',
  rIns: '91440',
  bIns: '45720',
  numCol: '1',
  anchor: 't',
  anchorCtr: '0',
} as const;

/** What a first level is where nobody says otherwise. Its lists' dots are no part of a title. */
const plainLevel = parsed(
  `<a:lvl1pPr xmlns:a="${namespaces.a}" marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>` +
    '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>' +
    '<a:defRPr sz="1800" b="0" i="0" cap="none" spc="0"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' +
    '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>',
);

/** One level of all that is said of it, the nearest first. */
function firstLevel(said: readonly Element[], beside: Element): Element {
  const level = merged(
    'a:lvl1pPr',
    [...said, plainLevel],
    beside,
    (name) => /^bu(?!None)/.test(name) || name === 'defRPr',
  );
  const run = merged('a:defRPr', runDefaults([...said, plainLevel]), beside, () => false);
  level.insertBefore(run, childAt(level, 'a:extLst') ?? null);
  return level;
}

/** Each attribute, and each child of one kind, by the nearest that has it. */
function merged(
  name: 'a:lvl1pPr' | 'a:defRPr',
  said: readonly Element[],
  beside: Element,
  isLeft: (name: string) => boolean,
): Element {
  const made = element(beside, name);
  const children = new Map<string, Element>();
  for (const each of said) {
    for (const attribute of each.attributes) {
      const isPlain = !attribute.name.includes(':') && attribute.name !== 'xmlns';
      if (isPlain && !made.hasAttribute(attribute.name)) made.setAttribute(attribute.name, attribute.value);
    }
    for (const child of childrenOf(each)) {
      const kind = nameOf(child).endsWith('Fill') ? 'fill' : nameOf(child);
      if (!isLeft(nameOf(child)) && !children.has(kind)) children.set(kind, child);
    }
  }
  const order: readonly string[] = childOrder[name];
  const at = (child: Element) => order.indexOf(`a:${nameOf(child)}`);
  for (const child of [...children.values()].sort((one, other) => at(one) - at(other))) {
    made.appendChild(child.cloneNode(true));
  }
  return made;
}

function element(beside: Element, name: string): Element {
  const made = beside.ownerDocument?.createElementNS(namespaces.a, name);
  if (!made) throw new Error('A parsed part has a document.');
  return made;
}
