/**
 * Charts: everything about them is decided here. Where the plot stands, how the axes are divided, what is named where, which
 * colour each mark has; and the plain drawing of all of it. One file for each family of kinds.
 */
import { assertNever } from '../../../../shared/assert-never.js';
import { lookOn } from '../../../../shared/drawing/index.js';
import type { Body, Box, ChartContent, ChartItem, LevelStyle, Slot } from '../../../../shared/model/index.js';
import { bottom, physical, sameBox, styleSlot } from '../../boxes.js';
import { ladder } from '../../fit.js';
import { onlyPage, type Pages, type Room, type Sheet } from '../../types.js';
import { planAreas } from './areas.js';
import { planBars } from './bars.js';
import { chartColors, isRound } from './colors.js';
import { planColumns } from './columns.js';
import { chartHeading } from './heading.js';
import { headingGap, smallestText } from './limits.js';
import { planLines } from './lines.js';
import { reportOmitted } from './omitted.js';
import { Pen } from './pen.js';
import { planRound } from './round.js';
import { planScatter } from './scatter.js';
import type { ChartPlan, ChartSpace } from './space.js';

type ChartBody = Extract<Body, { type: 'chart' }>;

export function composeChart({ chart }: ChartBody, sheet: Sheet, room: Room): Pages {
  const { slot, placed } = styleSlot('chart', sheet);
  const whole = room.box('chart', onlyPage);
  const heading = chartHeading(chart, slot, whole, sheet);
  const top = heading ? whole.y + heading.height + headingGap : whole.y;
  const frame: Box = { ...whole, y: top, height: bottom(whole) - top };
  const box = physical(frame, sheet);
  const { omitted, ...planned } = plan(spaceOf(chart, slot, { ...frame, x: box.x }, sheet));
  const item: ChartItem = {
    kind: 'chart',
    name: 'chart',
    ...(placed ? { slot: 'chart' } : {}),
    frame: placed && sameBox(box, slot.box) && !slot.alwaysOwnFrame ? 'layout' : 'own',
    box,
    alt: chart.alt,
    chart,
    language: sheet.slide.language,
    rtl: sheet.rtl,
    ...planned,
  };
  reportOmitted(omitted, chart, sheet);
  return { pages: [{ items: heading ? [heading.item, item] : [item] }] };
}

function plan(space: ChartSpace): ChartPlan {
  switch (space.chart.type) {
    case 'column':
    case 'stacked-column':
      return planColumns(space);
    case 'bar':
    case 'stacked-bar':
      return planBars(space);
    case 'line':
      return planLines(space);
    case 'area':
      return planAreas(space);
    case 'pie':
    case 'doughnut':
      return planRound(space);
    case 'scatter':
      return planScatter(space);
    default:
      return assertNever(space.chart.type);
  }
}

function spaceOf(chart: ChartContent, slot: Slot, frame: Box, sheet: Sheet): ChartSpace {
  const { style } = sheet.stage.template;
  const { theme } = lookOn(sheet.layout.id, sheet.stage.template);
  const level = slot.levels[0] as LevelStyle;
  // Slices go round as the clock does, whichever way the language reads.
  const mirrored = sheet.rtl && !isRound(chart);
  const max = Math.max(smallestText, Math.min(level.size, sheet.sizeCap));
  return {
    chart,
    frame,
    language: sheet.slide.language,
    style: style.chart,
    theme,
    colors: chartColors(chart, style.chart, theme),
    ink: level.color,
    muted: style.muted,
    ground: { slot: 'bg1' },
    sizes: ladder({ max, min: Math.min(max, Math.max(smallestText, slot.floorSize)) }).filter((size) => size % 1 === 0),
    rtl: sheet.rtl,
    mirrored,
    pen: () => new Pen(sheet, frame, mirrored),
  };
}
