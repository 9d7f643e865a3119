/** Content gives way to the logo: no title and no text ever stands on it. */
import { overlaps } from '../../../shared/boxes.js';
import type { Box, Fill, LayoutId, SceneItem, Slot, Theme } from '../../../shared/model/index.js';
import { roundPoints } from '../../../shared/units.js';
import type { LayoutData } from '../format/layout.js';
import { beside } from './anchored.js';
import type { DesignedSlot } from './design.js';
import type { Grid } from './grid.js';
import { type Ground, isDark } from './ground.js';
import type { Logo, PlacedLogo } from './logo.js';

export interface LogoPlace {
  readonly id: LayoutId;
  readonly data: LayoutData;
  readonly slots: readonly DesignedSlot[];
  /** Behind the logo. */
  readonly decor: readonly SceneItem[];
  readonly ground: Ground;
  readonly theme: Theme;
  readonly grid: Grid;
  readonly logo: Logo;
}

/** The logo of a layout, in the version for what it stands on. */
export function logoFor({ id, data, slots, decor, ground, theme, logo }: LogoPlace): PlacedLogo | undefined {
  const box = logo.boxOn(id, data, decor);
  if (!box) return undefined;
  // A photograph that fills its place to the edges has it to itself, unless the layout asks for both.
  const isCovered = slots.some(({ slot }) => slot.covers && overlaps(slot.box, box));
  if (isCovered && data.logo === undefined) return undefined;
  return logo.placed(id, box, isDark(groundAt(box, decor, ground), theme));
}

/** What the middle of a box stands on: the uppermost filled decoration, else the page. */
function groundAt(box: Box, decor: readonly SceneItem[], ground: Ground): Fill {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 0, height: 0 };
  const under = decor.findLast(
    (item) =>
      item.kind === 'shape' && item.fill.type !== 'none' && item.geometry.type !== 'line' && overlaps(item.box, middle),
  );
  return under?.kind === 'shape' ? under.fill : ground.fill;
}

/** Of a slot that is left less than this, there is something to say. */
const littleShare = 0.4;
/** Less than this is no place: the logo stands back. */
const leastShare = 0.1;

export interface Room {
  readonly slots: readonly DesignedSlot[];
  readonly free: Box;
}

/**
 * Slots and free area without the part that the logo's clear space takes from them; undefined where that would leave one of
 * them nothing. A line that the logo covers, such as the slide's number, moves along within the margins, and the lines beside it
 * give way to it in turn.
 */
export function giveWay(slots: readonly DesignedSlot[], free: Box, clear: Box, place: LogoPlace): Room | undefined {
  const moved = new Map(
    slots.flatMap(({ slot: { name, box } }) => {
      const along =
        isLine(box) && shareOf(beside(box, clear), box) < littleShare ? movedAlong(box, clear, place) : undefined;
      return along ? [[name, along] as const] : [];
    }),
  );
  const roomy = slots.map((designed) => {
    const { slot } = designed;
    const others = isLine(slot.box) ? [...moved.values()] : [];
    const box = moved.get(slot.name) ?? centredAlike(slot, [clear, ...others].reduce(beside, slot.box));
    return box === slot.box ? designed : { ...designed, slot: { ...slot, box } };
  });
  const shares = slots.map(({ slot }, index) => [slot.name, shareOf(roomy[index]!.slot.box, slot.box)] as const);
  const lost = shares.filter(([, share]) => share < leastShare).map(([name]) => name);
  if (lost.length > 0) {
    place.logo.isLeftOut(place.id, lost);
    return undefined;
  }
  for (const [name, share] of shares) if (share < littleShare) place.logo.crowds(name);
  return { slots: roomy, free: beside(free, clear) };
}

/** A line that is set centred stays in the middle: what it loses on one side it leaves on the other. */
function centredAlike({ box, levels: [first] }: Slot, left: Box): Box {
  if (first?.align !== 'center' || left === box || left.height !== box.height) return left;
  const lost = Math.max(left.x - box.x, box.x + box.width - left.x - left.width);
  const width = roundPoints(box.width - 2 * lost);
  return width > littleShare * box.width ? { ...box, x: roundPoints(box.x + lost), width } : left;
}

/** No higher than a few lines of small text: footers, markings, kickers. */
const lineHeight = 48; // pt

function isLine({ height }: Box): boolean {
  return height <= lineHeight;
}

/** Out of the way along the line, towards the middle of the page; undefined where the margins are in the way. */
function movedAlong(box: Box, clear: Box, { grid: { width, margins } }: LogoPlace): Box | undefined {
  const isRight = clear.x + clear.width / 2 > width / 2;
  const x = roundPoints(isRight ? clear.x - box.width : clear.x + clear.width);
  return x >= margins.left && x + box.width <= width - margins.right ? { ...box, x } : undefined;
}

function shareOf(part: Box, whole: Box): number {
  const area = whole.width * whole.height;
  return area > 0 ? (part.width * part.height) / area : 1;
}
