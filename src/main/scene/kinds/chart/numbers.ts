/** Numbers as a chart shows them: by a format of SpreadsheetML, in the brief's language. */
import type { ChartScale } from '../../../../shared/model/index.js';

interface Format {
  readonly percent: boolean;
  readonly grouped: boolean;
  readonly decimals: number;
}

function parse(format: string): Format {
  return {
    percent: format.includes('%'),
    grouped: format.includes(','),
    decimals: /\.(0+)/.exec(format)?.[1]?.length ?? 0,
  };
}

function write({ percent, grouped, decimals }: Format): string {
  return `${grouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent ? '%' : ''}`;
}

/** The format of tick labels: of the values' kind, with as many decimals as its steps have. */
export function tickFormat(format: string, { step }: ChartScale): string {
  const parsed = parse(format);
  const shown = parsed.percent ? step * 100 : step;
  const decimals = Math.max(0, -Math.floor(Math.log10(shown) + 1e-9));
  return write({ ...parsed, decimals });
}

/** `value` in a format, with the language's signs for decimals and thousands. Digits are European, as native charts have them. */
export function formatNumber(value: number, format: string, language: string): string {
  const { percent, grouped, decimals } = parse(format);
  const digits = formatter(language, grouped, decimals).format(percent ? value * 100 : value);
  // Native charts show a hyphen, whatever the language's minus is.
  const text = digits.replace(/[\u2212\u200e\u200f\u061c]/g, (sign) => (sign === '\u2212' ? '-' : ''));
  return percent ? `${text}%` : text;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: string, useGrouping: boolean, decimals: number): Intl.NumberFormat {
  const key = `${language} ${useGrouping} ${decimals}`;
  const known = formatters.get(key);
  if (known) return known;
  const options = { useGrouping, minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(localeOf(language), { ...options, numberingSystem: 'latn' });
  formatters.set(key, made);
  return made;
}

/** A language tag that Intl refuses is no reason to fail: numbers are then as in English. */
function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
