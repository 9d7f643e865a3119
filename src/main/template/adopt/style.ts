/** What is drawn rather than placed, in the house's colours: rules, tables, code, callouts, timelines. */
import type { Layout, Style, TableStyle } from '../../../shared/model/index.js';
import type { LayoutSource } from './layout.js';

export function adoptStyle({ base, size }: LayoutSource, content: Layout, table: TableStyle): Style {
  const body = content.slots.body?.box ?? content.free;
  const ours = base.style;
  return {
    ...ours,
    margins: {
      left: body.x,
      right: Math.max(0, size.width - body.x - body.width),
      top: body.y,
      bottom: Math.max(0, size.height - body.y - body.height),
    },
    // Somebody else's positions stand on no step of ours.
    step: 1,
    table,
  };
}
