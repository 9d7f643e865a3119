/**
 * How much is drawn of an SVG. What `use`, patterns, masks, clipping paths and markers name is drawn each time that it is
 * named, and names others itself: a file of two kilobytes can draw a hundred million rectangles.
 */
import type { Element } from '@xmldom/xmldom';
import { maxSvgDepth } from './limits.js';
import { dashesIn } from './svg-dashes.js';
import { type Reference, referencesOf } from './svg-references.js';

export interface Drawn {
  readonly elements: number;
  /** Elements that are drawn apart and then laid over the others. */
  readonly layers: number;
  /** Of pictures inside. */
  readonly pixels: number;
  /** Numbers of lines, and of outlines of letters: places at which they may have markers, and what is to be read and drawn of them. */
  readonly corners: number;
  readonly dashes: number;
}

export interface Costs {
  readonly isLayer: (element: Element) => boolean;
  /** Pixels of the pictures inside, by the element that shows them. */
  readonly embedded: ReadonlyMap<Element, number>;
}

const nothing: Drawn = { elements: 0, layers: 0, pixels: 0, corners: 0, dashes: 0 };
const endless: Drawn = { ...nothing, elements: Number.POSITIVE_INFINITY };

/** Elements that others are drawn with by `url(#id)`. Gradients and filters, which are named so too, draw nothing more. */
const definitions: ReadonlySet<string> = new Set(['pattern', 'mask', 'clipPath', 'marker']);
/** Elements that have what the element has that they name by its address. */
const takers: ReadonlySet<string> = new Set(['use', 'pattern']);

/** What is drawn of `root`, whose elements, and it, are `all`; endless where an element is drawn with what it stands in. */
export function drawnWhole(root: Element, all: readonly Element[], { isLayer, embedded }: Costs): Drawn {
  const byId = idsOf(all);
  const references = referencesOf(all);
  const dashes = dashesIn(all);
  const known = new Map<Element, Drawn>();

  const count = (element: Element, depth: number): Drawn => {
    const before = known.get(element);
    if (before) return before;
    // Uses of uses: a chain that ends the recursion is no drawing either.
    if (depth > 2 * maxSvgDepth) return endless;
    known.set(element, endless);
    const inside = countInside(element, depth);
    const drawn = references(element).reduce((so, reference) => {
      const one = named(reference.id, depth, definitions);
      // A pattern in a pattern is drawn to a picture of its own each time.
      const layer = one.elements > 0 && isDefined(element) ? 1 : 0;
      return sum(so, times({ ...one, layers: one.layers + layer }, timesDrawn(reference, inside)));
    }, inside);
    known.set(element, drawn);
    return drawn;
  };

  /** The element with what stands in it, and what it has from elsewhere. */
  const countInside = (element: Element, depth: number): Drawn => {
    let drawn: Drawn = {
      elements: 1,
      layers: isLayer(element) ? 1 : 0,
      pixels: embedded.get(element) ?? 0,
      corners: cornersOf(element),
      dashes: dashes(element),
    };
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 1) drawn = sum(drawn, count(child as Element, depth + 1));
    }
    if (!takers.has(element.localName ?? '')) return drawn;
    return addressesOf(element).reduce((so, id) => sum(so, named(id, depth)), drawn);
  };

  /** Of elements with one id some programs take the first and some the last: whichever draws more. */
  const named = (id: string, depth: number, names?: ReadonlySet<string>): Drawn =>
    (byId.get(id) ?? [])
      .filter(({ localName }) => names === undefined || names.has(localName ?? ''))
      .map((element) => count(element, depth + 1))
      .reduce(larger, nothing);

  return count(root, 0);
}

/** How often what an element names is drawn: for itself alone, or for all that inherits it. */
function timesDrawn({ property }: Reference, { elements, corners }: Drawn): number {
  if (property === 'mask' || property === 'clip-path') return 1;
  return property === 'marker' || property === 'marker-mid' ? corners : elements;
}

function idsOf(all: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const byId = new Map<string, Element[]>();
  for (const element of all) {
    const id = element.getAttribute('id');
    if (!id) continue;
    const others = byId.get(id);
    if (others) others.push(element);
    else byId.set(id, [element]);
  }
  return byId;
}

/** The ids that an element's own addresses name: with both forms of `href`, programs differ in which they take. */
function addressesOf(element: Element): readonly string[] {
  const both = [element.getAttribute('href'), element.getAttributeNS('http://www.w3.org/1999/xlink', 'href')];
  return [...new Set(both.flatMap((address) => address?.trim().replace(/^#/, '') || []))];
}

/** Whether an element stands in what others are drawn with. */
function isDefined(element: Element): boolean {
  for (let at = element.parentNode; at; at = at.parentNode) {
    if (definitions.has(at.nodeName.replace(/^.*:/, ''))) return true;
  }
  return false;
}

/** At most so many: a number of a path may be a corner. */
function cornersOf(element: Element): number {
  if (texts.has(element.localName ?? '')) return numbersOfLetter * lettersOf(element);
  const line = element.getAttribute('d') ?? element.getAttribute('points');
  if (line === null) return element.localName === 'line' ? 2 : 0;
  return line.match(/\d+/g)?.length ?? 0;
}

const texts: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath']);

/** More than an outline of a letter has: the drawing library maps the face's file for each (resvg-js 2.6.2). */
const numbersOfLetter = 100;

/** Of the element itself, without those in it. */
function lettersOf(element: Element): number {
  let letters = 0;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 || child.nodeType === 4) letters += child.nodeValue?.length ?? 0;
  }
  return letters;
}

function sum(one: Drawn, other: Drawn): Drawn {
  return {
    elements: one.elements + other.elements,
    layers: one.layers + other.layers,
    pixels: one.pixels + other.pixels,
    corners: one.corners + other.corners,
    dashes: one.dashes + other.dashes,
  };
}

function times({ elements, layers, pixels, corners, dashes }: Drawn, often: number): Drawn {
  // Endless times never would be no number.
  if (often === 0 || elements === 0) return nothing;
  return {
    elements: elements * often,
    layers: layers * often,
    pixels: pixels * often,
    corners: corners * often,
    dashes: dashes * often,
  };
}

function larger(one: Drawn, other: Drawn): Drawn {
  return {
    elements: Math.max(one.elements, other.elements),
    layers: Math.max(one.layers, other.layers),
    pixels: Math.max(one.pixels, other.pixels),
    corners: Math.max(one.corners, other.corners),
    dashes: Math.max(one.dashes, other.dashes),
  };
}
