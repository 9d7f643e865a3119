/** A bullet that stands alone among running text (`- [Source](…)` and two sentences under it): no list, and no slide of its own. */
import type { Paragraph } from '../../../shared/model/index.js';
import type { CleanBlock, PlanContext } from '../draft.js';
import { figuresOf } from '../kinds/figures.js';
import { timelineOf } from '../kinds/timeline.js';
import { shortParagraphWords } from '../limits.js';
import { countWords } from './count.js';
import { textOf } from './inlines.js';
import { endsInColon } from './sentences.js';

/**
 * The blocks with such bullets as paragraphs: before a paragraph that leads nothing in, and behind nothing that leads them in. `merged`: lists
 * and paragraphs are on one slide anyway.
 */
export function withoutLoneItems(
  blocks: readonly CleanBlock[],
  merged: boolean,
  context: PlanContext,
): readonly CleanBlock[] {
  if (merged) return blocks;
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const previous = blocks[index - 1];
    const isAmongText = next?.type === 'paragraph' && !endsInColon(textOf(next.inlines));
    const isLedIn = previous?.type === 'paragraph' && endsInColon(textOf(previous.inlines));
    if (!isAmongText || isLedIn || previous?.type === 'list' || previous?.type === 'definitions') return block;
    return loneParagraph(block, context) ?? block;
  });
}

function loneParagraph(block: CleanBlock, { language }: PlanContext): Paragraph | undefined {
  if (block.type !== 'list' || block.ordered || block.items.length !== 1) return undefined;
  const [item] = block.items;
  const [only, ...below] = item?.blocks ?? [];
  if (only?.type !== 'paragraph' || below.length > 0 || item?.checked !== undefined || item?.label !== undefined)
    return undefined;
  if (countWords(textOf(only.inlines)) > shortParagraphWords) return undefined;
  return timelineOf(block, language) || figuresOf(block, language) ? undefined : only;
}
