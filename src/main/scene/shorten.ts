/** The last resort for text that may not be split and does not fit: an ellipsis, and the whole text in the notes. */

import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Box } from '../../shared/model/index.js';
import type { Points } from '../../shared/units.js';
import { type Fitted, setText, usableHeight, usableWidth } from './fit.js';
import { plainText, sliceInlines } from './text/inline-text.js';
import type { Voice } from './text/paragraphs.js';
import { type Passage, paragraph } from './text/passage.js';
import type { Sheet } from './types.js';

/**
 * The longest beginning of `passages` that fits the box at `size`, with an ellipsis. An empty paragraph where not even one
 * character does.
 */
export function shortened(
  place: { readonly box: Box; readonly name: string },
  passages: readonly Passage[],
  voice: Voice,
  size: Points,
  sheet: Sheet,
): Fitted {
  const whole = passages.map((passage) => plainText(passage.inlines)).join('\n');
  sheet.cut.push(whole.replace(/\s+/g, ' ').trim());
  sheet.diagnostics.push(
    diagnostic(
      'text-cut',
      { file: sheet.slide.file, lines: sheet.slide.lines },
      { box: place.name, text: start(whole) },
    ),
  );
  const width = usableWidth(place.box.width, voice.slot.insets);
  const height = usableHeight(place.box.height, voice.slot.insets);
  const total = whole.length;
  const at = (length: number): Fitted => {
    const set = setText(beginning(passages, length), voice, size, width, sheet);
    return { size, ...set, fits: set.layout.height <= height };
  };
  let low = 0;
  // No box holds more than this; measuring a megabyte to find that out would take seconds.
  let high = Math.min(total, 4000);
  let best = at(0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = at(middle);
    if (tried.fits) {
      best = tried;
      low = middle;
    } else high = middle - 1;
  }
  const shown = best.fits ? best : { ...best, ...setText([paragraph([])], voice, size, width, sheet) };
  return { ...shown, cut: true };
}

/** The first `length` characters of the text, cut back to the end of a word, with an ellipsis. */
function beginning(passages: readonly Passage[], length: number): Passage[] {
  const out: Passage[] = [];
  let left = length;
  for (const passage of passages) {
    const text = plainText(passage.inlines);
    if (text.length <= left) {
      out.push(passage);
      left -= text.length;
      continue;
    }
    const cut = text.lastIndexOf(' ', left);
    const inlines = sliceInlines(passage.inlines, 0, cut > left * 0.6 ? cut : left);
    out.push({ ...passage, inlines: [...inlines, { type: 'text', text: '…' }] });
    return out;
  }
  return out;
}

/** The first words of a text, for a message. */
export function start(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40).replace(/\s+\S*$/, '')}…` : line;
}
