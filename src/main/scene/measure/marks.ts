import { markFont } from '../../../shared/drawing/index.js';
import type { Color, SceneParagraph } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import type { Metrics } from './types.js';

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
  const { mark, marginLeft, indent, runs } = paragraph;
  const start = Math.max(0, marginLeft + indent);
  const first = runs.find((run) => !run.break && run.text !== '') ?? runs[0];
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
  const size = first.size * mark.scale;
  // The mark has the first run's size and weight, and a face of its own (`a:buFont`).
  const style = { font: markFont(mark), size, bold: first.bold, italic: first.italic };
  const width = metrics.advances(text, style, 'drawn')[text.length] as number;
  return { text, start, width, size, color: mark.color, textStart: Math.max(marginLeft, start + width) };
}
