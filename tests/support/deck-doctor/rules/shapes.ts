/** Shapes, text bodies and the order of everything inside them. */
import { orderFault } from '../child-order.js';
import type { PackageView } from '../package-view.js';
import type { Rule } from '../rule.js';
import { all, at, attr, child, childrenOf, type Xml } from '../xml-tree.js';

/** Shapes that our decks draw with. Anything else is a slip of the pen, or needs adding here. */
const knownPresets = new Set('rect roundRect ellipse line straightConnector1 triangle chevron homePlate'.split(' '));

/** Parts that hold a shape tree, with those of the template only when they are ours. */
export function drawingParts(deck: PackageView, adopted: boolean | undefined): readonly string[] {
  const written = [...deck.slides, ...deck.notesSlides];
  return adopted ? written : [...written, ...deck.layouts, ...deck.masters, ...deck.notesMasters];
}

export const shapeRules: readonly Rule[] = [
  {
    id: 'child-order',
    why: 'a:pPr before each run, notesMasterIdLst after sldIdLst, c:marker after c:dLbls: the schema wants one order',
    scope: 'any',
    check: (deck, complain, options) => {
      for (const part of [deck.main, ...drawingParts(deck, options.adopted), ...deck.charts]) {
        const root = deck.xml(part);
        if (root) checkOrder(root, '', (detail) => complain(part, detail));
      }
    },
  },
  {
    id: 'shape-ids',
    why: 'a duplicate p:cNvPr id beside a table (PptxGenJS #1532) is repaired; 1 is the tree itself',
    scope: 'any',
    check: (deck, complain, options) => {
      for (const part of drawingParts(deck, options.adopted)) {
        const seen = new Set<string>();
        for (const element of all(deck.xml(part), 'p:cNvPr')) {
          const id = attr(element, 'id') ?? '';
          if (!/^[1-9]\d*$/.test(id)) complain(part, `${element.path} has id '${id}'`);
          if (seen.has(id)) complain(part, `shape id ${id} stands twice (${attr(element, 'name')})`);
          seen.add(id);
        }
        if (attr(at(deck.xml(part), 'p:cSld', 'p:spTree', 'p:nvGrpSpPr', 'p:cNvPr'), 'id') !== '1') {
          complain(part, 'the shape tree has another id than 1');
        }
      }
    },
  },
  {
    id: 'shape-named',
    why: 'names are what the Selection pane and a screen reader say; tools find shapes by them',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const element of all(deck.xml(part), 'p:cNvPr')) {
          if (attr(element, 'id') !== '1' && !attr(element, 'name')?.trim())
            complain(part, `${element.path} has no name`);
        }
      }
    },
  },
  {
    id: 'shape-text-body',
    why: 'a p:sp without p:txBody (PptxGenJS #1441), or a text body without a paragraph, is repaired',
    scope: 'any',
    check: (deck, complain, options) => {
      for (const part of drawingParts(deck, options.adopted)) {
        for (const shape of all(deck.xml(part), 'p:sp')) {
          // A notes page's picture of the slide has no text in PowerPoint's own files.
          if (attr(at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph'), 'type') === 'sldImg') continue;
          if (!child(shape, 'p:txBody')) complain(part, `${shape.path} has no p:txBody`);
        }
        for (const body of all(deck.xml(part), 'p:txBody', 'a:txBody')) {
          if (childrenOf(body, 'a:p').length === 0) complain(part, `${body.path} has no paragraph`);
          if (!child(body, 'a:bodyPr')) complain(part, `${body.path} has no a:bodyPr`);
        }
      }
    },
  },
  {
    id: 'shape-preset',
    why: 'an unknown shape name gives an invalid prst, which cannot be opened',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const geometry of all(deck.xml(part), 'a:prstGeom')) {
          const preset = attr(geometry, 'prst') ?? '';
          if (!knownPresets.has(preset)) complain(part, `${geometry.path} is '${preset}'`);
        }
      }
    },
  },
  {
    id: 'shape-on-slide',
    why: 'what stands off the slide is seen by nobody and read aloud to some',
    scope: 'any',
    check: (deck, complain) => {
      const size = child(deck.xml(deck.main), 'p:sldSz');
      const [width, height] = [Number(attr(size, 'cx')), Number(attr(size, 'cy'))];
      for (const part of deck.slides) {
        const tree = at(deck.xml(part), 'p:cSld', 'p:spTree');
        for (const shape of tree?.children ?? []) {
          const frame = frameOf(shape);
          if (!frame) continue;
          const slack = 12_700; // 1 pt: coordinates are rounded
          const off =
            frame.x < -slack ||
            frame.y < -slack ||
            frame.x + frame.cx > width + slack ||
            frame.y + frame.cy > height + slack;
          if (off) complain(part, `${shape.path} stands at ${frame.x}, ${frame.y}, ${frame.cx} × ${frame.cy} EMU`);
          if (frame.cx < 0 || frame.cy < 0) complain(part, `${shape.path} has a negative size`);
        }
      }
    },
  },
  {
    id: 'background-effects',
    why: 'p:bgPr without a:effectLst after its fill (PptxGenJS #1442)',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of drawingParts(deck, false)) {
        for (const background of all(deck.xml(part), 'p:bgPr')) {
          if (!child(background, 'a:effectLst')) complain(part, 'p:bgPr has no a:effectLst');
        }
      }
    },
  },
  {
    id: 'timing-targets',
    why: 'a timing that names a shape which is not there is repaired',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        const ids = new Set(all(deck.xml(part), 'p:cNvPr').map((element) => attr(element, 'id')));
        for (const target of all(deck.xml(part), 'p:spTgt')) {
          if (!ids.has(attr(target, 'spid'))) complain(part, `timing names shape ${attr(target, 'spid')}`);
        }
      }
    },
  },
  {
    id: 'slide-identity',
    why: 'decks already sent out cannot be given an identity later: each slide has a creation id of its own',
    scope: 'any',
    check: (deck, complain) => {
      const seen = new Map<string, string>();
      for (const part of deck.slides) {
        const ids = all(child(deck.xml(part), 'p:cSld'), 'p14:creationId');
        const id = attr(ids[0], 'val') ?? '';
        if (ids.length !== 1 || !/^\d+$/.test(id)) complain(part, 'has no p14:creationId');
        else if (seen.has(id)) complain(part, `has the creation id of ${seen.get(id)}`);
        else seen.set(id, part);
      }
    },
  },
];

function checkOrder(element: Xml, parent: string, complain: (detail: string) => void): void {
  const fault = orderFault(
    parent,
    element.name,
    element.children.map((inner) => inner.name),
  );
  if (fault) complain(`${element.path}: ${fault}`);
  for (const inner of element.children) checkOrder(inner, element.name, complain);
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly cx: number;
  readonly cy: number;
}

/** The frame that a shape, picture, group or graphic frame itself says, in EMU. */
export function frameOf(shape: Xml): Frame | undefined {
  const transform =
    at(shape, 'p:spPr', 'a:xfrm') ??
    at(shape, 'p:grpSpPr', 'a:xfrm') ??
    (shape.name === 'p:graphicFrame' ? child(shape, 'p:xfrm') : undefined);
  const [offset, extent] = [child(transform, 'a:off'), child(transform, 'a:ext')];
  if (!offset || !extent) return undefined;
  const [x, y] = [Number(attr(offset, 'x')), Number(attr(offset, 'y'))];
  return { x, y, cx: Number(attr(extent, 'cx')), cy: Number(attr(extent, 'cy')) };
}
