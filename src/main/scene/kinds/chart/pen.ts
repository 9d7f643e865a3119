/**
 * The pen that a chart's plain drawing is made with. It takes logical places, as in a chart that reads from left to right,
 * and puts items where they are seen: mirrored in the chart's frame where it reads from the right.
 */
import type {
  Box,
  ChartText,
  Color,
  Fill,
  Line,
  Run,
  SceneParagraph,
  ShapeItem,
  Sign,
  Stroke,
  TextItem,
} from '../../../../shared/model/index.js';
import { type Points, roundPoints } from '../../../../shared/units.js';
import { layoutText, type TextLayout } from '../../measure/index.js';
import { readsRtl } from '../../text/direction.js';
import type { Sheet } from '../../types.js';

export interface Place {
  readonly x: Points;
  readonly y: Points;
}

/** Text in a chart that has been broken into lines. */
export interface SetLabel {
  readonly width: Points;
  readonly height: Points;
  readonly lines: number;
  /** A word was wider than the room and was broken inside. */
  readonly broken: boolean;
  /** Lines of it are left out. */
  readonly cut: boolean;
  readonly paragraphs: readonly SceneParagraph[];
  readonly layout: TextLayout;
  readonly look: ChartText;
}

/** What of a chart's text does not stand at it, for want of room or because its mark has no size. */
export interface Omitted {
  readonly what: 'names' | 'cut' | 'points' | 'parts' | 'part-values';
  readonly count: number;
  /** Of what is cut: the first. */
  readonly text?: string;
}

export type Align = 'start' | 'center' | 'end';

export class Pen {
  readonly #sheet: Sheet;
  readonly #frame: Box;
  readonly #mirrored: boolean;
  readonly #items: (ShapeItem | TextItem)[] = [];
  readonly #omitted: Omitted[] = [];

  /** `frame`: the chart's box, logical and as wide as it is seen. */
  constructor(sheet: Sheet, frame: Box, mirrored: boolean) {
    this.#sheet = sheet;
    this.#frame = frame;
    this.#mirrored = mirrored;
  }

