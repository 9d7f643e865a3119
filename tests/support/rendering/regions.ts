/** Where text may stand on each slide: the boxes of its text shapes, tables and charts, read from the file. */
import { openPackage, type PackageView } from '../deck-doctor/package-view.js';
import { inheritedFrom, placeholderOf, placeholdersIn } from '../deck-doctor/rules/placeholders.js';
import { type Frame, frameOf } from '../deck-doctor/rules/shapes.js';
import { all, at, attr, child, type Xml } from '../deck-doctor/xml-tree.js';

const emuPerPoint = 12_700;

/** A box in points from the slide's top left corner, and the text that belongs there. */
export interface Region {
  readonly name: string;
  readonly kind: 'text' | 'table' | 'chart';
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** All text in it without blanks, for finding the box that a word belongs to. */
  readonly text: string;
  /** Its lines run down or up the slide (`a:bodyPr@vert`). */
  readonly turned?: true;
}

export interface SlideRegions {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly Region[];
}

/** The regions of each slide, in the deck's order. */
export function regionsOf(deck: Uint8Array): readonly SlideRegions[] {
  const view = openPackage(deck);
  const size = child(view.xml(view.main), 'p:sldSz');
  return view.slides.map((part) => {
    const layout = view.relations(part).find(({ kind }) => kind === 'slideLayout')?.part ?? '';
    const master = view.relations(layout).find(({ kind }) => kind === 'slideMaster')?.part ?? '';
    return {
      width: Number(attr(size, 'cx')) / emuPerPoint,
      height: Number(attr(size, 'cy')) / emuPerPoint,
      regions: [
        ...treeRegions(view, part, [view.xml(layout), view.xml(master)]),
        ...treeRegions(view, layout, []).filter((region) => region.kind === 'text'),
        ...treeRegions(view, master, []).filter((region) => region.kind === 'text'),
      ],
    };
  });
}

function treeRegions(view: PackageView, part: string, parents: readonly (Xml | undefined)[]): readonly Region[] {
  const found: Region[] = [];
  const visit = (element: Xml, map: (frame: Frame) => Frame): void => {
    if (element.name === 'p:grpSp') {
      for (const inner of element.children) visit(inner, groupMap(element, map));
      return;
    }
    // Prompts of a layout's own placeholders are not shown on slides.
    if (parents.length === 0 && placeholderOf(element)) return;
    const framing = [element, ...basesOf(element, parents)].find((shape) => frameOf(shape));
    const frame = framing && frameOf(framing);
    const quarters = framing ? quartersOf(framing) : 0;
    const region = frame && regionOf(element, map(quarters % 2 === 1 ? turnedFrame(frame) : frame));
    const turned = isTurned(element, parents) !== (quarters % 2 === 1);
    if (region) found.push(turned ? { ...region, turned: true } : region);
  };
  for (const element of at(view.xml(part), 'p:cSld', 'p:spTree')?.children ?? []) visit(element, (frame) => frame);
  return found;
}

function regionOf(element: Xml, frame: Frame): Region | undefined {
  const name = attr(all(element, 'p:cNvPr')[0], 'name') ?? '';
  const uri = attr(all(element, 'a:graphicData')[0], 'uri') ?? '';
  const kind = uri.endsWith('/chart') ? 'chart' : uri.endsWith('/table') ? 'table' : 'text';
  const text = ownText(element);
  if (kind === 'text' && text === '' && all(element, 'a:fld').length === 0) return undefined;
  return {
    name,
    kind,
    text,
    left: frame.x / emuPerPoint,
    top: frame.y / emuPerPoint,
    right: (frame.x + frame.cx) / emuPerPoint,
    bottom: (frame.y + frame.cy) / emuPerPoint,
  };
}

/** Quarter turns of a shape with all its text (`a:xfrm@rot`). */
function quartersOf(shape: Xml): number {
  const turn = Number(attr(at(shape, 'p:spPr', 'a:xfrm'), 'rot') ?? 0) / 5_400_000;
  return ((Math.round(turn) % 4) + 4) % 4;
}

/** A frame that its shape is turned in, by a quarter round its middle. */
function turnedFrame({ x, y, cx, cy }: Frame): Frame {
  return { x: x + (cx - cy) / 2, y: y + (cy - cx) / 2, cx: cy, cy: cx };
}

/** Whether the nearest that says which way text runs says down or up. */
function isTurned(element: Xml, parents: readonly (Xml | undefined)[]): boolean {
  const ways = [element, ...basesOf(element, parents)].map((shape) => attr(at(shape, 'p:txBody', 'a:bodyPr'), 'vert'));
  return /^vert(?:270)?$/.test(ways.find(Boolean) ?? '');
}

/** The shapes that a placeholder inherits from, the layout's first. */
function basesOf(element: Xml, parents: readonly (Xml | undefined)[]): readonly Xml[] {
  let ph = placeholderOf(element);
  const bases: Xml[] = [];
  for (const parent of parents) {
    const base = ph && (inheritedFrom(ph, parent) ?? masterPlaceholder(ph, parent));
    if (base) bases.push(base.shape);
    ph = base?.ph ?? ph;
  }
  return bases;
}

/** On a master, placeholders are found by class: whatever is no title, date, footer or number stands on the body. */
function masterPlaceholder(ph: Xml, master: Xml | undefined): { readonly shape: Xml; readonly ph: Xml } | undefined {
  const type = attr(ph, 'type') ?? 'obj';
  const wanted = ['dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';
  return placeholdersIn(master).find((candidate) => attr(candidate.ph, 'type') === wanted);
}

/** A group's children stand in its own space (chOff, chExt), stretched to its frame. */
function groupMap(group: Xml, outer: (frame: Frame) => Frame): (frame: Frame) => Frame {
  const frame = frameOf(group);
  const transform = at(group, 'p:grpSpPr', 'a:xfrm');
  const [offset, extent] = [child(transform, 'a:chOff'), child(transform, 'a:chExt')];
  if (!frame || !offset || !extent) return outer;
  const scaleX = Number(attr(extent, 'cx')) > 0 ? frame.cx / Number(attr(extent, 'cx')) : 1;
  const scaleY = Number(attr(extent, 'cy')) > 0 ? frame.cy / Number(attr(extent, 'cy')) : 1;
  return (inner) =>
    outer({
      x: frame.x + (inner.x - Number(attr(offset, 'x'))) * scaleX,
      y: frame.y + (inner.y - Number(attr(offset, 'y'))) * scaleY,
      cx: inner.cx * scaleX,
      cy: inner.cy * scaleY,
    });
}

/** Text without blanks, and without fields, whose text is a stand-in. */
function ownText(element: Xml): string {
  return all(element, 'a:r')
    .map((run) => child(run, 'a:t')?.text ?? '')
    .join('')
    .replace(/\s+/g, '');
}
