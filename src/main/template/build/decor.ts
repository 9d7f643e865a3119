/** Decoration as the file says it → scene items that stand on master and layouts. */
import type { Box, Geometry, PictureItem, SceneItem } from '../../../shared/model/index.js';
import type { LoadedPicture } from '../assets/load-pictures.js';
import type { DecorData } from '../format/layout.js';
import { anchoredBox } from './anchored.js';
import type { Building } from './building.js';
import { type Grid, placeBox } from './grid.js';
import { covering } from './ground.js';

export interface BuiltDecor {
  readonly items: readonly SceneItem[];
  /** Boxes of those that content must not touch. */
  readonly keepOut: readonly Box[];
}

/** All decoration of a master or layout; `path` is where the list is said. */
export function buildDecors(
  data: readonly DecorData[] = [],
  path: string,
  grid: Grid,
  onDark: boolean,
  building: Building,
): BuiltDecor {
  const built = data.flatMap((each, index) => {
    const item = buildDecor(each, `${path}.${index}`, grid, onDark, building);
    return item ? [{ item, isSolid: each['keep-out'] === true }] : [];
  });
  return {
    items: built.map(({ item }) => item),
    keepOut: built.filter(({ isSolid }) => isSolid).map(({ item }) => item.box),
  };
}

/** `onDark` says whether it stands on a dark ground: a picture may have a version for that. */
function buildDecor(
  data: DecorData,
  path: string,
  grid: Grid,
  onDark: boolean,
  building: Building,
): SceneItem | undefined {
  if (data.picture !== undefined) return buildPicture(data, path, grid, onDark, building);
  return {
    kind: 'shape',
    name: data.name ?? 'Ornament',
    frame: 'own',
    box: placeBox(data, grid, path, building),
    geometry: geometryOf(data),
    fill: building.fill(data.fill, `${path}.fill`),
    ...(data.line ? { stroke: building.stroke(data.line, `${path}.line`) } : {}),
    decorative: true,
  };
}

function geometryOf(data: DecorData): Geometry {
  switch (data.shape) {
    case 'ellipse':
      return { type: 'ellipse' };
    case 'rule':
      return { type: 'line' };
    case 'round-bar':
      return { type: 'round-rect', radius: data.radius ?? 0.5 };
    default:
      return { type: 'rect' };
  }
}

/** Undefined where the file cannot be had: that is said. */
function buildPicture(
  data: DecorData,
  path: string,
  grid: Grid,
  onDark: boolean,
  building: Building,
): PictureItem | undefined {
  const picture = building.picture(data.picture, `${path}.picture`, onDark);
  if (!picture) return undefined;
  const place = pictureBox(data, path, picture, grid, building);
  const fit = data.fit ?? 'whole';
  const crop = fit === 'cover' ? covering(picture, place) : undefined;
  return {
    kind: 'picture',
    name: data.name ?? 'Picture',
    frame: 'own',
    box: fit === 'whole' ? wholeIn(place, picture, data) : place,
    hash: picture.hash,
    format: picture.format,
    ...(crop ? { crop } : {}),
    ...(data.alt === undefined ? { decorative: true as const } : { alt: data.alt }),
  };
}

/** The box that a picture may fill: the place that is said, else one of its own size at a corner or an edge of the slide. */
function pictureBox(data: DecorData, path: string, picture: LoadedPicture, grid: Grid, building: Building): Box {
  const isPlaced = ['columns', 'left', 'right', 'top', 'bottom'].some(
    (key) => data[key as keyof DecorData] !== undefined,
  );
  if (isPlaced) return placeBox(data, grid, path, building);
  const ratio = picture.width / picture.height;
  const width = data.width ?? (data.height === undefined ? undefined : data.height * ratio);
  const size = {
    width: building.need(width, `${path}.height`, 0),
    height: data.height ?? (width ?? 0) / ratio,
  };
  return anchoredBox(size, building.need(data.at, `${path}.at`, 'top-left'), grid);
}

/** All of the picture within a box, at the corner or edge that is said; else in its middle. */
function wholeIn(box: Box, picture: LoadedPicture, { at }: DecorData): Box {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const size = { width: picture.width * scale, height: picture.height * scale };
  const middle = { x: (box.width - size.width) / 2, y: (box.height - size.height) / 2 };
  const inside = at === undefined ? { ...size, ...middle } : anchoredBox(size, at, box);
  return { ...inside, x: box.x + inside.x, y: box.y + inside.y };
}
