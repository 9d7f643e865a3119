/** The largest size that fits; alone knows the ladder of sizes. */
import { lyingInsets } from '../../shared/lying.js';
import type { Insets, LevelStyle, SceneParagraph, Slot } from '../../shared/model/index.js';
import type { Points } from '../../shared/units.js';
import { roomyShare, sizeLadder, spareHeight } from './limits.js';
import { layoutText, type TextLayout } from './measure/index.js';
import { toParagraphs, type Voice } from './text/paragraphs.js';
import type { Passage } from './text/passage.js';
import type { Sheet } from './types.js';

/** Text at the size that was chosen. */
export interface Fitted {
  readonly size: Points;
  readonly paragraphs: readonly SceneParagraph[];
  readonly layout: TextLayout;
  /** False when it stands at the smallest size and its lines still leave the box. */
  readonly fits: boolean;
  /** It is the beginning of the text only, with an ellipsis. */
  readonly cut?: true;
}

export interface Range {
  readonly max: Points;
  readonly min: Points;
  /** Above `max`: taken by a text that leaves half of its box free at it. */
  readonly roomy?: Points;
}

/** A slot's range of sizes; no body goes beyond the cap that slides share which continue one another. */
export function rangeOf(slot: Slot, cap: Points = Number.POSITIVE_INFINITY): Range {
  const max = Math.min((slot.levels[0] as LevelStyle).size, cap);
  const roomy = slot.roomySize !== undefined && slot.roomySize <= cap ? { roomy: slot.roomySize } : {};
  return { max, min: Math.min(slot.minSize, max), ...roomy };
}

/** Sizes from the largest to the smallest of a range, both included. */
export function ladder({ max, min }: Range): number[] {
  const between = sizeLadder.filter((size) => size < max && size > min);
  return max > min ? [max, ...between, min] : [max];
}

/** Height that text may fill in a box of `height`: what is left after insets and a little air. */
export function usableHeight(height: Points, insets: Insets): Points {
  return height - insets.top - insets.bottom - Math.max(spareHeight.points, height * spareHeight.share);
}

/** Width of the lines in a box of `width`. */
export function usableWidth(width: Points, insets: Insets): Points {
  return Math.max(1, width - insets.left - insets.right);
}

/** Height of a box, insets and air included, that holds text of `height`. */
export function boxHeight(height: Points, insets: Insets): Points {
  const bare = height + insets.top + insets.bottom;
  return bare + Math.max(spareHeight.points, (bare * spareHeight.share) / (1 - spareHeight.share)) + 0.01;
}

interface SetText {
  readonly paragraphs: readonly SceneParagraph[];
  readonly layout: TextLayout;
}

interface Tried extends SetText {
  readonly voice: Voice;
  readonly size: Points;
  readonly width: Points;
  readonly sheet: Sheet;
}

/** How passages were set before, by themselves: a text is set at last as it was tried. */
const tried = new WeakMap<readonly Passage[], Tried[]>();

/** Text at one size, broken into lines of `width`. What is set is shared: it must not be changed, nor may `passages` later on. */
export function setText(
  passages: readonly Passage[],
  voice: Voice,
  size: Points,
  width: Points,
  sheet: Sheet,
): SetText {
  const before = tried.get(passages);
  const known = before?.find(
    (each) => each.size === size && each.width === width && each.voice === voice && each.sheet === sheet,
  );
  if (known) return known;
  const paragraphs = toParagraphs(passages, voice, size, sheet);
  const set = { paragraphs, layout: layoutText(paragraphs, width, sheet.stage.metrics), voice, size, width, sheet };
  if (before) before.push(set);
  else tried.set(passages, [set]);
  return set;
}

/**
 * Text at the largest size of `range` at which `accepts` takes it. Words that would have to be broken are a reason to go
 * smaller, though not below the range. At the smallest size it is returned in any case, with `fits` saying what came of it.
 */
export function fitText(
  passages: readonly Passage[],
  voice: Voice,
  width: Points,
  range: Range,
  accepts: (layout: TextLayout, size: Points) => boolean,
  sheet: Sheet,
): Fitted {
  const at = (size: Points, isLeast: boolean): Fitted => {
    const { paragraphs, layout } = setText(passages, voice, size, width, sheet);
    const whole = !layout.brokenWord || isLeast;
    return { size, paragraphs, layout, fits: whole && accepts(layout, size) };
  };
  const isOnly = range.max <= range.min;
  const first = at(range.max, isOnly);
  if (first.fits || isOnly) return first;
  const sizes = ladder(range);
  let best = at(range.min, true);
  if (!best.fits) return best;
  // Between a size that does not fit and one that does: what fits at a size fits at each smaller one, near enough.
  let low = 0;
  let high = sizes.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const tried = at(sizes[middle] as number, false);
    if (tried.fits) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}

/** `fitText` into a box of this slot: its insets, its height. A text with little to say takes the range's roomy size. */
export function fitBox(
  passages: readonly Passage[],
  voice: Voice,
  box: { readonly width: Points; readonly height: Points },
  range: Range,
  sheet: Sheet,
): Fitted {
  const { turn } = voice.slot;
  const insets = lyingInsets(voice.slot.insets, turn);
  const height = usableHeight(turn ? box.width : box.height, insets);
  const width = usableWidth(turn ? box.height : box.width, insets);
  if (range.roomy !== undefined && range.roomy > range.max) {
    const size = range.roomy;
    const roomy = fitText(passages, voice, width, { max: size, min: size }, isRoomy(height), sheet);
    if (roomy.fits && !roomy.layout.brokenWord) return { ...roomy, size };
  }
  return fitText(passages, voice, width, range, (layout) => layout.height <= height, sheet);
}

/** Whether a text leaves so much of `height` free that it may stand larger than others of its kind. */
function isRoomy(height: Points): (layout: Pick<TextLayout, 'height'>) => boolean {
  return (layout) => layout.height <= height * roomyShare;
}
