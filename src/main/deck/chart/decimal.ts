/** Which sign parts the decimals: the column says so, else the table, else the language. */
import type { WrittenNumber } from './written.js';

export type DecimalSign = '.' | ',';

/**
 * What one number shows of its decimal sign: `1.5` has a point, `1,234,567` and `1.234,5` show it by their other sign,
 * `1.234` may be either, `12` says nothing.
 */
function evidence({ digits, grouped }: WrittenNumber): DecimalSign | undefined {
  const signs = (digits.match(/[.,]/gu) ?? []) as DecimalSign[];
  const last = signs.at(-1);
  if (!last) return undefined;
  if (signs.includes('.') && signs.includes(',')) return last;
  if (signs.length > 1) return other(last);
  const [whole = '', decimals = ''] = digits.split(last);
  const mayBeGroup = !grouped && decimals.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
  return mayBeGroup ? undefined : last;
}

function other(sign: DecimalSign): DecimalSign {
  return sign === '.' ? ',' : '.';
}

/** The sign that some of the numbers show, where they do not contradict one another. */
export function decimalSignOf(numbers: readonly WrittenNumber[]): DecimalSign | undefined {
  const shown = new Set(numbers.map(evidence));
  if (shown.has('.') === shown.has(',')) return undefined;
  return shown.has('.') ? '.' : ',';
}

/** The sign of a language, with the digits 0 to 9: Spanish has a comma in Spain and a point in Mexico. */
export function decimalSignIn(language: string): DecimalSign {
  try {
    const format = new Intl.NumberFormat(`${language}-u-nu-latn`);
    return format.formatToParts(1.5).find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
  } catch {
    return '.'; // a tag that is none
  }
}

/** The number, and how many decimals it was written with; undefined where its signs make no number (`1,2,3`). */
export function numberOf(
  written: WrittenNumber,
  usual: DecimalSign,
): { readonly value: number; readonly decimals: number; readonly grouped: boolean } | undefined {
  const sign = evidence(written) ?? usual;
  const [whole = '', decimals = '', ...rest] = written.digits.split(sign);
  const groups = whole.split(other(sign));
  if (rest.length > 0 || /[.,]/u.test(decimals) || !areGroups(groups)) return undefined;
  const digits = `${groups.join('') || '0'}.${decimals || '0'}`;
  const value = Number(`${written.negative ? '-' : ''}${digits}e${written.exponent}`);
  if (!Number.isFinite(value)) return undefined;
  const decimalCount = Math.max(0, decimals.length - written.exponent);
  return { value, decimals: decimalCount, grouped: groups.length > 1 || (written.grouped && whole.length > 3) };
}

/** `1,234,567`, and India's `12,34,567`. */
function areGroups(groups: readonly string[]): boolean {
  if (groups.length === 1) return true;
  const [first = '', ...others] = groups;
  const last = others.at(-1) as string;
  return (
    /^\d{1,3}$/u.test(first) && last.length === 3 && others.every((part) => part.length === 3 || part.length === 2)
  );
}
