import type { Line, LineRun, SceneParagraph } from '../../../shared/model/index.js';
import { type Points, roundPoints } from '../../../shared/units.js';
import { breakOpportunities, sameBreaks } from './breaks.js';
import { kernFrom, widthReserve } from './limits.js';
import { type LineBox, lineBox } from './line-box.js';
import { type MarkPlace, markPlace } from './marks.js';
import { markTexts } from './numbering.js';
import { type Stretch, stretches } from './prepare.js';
import type { LayoutOptions, Metrics, Setting, TextLayout } from './types.js';
import { visualRuns } from './visual-runs.js';
import { type Span, type WrapRoom, wrap } from './wrap.js';

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
  const marks = markTexts(paragraphs);
  const lines: Line[] = [];
  let y = 0;
  let safeY = 0;
  let widest = 0;
  let lineCount = 0;
  let brokenWord = false;
  paragraphs.forEach((paragraph, index) => {
    const gap = index === 0 ? 0 : paragraphs[index - 1]!.spaceAfter + paragraph.spaceBefore;
    const mark = markPlace(paragraph, marks[index]!, metrics);
    const drawn = wrapParagraph(paragraph, mark, width, metrics, 'drawn');
    y += gap;
    const top = y;
    for (const part of drawn) {
      for (const [order, span] of part.spans.entries()) {
        const box = lineBox(paragraph, part.stretch, span, metrics, options.cell === true);
        const isFirst = part.first && order === 0;
        lines.push(
          placeLine(
            paragraph,
            index,
            part,
            span,
            isFirst ? mark : undefined,
            y + box.ascent,
            width,
            metrics,
            order === 0 && part.first,
          ),
        );
        const start = isFirst ? mark.textStart : paragraph.marginLeft;
        widest = Math.max(widest, start + span.width);
        brokenWord ||= span.broken;
        y += box.pitch;
      }
    }
    const safe = safeHeight(paragraph, mark, width, metrics, options.cell === true, drawn);
    safeY += gap + Math.max(safe.height, y - top);
    lineCount += Math.max(
      safe.lines,
      drawn.reduce((sum, part) => sum + part.spans.length, 0),
    );
  });
  return { lines, height: safeY, drawnHeight: y, width: widest, lineCount, brokenWord };
}

/** A stretch with its lines; `first`: it opens its paragraph. */
interface Part {
  readonly stretch: Stretch;
  readonly spans: readonly Span[];
  readonly first: boolean;
}

function wrapParagraph(
  paragraph: SceneParagraph,
  mark: MarkPlace,
  width: Points,
  metrics: Metrics,
  setting: Setting,
): readonly Part[] {
  const usable = setting === 'safe' ? width * (1 - widthReserve) : width;
  return stretches(paragraph, metrics, setting).map((stretch, index) => {
    const firstStart = index === 0 ? mark.textStart : paragraph.marginLeft;
    const room: WrapRoom = {
      first: usable - firstStart,
      rest: usable - paragraph.marginLeft,
      firstStart,
      restStart: paragraph.marginLeft,
    };
    const breaks = breakOpportunities(stretch.text, setting);
    const spans = wrap(stretch, breaks, room, (at) => hyphenWidth(paragraph, stretch, at, metrics));
    return { stretch, spans, first: index === 0 };
  });
}

function hyphenWidth(paragraph: SceneParagraph, stretch: Stretch, at: number, metrics: Metrics): Points {
  const piece = stretch.pieces.find(({ start, end }) => at >= start && at < end);
  return piece ? metrics.width('-', paragraph.runs[piece.run]!) : 0;
}

/**
 * Height and lines of a paragraph as PowerPoint may break it: fewer places, no ligatures, 1 % of the width left free.
 * Where every line as drawn already leaves that room and the places are the same, so are the lines.
 */
function safeHeight(
  paragraph: SceneParagraph,
  mark: MarkPlace,
  width: Points,
  metrics: Metrics,
  cell: boolean,
  drawn: readonly Part[],
): { readonly height: Points; readonly lines: number } {
  const parts = isSafe(paragraph, mark, width, drawn) ? drawn : wrapParagraph(paragraph, mark, width, metrics, 'safe');
  let height = 0;
  let lines = 0;
  for (const part of parts) {
    for (const span of part.spans) {
      height += safePitch(lineBox(paragraph, part.stretch, span, metrics, cell), paragraph, part, span, metrics, cell);
      lines += 1;
    }
  }
  return { height, lines };
}

function safePitch(
  box: LineBox,
  paragraph: SceneParagraph,
  part: Part,
  span: Span,
  metrics: Metrics,
  cell: boolean,
): Points {
  return cell ? Math.max(box.pitch, lineBox(paragraph, part.stretch, span, metrics, false).pitch) : box.pitch;
}

/** The two settings' widths of a line differ by less than this share: ligatures 0.5 %, LibreOffice's whole pixels 0.6 %. */
const settingShare = 0.015;

function isSafe(paragraph: SceneParagraph, mark: MarkPlace, width: Points, drawn: readonly Part[]): boolean {
  if (paragraph.runs.some((run) => run.size < kernFrom)) return false;
  return drawn.every(({ stretch, spans, first }) => {
    if (!sameBreaks(stretch.text)) return false;
    return spans.every((span, index) => {
      const start = first && index === 0 ? mark.textStart : paragraph.marginLeft;
      return !span.broken && start + span.width * (1 + settingShare) <= width * (1 - widthReserve);
    });
  });
}

function placeLine(
  paragraph: SceneParagraph,
  index: number,
  part: Part,
  span: Span,
  mark: MarkPlace | undefined,
  baseline: Points,
  width: Points,
  metrics: Metrics,
  isFirst: boolean,
): Line {
  const start = isFirst && mark ? mark.textStart : paragraph.marginLeft;
  const left = lineLeft(paragraph, start, span.width, width);
  const runs: LineRun[] = visualRuns(paragraph, part.stretch, span, start, metrics).map((run) => ({
    ...run,
    x: roundPoints(left + run.x),
    width: roundPoints(run.width),
  }));
  const y = roundPoints(baseline);
  if (!mark?.text) return { paragraph: index, y, runs };
  const shift = alignShift(paragraph, start, span.width, width);
  const x = paragraph.rtl ? width - mark.start - mark.width - shift : mark.start + shift;
  return {
    paragraph: index,
    y,
    mark: { text: mark.text, x: roundPoints(x), width: roundPoints(mark.width), size: mark.size, color: mark.color },
    runs,
  };
}

/** Left edge of a line's text, by alignment; margins count from the reading edge. */
function lineLeft(paragraph: SceneParagraph, start: Points, lineWidth: Points, width: Points): Points {
  const { rtl, align } = paragraph;
  const from = rtl ? 0 : start;
  const to = rtl ? width - start : width;
  if (align === 'left') return from;
  if (align === 'right') return to - lineWidth;
  return from + (to - from - lineWidth) / 2;
}

/** How far a line's text stands from its reading edge because of its alignment: its mark goes with it. */
function alignShift(paragraph: SceneParagraph, start: Points, lineWidth: Points, width: Points): Points {
  const left = lineLeft(paragraph, start, lineWidth, width);
  return paragraph.rtl ? width - start - lineWidth - left : left - start;
}
