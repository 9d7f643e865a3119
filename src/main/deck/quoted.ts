/** A paragraph that is nothing but somebody's words, with who said them. */
import type { Paragraph, QuoteContent } from '../../shared/model/index.js';
import { countWords } from './count.js';
import { slice, textOf, trim } from './inlines.js';
import { attributionWords } from './limits.js';

/** Words in quotation marks; behind the closing one a dash, and a name that holds no quotation mark. */
const quoted = /^(\s*["“„«»‚‘「『][\s\S]*["”“»«’」』][.,]?)\s*(?:[—–―]|--?-?(?= ))\s*([^\n"“”„«»「」]{2,120})$/;

/** `“We paid.” — Jane Roe` as a quotation with its speaker; undefined for other paragraphs. */
export function quotedWords(paragraph: Paragraph): QuoteContent | undefined {
  const text = textOf(paragraph.inlines);
  const [, said, speaker] = quoted.exec(text) ?? [];
  if (said === undefined || speaker === undefined || countWords(speaker) > attributionWords) return undefined;
  return {
    paragraphs: [trim(slice(paragraph.inlines, 0, said.length))],
    attribution: trim(slice(paragraph.inlines, text.length - speaker.length, text.length)),
  };
}
