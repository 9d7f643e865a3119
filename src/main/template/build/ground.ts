/** What slides stand on: a colour, a gradient, or a picture under a veil; and whether that is dark. */
import { contrastRatio, paint, type Rgb, seenOn } from '../../../shared/drawing/index.js';
import type { Color, Crop, Fill, ShapeItem, Theme } from '../../../shared/model/index.js';
import type { BackgroundData } from '../format/picture-format.js';
import { fillColors } from '../weakest.js';
import type { Building } from './building.js';
import type { Grid } from './grid.js';

export interface Ground {
  readonly fill: Fill;
  /** Lies over the picture, under everything else. */
  readonly scrim?: ShapeItem;
}

/** The ground that `data` says; `theme` has the colour map of the slides on it. */
export function buildGround(data: BackgroundData, path: string, grid: Grid, theme: Theme, building: Building): Ground {
  if (typeof data === 'string' || data.picture === undefined) return { fill: building.fill(data, path) };
  const found = building.picture(
    data.picture,
    `${path}.picture`,
    isDark({ type: 'solid', color: { slot: 'bg1' } }, theme),
  );
  const crop = found && data.fit !== 'stretch' ? covering(found, grid) : undefined;
  return {
    fill: { type: 'picture', hash: found?.hash ?? '', ...(crop ? { crop } : {}) },
    ...(data.scrim === undefined ? {} : { scrim: scrim(building.color(data.scrim, `${path}.scrim`), grid) }),
  };
}

/** In PowerPoint's Selection pane; the contrast check knows the veil by it. */
export const scrimName = 'Scrim';

function scrim(color: Color, { width, height }: Grid): ShapeItem {
  return {
    kind: 'shape',
    name: scrimName,
    frame: 'own',
    box: { x: 0, y: 0, width, height },
    geometry: { type: 'rect' },
    fill: { type: 'solid', color },
    decorative: true,
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is cut away of a picture, on both sides alike, for it to fill a box of another proportion; undefined for none. */
export function covering(picture: Size, box: Size): Crop | undefined {
  const ratio = picture.width / picture.height / (box.width / box.height);
  const across = ratio > 1 ? (1 - 1 / ratio) / 2 : 0;
  const down = ratio < 1 ? (1 - ratio) / 2 : 0;
  // Less than a pixel in a thousand is the rounding of its size.
  return across + down < 0.001 ? undefined : { left: across, top: down, right: across, bottom: down };
}

const white: Rgb = [1, 1, 1];
const black: Rgb = [0, 0, 0];

/** Whether white reads better on a ground than black does; a picture has the colour of the page that it lies on. */
export function isDark(fill: Fill, theme: Theme): boolean {
  const colors = fillColors(fill);
  const page = seenOn(paint({ slot: 'bg1' }, theme), white);
  const seen = colors.length > 0 ? colors.map((color) => seenOn(paint(color, theme), page)) : [page];
  const total = (on: Rgb) => seen.reduce((sum, each) => sum + contrastRatio(on, each), 0);
  return total(white) > total(black);
}
