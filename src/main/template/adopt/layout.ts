/** One of our layouts on a foreign one: its placeholders as slots, the rest drawn in its free area, its artwork for the preview. */
import type {
  Box,
  Color,
  Insets,
  Layout,
  LayoutId,
  LayoutKey,
  LevelStyle,
  Slot,
  Template,
  Theme,
} from '../../../shared/model/index.js';
import { type Look, lookOf, themeOn } from './artwork/look.js';
import { plainGround, readsOn, unseen } from './ink/ink.js';
import { readOnSeen } from './ink/seen-ink.js';
import { asSlot, hidesLinks, inkBeside, pictureInk, readableSlot, readOn } from './ink/slot-ink.js';
import { type LayoutSource, largerBy } from './layout-source.js';
import { type Candidate, isContent } from './matching/archetype.js';
import type { Served } from './matching/mapping.js';
import { drawnAsOurs, freeOfOurs, likeOurs, writtenOn } from './matching/own-slots.js';
import { chartText, coverSlots, drawnSlot, type House, lacking, likeSibling } from './places/drawn-slots.js';
import { clear, freeArea, type Surroundings } from './places/free-area.js';
import type { Unmarked } from './places/marking.js';
import { ownGround, slotOf } from './slot-of.js';
import { readableHeads } from './text/heads.js';
import { levelSources, levelsOf } from './text/levels.js';
import { insetsOf } from './text/placeholder.js';

/** All of it but the place of the marking, which is chosen when all layouts are known. */
export function adoptLayout(
  id: LayoutId,
  { archetype, chosen, fields }: Served,
  from: LayoutSource,
  key: LayoutKey = id,
): Unmarked {
  const ours = chosen.ours && from.base.layouts[chosen.ours];
  const look = ours ? writtenOn(lookOf(chosen.part, from), ours) : lookOf(chosen.part, from);
  const slots: Record<string, Slot> = {};
  for (const [name, field] of Object.entries(fields)) {
    const slot = slotOf(name, field, chosen, from, look, id);
    slots[name] = ours ? likeOurs(slot, ours.slots[name], from) : slot;
  }

  const around = surroundings(chosen, look, from);
  const content = slots.body ?? slots.table ?? slots.chart ?? slots.code ?? slots.picture;
  const free = ours ? freeOfOurs(slots, ours) : content && archetype === 'content' ? content.box : freeArea(around);
  const house = houseOf(free, slots, look, from);
  if (!ours) Object.assign(slots, asMeant(id, slots, look, house, from));
  const drawn = drawnOn(id, slots, { ours, look, around, house }, from);
  // A panel of a cover may lie under its quiet lines and not under its title.
  for (const slot of drawn) slots[slot.name] = id === 'title' ? readableSlot(slot, look, from) : slot;
  const layout: Layout = {
    id: key,
    name: chosen.name,
    slots,
    decor: look.items,
    background: look.background,
    ...(look.map ? { map: look.map } : {}),
    free,
    keepOut: look.keepOut,
    ...(look.markings.length > 0 ? { printedMarkings: look.markings } : {}),
    ...(hidesLinks(free, look, from) ? { plainLinks: true as const } : {}),
  };
  const named = chosen.marking && slotOf('marking', chosen.marking, chosen, from, look, id);
  const seen = (box: Box) => from.seen?.under(box, look)?.fill;
  return { layout, around, house, seen, ...(named ? { named } : {}) };
}

/** Placeholders of a stranger's that do not serve as they are: charts have smaller text, and heads an ink that reads. */
function asMeant(
  id: LayoutId,
  slots: Readonly<Record<string, Slot>>,
  look: Look,
  house: House,
  from: LayoutSource,
): Readonly<Record<string, Slot>> {
  const [chart, ours] = [slots.chart, from.base.layouts[id].slots.chart];
  return {
    ...readableHeads(slots, look, house, themeOn(look, from)),
    ...(chart && ours ? { chart: chartText(chart, ours, house) } : {}),
  };
}

interface Surface {
  /** The layout of ours that it is. */
  readonly ours: Layout | undefined;
  readonly look: Look;
  readonly around: Surroundings;
  readonly house: House;
}

/** What a kind of slide needs and no placeholder serves. */
function drawnOn(
  id: LayoutId,
  slots: Readonly<Record<string, Slot>>,
  { ours, look, around, house }: Surface,
  from: LayoutSource,
): readonly Slot[] {
  const missing = lacking(from.base.layouts[id], slots);
  if (ours && from.isOurs) return missing.map(drawnAsOurs);
  const theme = themeOn(look, from);
  return id === 'title'
    ? coverOf(missing, slots, house, around, theme)
    : missing.map((slot) => likeSibling(slot, id, slots, house) ?? drawnSlot(slot, house));
}

