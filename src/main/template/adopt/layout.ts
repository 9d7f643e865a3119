/** One of our layouts on a foreign one: its placeholders as slots, the rest drawn in its free area, its artwork for the preview. */
import type { Element } from '@xmldom/xmldom';
import { contrastRatio, paint, type Rgb, seenOn } from '../../../shared/drawing/index.js';
import type {
  Box,
  Color,
  Fill,
  Insets,
  Layout,
  LayoutId,
  LayoutKey,
  LevelStyle,
  Slot,
  Template,
  Theme,
} from '../../../shared/model/index.js';
import { unmappedSlots } from '../../../shared/model/index.js';
import { childAt } from '../../ooxml/index.js';
import { weakestOn } from '../weakest.js';
import { type Candidate, type Field, isContent } from './archetype.js';
import { chartText, coverSlots, drawnSlot, type House, lacking, likeSibling } from './drawn-slots.js';
import { areOpposed, type InkClass } from './example-inks.js';
import { fillIn, strokeOf } from './fill.js';
import { clear, freeArea, type Surroundings, within } from './free-area.js';
import { readableHeads } from './heads.js';
import { groundUnder, inkedLevels, inkOn, inkSlots, plainGround, readsOn, unseen } from './ink.js';
import { levelSources, levelsOf, saysSize } from './levels.js';
import { insetsForALine } from './line-room.js';
import { artworkContext, type Look, lookOf, themeOn } from './look.js';
import type { Served } from './mapping.js';
import type { Unmarked } from './marking.js';
import { drawnAsOurs, freeOfOurs, likeOurs, writtenOn } from './own-slots.js';
import type { SourcePackage } from './package.js';
import type { PictureShelf } from './pictures.js';
import { anchorOf, chainOf, insetsOf, type Placeholder, quarterOf, seenInsetsOf, seenTurnOf } from './placeholder.js';
import type { SeenGrounds } from './seen-ground.js';
import { inkedOnSeen, readOnSeen, readsOnSeen } from './seen-ink.js';

/** What all layouts of a package share. */
export interface LayoutSource {
  readonly source: SourcePackage;
  readonly presentation: Element;
  /** Part name. */
  readonly master: string;
  readonly onMaster: readonly Placeholder[];
  readonly theme: Theme;
  readonly format: Element | undefined;
  readonly size: Template['size'];
  /** Where the house has its content. */
  readonly body: Box;
  /** On the house's own slides content begins at the title's left edge. */
  readonly bodyFollowsTitle: boolean;
  /** The house of ours that the file was made with, else our own plain template. */
  readonly base: Template;
  /** Its layouts are those of `base`, or were. */
  readonly isOurs: boolean;
  /** What the house's own slides write on its pictures, where they say so run by run. */
  readonly exampleInk: (className: InkClass) => Color | undefined;
  readonly smallest: { readonly size: number; readonly share: number };
  readonly shelf: PictureShelf;
  /** What is seen under a place where the file does not say it; nothing where the file is not drawn. */
  readonly seen: SeenGrounds | undefined;
  /** What was found out of each layout's looks, by part. */
  readonly looks: Map<string, Look>;
  readonly unseen: (what: string) => void;
}

/** Titles of this share of a slide's height (68 pt of 540) are large; what a house has beyond it is for a word or two. */
const largeEnough = 0.125;
const smallestFooter = { size: 8, share: 0.7 } as const;

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

function slotOf(
  name: string,
  { placeholder, box, columns, grown }: Field,
  layout: Candidate,
  from: LayoutSource,
  look: Look,
  id: LayoutId,
): Slot {
  const chain = chainOf(placeholder, from.onMaster);
  const sources = levelSources(placeholder.className, chain, from);
  const asSaid = levelsOf(sources);
  const sized = saysSize(sources) ? asSaid : sizedAsOurs(asSaid, placeholder.className, ourSlot(id, name, from), from);
  const levels = placeholder.className === 'title' ? forTwoLines(sized, box, from) : sized;
  const [first] = levels;
  const own = first?.size ?? 18;
  const turn = seenTurnOf(chain);
  const insets = seenInsetsOf(chain);
  // Some houses have placeholders that reach over the slide's edge.
  const onSlide = offArtwork(
    within(box, { x: 0, y: 0, width: from.size.width, height: from.size.height }),
    own * 1.2 + 8,
    ['date', 'footer', 'number', 'marking'].includes(name) ? [] : look.keepOut,
  );
  // A frame of the slide's own would lie where the house's is turned.
  const cut = quarterOf(chain) === 0 && (onSlide.width < box.width - 1 || onSlide.height < box.height - 1);
  const least = ['date', 'footer', 'number', 'marking'].includes(name) ? smallestFooter : from.smallest;
  const minSize = Math.min(own, Math.max(least.size, least.share * own));
  const theme = themeOn(look, from);
  const { ground } = ownGround(chain, layout.part, from);
  const said = asSaid.map((level) => withMarkSlot(level, from.theme));
  const meant = levels === asSaid ? said : levels.map((level) => withMarkSlot(level, from.theme));
  const below = groundUnder(onSlide, look, ground?.fill);
  const inked = below
    ? inkedLevels(meant, below, theme)
    : onSeen(meant, placeholder.className, onSlide, { look, theme, fill: ground?.fill }, from);
  const written = inked ?? meant;
  return {
    name,
    box: roundedBox(onSlide),
    insets: turn || !first ? insets : insetsForALine(insets, onSlide.height, anchorOf(chain), first),
    anchor: anchorOf(chain),
    levels: written,
    ...(written === said ? {} : { inherited: said }),
    minSize,
    floorSize: Math.min(minSize, 10),
    ...(columns > 1 ? { columns } : {}),
    ...(turn ? { turn } : {}),
    placeholder: placeholder.attributes,
    ...(ground ? { ground } : {}),
    ...(cut || grown ? { alwaysOwnFrame: true as const } : {}),
    ...ambiguity(placeholder, layout),
  };
}

