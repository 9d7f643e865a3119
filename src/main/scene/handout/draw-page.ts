/** A page that has been filled → what is drawn on it, in reading order and at its final place. */
import type { Box, HandoutPart, Line, ShapeItem } from '../../../shared/model/index.js';
import { type Points, roundPoints } from '../../../shared/units.js';
import { tableItem } from '../kinds/table/index.js';
import { hairline, tint } from './ink.js';
import type { Desk } from './matter.js';
import type { PlacedSliver } from './paginate.js';
import { bodyOf, type Content, type TableFlow, type TextFlow } from './sliver.js';

/** Numbers texts and tables, so that their parts on several pages are known as one. */
export class FlowNumbers {
  readonly #numbers = new Map<TextFlow | TableFlow, number>();

  of(flow: TextFlow | TableFlow): number {
    const number = this.#numbers.get(flow) ?? this.#numbers.size;
    this.#numbers.set(flow, number);
    return number;
  }
}

/** What an entry has on a page. `alt`: of a slide's picture, by index of its scene. */
export function drawSlivers(
  slivers: readonly PlacedSliver[],
  desk: Desk,
  numbers: FlowNumbers,
  alt: (scene: number) => string,
): readonly HandoutPart[] {
  const parts: HandoutPart[] = [];
  for (let at = 0; at < slivers.length; ) {
    const { content, y } = slivers[at] as PlacedSliver;
    const end = sameFlowEnd(slivers, at);
    const own = slivers.slice(at, end);
    switch (content.kind) {
      case 'rule':
        parts.push(ornament(ruleItem(y, desk)));
        break;
      case 'slides':
        for (const { scene, box } of content.slides) {
          const place = mirrored({ ...box, y: y + box.y }, desk);
          parts.push({ type: 'slide', scene, box: place, alt: alt(scene) }, ornament(frameItem(place)));
        }
        break;
      case 'label':
        parts.push(labelPart(content, y, desk, numbers));
        break;
      case 'line':
        parts.push(...groundOf(content.flow, own, desk), textPart(content.flow, own, desk, numbers));
        break;
      case 'row':
        parts.push(tablePart(content.flow, own, desk, numbers));
        break;
    }
    at = end;
  }
  return parts;
}

function sameFlowEnd(slivers: readonly PlacedSliver[], at: number): number {
  const { content } = slivers[at] as PlacedSliver;
  let end = at + 1;
  if (content.kind !== 'line' && content.kind !== 'row') return end;
  const isSame = ({ content: other }: PlacedSliver): boolean =>
    other.kind === content.kind && other.flow === content.flow;
  while (slivers[end] && isSame(slivers[end] as PlacedSliver)) end += 1;
  return end;
}

/** A box as it stands on the page: mirrored where the entry reads from right to left. */
function mirrored(box: Box, { page, sheet }: Desk): Box {
  const x = sheet.rtl ? page.width - box.x - box.width : box.x;
  return { x: roundPoints(x), y: roundPoints(box.y), width: roundPoints(box.width), height: roundPoints(box.height) };
}

function placedLine(line: Line, left: Points, down: Points): Line {
  return {
    ...line,
    y: roundPoints(line.y + down),
    ...(line.mark ? { mark: { ...line.mark, x: roundPoints(line.mark.x + left) } } : {}),
    runs: line.runs.map((run) => ({ ...run, x: roundPoints(run.x + left) })),
  };
}

function linesOf(
  flow: TextFlow,
  at: readonly { readonly index: number; readonly y: Points }[],
  desk: Desk,
): readonly Line[] {
  const left = mirrored({ x: flow.x, y: 0, width: flow.width, height: 0 }, desk).x;
  const { lines, extents } = flow.layout;
  return at.map(({ index, y }) => placedLine(lines[index] as Line, left, y - (extents[index]?.top ?? 0)));
}

function indexOf(content: Content): number {
  return content.kind === 'line' || content.kind === 'row' ? content.index : 0;
}

