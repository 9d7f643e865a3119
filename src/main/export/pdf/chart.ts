import type { ChartItem } from '../../../shared/model/index.js';
import type { Drawing } from './drawing.js';
import { paintShape } from './shape.js';
import { paintTextItem } from './text.js';

/** A chart as composed: its axes, marks, labels and keys are plain shapes and texts. */
export function paintChart(item: ChartItem, drawing: Drawing): void {
  for (const part of item.drawing) {
    if (part.kind === 'shape') paintShape(part, drawing);
    else paintTextItem(part, drawing);
  }
}
