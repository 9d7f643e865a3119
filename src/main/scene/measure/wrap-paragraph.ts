import type { Points } from '../../../shared/units.js';
import { breakOpportunities } from './breaks.js';
import { widthReserve } from './limits.js';
import { lineStart, type ParagraphFrame, type Part } from './place-line.js';
import { type Stretch, stretches } from './prepare.js';
import type { Setting } from './types.js';
import { wrap } from './wrap.js';

/** The stretches of a paragraph with their lines. For PowerPoint 1 % of the width is left free. */
export function wrapParagraph(frame: ParagraphFrame, setting: Setting): readonly Part[] {
  const usable = setting === 'safe' ? frame.width * (1 - widthReserve) : frame.width;
  const restStart = lineStart(frame, false);
  return stretches(frame.paragraph, frame.metrics, setting).map((stretch, index) => {
    const firstStart = lineStart(frame, index === 0);
    const room = { first: usable - firstStart, rest: usable - restStart, firstStart, restStart };
    const breaks = withSlashes(stretch, breakOpportunities(stretch.text, setting), room.rest, setting);
    const spans = wrap(stretch, breaks, room, (at) => hyphenWidth(frame, stretch, at, setting));
    return { stretch, spans, first: index === 0 };
  });
}

/**
 * Slashes end a line only inside what is wider than a line by itself, such as an address, and there as well as any other
 * place (LibreOffice 7.4, measured; docs/pptx/text-geometry.md). Lines that are counted to be safe take a word with
 * slashes for one piece: both programs move some such words to a new line whole, and break them at any letter there.
 */
function withSlashes(stretch: Stretch, breaks: readonly number[], room: Points, setting: Setting): readonly number[] {
  const { text, positions } = stretch;
  if (!text.includes('/')) return breaks;
  const words = Array.from(text.matchAll(/\S*\/\S+/g), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  if (setting === 'safe') return breaks.filter((at) => !words.some(({ from, to }) => from < at && at < to));
  const slashes: number[] = [];
  for (const { from, to } of words) {
    const ends = [...breaks.filter((at) => from < at && at < to), to];
    let start = from;
    for (const end of ends) {
      if (positions[end]! - positions[start]! > room) {
        for (const slash of text.slice(start, end).matchAll(/\/(?=[^/])/g)) slashes.push(start + slash.index + 1);
      }
      start = end;
    }
  }
  return slashes.length === 0 ? breaks : [...new Set([...breaks, ...slashes])].sort((a, b) => a - b);
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
