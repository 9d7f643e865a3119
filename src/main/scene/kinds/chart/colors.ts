/** Colours of series and slices: theme slots only, the accent first. */
import type { ChartContent, ChartStyle, Color, Theme } from '../../../../shared/model/index.js';

export interface ChartColors {
  /** One a series; pie and doughnut: one a slice. */
  readonly colors: readonly Color[];
  /** Of a point that is not highlighted where categories are; undefined where they are not. */
  readonly beside?: (series: number) => Color;
}

/** What has each colour, or each slice. Twelve are all distinct: after the template's own come shades of them. */
export function chartColors(chart: ChartContent, style: ChartStyle, theme: Theme): ChartColors {
  const names = isRound(chart) ? chart.categories : chart.series.map((each) => each.name);
  const chosen = names.filter((name) => chart.highlight.includes(name));
  const palette = paletteOf(names.length, style, isDark(theme));
  if (chosen.length > 0 && chosen.length < names.length) {
    // The chosen ones in the accents, all else quiet: so the quiet ones share a colour, and are told apart by their names.
    const strong = paletteOf(Math.max(chosen.length, 3), style, isDark(theme));
    let next = 0;
    return {
      colors: names.map((name) => (chosen.includes(name) ? (strong[next++] as Color) : style.quiet)),
    };
  }
  if (!isRound(chart) && chart.categories.some((name) => chart.highlight.includes(name))) {
    const only = names.length === 1;
    return { colors: palette, beside: (series) => (only ? style.quiet : pale(palette[series] as Color)) };
  }
  return { colors: palette };
}

export function isRound({ type }: Pick<ChartContent, 'type'>): boolean {
  return type === 'pie' || type === 'doughnut';
}

function paletteOf(count: number, style: ChartStyle, dark: boolean): Color[] {
  const first = style.series[0] ?? { slot: 'accent1' };
  if (count === 2) return [first, style.quiet];
  const own = style.series.length > 0 ? style.series : [first];
  return Array.from({ length: count }, (_, index) => {
    const base = own[index % own.length] as Color;
    return shade(base, Math.floor(index / own.length), dark);
  });
}

/** The same colour again, `round` times further from what it was: on a dark ground only lighter ones are seen. */
function shade(color: Color, round: number, dark: boolean): Color {
  if (round === 0) return color;
  const isLighter = dark || round % 2 === 0;
  const step = Math.ceil(dark ? round : round / 2);
  // 0.6, 0.4, 0.3 … of the way: every round is seen apart from the one before.
  const kept = step === 1 ? 0.6 : 0.8 / step;
  const { lumMod = 1, lumOff = 0 } = color;
  return isLighter
    ? { ...color, lumMod: lumMod * kept, lumOff: lumOff * kept + 1 - kept }
    : { ...color, lumMod: lumMod * kept, lumOff: lumOff * kept };
}

function pale(color: Color): Color {
  const { lumMod = 1, lumOff = 0 } = color;
  return { ...color, lumMod: lumMod * 0.4, lumOff: lumOff * 0.4 + 0.5 };
}

function isDark(theme: Theme): boolean {
  const ground = theme.colors[theme.map.bg1] ?? 'FFFFFF';
  const parts = [0, 2, 4].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  return parts.reduce((sum, part) => sum + part, 0) < 3 * 128;
}
