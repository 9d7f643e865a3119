/** Lists whose items begin with a number worth a slide. */
import type { Figure, Inline, List } from '../../shared/model/index.js';
import { countWords } from './count.js';
import { dateLength } from './dates/index.js';
import { countWordsOf } from './figure-words.js';
import { boldLength, marksIn, slice, textOf, trim, unbold } from './inlines.js';
import { mostFigures, shortParagraphWords } from './limits.js';
import { textOfItem } from './timeline.js';

/**
 * The list as key figures: two to eight items, each beginning with a bold number that has a unit or a sign, or a word of
 * count. A bare year is never one. `lenient`: somebody has asked for figures, so any bold beginning will do, and one item.
 */
export function figuresOf(list: List, language: string, lenient = false): readonly Figure[] | undefined {
  if (lenient) return readFigures(list, language, true);
  const known = found.get(list);
  if (known) return known.figures;
  const figures = readFigures(list, language, false);
  found.set(list, { figures });
  return figures;
}

/** Each list is asked about several times, always in the language of its brief. */
const found = new WeakMap<List, { readonly figures: readonly Figure[] | undefined }>();

function readFigures(list: List, language: string, lenient: boolean): readonly Figure[] | undefined {
  const count = list.items.length;
  if (count < (lenient ? 1 : 2) || (count > mostFigures && !lenient)) return undefined;
  const figures: Figure[] = [];
  for (const item of list.items) {
    const text = item.label === undefined ? textOfItem(item) : undefined;
    const figure = text && figureOf(text, language, lenient);
    if (!figure) return undefined;
    figures.push(figure);
  }
  return figures;
}

function figureOf(inlines: readonly Inline[], language: string, lenient: boolean): Figure | undefined {
  const length = boldLength(inlines);
  if (length === 0) return undefined;
  const text = textOf(inlines);
  const head = text.slice(0, length).trim();
  const rest = text.slice(length);
  if (rest.trim() === '' || (!lenient && countWords(rest) > shortParagraphWords)) return undefined;
  if (!lenient && !isFigure(head, rest, language)) return undefined;
  const gap = /^[\s:：–—|,.-]*/u.exec(rest)?.[0].length ?? 0;
  const value = head.replace(/[\s:：.,–—]+$/u, '');
  if (value === '') return undefined;
  const end = text.indexOf(head) + value.length;
  return {
    value: unbold([...trim(slice(inlines, 0, end)), ...marksIn(inlines, end, length + gap)]),
    label: trim(slice(inlines, length + gap, Number.POSITIVE_INFINITY)),
  };
}

const sign = '(?:[+±−–<>≤≥≈~×∼-]|[$€£¥₽₹₴₺₩₪]|(?:US|A|C|HK)\\$|(?:USD|EUR|GBP|CHF|JPY|CNY|RUB|UAH|PLN|kr|zł|Rs)\\s)';
const number = "(?:\\d{1,3}(?:[.,'’\\u00a0\\u202f\\u2009 ]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)";
const amount = `${number}(?:\\s?[–/-]\\s?${number})?`;
const symbol = '(?:\\s?[%‰٪×+°€$£¥₽₹₺₩]|\\s?°[CF]|\\s?[xX](?![\\p{L}]))';
/** Units that stand at the number without a blank; any other letters there make a name ('5G', '3D'). */
const tightUnit =
  '(?:m|mn|bn|tn|k|K|M|B|mm|cm|km|km²|m²|m³|ha|kg|g|t|kt|Mt|Gt|kW|MW|GW|TW|kWh|MWh|GWh|TWh|h|min|s|ms|pp|bp|kB|MB|GB|TB|PB|Hz|MHz|GHz|pt|px|億|兆|万|亿|億円|万人|人|年|%|倍|억|만|명|개)';

const signed = new RegExp(`^${sign}+\\s?${amount}${symbol}?(?:${tightUnit})?(?:\\s\\p{L}[\\p{L}.²³/]*){0,3}$`, 'u');
const withSymbol = new RegExp(`^${amount}(?:${symbol})+(?:\\s\\p{L}[\\p{L}./]*){0,2}$`, 'u');
const withTight = new RegExp(`^${amount}${tightUnit}(?:\\s\\p{L}[\\p{L}./]*){0,2}$`, 'u');
const withUnit = new RegExp(`^${amount}[\\s\\u00a0]\\p{L}[\\p{L}\\p{M}.²³/-]*(?:\\s[\\p{L}\\p{M}.-]+)?$`, 'u');
const eastern = new RegExp(
  `^(?:約|约|약\\s?)?${amount}[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Katakana}]{1,4}$`,
  'u',
);
const bare = new RegExp(`^${amount}$`, 'u');

function isFigure(head: string, rest: string, language: string): boolean {
  const western = head
    .replace(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) as number) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String((digit.codePointAt(0) as number) - 0x6f0));
  const value = western.replace(/[\s:：,]+$/u, '');
  if (dateLength(value, language) === value.length) return false;
  if (signed.test(value) || withSymbol.test(value) || withTight.test(value) || eastern.test(value)) return true;
  // A full stop in bold ends a run-in head ('3 rules.'), not a number with its unit.
  if (/[.!?。]$/u.test(value)) return false;
  if (withUnit.test(value)) return true;
  // Alone, a number or a word of count needs the thing counted right behind it: '**46** people', '**Thousands** more'.
  const counted = /^\s*[\p{L}]/u.test(rest) && !/[:：]$/u.test(head);
  return bare.test(value)
    ? counted && !isYear(value)
    : isCountWord(value, language) && (counted || value.includes(' '));
}

function isYear(value: string): boolean {
  return /^(?:1\d{3}|20\d{2}|2100)$/u.test(value);
}

/** 'three', 'several hundred', 'dozens of drones': begins with a word of count and is short. */
function isCountWord(value: string, language: string): boolean {
  const words = value.toLowerCase().split(/\s+/u);
  const known = countWordsOf(language);
  const first = words.findIndex((word) => known.has(word));
  return words.length <= 4 && first >= 0 && first <= 1;
}
