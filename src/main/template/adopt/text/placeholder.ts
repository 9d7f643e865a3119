/** The placeholders of a master or layout, and what each inherits (ECMA-376 Part 1, 19.3.1.36; pptx-notes 4). */
import type { Element } from '@xmldom/xmldom';
import type { Anchor, Box, Insets, Slot } from '../../../../shared/model/index.js';
import { fromEmu } from '../../../../shared/units.js';
import { attributeOf, childAt, childrenOf, nameOf, numberOf } from '../../../ooxml/index.js';

export type PlaceholderClass = 'title' | 'body' | 'dt' | 'ftr' | 'sldNum' | 'hdr';

export interface Placeholder {
  readonly shape: Element;
  /** As written, or 'obj'. */
  readonly type: string;
  readonly className: PlaceholderClass;
  readonly idx: number;
  /** To be copied verbatim. */
  readonly attributes: NonNullable<Slot['placeholder']>;
  /** As the Selection pane shows it. */
  readonly name: string;
}

const largestInset = 51_206_400; // EMU, the largest side of a slide

const orphan = 4_294_967_295; // an idx that stands for none

const classes: Readonly<Record<string, PlaceholderClass>> = {
  title: 'title',
  ctrTitle: 'title',
  dt: 'dt',
  ftr: 'ftr',
  sldNum: 'sldNum',
  hdr: 'hdr',
};

/** The placeholders of a part, in reading order, those in groups too. */
export function placeholdersOf(part: Element): readonly Placeholder[] {
  const tree = childAt(part, 'p:cSld', 'p:spTree');
  return shapesOf(tree).flatMap((shape) => {
    const ph = phOf(shape);
    const idx = numberOf(ph, 'idx');
    // A slide could not name one whose idx is no unsignedInt (19.3.1.36).
    const isNumbered = /^\s*\+?\d+\s*$/.test(attributeOf(ph, 'idx') ?? '0');
    if (!ph || !isNumbered || idx === orphan) return [];
    const type = attributeOf(ph, 'type');
    const sz = attributeOf(ph, 'sz');
    const orient = attributeOf(ph, 'orient');
    return [
      {
        shape,
        type: type ?? 'obj',
        className: classes[type ?? 'obj'] ?? 'body',
        idx: idx ?? 0,
        name: shapeName(shape),
        attributes: {
          ...(type === undefined ? {} : { type }),
          ...(idx === undefined ? {} : { idx }),
          ...(sz === undefined ? {} : { sz }),
          ...(orient === undefined ? {} : { orient }),
        },
      },
    ];
  });
}

/** The `p:ph` of a shape, picture or frame; undefined for one that is no placeholder. */
export function phOf(shape: Element | undefined): Element | undefined {
  return childAt(nonVisualOf(shape), 'p:nvPr', 'p:ph');
}

/** What the person calls a shape; '' where nobody says. */
export function shapeName(shape: Element): string {
  return attributeOf(childAt(nonVisualOf(shape), 'p:cNvPr'), 'name') ?? '';
}

/** `p:nvSpPr`, `p:nvPicPr` and their like. */
function nonVisualOf(shape: Element | undefined): Element | undefined {
  return childrenOf(shape).find((child) => /^nv/.test(nameOf(child)));
}

/** Shapes of a tree and of the groups in it. */
function shapesOf(tree: Element | undefined): Element[] {
  return childrenOf(tree).flatMap((child) => {
    const name = nameOf(child);
    if (name === 'grpSp') return shapesOf(child);
    return ['sp', 'pic', 'graphicFrame'].includes(name) ? [child] : [];
  });
}

/** The shapes that a layout's placeholder inherits from, itself first: its master's of the same class. */
export function chainOf(placeholder: Placeholder, onMaster: readonly Placeholder[]): readonly Element[] {
  const same = onMaster.filter((other) => other.className === placeholder.className);
  const parent = same.find((other) => other.type === placeholder.type) ?? same[0];
  return parent ? [placeholder.shape, parent.shape] : [placeholder.shape];
}

/** Its frame as the file says it, before it is turned: its own, else its master's. Undefined where nobody says one. */
export function frameOf(chain: readonly Element[]): Box | undefined {
  return readFrame(transformOf(chain));
}

