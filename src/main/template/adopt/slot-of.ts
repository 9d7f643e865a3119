/** A placeholder of a foreign layout as a slot: its place, its sizes, its ink and what it stands on. */
import type { Element } from '@xmldom/xmldom';
import type { Box, Fill, LayoutId, LevelStyle, Slot, Theme } from '../../../shared/model/index.js';
import { childAt } from '../../ooxml/index.js';
import { fillIn, strokeOf } from './artwork/fill.js';
import { artworkContext, type Look, themeOn } from './artwork/look.js';
import { groundUnder, inkedLevels } from './ink/ink.js';
import { inkedOnSeen, readsOnSeen } from './ink/seen-ink.js';
import { asSlot, pictureInk } from './ink/slot-ink.js';
import { type LayoutSource, largerBy } from './layout-source.js';
import type { Candidate, Field } from './matching/archetype.js';
import { clear, within } from './places/free-area.js';
import { levelSources, levelsOf, saysSize } from './text/levels.js';
import { insetsForALine } from './text/line-room.js';
import { anchorOf, chainOf, type Placeholder, quarterOf, seenInsetsOf, seenTurnOf } from './text/placeholder.js';

/** Titles of this share of a slide's height (68 pt of 540) are large; what a house has beyond it is for a word or two. */
const largeEnough = 0.125;
const smallestFooter = { size: 8, share: 0.7 } as const;

/**
 * The slot that a placeholder is.
 *
 * @param name of the slot
 * @param id of the layout of ours that it serves: that has sizes where the house says none
 */
export function slotOf(
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

/** Marks are written on slides where a list's differ from the level's: in a slot of the theme. */
function withMarkSlot(level: LevelStyle, theme: Theme): LevelStyle {
  const { mark } = level;
  return mark.type === 'none' ? level : { ...level, mark: { ...mark, color: asSlot(mark.color, theme) } };
}
