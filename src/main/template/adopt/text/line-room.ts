/** Placeholders that are too low for a line of their own text: in PowerPoint it stands on the inset, and is not lost. */
import type { Anchor, Insets, LevelStyle } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';

/** A line of most faces, em; and what is left free below a text (scene/limits), points. */
const lineHeight = 1.25;
const spare: Points = 2;

/** Insets as small as a line needs them, so that it stands where it stood: the file's own are left alone. */
export function insetsForALine(
  insets: Insets,
  height: Points,
  anchor: Anchor,
  { size, leading }: Pick<LevelStyle, 'size' | 'leading'>,
): Insets {
  const { top, bottom } = insets;
  const missing = size * lineHeight * Math.max(1, leading) + spare - (height - top - bottom);
  if (missing <= 0 || missing > top + bottom) return insets;
  // The side that says where the text stands keeps its own as long as it can; about the middle both give alike.
  switch (anchor) {
    case 'top':
      return { ...insets, top: top - Math.max(0, missing - bottom), bottom: bottom - Math.min(bottom, missing) };
    case 'bottom':
      return { ...insets, bottom: bottom - Math.max(0, missing - top), top: top - Math.min(top, missing) };
    case 'middle': {
      const each = Math.min(missing / 2, top, bottom);
      const rest = missing - 2 * each;
      return {
        ...insets,
        top: top - each - (top > bottom ? rest : 0),
        bottom: bottom - each - (top > bottom ? 0 : rest),
      };
    }
  }
}