/** Its frame as it is seen, turned by quarters. */
export function seenFrameOf(chain: readonly Element[]): Box | undefined {
  const frame = frameOf(chain);
  return frame && quarterOf(chain) % 2 === 1 ? turnedBox(frame) : frame;
}

function transformOf(chain: readonly Element[]): Element | undefined {
  return chain
    .map((shape) => childAt(shape, 'p:spPr', 'a:xfrm') ?? childAt(shape, 'p:xfrm'))
    .find((transform) => readFrame(transform) !== undefined);
}

/** Quarter turns clockwise of the shape itself, 0 to 3: Office's Ion has its date and footer upright in a bar, by `a:xfrm@rot` (20.1.7.6). */
export function quarterOf(chain: readonly Element[]): number {
  const degrees = (numberOf(transformOf(chain), 'rot') ?? 0) / 60_000;
  return ((Math.round(degrees / 90) % 4) + 4) % 4 || 0;
}

/** Turned by a quarter round its middle: `a:off` and `a:ext` are of the shape before it is turned. */
function turnedBox({ x, y, width, height }: Box): Box {
  return { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
}

/** An `a:xfrm` in points. */
export function readFrame(frame: Element | undefined): Box | undefined {
  const offset = childAt(frame, 'a:off');
  const extent = childAt(frame, 'a:ext');
  const [x, y] = [numberOf(offset, 'x'), numberOf(offset, 'y')];
  const [width, height] = [numberOf(extent, 'cx'), numberOf(extent, 'cy')];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return { x: fromEmu(x), y: fromEmu(y), width: fromEmu(width), height: fromEmu(height) };
}

/** The first that says an attribute of `a:bodyPr`. */
export function bodyAttribute(chain: readonly Element[], name: string): string | undefined {
  for (const shape of chain) {
    const value = attributeOf(childAt(shape, 'p:txBody', 'a:bodyPr'), name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Insets, with the defaults of 21.1.2.1.1: 0.1 in at the sides, 0.05 in above and below. */
export function insetsOf(chain: readonly Element[]): Insets {
  const inset = (name: string, usual: number) => {
    const value = Number(bodyAttribute(chain, name) ?? usual);
    return fromEmu(Number.isFinite(value) ? Math.min(largestInset, Math.max(-largestInset, value)) : usual);
  };
  return {
    left: inset('lIns', 91_440),
    top: inset('tIns', 45_720),
    right: inset('rIns', 91_440),
    bottom: inset('bIns', 45_720),
  };
}

/** Insets as they are seen: a shape that is turned by quarters takes them along. */
export function seenInsetsOf(chain: readonly Element[]): Insets {
  const { left, top, right, bottom } = insetsOf(chain);
  const sides = [top, right, bottom, left]; // clockwise from the top
  const at = (side: number) => sides[(side - quarterOf(chain) + 4) % 4] as number;
  return { left: at(3), top: at(0), right: at(1), bottom: at(2) };
}

export function anchorOf(chain: readonly Element[]): Anchor {
  const value = bodyAttribute(chain, 'anchor');
  return value === 'ctr' ? 'middle' : value === 'b' ? 'bottom' : 'top';
}

export function columnsOf(chain: readonly Element[]): number {
  const count = Number(bodyAttribute(chain, 'numCol') ?? 1);
  return Number.isInteger(count) && count > 1 && count <= 16 ? count : 1;
}

/** Which way text reads that is turned as a whole in its shape: down or up. Letters upon one another and East Asian columns are no turn. */
export function turnOf(chain: readonly Element[]): 90 | 270 | undefined {
  const way = bodyAttribute(chain, 'vert');
  return way === 'vert' ? 90 : way === 'vert270' ? 270 : undefined;
}

/** Which way text reads with its shape's own turn. */
export function seenTurnOf(chain: readonly Element[]): 90 | 270 | undefined {
  const quarters = (quarterOf(chain) + (turnOf(chain) ?? 0) / 90) % 4;
  return quarters === 1 ? 90 : quarters === 3 ? 270 : undefined;
}

/** Text that stands upright or turned is no place for ours; footers are seen as they are. */
export function isVertical(placeholder: Placeholder, chain: readonly Element[]): boolean {
  const isTurned = ['title', 'body'].includes(placeholder.className) && quarterOf(chain) % 2 === 1;
  return isTurned || placeholder.attributes.orient === 'vert' || (bodyAttribute(chain, 'vert') ?? 'horz') !== 'horz';
}
