/** A cell of data as somebody wrote it: a number with its signs, a gap, or text. */
import { byLetters } from '../../../shared/letters.js';

/** A number taken apart, its decimal sign not yet decided. */
export interface WrittenNumber {
  readonly negative: boolean;
  /** Digits with `.` and `,` between them; blanks, apostrophes and Arabic thousands signs are out. */
  readonly digits: string;
  /** A sign for groups of three stood in it: what is left between digits is the decimal sign. */
  readonly grouped: boolean;
  /** Of `1.5e6`; 0 where there is none. */
  readonly exponent: number;
  readonly percent: boolean;
  /** '$', 'Mt', '$bn': what stands before and behind it. */
  readonly unit: string;
}

export type WrittenCell =
  | { readonly type: 'gap' }
  | { readonly type: 'number'; readonly number: WrittenNumber }
  | { readonly type: 'text' };

/** What people put where a value is missing. Eurostat writes `:`, the World Bank `..`. */
const gaps =
  /^(?:[-–—−.…:?]|\.{2,3}|--|n\s*[./]?\s*[ad]\.?|n\.\s*[ad]\.?|nan|null|none|k\.\s?\s?a\.|s\.?\s?o\.|s\/d|b\.\s?d\.|н[./]?\s?д\.?|غ\.?\s?م\.?|不适用|不適用|無資料|无数据|該当なし|없음)$/iu;

const number = byLetters(
  [
    String.raw`^(?<before>[+-]?)\s*`,
    String.raw`(?<prefix>[A-Za-z]{0,3}\p{Sc}|[A-Z]{3}(?=\s?[\d+-]))?\s*`,
    String.raw`(?<sign>[+-]?)\s*`,
    String.raw`(?<digits>\d(?:[\d.,'٫٬ ]*\d)?|[.,٫]\d+)`,
    String.raw`(?:[eE](?<exponent>[+-]?\d{1,3})(?![\p{L}\d]))?`,
    String.raw`(?:\s*(?<suffix>[%‰°×\p{L}\p{Sc}][^\d]*))?$`,
  ].join(''),
  'u',
);

const longestUnit = 24; // characters; more behind a number is a sentence that begins with one

/** Reads a cell. `about 20`, `<5`, `10–12` and dates are text: drawing one number for them would say too much. */
export function readCell(cell: string): WrittenCell {
  const text = plainSigns(cell);
  if (text === '' || gaps.test(text)) return { type: 'gap' };
  const inner = /^([^()\d]*)\(([^()]+)\)([^()\d]*)$/u.exec(text);
  const bareText = inner ? `${inner[1]}${inner[2]}${inner[3]}` : text;
  const match = number(bareText).exec(bareText)?.groups;
  if (!match?.digits) return { type: 'text' };
  const suffix = (match.suffix ?? '').trim();
  const signs = `${match.before ?? ''}${match.sign ?? ''}`;
  if (suffix.length > longestUnit || signs.length > 1 || (inner && signs !== '')) return { type: 'text' };
  const bare = match.digits.replace(/[ '٬]/gu, '').replaceAll('٫', '.');
  const grouped = bare.length < match.digits.length;
  if (grouped && !/^\d{1,3}(?:[ '٬]\d{3})+(?:[.,٫]\d+)?$/u.test(match.digits)) return { type: 'text' };
  return {
    type: 'number',
    number: {
      negative: signs === '-' || inner !== null,
      digits: bare,
      grouped: grouped || match.digits.includes('٫'),
      exponent: Number(match.exponent ?? 0),
      percent: suffix.startsWith('%'),
      unit: `${match.prefix ?? ''}${suffix.replace(/^%\s*/u, '')}`,
    },
  };
}

const minus = byLetters(String.raw`[−﹣－‒–](?=\s?[\d.,٫\p{Sc}])`, 'gu');

/** Digits of every script as 0 to 9, one blank, one minus, one apostrophe; without marks of direction and of footnotes. */
function plainSigns(cell: string): string {
  const plain = cell
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu, (digit) => String((digit.codePointAt(0) as number) & 15))
    .replace(/[٪％]/gu, '%');
  return plain
    .replace(minus(plain), '-')
    .replace(/[’ʼ`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/[*†‡\s]+$/u, '')
    .replace(/^[\s~≈]+/u, '');
}
