/** What a chart says, and which numbers of a brief are in it, read without the program's own reading of numbers. */
import type { ChartContent, Inline } from '../../src/shared/model/index.js';

/** Every word that a chart shows or has in its workbook, but for its numbers. */
export function chartText(chart: ChartContent): string {
  const { title = [], source = [], unit = '', categoryName = '', categories, x, series } = chart;
  const names = series.map((each) => each.name);
  return [plain(title), unit, plain(source), categoryName, ...categories, x?.name ?? '', ...names].join('\n');
}

/** All numbers of a chart. */
export function chartNumbers({ x, series }: ChartContent): readonly number[] {
  return [...(x?.values ?? []), ...series.flatMap((each) => each.values)].filter((value) => value !== null);
}

/**
 * The words that are still lost when each that writes one of the `numbers` is taken out, a number once. A number may be
 * written with a sign for groups and either decimal sign, and as a share of a hundred; its sign is no part of the word.
 */
export function wordsBesideNumbers(lost: readonly string[], numbers: readonly number[]): readonly string[] {
  const left = numbers.flatMap((value) => [[Math.abs(value), Math.abs(value) * 100]]);
  return lost.filter((word) => {
    const at = readings(word).flatMap((reading) => {
      const found = left.findIndex((values) =>
        values.some((value) => Math.abs(value - reading) < 1e-9 * (1 + reading)),
      );
      return found < 0 ? [] : [found];
    })[0];
    if (at === undefined) return true;
    left.splice(at, 1);
    return false;
  });
}

/** What a word may mean as a number. */
function readings(word: string): readonly number[] {
  const digits = word
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) as number) & 15))
    .replace(/[\s'٬]/g, '')
    .replace('٫', '.');
  if (!/^[\d.,]*\d/.test(digits)) return [];
  const number = /^[\d.,]+/.exec(digits)?.[0] ?? '';
  return [number.replace(/,/g, ''), number.replace(/\./g, '').replace(',', '.')].map(Number).filter(Number.isFinite);
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}
