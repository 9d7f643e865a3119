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
    const breaks = breakOpportunities(stretch.text, setting);
    const spans = wrap(stretch, breaks, room, (at) => hyphenWidth(frame, stretch, at, setting));
    return { stretch, spans, first: index === 0 };
  });
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
