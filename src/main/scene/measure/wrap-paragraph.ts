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
    const breaks = withSlashes(stretch, breakOpportunities(stretch.text, setting), room.rest);
    const spans = wrap(stretch, breaks, room, (at) => hyphenWidth(frame, stretch, at, setting));
    return { stretch, spans, first: index === 0 };
  });
}

/**
 * Slashes end a line only inside a word that is wider than a line, such as an address (LibreOffice 7.4, measured;
 * docs/pptx/text-geometry.md): better than between any two letters.
 */
function withSlashes(stretch: Stretch, breaks: readonly number[], room: Points): readonly number[] {
  if (!stretch.text.includes('/')) return breaks;
  const slashes: number[] = [];
  for (const { index, 0: word } of stretch.text.matchAll(/\S*\/\S+/g)) {
    if (stretch.positions[index + word.length]! - stretch.positions[index]! <= room) continue;
    for (const slash of word.matchAll(/\/(?=[^/])/g)) slashes.push(index + slash.index + 1);
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