/** Edges that are this near to one another are one edge to the eye. */
export const sameEdge = 24; // pt

function surroundings({ fields }: Candidate, look: Look, from: LayoutSource): Surroundings {
  const { size } = from;
  const boxOf = (className: string) =>
    fields.filter(({ placeholder }) => placeholder.className === className).map(({ box }) => box);
  const [title] = boxOf('title');
  return {
    slide: size,
    body: fields.some(isContent) ? from.body : underTitle(title, from),
    title,
    footers: [...boxOf('dt'), ...boxOf('ftr'), ...boxOf('sldNum')],
    artwork: look.keepOut,
  };
}

/** The house's body; as wide as the title of a layout without content, where that is set to another edge than the master's body. */
function underTitle(title: Box | undefined, { body, bodyFollowsTitle, size }: LayoutSource): Box {
  if (!title || !bodyFollowsTitle || title.width < size.width / 2) return body;
  const isAbove = title.y + title.height <= body.y + body.height / 2;
  return isAbove && Math.abs(title.x - body.x) > sameEdge ? { ...body, x: title.x, width: title.width } : body;
}

/** A placeholder's text stands within its insets: what is drawn beside it keeps the same edge. */
function withoutInsets(box: Box, { left, right }: Insets): Box {
  return { ...box, x: box.x + left, width: box.width - left - right };
}

/** How the house would set what it has no placeholder for: in the ink and size of its own body text. */
export function houseOf(free: Box, slots: Readonly<Record<string, Slot>>, look: Look, from: LayoutSource): House {
  const master = from.onMaster.find(({ className }) => className === 'body');
  const body: LevelStyle =
    slots.body?.levels[0] ?? (levelsOf(levelSources('body', master ? [master.shape] : [], from))[0] as LevelStyle);
  const theme = themeOn(look, from);
  const accent: Color = { slot: 'accent1' };
  const ground = slots.body ? slots.body.ground : master && ownGround([master.shape], from.master, from).ground;
  const own = pictureInk('body', body.color, look, from) ?? asSlot(body.color, theme);
  // Text that stands on its placeholder's own ground may be pale on the slide's; some masters have text that nothing of theirs is a ground for.
  const plain = ground && look.background.type !== 'picture' ? look.background : plainGround(look, from.size);
  const seen = plain ? undefined : from.seen?.under(free, look);
  const ink = plain ? readOn(own, plain, theme, ground ? 3 : unseen) : seen ? readOnSeen(own, seen, theme) : own;
  const larger = largerBy(from);
  return {
    body,
    free: withoutInsets(free, slots.body?.insets ?? insetsOf(master ? [master.shape] : [])),
    ink,
    accent: readsOn(accent, seen?.fill ?? look.background, theme) ? accent : ink,
    muted: ink,
    scale: Math.min(1.15 * larger, Math.max(0.7 * larger, body.size / baseSize(from.base))),
  };
}

function baseSize(base: Template): number {
  return base.layouts.bullets.slots.body?.levels[0]?.size ?? 22;
}

/** Points; a line says who and when, and where it comes from: it is not to stand on a bar for want of room for more. */
const leastOfCover = { width: 160, height: 24 } as const;

/** Under a cover's lowest text, as wide as that, down to the footers. */
function coverOf(
  missing: readonly Slot[],
  slots: Readonly<Record<string, Slot>>,
  house: House,
  around: Surroundings,
  theme: Theme,
): readonly Slot[] {
  const texts = [slots.title, slots.subtitle].filter((slot) => slot !== undefined);
  const host = texts.sort((a, b) => b.box.y + b.box.height - (a.box.y + a.box.height))[0];
  if (!host) return [];
  const box = withoutInsets(host.box, host.insets);
  const top = host.box.y + host.box.height;
  const end = Math.min(around.slide.height - 18, ...around.footers.filter(({ y }) => y >= top).map(({ y }) => y - 6));
  const free = clear({ ...box, y: top + 6, height: end - top - 6 }, around.artwork, leastOfCover);
  const [first] = host.levels;
  const ink = first ? inkBeside(house.ink, first.color, theme) : house.ink;
  return coverSlots(missing, { ...house, free, ink, muted: ink }, first?.align ?? 'start');
}
