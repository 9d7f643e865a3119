/** Headings in all but name: short paragraphs that are bold as a whole, as word processors and chats write them, and topics of minutes. */
import { endsLikeHeading } from '../../../shared/ends-like-heading.js';
import type { Inline, Lines, Paragraph } from '../../../shared/model/index.js';
import type { CleanBlock, FlowDefinitions } from '../draft.js';
import { findingCharacters, shortParagraphWords } from '../limits.js';
import { spanOf } from '../slide.js';
import { countWords } from '../text/count.js';
import { asTitle } from '../text/headings.js';
import { boldLength, textOf, trim, unbold } from '../text/inlines.js';
import { topicParts } from './topics.js';

/** Such a head and what stands under it. */
export interface HeadedPart {
  /** None for topics of which nothing was said: they are a list under the section's own heading. */
  readonly head?: readonly Inline[];
  /** Bold lines right over the head, or over one before it: heads of several. */
  readonly above: readonly (readonly Inline[])[];
  readonly blocks: readonly CleanBlock[];
  readonly lines: Lines;
}

export interface Headed {
  /** What stands before the first head. */
  readonly before: readonly CleanBlock[];
  readonly parts: readonly HeadedPart[];
}

/**
 * A section's blocks parted at such heads; undefined where there are none. A head is at most 90 characters long, on one line,
 * ends like a heading or a question (no full stop), and has text or a list right under it: over a table or a picture it leads in
 * that one alone. One that ends in a colon leads in, too, unless there are several ({@link areHeads}). Topics of minutes are heads
 * too. Where somebody parted the section himself, by breaks or layouts, it stays as it is.
 */
export function headedParts(given: readonly CleanBlock[]): Headed | undefined {
  const blocks = withoutOuterBreaks(given);
  if (blocks.some((block) => block.type === 'break' || block.type === 'directive')) return undefined;
  const topics = topicParts(blocks);
  if (topics) return topics;
  const isOne = areHeads(blocks) ? isHeadOrLabel : isHead;
  const at = blocks.flatMap((block, index) => (isOne(block) && isRunning(blocks[index + 1], isOne) ? [index] : []));
  const [first = 0, ...others] = at;
  if (first === 0 && others.length === 0) return undefined; // none, or one over all of it: a finding, if anything
  const tops = at.map((start) => topOf(blocks, start, isOne));
  let above: HeadedPart['above'] = [];
  const parts = at.map((start, index): HeadedPart => {
    const [top = start, next] = tops.slice(index);
    if (top < start) above = blocks.slice(top, start).map(headOf);
    const [head, ...under] = blocks.slice(start, next) as [CleanBlock, ...CleanBlock[]];
    return { head: headOf(head), above, blocks: under, lines: spanOf(blocks.slice(top, next), head.lines) };
  });
  return { before: blocks.slice(0, tops[0]), parts };
}

/** Where a head begins with the bold lines right over it. */
function topOf(blocks: readonly CleanBlock[], start: number, isOne: (block: CleanBlock) => boolean): number {
  let top = start;
  for (let over = blocks[top - 1]; over && isOne(over); over = blocks[top - 1]) top -= 1;
  return top;
}

function headOf(block: CleanBlock): readonly Inline[] {
  return asTitle(unbold(trim((block as Paragraph).inlines)));
}

/** A rule right under the heading, or before the next one, parts nothing: chats write one between all sections. */
function withoutOuterBreaks(blocks: readonly CleanBlock[]): readonly CleanBlock[] {
  const from = blocks.findIndex((block) => block.type !== 'break');
  const to = blocks.findLastIndex((block) => block.type !== 'break') + 1;
  return from <= 0 && to === blocks.length ? blocks : blocks.slice(Math.max(0, from), to);
}

/** Every part is one short paragraph, so that all of them together are a list of terms. */
export function areShort(parts: readonly HeadedPart[]): boolean {
  return parts.every(({ head, above, blocks: [only, ...others] }) => {
    if (!head || above.length > 0 || only?.type !== 'paragraph' || others.length > 0) return false;
    return countWords(textOf(only.inlines)) <= shortParagraphWords;
  });
}

/** Short parts as terms with what is said of each. */
export function termsOf(parts: readonly HeadedPart[]): FlowDefinitions {
  const items = parts.map(({ head, blocks }) => ({
    term: head ?? [],
    text: blocks.map((block) => (block as Paragraph).inlines),
  }));
  return { type: 'definitions', items, lines: spanOf(parts, { from: 1, to: 1 }) };
}

/**
 * Whether labels part a section: two or more heads over text or lists, some of them labels, as chats write summaries of articles,
 * and no label over anything else.
 */
function areHeads(blocks: readonly CleanBlock[]): boolean {
  let overText = 0;
  let labels = 0;
  for (const [index, block] of blocks.entries()) {
    if (!isHeadOrLabel(block)) continue;
    const next = blocks[index + 1];
    const isOver = isRunning(next, isHeadOrLabel);
    if (isOver) overText += 1;
    if (!isLabel(block)) continue;
    labels += 1;
    if (!isOver && !(next && isHeadOrLabel(next))) return false;
  }
  return labels > 0 && overText > 1;
}

/** A head that ends in a colon, which may stand behind the bold print: **Findings:** or **Findings**: */
function isLabel(block: CleanBlock): boolean {
  return isBoldLine(block) && /[:：]$/u.test(textOf(block.inlines).trim());
}

function isHead(block: CleanBlock): boolean {
  return isBoldLine(block) && endsLikeHeading(textOf(block.inlines).trim());
}

function isHeadOrLabel(block: CleanBlock): boolean {
  return isHead(block) || isLabel(block);
}

function isBoldLine(block: CleanBlock): block is Paragraph {
  if (block.type !== 'paragraph') return false;
  const whole = textOf(block.inlines).trimEnd();
  if (whole.trim() === '' || whole.trim().length > findingCharacters || whole.includes('\n')) return false;
  return boldLength(block.inlines) >= whole.replace(/[:：]$/u, '').length;
}

function isRunning(block: CleanBlock | undefined, isOne: (block: CleanBlock) => boolean): boolean {
  if (block?.type === 'paragraph') return !isOne(block);
  return block?.type === 'list' || block?.type === 'definitions';
}
