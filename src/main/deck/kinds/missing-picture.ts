/** The sentence that stands for a picture which is not there: about something, and nothing that a slide could say. */
import type { Paragraph } from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import { footWords } from '../limits.js';
import { countWords } from '../text/count.js';
import { isWhollyItalic, textOf } from '../text/inlines.js';

/** Whether a paragraph is such a sentence. */
export function isStandIn({ inlines }: Paragraph, { words }: PlanContext): boolean {
  const [before = ''] = words.pictureMissing.split('{alt}');
  const text = textOf(inlines);
  const begins = text.startsWith(before.replace(/[\s:：]+$/u, '')); // without an alternative text the colon goes too
  return before !== '' && begins && isWhollyItalic(inlines) && countWords(text) <= footWords;
}
