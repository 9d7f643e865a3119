/** Charts: the box that they stand in. What they look like inside is the chart writers' business. */
import type { Body, ChartItem } from '../../../shared/model/index.js';
import { physical, sameBox, styleSlot } from '../boxes.js';
import { onlyPage, type Pages, type Room, type Sheet } from '../types.js';

type ChartBody = Extract<Body, { type: 'chart' }>;

export function composeChart({ chart }: ChartBody, sheet: Sheet, room: Room): Pages {
  const { slot, placed } = styleSlot('chart', sheet);
  const box = physical(room.box('chart', onlyPage), sheet);
  const item: ChartItem = {
    kind: 'chart',
    name: 'chart',
    ...(placed ? { slot: 'chart' } : {}),
    frame: placed && sameBox(box, slot.box) && !slot.alwaysOwnFrame ? 'layout' : 'own',
    box,
    alt: chart.alt,
    chart,
    size: slot.levels[0]?.size ?? 14,
    language: sheet.slide.language,
    rtl: sheet.rtl,
    plot: box,
    colors: [],
    drawing: [],
  };
  return { pages: [{ items: [item] }] };
}
