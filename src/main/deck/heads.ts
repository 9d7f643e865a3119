/** Headings in all but name: short paragraphs that are bold as a whole, as word processors and chats write them, and topics of minutes. */
import type { Inline, Lines, Paragraph } from '../../shared/model/index.js';
import { countWords } from './count.js';
import type { CleanBlock, FlowDefinitions } from './draft.js';
import { endsLikeHeading } from './headings.js';
import { boldLength, textOf, trim, unbold } from './inlines.js';
import { findingCharacters, shortParagraphWords } from './limits.js';
import { spanOf } from './slide.js';
import { topicParts } from './topics.js';

/** Such a head and what stands under it. */
export interface HeadedPart {
  /** None for topics of which nothing was said: they are a list under the section's own heading. */
  readonly head?: readonly Inline[];
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
 * ends like a heading or a question (no full stop, no colon), and has text or a list right under it: over a table or a picture
 * it leads in that one alone. Topics of minutes are heads too. Where somebody parted the section himself, by breaks or layouts, it stays as it is.
 */
export function headedParts(blocks: readonly CleanBlock[]): Headed | undefined {
  if (blocks.some((block) => block.type === 'break' || block.type === 'directive')) return undefined;
  const topics = topicParts(blocks);
  if (topics) return topics;
  const at = blocks.flatMap((block, index) => (isHead(block) && isRunning(blocks[index + 1]) ? [index] : []));
  const [first = 0, ...others] = at;
  if (first === 0 && others.length === 0) return undefined; // none, or one over all of it: a finding, if anything
  const parts = at.map((start, index): HeadedPart => {
    const own = blocks.slice(start, at[index + 1]);
    const [head, ...under] = own as [Paragraph, ...CleanBlock[]];
    return { head: unbold(trim(head.inlines)), blocks: under, lines: spanOf(own, head.lines) };
  });
  return { before: blocks.slice(0, first), parts };
}

/** Every part is one short paragraph, so that all of them together are a list of terms. */
export function areShort(parts: readonly HeadedPart[]): boolean {
  return parts.every(({ head, blocks: [only, ...others] }) => {
    if (!head || only?.type !== 'paragraph' || others.length > 0) return false;
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

function isHead(block: CleanBlock): boolean {
  if (block.type !== 'paragraph') return false;
  const text = textOf(block.inlines).trim();
  if (text === '' || text.length > findingCharacters || text.includes('\n')) return false;
  return boldLength(block.inlines) >= textOf(block.inlines).trimEnd().length && endsLikeHeading(text);
}

function isRunning(block: CleanBlock | undefined): boolean {
  if (block?.type === 'paragraph') return !isHead(block);
  return block?.type === 'list' || block?.type === 'definitions';
}
