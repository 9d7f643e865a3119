/** Colours of series and slices: theme slots only, the accent first. */
import type { ChartContent, ChartStyle, Color, Pattern, Sign, Theme } from '../../../../shared/model/index.js';

export interface ChartColors {
  /** One a series; pie and doughnut: one a slice. */
  readonly colors: readonly Color[];
  /** What else tells them apart, one for each of `colors`; undefined where the template does without. */
  readonly signs?: readonly Sign[];
  /** Of a point that is not highlighted where categories are; undefined where they are not. */
  readonly beside?: (series: number) => Color;
}

/** What has each colour, or each slice. Twelve are all distinct: after the template's own come shades of them. */
export function chartColors(chart: ChartContent, style: ChartStyle, theme: Theme): ChartColors {
  const chosen = chosenColors(chart, style, theme);
  if (!style.signs || chosen.colors.length < 2) return chosen;
  // What is highlighted comes first: it is solid, and its line is whole.
  const names = isRound(chart) ? chart.categories : chart.series.map(({ name }) => name);
  const isQuiet = (index: number) => Number(!chart.highlight.includes(names[index] ?? ''));
  const order = names.map((_, index) => index).sort((a, b) => isQuiet(a) - isQuiet(b) || a - b);
  return { ...chosen, signs: names.map((_, index) => signOf(order.indexOf(index))) };
}

const patterns: readonly (Pattern | undefined)[] = [undefined, 'up', 'level', 'down', 'grid', 'upright'];
const dashes: readonly Sign['dash'][] = [undefined, 'dash', 'dot'];
const symbols: readonly Sign['symbol'][] = ['circle', 'square', 'triangle', 'diamond'];

/** Of twelve series no two have the same dashes and marks; six differ in hatching, and the next six in that and their colour. */
function signOf(index: number): Sign {
  const pattern = patterns[index % patterns.length];
  const dash = dashes[index % dashes.length];
  return {
    ...(pattern ? { pattern } : {}),
    ...(dash ? { dash } : {}),
    symbol: symbols[index % symbols.length] as Sign['symbol'],
  };
}

function chosenColors(chart: ChartContent, style: ChartStyle, theme: Theme): ChartColors {
  const names = isRound(chart) ? chart.categories : chart.series.map((each) => each.name);
  const chosen = names.filter((name) => chart.highlight.includes(name));
  const palette = paletteOf(names.length, style, isDark(theme));
  if (chosen.length > 0 && chosen.length < names.length) {
    // The chosen ones in the accents, all else quiet: in shades, as keys need them; lines have their names at their ends.
    let quieter = 0;
    const quiet = () => (chart.type === 'line' ? style.quiet : quietShade(style.quiet, quieter++, isDark(theme)));
    const strong = paletteOf(Math.max(chosen.length, 3), style, isDark(theme));
    let next = 0;
    return {
      colors: names.map((name) => (chosen.includes(name) ? (strong[next++] as Color) : quiet())),
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
  if (count === 2 && !style.signs) return [first, style.quiet];
  const own = style.series.length > 0 ? style.series : [first];
  return Array.from({ length: count }, (_, index) => {
    const base = own[index % own.length] as Color;
    return shade(base, Math.floor(index / own.length), dark);
  });
}

/** The quiet colour, then two further from the ground: neighbours are seen apart, and all of them on the page. */
function quietShade(color: Color, index: number, dark: boolean): Color {
  const { lumMod = 1, lumOff = 0 } = color;
  const kept = [1, 0.7, 0.45][index % 3] as number;
  if (kept === 1) return color;
  return { ...color, lumMod: lumMod * kept, lumOff: lumOff * kept + (dark ? (1 - kept) * 0.8 : 0) };
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