/** Levels in an ink that reads on what is seen under them: the one of the house's own slides, where it does, else of the theme. */
function onSeen(
  levels: readonly LevelStyle[],
  className: Placeholder['className'],
  box: Box,
  { look, theme, fill }: { readonly look: Look; readonly theme: Theme; readonly fill: Fill | undefined },
  from: LayoutSource,
): readonly LevelStyle[] | undefined {
  const asExamples = onPicture(levels, className, look, from);
  // A placeholder's own picture is not drawn apart.
  const seen = fill && fill.type !== 'none' ? undefined : from.seen?.under(box, look);
  if (!seen) return asExamples;
  const [first] = asExamples ?? [];
  if (first && readsOnSeen(first.color, seen, theme)) return asExamples;
  return inkedOnSeen(levels, seen, theme) ?? asExamples;
}

/** Levels as the house's own slides write them on its pictures; undefined where these keep the master's ink, or nothing like a picture is the ground. */
function onPicture(
  levels: readonly LevelStyle[],
  className: Placeholder['className'],
  look: Look,
  from: LayoutSource,
): readonly LevelStyle[] | undefined {
  if ((className !== 'title' && className !== 'body') || look.background.type !== 'picture') return undefined;
  const ink = pictureInk(className, levels[0]?.color, look, from);
  return ink && levels.map((level) => ({ ...level, color: ink }));
}

function pictureInk(className: InkClass, own: Color | undefined, look: Look, from: LayoutSource): Color | undefined {
  if (!own || look.background.type !== 'picture') return undefined;
  const theme = themeOn(look, from);
  const ink = from.exampleInk(className) ?? from.exampleInk('title');
  return ink && areOpposed(ink, own, theme) ? asSlot(ink, theme) : undefined;
}

/** A title that is set for a word or two, at 126 pt: in a size at which two lines of a sentence stand in its place, where that is smaller. */
function forTwoLines(levels: readonly LevelStyle[], { height }: Box, { size }: LayoutSource): readonly LevelStyle[] {
  const [first] = levels;
  const most = Math.max(largeEnough * size.height, Math.floor(height / (2 * 1.2 * (first?.leading ?? 1))));
  if (!first || first.size <= most) return levels;
  return levels.map((level) => ({ ...level, size: Math.min(level.size, most) }));
}

/** Titles of statements and the like are labels in our own; a house has them all alike. */
function ourSlot(id: LayoutId, name: string, { base }: LayoutSource): Slot | undefined {
  const { slots } = base.layouts[id === 'title' || id === 'section' ? id : 'bullets'];
  return slots[name] ?? base.layouts.bullets.slots.body;
}

/** Titles and content in our sizes, on a larger slide as much larger, where their house gives them none. */
function sizedAsOurs(
  levels: readonly LevelStyle[],
  className: Placeholder['className'],
  ours: Slot | undefined,
  from: LayoutSource,
): readonly LevelStyle[] {
  if ((className !== 'title' && className !== 'body') || !ours) return levels;
  const larger = largerBy(from);
  return levels.map((level, index) => ({ ...level, size: (ours.levels[index]?.size ?? level.size) * larger }));
}

/** What a placeholder is filled and framed with, its own or its master's. */
export function ownGround(chain: readonly Element[], part: string, from: LayoutSource): Pick<Slot, 'ground'> {
  // A picture's relation is the layout's: one that its master's placeholder is filled with is not to be found there.
  const [own, master] = [artworkContext(part, from), artworkContext(from.master, from)];
  const said = (each: Element, index: number) =>
    fillIn(childAt(each, 'p:spPr'), index === 0 && chain.length > 1 ? own : master);
  const fill = chain.map(said).find((each) => each !== undefined) ?? { type: 'none' as const };
  const lined = chain.map((each) => childAt(each, 'p:spPr')).find((each) => childAt(each, 'a:ln'));
  const stroke = lined && strokeOf(lined, undefined, own);
  return fill.type === 'none' && !stroke ? {} : { ground: { fill, ...(stroke ? { stroke } : {}) } };
}

