/** A few lines of code between a few lines of text: one slide to read down, not a slide for each command. */
import type { Code, FlowBlock, Paragraph } from '../../../shared/model/index.js';
import { codeAsParagraph, isShort } from '../clean.js';
import type { CleanBlock } from '../draft.js';
import { shortParagraphWords } from '../limits.js';
import { countWords } from '../text/count.js';
import { textOf } from '../text/inlines.js';

const fewestCodes = 2; // one alone is a slide of code with its lead-in line

/**
 * Runs of short paragraphs and short code with at least two codes in them, as running text: by the first block of each
 * run; the other blocks of a run have an empty list. `merged`: one code beside any running text is enough.
 */
export function shortCodeRuns(
  blocks: readonly CleanBlock[],
  merged: boolean,
): ReadonlyMap<CleanBlock, readonly FlowBlock[]> {
  const runs = new Map<CleanBlock, readonly FlowBlock[]>();
  if (!blocks.some((block) => block.type === 'code')) return runs;
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (end < blocks.length && isPart(blocks[end] as CleanBlock, merged)) end += 1;
    const run = blocks.slice(at, end);
    const codes = run.filter((block) => block.type === 'code').length;
    if (codes >= fewestCodes || (merged && codes > 0 && run.length > codes)) {
      const flow = run.map(
        (block): FlowBlock => (block.type === 'code' ? codeAsParagraph(block) : (block as FlowBlock)),
      );
      run.forEach((block, index) => {
        runs.set(block, index === 0 ? flow : []);
      });
    }
    at = Math.max(end, at + 1);
  }
  return runs;
}

function isPart(block: CleanBlock, merged: boolean): block is Code | FlowBlock {
  if (block.type === 'code') return isShort(block);
  if (block.type === 'paragraph') return merged || isShortText(block);
  return merged && (block.type === 'list' || block.type === 'definitions');
}

function isShortText(paragraph: Paragraph): boolean {
  return countWords(textOf(paragraph.inlines)) <= shortParagraphWords;
}
