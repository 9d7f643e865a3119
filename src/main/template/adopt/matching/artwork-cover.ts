/**
 * Covers of artwork alone: a layout that calls itself a cover, has pictures or a ground of its own, and no place for a title. Houses write
 * theirs in text boxes, slide by slide, or print a prompt on the layout. A copy is added with a title where they have it.
 */
import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { coincide } from '../../../../shared/boxes.js';
import type { Box } from '../../../../shared/model/index.js';
import { emu } from '../../../../shared/units.js';
import { allBelow, attributeOf, childAt, childrenOf, namespaces, numberOf } from '../../../ooxml/index.js';
import { type Look, lookOf } from '../artwork/look.js';
import type { LayoutSource } from '../layout-source.js';
import type { Swept } from '../package/sweep.js';
import { covers, within } from '../places/free-area.js';
import { levelSources, levelsOf } from '../text/levels.js';
import { chainOf, phOf, readFrame } from '../text/placeholder.js';
import type { AddedLayout } from './added-layouts.js';
import { areaOf, type Candidate, type Field, type Scored, saysCover } from './archetype.js';
import { parsed } from './candidate.js';
import { clearCover, layoutCopy, leastTitle } from './cover-copy.js';

/** Where a text of the house stands, and what it looks like as far as it says so itself. */
interface TextPlace {
  readonly box: Box;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  /** `a:pPr@algn`. */
  readonly align?: string;
  /** `a:bodyPr@anchor`. */
  readonly anchor?: string;
  /** The XML of an `a:solidFill`. */
  readonly fill?: string;
}

export interface ArtworkCover {
  readonly layout: Candidate;
  readonly title: TextPlace;
  /** A text of the layout's own that gives its upper part to the title. */
  readonly below?: { readonly field: Field; readonly box: Box };
  /** Places of prompts that are printed on the layout, and go. */
  readonly prompts: readonly Box[];
}

const nudge = 1; // pt: places that are this near are one

/** What a title's prompt begins with, where it is printed as text. */
const titlePrompt =
  /^\W*(?:(?:presentation|document|report|click to (?:add|edit)(?: master)?) )?(?:title|titel|titre|título|titolo)\b/i;
/** And others that are printed beside it. */
const otherPrompt =
  /^\W*(?:sub-?title|untertitel|sous-titre|subtítulo|sottotitolo|name|author|date|datum|presenter)\b/i;

/** Undefined where the house has a cover with a title, `best`, or none of artwork. */
export function artworkCover(
  candidates: readonly Candidate[],
  best: Scored | undefined,
  from: LayoutSource,
): ArtworkCover | undefined {
  if (best && (saysCover(best.candidate) || best.score >= clearCover)) return undefined;
  const layouts = candidates.filter(
    (layout) => saysCover(layout) && !layout.fields.some(({ placeholder }) => placeholder.className === 'title'),
  );
  for (const layout of layouts.filter(({ part }) => hasArtwork(from.source.outline(part)))) {
    const found = asPrinted(layout, from) ?? asOnSlides(layout, from) ?? overText(layout, from);
    if (found) return { layout, prompts: [], ...found };
  }
  return undefined;
}

function hasArtwork(root: Element): boolean {
  const content = childAt(root, 'p:cSld');
  return childAt(content, 'p:bg') !== undefined || allBelow(content, 'a:blip').length > 0;
}

type Found = Omit<ArtworkCover, 'layout' | 'prompts'> & Partial<Pick<ArtworkCover, 'prompts'>>;

/** Where the layout says 'Title' in a text box. */
function asPrinted({ part }: Candidate, from: LayoutSource): Found | undefined {
  const texts = textsOf(from.source.tree(part)).filter((shape) => phOf(shape) === undefined);
  const title = texts.find((shape) => titlePrompt.test(textIn(shape)) && largeIn(shape, from));
  const place = title && placeOf(title);
  if (!place) return undefined;
  const prompts = texts.filter((shape) => shape === title || otherPrompt.test(textIn(shape)));
  return { title: roomy(place, from), prompts: prompts.flatMap((shape) => placeOf(shape)?.box ?? []) };
}

