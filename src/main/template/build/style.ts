/** The look of what is drawn rather than placed: tables, code, callouts, timelines, rules. */
import type { ChartStyle, Color, Style, TableStyle, Theme } from '../../../shared/model/index.js';
import { tableStyleId } from '../guid.js';
import type { Building } from './building.js';
import { buildCode } from './code-style.js';
import type { Grid } from './grid.js';

export function buildStyle(building: Building, grid: Grid, id: string, theme: Theme): Style {
  const style = building.need(building.data.style, 'style', {});
  const callout = building.need(style.callout, 'style.callout', {});
  const timeline = building.need(style.timeline, 'style.timeline', {});
  return {
    margins: grid.margins,
    gutter: grid.gutter,
    step: grid.step,
    accent: building.color(style.accent, 'style.accent'),
    muted: building.color(style.muted, 'style.muted'),
    rule: building.stroke(style.rule, 'style.rule'),
    table: buildTable(building, id),
    code: buildCode(building, theme),
    callout: {
      fill: building.fill(callout.fill, 'style.callout.fill'),
      bar: building.color(callout.bar, 'style.callout.bar'),
    },
    timeline: {
      axis: building.stroke(timeline.axis, 'style.timeline.axis'),
      mark: building.fill(timeline.mark, 'style.timeline.mark'),
    },
    chart: buildChart(building),
  };
}

/** What a template does not say of charts follows from its accents, its rule and its ink. */
function buildChart(building: Building): ChartStyle {
  const at = 'style.chart';
  const style = building.data.style;
  const { series, quiet, gridline, axis, line, gap, patterns } = style?.chart ?? {};
  const rule = building.stroke(style?.rule, 'style.rule');
  return {
    series: series?.map((color, index) => building.color(color, `${at}.series.${index}`)) ?? accents,
    quiet: quiet === undefined ? { slot: 'bg1', lumMod: 0.16, lumOff: 0.41 } : building.color(quiet, `${at}.quiet`),
    gridline: gridline ? building.stroke(gridline, `${at}.gridline`) : { ...rule, width: 0.5 },
    axis: axis ? building.stroke(axis, `${at}.axis`) : { color: { slot: 'tx1' }, width: 1 },
    line: line ?? 2.5,
    gap: gap ?? 0.5,
    ...(patterns ? { signs: true as const } : {}),
  };
}

const accents: readonly Color[] = (['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const).map(
  (slot) => ({ slot }),
);

function buildTable(building: Building, id: string): TableStyle {
  const at = 'style.table';
  const table = building.need(building.data.style?.table, at, {});
  const header = building.need(table.header, `${at}.header`, {});
  const rows = building.need(table.rows, `${at}.rows`, {});
  return {
    id: tableStyleId(id),
    size: building.need(table.size, `${at}.size`, 16),
    minSize: building.need(table.min, `${at}.min`, 12),
    headerColor: building.color(header.colour, `${at}.header.colour`),
    headerFill: building.fill(header.fill, `${at}.header.fill`),
    headerRule: building.stroke(header.rule, `${at}.header.rule`),
    rowRule: building.stroke(rows.rule, `${at}.rows.rule`),
    textColor: building.color(table.text, `${at}.text`),
    band: building.fill(rows.band, `${at}.rows.band`),
    padding: building.need(rows.padding, `${at}.rows.padding`, 6),
    firstColumnBold: table['first-column-bold'] ?? false,
    ...(table.roomy
      ? {
          roomy: {
            size: building.need(table.roomy.size, `${at}.roomy.size`, 18),
            padding: building.need(table.roomy.padding, `${at}.roomy.padding`, 6),
          },
        }
      : {}),
  };
}
