import { emoji } from '../../../shared/fonts.js';
import type { Points } from '../../../shared/units.js';
import { sameBreaks } from './breaks.js';
import { kernFrom, widthReserve } from './limits.js';
import { lineBox } from './line-box.js';
import { lineStart, type ParagraphFrame, type Part } from './place-line.js';
import { wrapParagraph } from './wrap-paragraph.js';

/** The two settings' widths of a line differ by less than this share: ligatures 0.5 %, LibreOffice's whole pixels 0.6 %. */
const settingShare = 0.015;

/**
 * Height and number of a paragraph's lines as PowerPoint may break them: fewer places, no ligatures, kerning from 12 pt on,
 * 1 % of the width left free, and in a cell 1.2 em where the face is flatter. A link over several lines gets two more.
 */
export function safeLines(frame: ParagraphFrame, drawn: readonly Part[]): { height: Points; count: number } {
  const parts = breaksAlike(frame, drawn) ? drawn : wrapParagraph(frame, 'safe');
  const { paragraph, metrics, cell } = frame;
  const [extra, extraHeight] = linkRoom(frame, drawn);
  let height = extraHeight;
  let count = extra;
  for (const { stretch, spans } of parts) {
    for (const span of spans) {
      const own = lineBox(paragraph, stretch, span, metrics, cell, 'any').pitch;
      height += cell ? Math.max(own, lineBox(paragraph, stretch, span, metrics, false).pitch) : own;
      count += 1;
    }
  }
  return { height, count };
}

/** Every line as drawn leaves the room that PowerPoint may need, and the places are the same: so are the lines. */
function breaksAlike(frame: ParagraphFrame, drawn: readonly Part[]): boolean {
  if (frame.paragraph.runs.some((run) => run.size < kernFrom)) return false;
  return drawn.every(
    ({ stretch, spans, first }) =>
      sameBreaks(stretch.text) &&
      !emoji.test(stretch.text) &&
      (spans.length === 1 || !stretch.text.includes('/')) &&
      spans.every((span, index) => {
        const width = lineStart(frame, first && index === 0) + span.width * (1 + settingShare);
        return !span.broken && width <= frame.width * (1 - widthReserve);
      }),
  );
}

/**
 * Lines, and their height in points, that LibreOffice may take more: a link that does not fit on its line begins on a new
 * one and is broken there at any character, and what follows it begins on a new line again. PowerPoint breaks it as text.
 */
function linkRoom({ paragraph, metrics, cell }: ParagraphFrame, drawn: readonly Part[]): readonly [number, Points] {
  if (!paragraph.runs.some((run) => run.link)) return [0, 0];
  let lines = 0;
  let height = 0;
  for (const { stretch, spans } of drawn) {
    for (const piece of stretch.pieces) {
      if (!paragraph.runs[piece.run]!.link) continue;
      const touched = spans.filter(({ from, to }) => from < piece.end && to > piece.start);
      if (touched.length < 2) continue;
      // In a cell a line stays empty behind a link that was broken inside.
      const more = (piece.start > 0 ? 1 : 0) + (piece.end < stretch.text.length || cell ? 1 : 0);
      lines += more;
      height += more * lineBox(paragraph, stretch, touched[0]!, metrics, cell, 'any').pitch;
    }
  }
  return [lines, height];
}
