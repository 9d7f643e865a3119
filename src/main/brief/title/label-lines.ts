/** Lines that say something of the document itself: `Date: 3 November`, `To: the board`. */
import { inlineLines } from '../../../shared/inline-lines.js';
import type { Paragraph } from '../../../shared/model/brief.js';
import { plainText } from '../inline/plain.js';

/**
 * A label of at most four words, bold or not, with its colon in or behind the bold, and what it is the label of: after a blank, but for a wide
 * colon. Logseq and Dataview write a key and two colons. Or a time, as in a transcript or a programme.
 */
const labelled =
  /^[ \t]{0,3}(?:(?:\*\*|__)?[\p{Lu}\p{Lo}][^\s:：*]*(?: [^\s:：*]+){0,3} ?(?:\*\*|__)?(?::(?:\*\*|__)?[ \t]+|：(?:\*\*|__)?[ \t]*)|\p{L}[\p{L}\p{N}_-]*::[ \t]+|[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]+(?:[-–—][ \t]*)?(?![\d–—-])|[[(]?\d{1,2}:\d{2}[ \t]?[-–—][ \t]?\d{1,2}:\d{2}[\])]?[ \t]+)\S/u;

/** Whether a line begins with a label, in Markdown or without its marks. */
export const beginsWithLabel = (line: string): boolean => labelled.test(line);

/** Whether every line of a paragraph begins with a label. */
export function isDetails(paragraph: Paragraph): boolean {
  return inlineLines(paragraph.inlines).every((line) => beginsWithLabel(plainText(line).trim()));
}
