/** Whether a bold beginning is a figure: a number with a unit or a sign, or a word of count. Read by hand, for quick starts. */

import { byLetters } from '../../../shared/letters.js';
import { dateLength } from '../dates/index.js';
import { countWordsOf } from './figure-words.js';

const signs = '+±−–-<>≤≥≈~×∼$€£¥₽₹₴₺₩₪';
const symbols = '%‰٪×+°€$£¥₽₹₺₩';
/** Currencies in letters, and words that stand before a number. */
const prefixes = [
  'US$',
  'A$',
  'C$',
  'HK$',
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'JPY',
  'CNY',
  'RUB',
  'UAH',
  'PLN',
  'Rs',
  '約',
  '约',
  '약',
];
/** Units that stand at the number without a blank; any other letters there make a name ('5G', '3D'). */
const tightUnits = new Set(
  (
    'm mn bn tn k K M B mm cm km km² m² m³ ha kg g t kt Mt Gt kW MW GW TW kWh MWh GWh TWh h min s ms pp bp ' +
    'kB MB GB TB PB Hz MHz GHz pt px °C °F'
  ).split(' '),
);
const number =
  /(?:\d{1,3}(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?:\s?[–/-]\s?\d+(?:[.,]\d+)?)?/y;
const mostUnitWords = 2; // 'billion dollars'; more is a sentence
const mostSignedWords = 3; // '+12 % in a year' cannot be a name

/** The parts of a number that text begins with. */
interface Amount {
  readonly signed: boolean;
  /** What follows the figures. */
  readonly rest: string;
}

const letterNext = byLetters(String.raw`^\s*\p{L}`, 'u');

/**
 * Whether `head`, in bold, is a figure of what `rest`, behind it, says. A year, a date, a version, an ordinal and the name
 * of a thing are none.
 */
export function isFigure(head: string, rest: string, language: string): boolean {
  const value = westernDigits(head).replace(/[\s:：,]+$/u, '');
  // Alone, a number or a word of count needs the thing counted right behind it: '**46** people', '**Thousands** more'.
  const counted = letterNext(rest).test(rest) && !/[:：]$/u.test(head);
  if (!/\d/u.test(value)) return isCountWord(value, language) && (counted || value.includes(' '));
  if (dateLength(value, language) === value.length) return false;
  const range = rangeOf(value);
  if (range) return range.every((end) => isAmount(end)) && range.some((end) => hasUnitOrSign(end));
  const amount = amountIn(value);
  if (!amount) return false;
  if (amount.rest === '') return amount.signed || (counted && !isYear(value));
  if (amount.signed) return isUnit(amount.rest, mostSignedWords);
  // A full stop in bold ends a run-in head ('3 rules.'), not a number with its unit.
  return !/[.!?。]$/u.test(value) && isUnit(amount.rest, mostUnitWords);
}

/** '$5bn to $7bn', '12 % – 15 %': the two ends; a number with a dash in it ('5-7 Mt') is one amount, and none of these. */
function rangeOf(value: string): readonly [string, string] | undefined {
  const found = rangePattern.exec(value);
  return found ? [found[1] as string, found[2] as string] : undefined;
}

// 'to' in the languages of words/; a second end begins with a figure or a sign.
const rangePattern =
  /^(.*\d.*?)(?:\s*[–—]\s*|\s+(?:to|till|bis|à|a|al|até|tot|do|до|έως|إلى|تا)\s+)((?:US|A|C|HK)?[\d+±−$€£¥₽₹₴₺₩₪~≈].*)$/u;

function isAmount(end: string): boolean {
  const amount = amountIn(end);
  return amount !== undefined && (amount.rest === '' || isUnit(amount.rest, mostUnitWords));
}

function hasUnitOrSign(end: string): boolean {
  const amount = amountIn(end);
  return amount !== undefined && (amount.signed || amount.rest !== '');
}

function amountIn(value: string): Amount | undefined {
  let at = 0;
  for (;;) {
    const prefix = prefixes.find((each) => value.startsWith(each, at));
    if (prefix) at += prefix.length;
    else if (signs.includes(value[at] ?? '?')) at += 1;
    else if (at > 0 && /\s/u.test(value[at] ?? '')) at += 1;
    else break;
  }
  number.lastIndex = at;
  return number.test(value) ? { signed: at > 0, rest: value.slice(number.lastIndex) } : undefined;
}

/** A symbol, a unit at the number, or up to so many words behind a blank. */
function isUnit(text: string, mostWords: number): boolean {
  let rest = text;
  const symbol = /^\s?/u.exec(rest)?.[0].length ?? 0;
  const isCross = /^\s?[xX](?!\p{L})/u.test(rest);
  if (isCross || symbols.includes(rest[symbol] ?? '?')) {
    rest = rest.slice(symbol + 1).replace(/^[+CF](?!\p{L})/u, '');
    if (rest === '') return true;
  } else if (symbol === 0) {
    const tight = /^[^\s]+/u.exec(rest)?.[0] ?? '';
    const eastern = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{1,4}$/u;
    if (!tightUnits.has(tight) && !eastern.test(tight)) return false;
    rest = rest.slice(tight.length);
    if (rest === '') return true;
  }
  const words = rest.trim().split(/\s+/u);
  return /^\s/u.test(rest) && words.length <= mostWords && words.every((word) => /^\p{L}[^\d:;!?]*$/u.test(word));
}

function isYear(value: string): boolean {
  return /^(?:1\d{3}|20\d{2}|2100)$/u.test(value);
}

/** 'three', 'several hundred', 'dozens of drones': begins with a word of count and is short. */
function isCountWord(value: string, language: string): boolean {
  const words = value.toLowerCase().split(/\s+/u);
  if (words.length > 4) return false;
  const known = countWordsOf(language);
  const first = words.findIndex((word) => known.has(word));
  return first >= 0 && first <= 1;
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => {
    const code = digit.codePointAt(0) as number;
    return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660));
  });
}
