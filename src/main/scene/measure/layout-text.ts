import type { SceneParagraph } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { safeLines } from './breaking/safe-lines.js';
import { wrapParagraph } from './breaking/wrap-paragraph.js';
import { keptLayouts } from './limits.js';
import { lineBox } from './placing/line-box.js';
import { markPlace } from './placing/marks.js';
import { markTexts } from './placing/numbering.js';
import { lineStart, type ParagraphFrame, placeLine } from './placing/place-line.js';
import type { LayoutOptions, Metrics, TextLayout } from './types.js';

/**
 * Breaks paragraphs into lines of `width` points and places them, from the text area's top left corner. Space before the
 * first and after the last paragraph is left out, as LibreOffice and PowerPoint do; between two, both spaces add.
 */
export function layoutText(
  paragraphs: readonly SceneParagraph[],
  width: Points,
  metrics: Metrics,
  options: LayoutOptions = {},
): TextLayout {
  const key = `${width} ${options.cell === true} ${JSON.stringify(paragraphs)}`;
  const known = keptFor(metrics);
  let layout = known.get(key);
  if (!layout) {
    layout = layOut(paragraphs, width, metrics, options);
    if (known.size >= keptLayouts) known.clear();
    known.set(key, layout);
  }
  return layout;
}

/**
 * What was laid out with these metrics. A slide is tried at several sizes and with several shares of its room, and its texts are then set
 * as they were tried: two of three layouts were made before, not long ago.
 */
const kept = new WeakMap<Metrics, Map<string, TextLayout>>();

function keptFor(metrics: Metrics): Map<string, TextLayout> {
  let known = kept.get(metrics);
  if (!known) {
    known = new Map();
    kept.set(metrics, known);
  }
  return known;
}

function layOut(
  paragraphs: readonly SceneParagraph[],
  width: Points,
  metrics: Metrics,
  options: LayoutOptions,
): TextLayout {
  const marks = markTexts(paragraphs);
  const sum = {
    lines: [] as TextLayout['lines'][number][],
    extents: [] as TextLayout['extents'][number][],
    y: 0,
    safeY: 0,
    widest: 0,
    lineCount: 0,
    brokenWord: false,
  };
  paragraphs.forEach((paragraph, index) => {
    const mark = markPlace(paragraph, marks[index]!, metrics);
    const frame = { paragraph, index, mark, width, metrics, cell: options.cell === true };
    const gap = index === 0 ? 0 : paragraphs[index - 1]!.spaceAfter + paragraph.spaceBefore;
    addParagraph(sum, frame, gap);
  });
  return {
    lines: sum.lines,
    extents: sum.extents,
    height: sum.safeY,
    drawnHeight: sum.y,
    width: sum.widest,
    lineCount: sum.lineCount,
    brokenWord: sum.brokenWord,
  };
}

interface Sum {
  readonly lines: TextLayout['lines'][number][];
  readonly extents: TextLayout['extents'][number][];
  y: Points;
  safeY: Points;
  widest: Points;
  lineCount: number;
  brokenWord: boolean;
}

function addParagraph(sum: Sum, frame: ParagraphFrame, gap: Points): void {
  const parts = wrapParagraph(frame, 'drawn');
  sum.y += gap;
  const top = sum.y;
  const before = sum.lines.length;
  for (const part of parts) {
    part.spans.forEach((span, order) => {
      const isFirst = part.first && order === 0;
      const box = lineBox(frame.paragraph, part.stretch, span, frame.metrics, frame.cell, 'drawn');
      sum.lines.push(placeLine(frame, part, span, isFirst, sum.y + box.ascent));
      sum.extents.push({ top: sum.y, bottom: sum.y + box.pitch });
      sum.y += box.pitch;
      sum.widest = Math.max(sum.widest, lineStart(frame, isFirst) + span.width);
      sum.brokenWord ||= span.broken;
    });
  }
  const safe = safeLines(frame, parts);
  sum.safeY += gap + Math.max(safe.height, sum.y - top);
  sum.widest = Math.max(sum.widest, safe.width);
  sum.brokenWord ||= safe.brokenWord;
  sum.lineCount += Math.max(safe.count, sum.lines.length - before);
}