/** Slides that are looked at: what houses do they do on the first ones. */
const mostSlides = 12;
const largestSlide = 400_000; // bytes

/** Where the first of the house's own slides on it has its largest text. */
function asOnSlides({ part }: Candidate, from: LayoutSource): Found | undefined {
  const { source } = from;
  const number = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);
  const slides = [...source.names]
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name) && source.bytes(name).length < largestSlide)
    .sort((a, b) => number(a) - number(b))
    .slice(0, mostSlides);
  const slide = slides.find((name) => source.related(name, 'slideLayout') === part);
  const large = slide === undefined ? [] : textsOf(source.tree(slide)).filter((shape) => largeIn(shape, from));
  const [largest] = large.flatMap((shape) => placeOf(shape) ?? []).sort((a, b) => b.size - a.size);
  return largest && { title: roomy(largest, from) };
}

/** A text under this share of the slide is a date or a name. */
const leastText = 0.08;
/** What a title has of the place of a text that stands alone. */
const titleShare = 0.5;

/** Over a text that is too small for a title, in the upper part of its place. */
function overText({ fields }: Candidate, from: LayoutSource): Found | undefined {
  const { size } = from;
  const [field] = fields
    .filter((each) => each.placeholder.className === 'body' && each.placeholder.type !== 'pic' && !each.vertical)
    .filter((each) => areaOf(each) >= leastText * size.width * size.height)
    .sort((a, b) => areaOf(b) - areaOf(a));
  if (!field) return undefined;
  const { box, placeholder } = field;
  const sources = levelSources(placeholder.className, chainOf(placeholder, from.onMaster), from);
  const own = levelsOf(sources)[0]?.size ?? 18;
  const height = box.height * titleShare;
  return {
    title: { box: { ...box, height }, size: Math.max(1.4 * own, leastTitle * size.height * 1.2), anchor: 'b' },
    below: { field, box: { ...box, y: box.y + height, height: box.height - height } },
  };
}

/** Shapes with a text, those in groups left out: their places are of another space. */
function textsOf(root: Element): readonly Element[] {
  return childrenOf(childAt(root, 'p:cSld', 'p:spTree'), 'p:sp').filter((shape) => textIn(shape) !== '');
}

function textIn(shape: Element): string {
  return allBelow(childAt(shape, 'p:txBody'), 'a:t')
    .map((each) => each.textContent ?? '')
    .join(' ')
    .trim();
}

function sizeIn(shape: Element): number {
  const largest = (name: string) => Math.max(0, ...allBelow(shape, name).map((run) => numberOf(run, 'sz') ?? 0));
  return (largest('a:rPr') || largest('a:defRPr')) / 100;
}

function largeIn(shape: Element, { size }: LayoutSource): boolean {
  return sizeIn(shape) >= leastTitle * size.height;
}

