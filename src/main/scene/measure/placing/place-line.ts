import type { Line, SceneParagraph } from '../../../../shared/model/index.js';
import { type Points, roundPoints } from '../../../../shared/units.js';
import type { Stretch } from '../breaking/prepare.js';
import type { Span } from '../breaking/wrap.js';
import { visualRuns } from '../script/visual-runs.js';
import type { Metrics } from '../types.js';
import type { MarkPlace } from './marks.js';

/** A paragraph with all that its lines depend on. */
export interface ParagraphFrame {
  readonly paragraph: SceneParagraph;
  /** Its place among the paragraphs. */
  readonly index: number;
  readonly mark: MarkPlace;
  /** Of the text area, in points. */
  readonly width: Points;
  readonly metrics: Metrics;
  readonly cell: boolean;
}

/** A stretch with its lines; `first`: it opens its paragraph. */
export interface Part {
  readonly stretch: Stretch;
  readonly spans: readonly Span[];
  readonly first: boolean;
}

/** Where a line begins, in points from the reading edge; `isFirst`: it is its paragraph's first. */
export function lineStart({ paragraph, mark }: ParagraphFrame, isFirst: boolean): Points {
  return isFirst ? mark.textStart : paragraph.marginLeft;
}

/** One line with its mark and runs in visual order; `baseline` in points from the text area's top. */
export function placeLine(frame: ParagraphFrame, part: Part, span: Span, isFirst: boolean, baseline: Points): Line {
  const { paragraph, index, mark, width } = frame;
  const start = lineStart(frame, isFirst);
  const left = lineLeft(paragraph, start, span.width, width);
  const runs = visualRuns(part.stretch, span, start).map((run) => ({
    ...run,
    x: roundPoints(left + run.x),
    width: roundPoints(run.width),
  }));
  const line = { paragraph: index, y: roundPoints(baseline), runs };
  if (!isFirst || mark.text === '') return line;
  // The mark keeps its distance from the text, also where that is centred.
  const shift = paragraph.rtl ? width - start - span.width - left : left - start;
  const x = paragraph.rtl ? width - mark.start - mark.width - shift : mark.start + shift;
  return {
    ...line,
    mark: { text: mark.text, x: roundPoints(x), width: roundPoints(mark.width), size: mark.size, color: mark.color },
  };
}

/** Left edge of a line's text, by alignment; margins count from the reading edge. */
function lineLeft({ rtl, align }: SceneParagraph, start: Points, lineWidth: Points, width: Points): Points {
  const from = rtl ? 0 : start;
  const to = rtl ? width - start : width;
  if (align === 'left') return from;
  return align === 'right' ? to - lineWidth : from + (to - from - lineWidth) / 2;
}
