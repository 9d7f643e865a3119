import type { Points } from '../../../../shared/units.js';
import { hundredthsPerPoint, widthReserve } from '../limits.js';
import { lineStart, type ParagraphFrame, type Part } from '../placing/place-line.js';
import type { Setting } from '../types.js';
import { breakOpportunities } from './breaks.js';
import { type Stretch, stretches } from './prepare.js';
import { wrap } from './wrap.js';

/** The stretches of a paragraph with their lines. For PowerPoint 1 % of the width is left free. */
export function wrapParagraph(frame: ParagraphFrame, setting: Setting): readonly Part[] {
  const roomAfter = (start: Points): Points => lineRoom(frame.width, start, setting);
  const restStart = lineStart(frame, false);
  return stretches(frame.paragraph, frame.metrics, setting).map((stretch, index) => {
    const firstStart = lineStart(frame, index === 0);
    const room = { first: roomAfter(firstStart), rest: roomAfter(restStart), firstStart, restStart };
    const spans = wrap(stretch, breaksOf(stretch, setting), room, (at) => hyphenWidth(frame, stretch, at, setting));
    return { stretch, spans, first: index === 0 };
  });
}

/**
 * Width in points that a line has which begins at `start`. For LibreOffice width and margin are whole hundredths of a
 * millimetre, and so is the sum of a line's pixels, rounded (halves up): it fits when it is not more.
 */
function lineRoom(width: Points, start: Points, setting: Setting): Points {
  if (setting === 'safe') return width * (1 - widthReserve) - start;
  const units = Math.round(width * hundredthsPerPoint) - Math.round(start * hundredthsPerPoint);
  return (units + 0.499) / hundredthsPerPoint;
}

/**
 * Where lines may end. Lines that are counted to be safe take a word with slashes for one piece: both programs move some
 * such words to a new line whole, and break them at any letter there.
 */
function breaksOf({ text }: Stretch, setting: Setting): readonly number[] {
  const breaks = breakOpportunities(text, setting);
  if (setting === 'drawn' || !text.includes('/')) return breaks;
  const words = Array.from(text.matchAll(/\S*\/\S+/g), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return breaks.filter((at) => !words.some(({ from, to }) => from < at && at < to));
}

/**
 * LibreOffice ends a line at a soft hyphen without showing it; room for one is left where lines are counted for
 * PowerPoint.
 */
function hyphenWidth({ paragraph, metrics }: ParagraphFrame, stretch: Stretch, at: number, setting: Setting): Points {
  if (setting === 'drawn') return 0;
  const piece = stretch.pieces.find(({ start, end }) => at >= start && at < end);
  return piece ? metrics.width('-', paragraph.runs[piece.run]!) : 0;
}
