/**
 * Masters that were made for another size of slide. Canva's exports have slides of 20 × 11.25 in and Office's own layouts of 4:3 under
 * them; so has a deck of python-pptx whose slide was widened: titles and lists in the upper left part of each slide. Master and
 * layouts are stretched to the slide, as PowerPoint does when a person changes its size.
 */
import type { Element } from '@xmldom/xmldom';
import type { Template } from '../../../../shared/model/index.js';
import { allBelow, childAt, childrenOf, nameOf, numberOf } from '../../../ooxml/index.js';
import { type Placeholder, seenFrameOf } from '../text/placeholder.js';

type Size = Template['size'];

/** 4:3, 16:9 since PowerPoint 2013, 16:9 of Google Slides and of PowerPoint 2010, in points. */
const usual: readonly Size[] = [
  { width: 720, height: 540 },
  { width: 960, height: 540 },
  { width: 720, height: 405 },
];

/** A slide that is this much wider or higher than its master was not made for it. */
const least = 1.2;
/** Margins of Office's masters are equal left and right, but for rounding. */
const hair = 0.02; // share of the width

/** The size that the master's title and footers were placed for, where the slide is clearly larger; else undefined. */
export function madeFor(onMaster: readonly Placeholder[], slide: Size): Size | undefined {
  const boxOf = (wanted: string) => {
    const found = onMaster.find(({ className }) => className === wanted);
    return found && seenFrameOf([found.shape]);
  };
  const title = boxOf('title');
  const footers = ['dt', 'ftr', 'sldNum'].flatMap((each) => boxOf(each) ?? []);
  if (!title || footers.length === 0) return undefined;
  const bottom = Math.max(...footers.map(({ y, height }) => y + height));
  const right = Math.max(...footers.map(({ x, width }) => x + width));
  return usual.find(({ width, height }) => {
    const isLarger = slide.width >= least * width || slide.height >= least * height;
    const isCentred = Math.abs(2 * title.x + title.width - width) <= hair * width;
    return isLarger && isCentred && right <= width && bottom <= height && bottom >= 0.85 * height;
  });
}

/** Stretches a master or layout from one size to another: places both ways, type and pictures by the lesser. */
export function stretch(root: Element, from: Size, to: Size): void {
  const [wide, high] = [to.width / from.width, to.height / from.height];
  const even = Math.min(wide, high);
  for (const shape of childrenOf(childAt(root, 'p:cSld', 'p:spTree'))) {
    const frame =
      childAt(shape, 'p:spPr', 'a:xfrm') ?? childAt(shape, 'p:grpSpPr', 'a:xfrm') ?? childAt(shape, 'p:xfrm');
    if (frame) place(frame, wide, high, nameOf(shape) === 'pic' ? even : undefined);
  }
  if (even === 1) return;
  for (const name of ['a:defRPr', 'a:rPr', 'a:endParaRPr']) {
    for (const run of allBelow(root, name)) multiply(run, 'sz', even);
  }
}

function place(frame: Element, wide: number, high: number, even: number | undefined): void {
  const [offset, extent] = [childAt(frame, 'a:off'), childAt(frame, 'a:ext')];
  if (!offset || !extent) return;
  const [width, height] = [numberOf(extent, 'cx') ?? 0, numberOf(extent, 'cy') ?? 0];
  multiply(offset, 'x', wide);
  multiply(offset, 'y', high);
  multiply(extent, 'cx', even ?? wide);
  multiply(extent, 'cy', even ?? high);
  if (even === undefined) return;
  // A picture keeps its proportions, and its middle where that goes.
  add(offset, 'x', (width * (wide - even)) / 2);
  add(offset, 'y', (height * (high - even)) / 2);
}

function multiply(element: Element, name: string, by: number): void {
  const value = numberOf(element, name);
  if (value !== undefined) element.setAttribute(name, String(Math.round(value * by)));
}

function add(element: Element, name: string, more: number): void {
  const value = numberOf(element, name);
  if (value !== undefined) element.setAttribute(name, String(Math.round(value + more)));
}
