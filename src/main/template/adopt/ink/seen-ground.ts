/**
 * What is seen under a place of a layout, where nothing says it: pictures, and shapes that reach into it. The layout is drawn small,
 * without its texts, and the pixels under the place are counted.
 */
import { contrastOf, type Rgb, toHex } from '../../../../shared/drawing/index.js';
import type { Box, Color, Look as Drawn, Fill, LayoutId, Template, Theme } from '../../../../shared/model/index.js';
import { layoutIds } from '../../../../shared/model/index.js';
import { bareScene, sceneToSvg } from '../../../../shared/svg/index.js';
import type { SmallDrawing } from '../../../pictures/index.js';
import type { Look } from '../artwork/look.js';
import type { PictureShelf } from '../artwork/pictures.js';

/** Pixels across a slide: a letter of a title is about one. */
const across = 96;
/** Of the pixels under a text as many are darker than the darkest that counts, and lighter than the lightest. */
const outliers = 0.1;
/** What differs by less than this (contrast ratio) is one colour to a reader. */
const plain = 1.3;

export interface SeenGround {
  /** One colour, or the darkest, the usual and the lightest of those that count, as a gradient. */
  readonly fill: Extract<Fill, { type: 'solid' | 'gradient' }>;
  readonly usual: Color;
}

export interface SeenSource {
  readonly drawing: SmallDrawing;
  readonly shelf: PictureShelf;
  readonly size: Template['size'];
  readonly theme: Theme;
  readonly style: Template['style'];
}

export class SeenGrounds {
  readonly #source: SeenSource;
  readonly #drawn = new Map<Look, ReturnType<SmallDrawing['pixels']> | undefined>();
  readonly #shrunk = new Map<string, string | undefined>();

  constructor(source: SeenSource) {
    this.#source = source;
  }

  /** Undefined where a picture of the layout cannot be drawn, or the place is not on the slide. */
  under(box: Box, look: Look): SeenGround | undefined {
    if (!this.#drawn.has(look)) this.#drawn.set(look, this.#draw(look));
    const drawn = this.#drawn.get(look);
    return drawn && groundOf(pixelsIn(box, drawn, this.#source.size.width));
  }

  #draw(look: Look): ReturnType<SmallDrawing['pixels']> | undefined {
    const { drawing, size, theme, style } = this.#source;
    const decor = look.items.filter(({ kind }) => kind === 'shape' || kind === 'picture');
    const hashes = [look.background, ...decor].flatMap(pictureOf);
    if (hashes.some((hash) => this.#small(hash) === undefined)) return undefined;
    const layout = { decor, background: look.background, ...(look.map ? { map: look.map } : {}) };
    const layouts = Object.fromEntries(layoutIds.map((id) => [id, layout])) as Record<LayoutId, typeof layout>;
    const slide: Drawn = { size, theme, style, layouts };
    try {
      const href = (hash: string) => this.#small(hash) ?? '';
      return drawing.pixels(sceneToSvg(bareScene('text'), slide, { href, slideNumber: 1 }), across);
    } catch {
      return undefined;
    }
  }

  #small(hash: string): string | undefined {
    if (!this.#shrunk.has(hash)) {
      const picture = this.#source.shelf.stored(hash);
      const opacity = this.#source.shelf.opacityOf(hash);
      const isKnown = picture !== undefined && opacity !== undefined;
      this.#shrunk.set(hash, isKnown ? this.#source.drawing.shrunk(picture, across, opacity) : undefined);
    }
    return this.#shrunk.get(hash);
  }
}

function pictureOf(part: Fill | Look['items'][number]): readonly string[] {
  if ('kind' in part) {
    if (part.kind === 'picture') return [part.hash];
    return part.kind === 'shape' ? pictureOf(part.fill) : [];
  }
  return part.type === 'picture' ? [part.hash] : [];
}

/** The colours whose middles are in a box, as the slide shows them: its ground is opaque. */
function pixelsIn(
  { x, y, width, height }: Box,
  { width: columns, height: rows, rgba }: ReturnType<SmallDrawing['pixels']>,
  slide: number,
): readonly Rgb[] {
  const scale = columns / slide;
  const [left, right] = [Math.max(0, Math.round(x * scale)), Math.min(columns, Math.round((x + width) * scale))];
  const [top, bottom] = [Math.max(0, Math.round(y * scale)), Math.min(rows, Math.round((y + height) * scale))];
  const found: Rgb[] = [];
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const at = 4 * (row * columns + column);
      found.push([0, 1, 2].map((part) => (rgba[at + part] ?? 0) / 255) as unknown as Rgb);
    }
  }
  return found;
}

/** Rough, for putting colours in order. */
function brightness([red, green, blue]: Rgb): number {
  return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2;
}

function groundOf(colors: readonly Rgb[]): SeenGround | undefined {
  if (colors.length === 0) return undefined;
  const sorted = [...colors].sort((a, b) => brightness(a) - brightness(b));
  const at = (share: number): Color => {
    const color = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as Rgb;
    return { slot: 'bg1', rgb: toHex(color) };
  };
  const [dark, usual, light] = [at(outliers), at(0.5), at(1 - outliers)];
  const isPlain = contrastOf(dark, light, noTheme) < plain;
  const stops = [dark, usual, light].map((color, index) => ({ at: index / 2, color }));
  return { usual, fill: isPlain ? { type: 'solid', color: usual } : { type: 'gradient', angle: 0, stops } };
}

/** Fixed colours ask nothing of a theme. */
const noTheme = { colors: {}, map: {} } as unknown as Theme;