/** A bar or a logo that reaches into a placeholder is a place where text does not go; what covers much of one is its ground. */
const reachingIn = 0.3; // share of the placeholder
const leastLeft = 0.62; // share of the placeholder

/** `line`: the height that a line of its text takes, points: less is no place. */
function offArtwork(box: Box, line: number, artwork: readonly Box[]): Box {
  const reaching = artwork.filter((other) => {
    const shared = within(other, box);
    return shared.width > 1 && shared.height > 1 && shared.width * shared.height < reachingIn * box.width * box.height;
  });
  const cut = clear(box, reaching, { width: box.width / 2, height: Math.min(line, box.height) });
  // Where more would be lost, the house writes over it: on a glow, a wave, a pale picture.
  return cut.width * cut.height < leastLeft * box.width * box.height ? box : cut;
}

/**
 * Two of a layout's placeholders have one idx, or none: whose frame a slide inherits is anybody's guess. The first is written
 * with its frame, the others as boxes of text.
 */
function ambiguity(
  { className, idx, shape }: Placeholder,
  { fields }: Candidate,
): Pick<Slot, 'alwaysOwnFrame' | 'drawn'> {
  if (className !== 'body') return {};
  const same = fields.filter(({ placeholder }) => placeholder.className === 'body' && placeholder.idx === idx);
  if (same.length < 2) return {};
  return same[0]?.placeholder.shape === shape ? { alwaysOwnFrame: true } : { drawn: true };
}

function roundedBox({ x, y, width, height }: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
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

/** How much larger than our own a slide is, both ways: Keynote's have 1920 × 1080 pt, posters more, with type as much larger. At least 1. */
export function largerBy({ size, base }: LayoutSource): number {
  return Math.max(1, Math.min(size.width / base.size.width, size.height / base.size.height));
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

/** An ink where it reads, else the theme's first that does. */
function readOn(ink: Color, ground: Fill, theme: Theme, least: number): Color {
  return readsOn(ink, ground, theme, least) ? ink : inkOn(ground, theme);
}

/** Marks are written on slides where a list's differ from the level's: in a slot of the theme. */
function withMarkSlot(level: LevelStyle, theme: Theme): LevelStyle {
  const { mark } = level;
  return mark.type === 'none' ? level : { ...level, mark: { ...mark, color: asSlot(mark.color, theme) } };
}

/** A colour of text that is fixed, or past the colour map, as the slot that is most like it, so that what we draw can be recoloured. */
export function asSlot(color: Color, theme: Theme): Color {
  if (color.rgb === undefined) {
    if (!unmappedSlots.some((slot) => slot === color.slot)) return color;
    const same = inkSlots.find((slot) => theme.map[slot] === color.slot);
    if (same) return { ...color, slot: same };
  }
  const white: Rgb = [1, 1, 1];
  const own = seenOn(paint(color, theme), white);
  const ratios = inkSlots.map((slot) => ({ slot, ratio: contrastRatio(seenOn(paint({ slot }, theme), white), own) }));
  return { slot: ratios.reduce((best, each) => (each.ratio < best.ratio ? each : best)).slot };
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

/** Links are in the theme's colour for them whatever they stand on: on a coloured slide it may not be seen. */
function hidesLinks(free: Box, look: Look, { theme, seen, isOurs }: LayoutSource): boolean {
  const known = groundUnder(free, look);
  // The free area of a cover of ours may begin on a panel under which links stand.
  const usual = known || isOurs ? undefined : seen?.under(free, look)?.usual;
  const ground = usual ? [{ type: 'solid' as const, color: usual }] : known;
  const reading = ground && weakestOn({ slot: 'hlink' }, ground, themeOn(look, { theme }));
  return reading !== undefined && reading.ratio < leastOfLinks;
}

/** They are underlined besides, and few houses' reach 4.5. */
const leastOfLinks = 3;

/** What is drawn, in an ink that reads on the panel that it lies on. */
function readableSlot(slot: Slot, look: Look, from: LayoutSource): Slot {
  const theme = themeOn(look, from);
  const ground = groundUnder(slot.box, look);
  const seen = ground ? undefined : from.seen?.under(slot.box, look);
  const levels = seen ? inkedOnSeen(slot.levels, seen, theme) : inkedLevels(slot.levels, ground, theme, 3);
  return levels ? { ...slot, levels } : slot;
}

/** Text that reads as little as this on white is meant for a dark ground. */
const paleOnWhite = 2.5;

/**
 * The house's ink, where it is dark or light as the text beside it is; else the one that is. A cover is often light where the
 * slides are dark, or dark where they are light.
 */
function inkBeside(ink: Color, beside: Color, theme: Theme): Color {
  const white: Rgb = [1, 1, 1];
  const isPale = (color: Color): boolean => contrastRatio(seenOn(paint(color, theme), white), white) < paleOnWhite;
  if (isPale(ink) === isPale(beside)) return ink;
  const slot = (['tx1', 'bg1', 'tx2', 'bg2'] as const).find((each) => isPale({ slot: each }) === isPale(beside));
  return slot ? { slot } : ink;
}
