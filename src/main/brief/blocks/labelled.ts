/** Quotations that are remarks: they begin with a label, as writers indent who know no `[!NOTE]`. */
import { byLetters } from '../../../shared/letters.js';
import type { AdmonitionKind } from './callout.js';
import { remarkKind } from './remark-words.js';

/** A quotation's text that begins with such a label: `Note: …`, `**TL;DR** – …`, `**结论：**…`, or `**Tip**` on a line of its own. */
export interface LabelledText {
  readonly kind: AdmonitionKind;
  /** As it is written. */
  readonly label: string;
  readonly body: string;
  /** Where the body begins in the text. */
  readonly from: number;
}

/** A picture sign, marks, the words, and a colon before or behind the closing marks; behind them also a dash or the line's end. */
const labelled = byLetters(
  String.raw`^[ \t]*((?:\p{Extended_Pictographic}\ufe0f?[ \t]*)?)([*_]{1,3})?([^\s*_:：][^\n*_:：]{0,40}?)[ \t]*(?:[:：]([*_]{1,3})?|([*_]{1,3})[ \t]*(?:[:：–—]|(?=\n)))(?:\s+|(?<=[：*_]))`,
  'u',
);

/**
 * The label and the rest of a text that begins with one: a remark of the writer's, and nobody's words. None where the words may be asked
 * or said by somebody ('Question: …'), or stand for nothing.
 */
export function labelledText(text: string): LabelledText | undefined {
  const [head = '', sign = '', mark, words = '', inside, outside] = labelled(text).exec(text) ?? [];
  const kind = remarkKind(words);
  const closing = inside ?? outside;
  if (!kind || (closing !== undefined && closing !== mark)) return undefined;
  // In '**Note: all of it is bold**' the marks go on behind the label.
  const rest = text.slice(head.length);
  const body = mark && !closing ? `${mark}${rest}` : rest;
  return rest.trim() === '' ? undefined : { kind: { kind }, label: `${sign}${words}`, body, from: head.length };
}
