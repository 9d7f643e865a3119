/** A text of the scene: paragraphs, and the same text as lines in its box. */
import { lyingBox, lyingInsets } from '../../shared/lying.js';
import type { Box, SceneParagraph, Slot, TextItem } from '../../shared/model/index.js';
import { physical, sameBox } from './boxes.js';
import { type Fitted, fitBox, type Range, rangeOf } from './fit.js';
import { placeText, type TextLayout } from './measure/index.js';
import { shortened } from './shorten.js';
import type { Voice } from './text/paragraphs.js';
import type { Passage } from './text/passage.js';
import type { Sheet } from './types.js';

export interface TextPlace {
  /** The item's name on the slide. */
  readonly name: string;
  /** The slot that it fills; absent for free text in that slot's style. */
  readonly slot?: string;
  readonly style: Slot;
  /** Logical: mirrored here for a slide that reads from right to left. */
  readonly box: Box;
  readonly autofit?: TextItem['autofit'];
  readonly anchor?: TextItem['anchor'];
  readonly shape?: TextItem['shape'];
  readonly group?: string;
}

/** The item of text that has been set. */
export function textItem(
  place: TextPlace,
  set: { readonly paragraphs: readonly SceneParagraph[]; readonly layout: TextLayout },
  sheet: Sheet,
): TextItem {
  const { style } = place;
  const box = physical(place.box, sheet);
  const anchor = place.anchor ?? style.anchor;
  const inherited =
    place.slot !== undefined && !style.alwaysOwnFrame && anchor === style.anchor && sameBox(box, style.box);
  return {
    kind: 'text',
    name: place.name,
    ...(place.slot === undefined ? {} : { slot: place.slot }),
    frame: inherited ? 'layout' : 'own',
    // A frame that is inherited is the layout's to the last digit.
    box: inherited ? style.box : box,
    ...(place.group === undefined ? {} : { group: place.group }),
    insets: style.insets,
    anchor,
    autofit: place.autofit ?? 'none',
    ...shapeBehind(place),
    paragraphs: set.paragraphs,
    ...(style.turn ? { turn: style.turn } : {}),
    lines: placeText(
      set.layout,
      lyingBox(inherited ? style.box : box, style.turn),
      lyingInsets(style.insets, style.turn),
      anchor,
    ),
  };
}

/** What stands behind a text: its own shape, else what its placeholder is filled with. */
function shapeBehind({ shape, slot, style }: TextPlace): Pick<TextItem, 'shape'> {
  if (shape) return { shape };
  if (slot === undefined || !style.ground) return {};
  return { shape: { geometry: { type: 'rect' }, ...style.ground, inherited: true } };
}

/**
 * Text that is never split (titles, labels, captions), at the largest size of its slot's range that fits its box. What
 * does not fit at the smallest goes down to the floor; what does not fit there is cut with an ellipsis, and the whole of
 * it goes to the notes.
 */
export function wholeText(
  place: TextPlace,
  passages: readonly Passage[],
  voice: Voice,
  sheet: Sheet,
  range: Range = rangeOf(voice.slot),
): TextItem {
  return textItem(place, fitWhole(place, passages, voice, sheet, range), sheet);
}

/** As `wholeText`, before it becomes an item. */
export function fitWhole(
  place: Pick<TextPlace, 'box' | 'name'>,
  passages: readonly Passage[],
  voice: Voice,
  sheet: Sheet,
  range: Range = rangeOf(voice.slot),
): Fitted {
  const fitted = fitBox(passages, voice, place.box, range, sheet);
  if (fitted.fits) return fitted;
  const floor = Math.min(voice.slot.floorSize, range.min);
  const lower = floor < range.min ? fitBox(passages, voice, place.box, { max: range.min, min: floor }, sheet) : fitted;
  return lower.fits ? lower : shortened(place, passages, voice, floor, sheet);
}