function placeOf(shape: Element): TextPlace | undefined {
  const box = readFrame(childAt(shape, 'p:spPr', 'a:xfrm'));
  if (!box) return undefined;
  const run = allBelow(shape, 'a:rPr').find((each) => numberOf(each, 'sz') !== undefined);
  const fill = childAt(run, 'a:solidFill');
  const align = allBelow(shape, 'a:pPr')
    .map((each) => attributeOf(each, 'algn'))
    .find((each) => each !== undefined);
  const anchor = attributeOf(childAt(shape, 'p:txBody', 'a:bodyPr'), 'anchor');
  const bold = attributeOf(run, 'b');
  return {
    box,
    size: sizeIn(shape),
    ...(bold === undefined ? {} : { bold: bold === '1' || bold === 'true' }),
    ...(align === undefined ? {} : { align }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(fill ? { fill: new XMLSerializer().serializeToString(fill) } : {}),
  };
}

const margin = 0.04; // share of the slide's width
/** Lines that a title has room for, and what is left under it for a subtitle and two quiet lines: shares of the slide's height. */
const titleLines = 2.2;
const leftBelow = 0.2;

/** A text box is as wide as what somebody wrote in it: a title gets the slide's width on its side, and two lines, with room below. */
function roomy(place: TextPlace, { size }: LayoutSource): TextPlace {
  const edge = margin * size.width;
  const { x, y, width, height } = within(place.box, { x: 0, y: 0, ...size });
  const middle = x + width / 2;
  const reach = Math.min(middle, size.width - middle) - edge;
  const across =
    place.align === 'ctr'
      ? { x: middle - reach, width: 2 * reach }
      : place.align === 'r'
        ? { x: edge, width: x + width - edge }
        : { x, width: size.width - x - edge };
  const most = (1 - leftBelow) * size.height;
  const lines = Math.min(Math.max(height, titleLines * 1.2 * place.size), most / 2);
  return { ...place, box: { ...across, y: Math.max(edge, Math.min(y, most - lines)), height: lines } };
}

/** The copy. @param part its name */
export function artworkCopy(
  cover: ArtworkCover,
  part: string,
  relation: string,
  from: LayoutSource,
  swept: Swept,
): AddedLayout {
  const { layout, title, below, prompts } = cover;
  return layoutCopy(layout, part, relation, from, swept, (root, copyOf) => {
    const tree = childAt(root, 'p:cSld', 'p:spTree');
    for (const shape of childrenOf(tree, 'p:sp')) {
      const box = phOf(shape) ? undefined : readFrame(childAt(shape, 'p:spPr', 'a:xfrm'));
      if (box && prompts.some((each) => coincide(each, box, nudge))) tree?.removeChild(shape);
    }
    const lower = below && copyOf(below.field);
    if (lower && below) setFrame(lower, below.box);
    const ids = allBelow(tree, 'p:cNvPr').map((each) => numberOf(each, 'id') ?? 0);
    const made = parsed(titleXml(title, Math.max(1, ...ids) + 1));
    const document = tree?.ownerDocument;
    if (document) tree.insertBefore(document.importNode(made, true), childAt(tree, 'p:extLst') ?? null);
  });
}

/** What the copy looks like: its house's layout without the prompts. */
export function artworkLook({ layout, prompts }: ArtworkCover, from: LayoutSource): Look {
  const look = lookOf(layout.part, from);
  const stays = (box: Box): boolean => !prompts.some((each) => covers(each, box) && coincide(each, box, nudge));
  return {
    ...look,
    items: look.items.filter(({ kind, box }) => kind !== 'text' || stays(box)),
    keepOut: look.keepOut.filter(stays),
  };
}

function titleXml({ box, size, bold, align, anchor, fill = '' }: TextPlace, id: number): string {
  const weight = bold === undefined ? '' : ` b="${bold ? 1 : 0}"`;
  return (
    `<p:sp xmlns:a="${namespaces.a}" xmlns:p="${namespaces.p}"><p:nvSpPr><p:cNvPr id="${id}" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${frameXml(box)}</p:spPr>` +
    `<p:txBody><a:bodyPr vert="horz" wrap="square" anchor="${anchor ?? 't'}"><a:normAutofit/></a:bodyPr>` +
    `<a:lstStyle><a:lvl1pPr algn="${align ?? 'l'}"><a:defRPr sz="${Math.round(size * 100)}"${weight}>${fill}</a:defRPr></a:lvl1pPr></a:lstStyle>` +
    '<a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'
  );
}

function frameXml({ x, y, width, height }: Box): string {
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
}

function setFrame(shape: Element, box: Box): void {
  const properties = childAt(shape, 'p:spPr');
  const made = parsed(frameXml(box).replace('<a:xfrm>', `<a:xfrm xmlns:a="${namespaces.a}">`));
  const frame = properties?.ownerDocument?.importNode(made, true);
  const own = childAt(properties, 'a:xfrm');
  if (!properties || !frame) return;
  if (own) properties.replaceChild(frame, own);
  else properties.insertBefore(frame, properties.firstChild);
}