  /** What has been drawn, in painting order, and what has not. */
  get done(): { readonly drawing: readonly (ShapeItem | TextItem)[]; readonly omitted: readonly Omitted[] } {
    const cut = this.#omitted.filter(({ what }) => what === 'cut');
    const others = this.#omitted.filter(({ what }) => what !== 'cut');
    const [first] = cut;
    return { drawing: this.#items, omitted: first ? [...others, { ...first, count: cut.length }] : others };
  }

  /** Remembers that so many texts are not drawn. */
  omit(what: Omitted['what'], count: number): void {
    if (count > 0) this.#omitted.push({ what, count });
  }

  /** Where a logical box is seen. */
  box({ x, y, width, height }: Box): Box {
    const left = this.#mirrored ? 2 * this.#frame.x + this.#frame.width - x - width : x;
    return { x: roundPoints(left), y: roundPoints(y), width: roundPoints(width), height: roundPoints(height) };
  }

  /** Height of a line of text: the face's own, as charts set it. */
  lineHeight(look: ChartText): Points {
    const { ascent, descent } = this.#sheet.stage.metrics.extents(this.#style(look));
    return ascent + descent;
  }

  width(text: string, look: ChartText): Points {
    return this.#sheet.stage.metrics.width(text, this.#style(look));
  }

  /** `text` broken into lines of `room`, centred or at an edge; of more than `most` lines the first ones. */
  set(text: string, look: ChartText, room: Points, align: Align = 'start', most = Number.POSITIVE_INFINITY): SetLabel {
    const rtl = readsRtl(text);
    const physical = align === 'center' ? 'center' : (align === 'start') === this.#mirrored ? 'right' : 'left';
    const run: Run = { text, ...this.#style(look), color: look.color, language: this.#sheet.slide.language };
    const paragraph: SceneParagraph = {
      runs: [run],
      level: 0,
      align: physical,
      rtl,
      mark: { type: 'none' },
      marginLeft: 0,
      indent: 0,
      spaceBefore: 0,
      spaceAfter: 0,
      leading: 1,
      size: look.size,
      language: this.#sheet.slide.language,
    };
    const whole = layoutText([paragraph], room, this.#sheet.stage.metrics);
    const layout = { ...whole, lines: whole.lines.slice(0, most) };
    const lines = layout.lines.length;
    const broken = layout.brokenWord;
    return {
      width: layout.width,
      height: lines * this.lineHeight(look),
      lines,
      broken,
      cut: lines < whole.lines.length,
      paragraphs: [paragraph],
      layout,
      look,
    };
  }

  /** Draws text that was set; `place` is the top of its room: left edge, middle or right edge as it was aligned. */
  label(name: string, set: SetLabel, room: Points, { x, y }: Place): void {
    const [paragraph] = set.paragraphs as readonly [SceneParagraph];
    if (set.cut) this.#omitted.push({ what: 'cut', count: 1, text: paragraph.runs[0]?.text ?? '' });
    const box = this.box({ x, y, width: room, height: set.height });
    const { ascent, descent } = this.#sheet.stage.metrics.extents(this.#style(set.look));
    const lines = set.layout.lines.map(
      (line, index): Line => ({
        ...line,
        y: roundPoints(box.y + ascent + index * (ascent + descent)),
        runs: line.runs.map((run) => ({ ...run, x: roundPoints(run.x + box.x) })),
      }),
    );
    // The box ends with the text: its room belongs to nobody.
    const edges = lines.flatMap((line) => line.runs.flatMap((run) => [run.x, run.x + run.width]));
    const left = edges.length > 0 ? Math.min(...edges) : box.x;
    const width = edges.length > 0 ? roundPoints(Math.max(...edges) - left) : box.width;
    this.#items.push({
      kind: 'text',
      name,
      frame: 'own',
      box: { ...box, x: left, width },
      insets: { left: 0, top: 0, right: 0, bottom: 0 },
      anchor: 'top',
      autofit: 'none',
      paragraphs: [paragraph],
      lines,
    });
  }

  /** Draws one line of text at `place`: its left edge, middle or right edge, and its top. */
  line(name: string, text: string, look: ChartText, { x, y }: Place, align: Align = 'start'): void {
    const width = this.width(text, look) + 0.1; // so that rounding does not break the line
    const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
    this.label(name, this.set(text, look, width, align), width, { x: left, y });
  }

  rect(name: string, box: Box, fill: Fill, outline?: Stroke): void {
    this.#shape(name, this.box(box), { type: 'rect' }, fill, outline);
  }

  /** A mark at a point, as wide and as high as `size`. */
  mark(name: string, symbol: Sign['symbol'], { x, y }: Place, size: Points, color: Color): void {
    const half = size / 2;
    const solid = { type: 'solid' as const, color };
    const corners = (...places: readonly (readonly [number, number])[]) =>
      places.map(([across, down]) => ({ x: x + across * half, y: y + down * half }));
    if (symbol === 'circle') this.circle(name, { x, y }, size, color);
    else if (symbol === 'square') this.rect(name, { x: x - half, y: y - half, width: size, height: size }, solid);
    else if (symbol === 'triangle') this.polygon(name, corners([0, -1], [1, 1], [-1, 1]), solid);
    else this.polygon(name, corners([0, -1], [1, 0], [0, 1], [-1, 0]), solid);
  }

  circle(name: string, { x, y }: Place, diameter: Points, color: Color, outline?: Stroke): void {
    const box = { x: x - diameter / 2, y: y - diameter / 2, width: diameter, height: diameter };
    this.#shape(name, this.box(box), { type: 'ellipse' }, { type: 'solid', color }, outline);
  }

  /** A straight rule, level or upright. */
  rule(name: string, from: Place, to: Place, stroke: Stroke): void {
    const box = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
    this.#shape(name, this.box(box), { type: 'line' }, { type: 'none' }, stroke);
  }

  /** A line through points. */
  polyline(name: string, points: readonly Place[], stroke: Stroke): void {
    this.#path(name, points, false, { type: 'none' }, stroke);
  }

  /** A surface between points. */
  polygon(name: string, points: readonly Place[], fill: Fill, outline?: Stroke): void {
    this.#path(name, points, true, fill, outline);
  }

  #path(name: string, points: readonly Place[], closed: boolean, fill: Fill, stroke?: Stroke): void {
    const left = Math.min(...points.map(({ x }) => x));
    const top = Math.min(...points.map(({ y }) => y));
    const width = Math.max(...points.map(({ x }) => x)) - left;
    const height = Math.max(...points.map(({ y }) => y)) - top;
    const steps = points.map(({ x, y }, index) => {
      const across = this.#mirrored ? width - (x - left) : x - left;
      return `${index === 0 ? 'M' : 'L'}${roundPoints(across)} ${roundPoints(y - top)}`;
    });
    const d = `${steps.join(' ')}${closed ? ' Z' : ''}`;
    this.#shape(name, this.box({ x: left, y: top, width, height }), { type: 'path', d, width, height }, fill, stroke);
  }

  /** A path in the frame of `box`, as given: not mirrored (slices of a pie). */
  path(name: string, box: Box, d: string, fill: Fill, outline?: Stroke): void {
    const geometry = { type: 'path' as const, d, width: box.width, height: box.height };
    this.#shape(name, this.box(box), geometry, fill, outline);
  }

  #shape(
    name: string,
    box: Box,
    geometry: ShapeItem['geometry'],
    fill: ShapeItem['fill'],
    stroke: Stroke | undefined,
  ): void {
    const item = { kind: 'shape' as const, name, frame: 'own' as const, box, geometry, fill };
    this.#items.push(stroke ? { ...item, stroke } : item);
  }

  #style({ size, bold }: ChartText) {
    return { font: 'body' as const, size, bold, italic: false };
  }
}
