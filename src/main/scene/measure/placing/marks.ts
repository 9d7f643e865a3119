import { markFont, markStyle } from '../../../../shared/drawing/index.js';
import type { Color, Mark, Run, SceneParagraph } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import type { Metrics, RunStyle } from '../types.js';

/** A paragraph's mark and where its first line begins, in points from the reading edge. */
export interface MarkPlace {
  readonly text: string;
  readonly start: Points;
  readonly width: Points;
  readonly size: Points;
  readonly color: Color;
  /** Where the first line's text begins. */
  readonly textStart: Points;
}

/**
 * The mark stands at margin + indent and the text at the margin; a mark that is wider than the room before the margin
 * pushes the first line's text on. Without a mark the first line begins at margin + indent.
 */
export function markPlace(paragraph: SceneParagraph, text: string, metrics: Metrics): MarkPlace {
  const { mark, marginLeft, indent } = paragraph;
  const start = Math.max(0, marginLeft + indent);
  const first = markStyle(paragraph);
  if (mark.type === 'none' || text === '' || !first) {
    return {
      text: '',
      start,
      width: 0,
      size: paragraph.size,
      color: first?.color ?? { slot: 'tx1' },
      textStart: start,
    };
  }
  const { size, width } = setMark(mark, text, first, metrics);
  return { text, start, width, size, color: mark.color, textStart: Math.max(marginLeft, start + width) };
}

/** A mark as it is set: its size and its width, in points. `first`: the run of its paragraph whose size and weight it has. */
export function setMark(
  mark: Exclude<Mark, { type: 'none' }>,
  text: string,
  first: Run,
  metrics: Metrics,
): { readonly size: Points; readonly width: Points } {
  // A face of its own (`a:buFont`).
  const style: RunStyle = {
    font: markFont(mark),
    size: first.size * mark.scale,
    bold: first.bold,
    italic: first.italic,
  };
  return { size: style.size, width: metrics.advances(text, style, 'drawn')[text.length] as number };
}
