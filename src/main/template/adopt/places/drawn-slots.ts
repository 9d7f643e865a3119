/**
 * Slots that the package has no placeholder for: key figures, statements, leads, sources, the marking. They are laid out as our
 * own plain template has them, in the free area and in the house's sizes, faces and colours, and written as boxes of text.
 */
import type { Box, Color, Layout, LayoutId, LevelStyle, Slot } from '../../../../shared/model/index.js';

export interface House {
  /** The house's first level of body text. */
  readonly body: LevelStyle;
  /** Where content goes on this layout. */
  readonly free: Box;
  readonly ink: Color;
  readonly accent: Color;
  readonly muted: Color;
  /** Sizes of ours are multiplied by this. */
  readonly scale: number;
}

/** Where our plain template has its content: the region that is mapped onto the free area. */
const region: Box = { x: 48, y: 144, width: 864, height: 318 }; // pt, of 960 × 540

/** Bands that stand at an edge of the region, not in their share of it. */
const atTop: ReadonlySet<string> = new Set(['lead']);
const atBottom: ReadonlySet<string> = new Set(['source', 'callout', 'caption']);

export function drawnSlot(slot: Slot, house: House, box: Box = boxOf(slot, house)): Slot {
  return {
    ...slot,
    placeholder: {},
    drawn: true,
    box,
    levels: slot.levels.map((level) => inHouse(level, house)),
    minSize: sizeOf(slot.minSize, house),
    floorSize: sizeOf(slot.floorSize, house),
    ...(slot.roomySize === undefined ? {} : { roomySize: sizeOf(slot.roomySize, house) }),
  };
}

/**
 * A third column, or its head, where the package has placeholders for the first ones: it looks as they do. Undefined where there is
 * nothing to look like.
 */
export function likeSibling(
  slot: Slot,
  layout: LayoutId,
  slots: Readonly<Record<string, Slot>>,
  house: House,
): Slot | undefined {
  const [, family] = /^(body|head)\d$/.exec(slot.name) ?? [];
  // What stands beside the request of a closing slide is a contact, and not one more column of it.
  if (!family || layout === 'closing') return undefined;
  const sibling = slots[`${family}2`] ?? slots[family === 'body' ? 'body' : 'head1'];
  if (!sibling || sibling.turn) return undefined;
  const { insets, anchor, levels, minSize, floorSize } = sibling;
  const box = boxOf(slot, house);
  return { name: slot.name, box, insets, anchor, levels, minSize, floorSize, placeholder: {}, drawn: true };
}

/** A placeholder's text is meant to be read as text: names and numbers of a chart are as much smaller as they are in ours. */
export function chartText(slot: Slot, ours: Slot, house: House): Slot {
  const most = sizeOf(ours.levels[0]?.size ?? slot.minSize, house);
  const minSize = Math.min(slot.minSize, sizeOf(ours.minSize, house), most);
  return {
    ...slot,
    levels: slot.levels.map((level) => ({ ...level, size: Math.min(level.size, most) })),
    minSize,
    floorSize: Math.min(slot.floorSize, minSize),
  };
}

function boxOf({ name, box }: Slot, { free, scale }: House): Box {
  const across = {
    x: free.x + ((box.x - region.x) * free.width) / region.width,
    width: (box.width * free.width) / region.width,
  };
  const height = Math.min(box.height * scale, free.height / 2);
  if (atTop.has(name)) return { ...across, y: free.y, height };
  if (atBottom.has(name)) return { ...across, y: free.y + free.height - height, height };
  const share = free.height / region.height;
  const top = Math.max(0, box.y - region.y) * share;
  return { ...across, y: free.y + top, height: Math.max(1, Math.min(box.height * share, free.height - top)) };
}

function inHouse(level: LevelStyle, house: House): LevelStyle {
  const { scale } = house;
  const color = colorOf(level.color, house);
  return {
    ...level,
    // Where the house's text is in a face that its theme does not know, what we draw stands in the same.
    font: level.font === 'body' ? house.body.font : level.font,
    size: sizeOf(level.size, house),
    color,
    mark: level.mark.type === 'none' ? level.mark : { ...level.mark, color: colorOf(level.mark.color, house) },
    marginLeft: level.marginLeft * scale,
    indent: level.indent * scale,
    spaceBefore: level.spaceBefore * scale,
    spaceAfter: level.spaceAfter * scale,
  };
}

function sizeOf(size: number, { scale }: House): number {
  return Math.max(8, Math.round(size * scale * 2) / 2);
}

/** Ours are ink, accent, and shades of ink. */
function colorOf(color: Color, { ink, accent, muted }: House): Color {
  if (color.slot.startsWith('accent')) return accent;
  return color.lumMod === undefined && color.lumOff === undefined ? ink : muted;
}

/** Between the bands of a cover. */
const coverGap = 6; // pt

/** Lines of a subtitle that has no placeholder; it has at most half of what is free, and one line at least, though it reach into the title's place. */
const subtitleLines = 3;

/**
 * The quiet lines of a cover, under its title: the subtitle where the house has no placeholder for it, the source at the foot of
 * what is free, who and when above it, the text before the first section on what is left. What finds no room there is said in the
 * subtitle.
 */
export function coverSlots(slots: readonly Slot[], house: House, align: LevelStyle['align']): readonly Slot[] {
  const { scale } = house;
  let { free } = house;
  const made: Slot[] = [];
  const subtitle = slots.find(({ name }) => name === 'subtitle');
  if (subtitle) {
    const line = (subtitle.levels[0]?.size ?? 24) * scale * 1.2;
    const height = Math.max(Math.min(free.height / 2, line * subtitleLines), line);
    free = { ...free, y: Math.min(free.y, free.y + free.height - height) };
    const drawn = drawnSlot(subtitle, house, { ...free, height });
    made.push({ ...drawn, levels: drawn.levels.map((level) => ({ ...level, align })) });
    free = { ...free, y: free.y + height + coverGap, height: free.height - height - coverGap };
  }
  let bottom = free.y + free.height;
  for (const name of ['source', 'byline', 'lead']) {
    const slot = slots.find((each) => each.name === name);
    if (!slot) continue;
    const line = (slot.levels[0]?.size ?? 16) * scale * 1.2;
    const height = name === 'lead' ? bottom - free.y - coverGap : Math.max(line * 1.25, 12);
    if (height < line || bottom - height < free.y) continue;
    const drawn = drawnSlot(slot, house, { x: free.x, y: bottom - height, width: free.width, height });
    made.push({ ...drawn, levels: drawn.levels.map((level) => ({ ...level, align })) });
    bottom -= height + coverGap;
  }
  return made;
}

/** Which slots of our layout a foreign one lacks, and can be drawn. A kicker has no place above somebody else's title. */
export function lacking(ours: Layout, has: Readonly<Record<string, unknown>>): readonly Slot[] {
  const never = new Set(['title', 'kicker', 'footer', 'date', 'number', 'marking']);
  return Object.values(ours.slots).filter(({ name }) => !never.has(name) && has[name] === undefined);
}
