/** A paragraph that is nothing but somebody's words, with who said them. */
import type { Paragraph, QuoteContent } from '../../../shared/model/index.js';
import { quotedBy } from '../../../shared/quoted-by.js';
import { attributionWords } from '../limits.js';
import { countWords } from '../text/count.js';
import { slice, textOf, trim } from '../text/inlines.js';

/** `“We paid.” — Jane Roe` as a quotation with its speaker; undefined for other paragraphs. */
export function quotedWords(paragraph: Paragraph): QuoteContent | undefined {
  const text = textOf(paragraph.inlines);
  const found = quotedBy(text);
  if (!found || countWords(found.speaker) > attributionWords) return undefined;
  const { said, speaker } = found;
  return {
    paragraphs: [trim(slice(paragraph.inlines, 0, said.length))],
    attribution: trim(slice(paragraph.inlines, text.length - speaker.length, text.length)),
  };
}
