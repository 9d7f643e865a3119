/** How much one chart shows. Beyond these its data is a table. */
import type { ChartType } from '../../../shared/model/index.js';

/** A bar needs about 3 pt on a plot of 300 pt, with its gap: a hundred of them are the most that an eye parts. */
const mostBars = 100;

/** A line of more points than the slide has points across (960 pt) says no more. */
const mostPoints = 1_000;

/** More slices than colours and labels have room. */
const mostSlices = 12;

/** More series than these nobody tells apart, by colour or by label. */
export const mostSeries = 12;

export function mostCategories(type: ChartType): number {
  switch (type) {
    case 'pie':
    case 'doughnut':
      return mostSlices;
    case 'line':
    case 'area':
    case 'scatter':
      return mostPoints;
    default:
      return mostBars;
  }
}

/** More decimals than these are noise on a slide; the workbook keeps them. */
export const mostDecimals = 4;

/** From here on digits are read in groups of three. */
export const groupedFrom = 10_000;

/** The alternative text names each series with its range up to here; more are listed by name, with one range for all. */
export const rangedSeries = 4;
