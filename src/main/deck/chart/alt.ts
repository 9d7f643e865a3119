/** The alternative text of a chart: its kind, its title, its series with their range, in the brief's language. */
import type { ChartContent } from '../../../shared/model/index.js';
import { dateLength } from '../dates/index.js';
import type { PlanContext } from '../draft.js';
import { lineOf } from '../text/inlines.js';
import { mostDecimals, rangedSeries } from './limits.js';

type Content = Omit<ChartContent, 'alt'>;

interface Point {
  readonly value: number;
  readonly category: string;
}

/** One text of a few sentences. */
export function altOf(content: Content, { language, words }: Pick<PlanContext, 'language' | 'words'>): string {
  const said = words.charts;
  const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
    sentence.replace(/\{(\w+)\}/gu, (place, key: string) => values[key] ?? place);
  const numbered = numberWriter(content, language);
  const rangeOf = (name: string, points: readonly Point[], timed: boolean, number = numbered): readonly string[] => {
    // The unit stands once in a sentence, at its last number.
    const point = ({ value, category }: Point, last: boolean): string =>
      category === '' ? number(value, last) : `${number(value, last)} (${category})`;
    const span = (from: Point, to: Point): string =>
      fill(said.range, { name, from: point(from, false), to: point(to, true) });
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    const least = points.reduce((best, each) => (each.value < best.value ? each : best));
    const most = points.reduce((best, each) => (each.value > best.value ? each : best));
    if (!timed) return [span(least, most)];
    // A course that only rises or only falls has its ends as extremes.
    const ends = new Set([first.value, last.value]);
    const extremes = fill(said.extremes, { min: point(least, false), max: point(most, true) });
    return [span(first, last), ...(ends.has(least.value) && ends.has(most.value) ? [] : [extremes])];
  };

  const kind = said[content.type];
  const title = lineOf(content.title ?? []).replace(/[.。]$/u, '');
  const stop = /[.。]$/u.exec(said.headline)?.[0] ?? '';
  const headline = title === '' ? `${kind}${stop}` : fill(said.headline, { kind, title });
  const isScatter = content.type === 'scatter';
  const timed = !isScatter && isCourse(content, language);
  const pointsOf = (values: readonly (number | null)[]): readonly Point[] =>
    values.flatMap((value, index) => {
      const category = isScatter ? '' : (content.categories[index] ?? '');
      return value === null ? [] : [{ value, category }];
    });
  const plainNumber = new Intl.NumberFormat(known(language), { maximumFractionDigits: mostDecimals });
  const across = content.x
    ? rangeOf(content.x.name, pointsOf(content.x.values), false, (value) => plainNumber.format(value))
    : [];
  const { series } = content;
  const ranges =
    series.length <= rangedSeries
      ? series.flatMap((each) => rangeOf(each.name || title || said.values, pointsOf(each.values), timed))
      : [
          fill(said.series, {
            n: String(series.length),
            names: listed(
              series.map((each) => each.name),
              language,
            ),
          }),
          ...rangeOf(
            said.values,
            series.flatMap((each) => pointsOf(each.values)),
            false,
          ),
        ];
  return [headline, ...across, ...ranges].join(stop === '。' ? '' : ' ');
}

/** Categories that follow one another in time, or are drawn as if they did. */
function isCourse({ type, categories }: Content, language: string): boolean {
  if (type === 'line' || type === 'area') return true;
  const dated = (each: string): boolean => each !== '' && dateLength(each, language) === each.length;
  return type !== 'pie' && type !== 'doughnut' && categories.length > 1 && categories.every(dated);
}

const symbolFirst: readonly string[] = ['en', 'zh', 'ja', 'ko', 'tr', 'nl', 'pt'];

/** '20.4 Mt', '12%', '$5 bn', as the language writes them; `whole` with the unit. */
function numberWriter({ format, unit }: Content, language: string): (value: number, whole: boolean) => string {
  const decimals = /\.(0+)/u.exec(format)?.[1]?.length ?? 0;
  const percent = format.endsWith('%');
  const written = new Intl.NumberFormat(known(language), {
    style: percent ? 'percent' : 'decimal',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: format.includes(','),
  });
  const money = /^(\p{Sc})(.*)$/u.exec(unit ?? '');
  const before = money && symbolFirst.includes(language.toLowerCase().split('-')[0] ?? '');
  return (value, whole) => {
    const number = written.format(value);
    if (!whole || unit === undefined) return number;
    return before ? `${money[1]}${number}${money[2] ? ` ${money[2]}` : ''}` : `${number} ${unit}`;
  };
}

function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(known(language), { type: 'unit', style: 'long' }).format(names);
}

/** A tag that the runtime can use: a wrong one would throw. */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