function textPart(flow: TextFlow, slivers: readonly PlacedSliver[], desk: Desk, numbers: FlowNumbers): HandoutPart {
  const placed = slivers.map(({ content, y }) => ({ index: indexOf(content), y }));
  const next = flow.layout.lines[(placed.at(-1)?.index ?? 0) + 1];
  return {
    type: 'text',
    flow: numbers.of(flow),
    role: flow.role === 'number' ? 'body' : flow.role,
    level: flow.level,
    body: bodyOf(flow, linesOf(flow, placed, desk)),
    ...(flow.links ? { links: flow.links } : {}),
    ...(next ? { next } : {}),
  };
}

function labelPart(
  { flow, drop }: Extract<Content, { kind: 'label' }>,
  y: Points,
  desk: Desk,
  numbers: FlowNumbers,
): HandoutPart {
  const { extents } = flow.layout;
  const at = extents.map(({ top }, index) => ({ index, y: y + drop + top }));
  const body = bodyOf(flow, linesOf(flow, at, desk));
  if (flow.role !== 'number') {
    return { type: 'text', flow: numbers.of(flow), role: 'heading', level: flow.level, body };
  }
  return ornament({
    kind: 'text',
    name: 'slide-number',
    frame: 'own',
    box: mirrored({ x: flow.x, y, width: flow.width, height: flow.layout.drawnHeight }, desk),
    decorative: true,
    insets: { left: 0, top: 0, right: 0, bottom: 0 },
    anchor: 'top',
    autofit: 'none',
    ...body,
  });
}

function tablePart(flow: TableFlow, slivers: readonly PlacedSliver[], desk: Desk, numbers: FlowNumbers): HandoutPart {
  const indexes = slivers.map(({ content }) => indexOf(content));
  const head = flow.rows[0];
  const goesOn = flow.hasHead && (indexes[0] ?? 0) > 0;
  const rows = indexes.flatMap((index) => flow.rows[index] ?? []);
  const y = (slivers[0]?.y ?? 0) - (goesOn ? (head?.height ?? 0) : 0);
  const item = tableItem(
    {
      name: 'table',
      box: { x: flow.x, y, width: 0, height: 0 },
      alt: flow.alt,
      allRows: 0,
      hasHead: flow.hasHead,
      namesRows: flow.namesRows,
    },
    flow.widths,
    goesOn && head ? [head, ...rows] : rows,
    desk.sheet,
  );
  return { type: 'table', flow: numbers.of(flow), item, goesOn };
}

function groundOf(flow: TextFlow, slivers: readonly PlacedSliver[], desk: Desk): readonly HandoutPart[] {
  const { ground } = flow;
  const [first, last] = [slivers[0], slivers.at(-1)];
  if (!ground || !first || !last) return [];
  const isEnd = indexOf(last.content) === flow.layout.lines.length - 1;
  const top = first.y - ground.pad;
  const bottom = last.y + last.height + (isEnd ? 0 : ground.pad);
  const box: Box = { x: ground.box.x, width: ground.box.width, y: top, height: bottom - top };
  const { accent } = desk.sheet.stage.template.style;
  return [
    ...(ground.tinted
      ? [ornament(shape('ground', mirrored(box, desk), { fill: { type: 'solid', color: tint } }))]
      : []),
    ...(ground.barred
      ? [ornament(shape('bar', mirrored({ ...box, width: 2 }, desk), { fill: { type: 'solid', color: accent } }))]
      : []),
  ];
}

function ruleItem(y: Points, desk: Desk): ShapeItem {
  const { accent } = desk.sheet.stage.template.style;
  const { full } = desk.page;
  return shape('rule', mirrored({ x: full.x, y, width: full.width, height: 1.25 }, desk), {
    fill: { type: 'solid', color: accent },
  });
}

/** White slides on white paper need an edge. */
function frameItem(box: Box): ShapeItem {
  return shape('frame', box, { fill: { type: 'none' }, stroke: hairline });
}

function shape(name: string, box: Box, look: Pick<ShapeItem, 'fill' | 'stroke'>): ShapeItem {
  return { kind: 'shape', name, frame: 'own', box, decorative: true, geometry: { type: 'rect' }, ...look };
}

function ornament(item: Extract<HandoutPart, { type: 'ornament' }>['item']): HandoutPart {
  return { type: 'ornament', item };
}
