/** The quotation marks of a language, for the layout that draws its own. */
import type { Inline } from '../../../shared/model/index.js';

export interface QuoteMarks {
  readonly open: string;
  /** With the space that belongs before it. */
  readonly close: string;
}

// Unicode CLDR, delimiters: quotationStart and quotationEnd, by primary subtag. English is the default.
const marks: Readonly<Record<string, QuoteMarks>> = Object.fromEntries(
  [
    ['de cs sk sl bg is lt et', '„', '“'],
    ['pl ro hu nl hr sr', '„', '”'],
    ['fr', '«', '\u00a0»'],
    ['ru uk be es it pt el no nb nn fa ar hy ca', '«', '»'],
    ['da', '»', '«'],
    ['sv fi', '”', '”'],
    ['ja', '「', '」'],
  ].flatMap(([languages, open, close]) =>
    (languages as string).split(' ').map((language) => [language, { open, close }] as const),
  ),
) as Record<string, QuoteMarks>;

export function quoteMarks(language: string): QuoteMarks {
  const [primary = '', region = ''] = language.toLowerCase().split('-');
  if (primary === 'pt' && region === 'br') return english;
  if (primary === 'zh' && /^(?:tw|hk|hant)$/.test(region)) return marks.ja as QuoteMarks;
  return marks[primary] ?? english;
}

const english: QuoteMarks = { open: '“', close: '”' };

const opening = /^[“„«»‘‚‹「『"”]\s?/u;

/**
 * Takes the opening mark off a quotation that brings its own, so that it can hang; one that brings none gets the language's
 * pair. Gives the mark that hangs, and the paragraphs without it and with a closing one.
 */
export function hangQuote(
  paragraphs: readonly (readonly Inline[])[],
  language: string,
): { readonly mark: string; readonly paragraphs: readonly (readonly Inline[])[] } {
  const first = paragraphs[0]?.[0];
  const own = first?.type === 'text' ? opening.exec(first.text) : null;
  if (first?.type === 'text' && own && first.text.length > own[0].length) {
    const rest = { ...first, text: first.text.slice(own[0].length) };
    return { mark: own[0].trim(), paragraphs: [[rest, ...paragraphs[0]!.slice(1)], ...paragraphs.slice(1)] };
  }
  const { open, close } = quoteMarks(language);
  const last = paragraphs.length - 1;
  return {
    mark: open,
    paragraphs: paragraphs.map((each, index) => (index === last ? [...each, { type: 'text', text: close }] : each)),
  };
}
