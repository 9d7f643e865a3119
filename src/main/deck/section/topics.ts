/** Topics of minutes: bullets that stand alone over paragraphs, which say what was spoken about. */
import { endsLikeHeading } from '../../../shared/ends-like-heading.js';
import type { List, ListItem, Paragraph } from '../../../shared/model/index.js';
import type { CleanBlock } from '../draft.js';
import { findingCharacters } from '../limits.js';
import { spanOf } from '../slide.js';
import { textOf, trim } from '../text/inlines.js';
import { endsInColon } from '../text/sentences.js';
import type { Headed, HeadedPart } from './heads.js';

/** From so many on, a bullet over a paragraph is no accident. */
const fewest = 2;

/**
 * A section's blocks parted at its topics; undefined where it does not begin with one, or has no two that stand alone over
 * paragraphs. Of several bullets over a paragraph, which Markdown makes one list of, the last is its topic; of the others nothing
 * was said, and they stay a list under the section's own heading.
 */
export function topicParts(blocks: readonly CleanBlock[]): Headed | undefined {
  const at = blocks.flatMap((_, index) => (isTopicAt(blocks, index) ? [index] : []));
  const alone = at.filter((index) => (blocks[index] as List).items.length === 1);
  if (at[0] !== 0 || alone.length < fewest) return undefined;
  const last = lastTopic(blocks);
  const end = last ? blocks.length - 1 : blocks.length;
  const parts = at.flatMap((start, order): readonly HeadedPart[] => {
    const list = blocks[start] as List;
    const others = list.items.slice(0, -1);
    const topic = list.items.at(-1) as ListItem;
    const under = blocks.slice(start + 1, at[order + 1] ?? end);
    const head = trim((topic.blocks[0] as Paragraph).inlines);
    const part = { head, above: [], blocks: under, lines: spanOf([topic, ...under], topic.lines) };
    if (others.length === 0) return [part];
    const lines = spanOf(others, list.lines);
    return [{ above: [], blocks: [{ ...list, items: others, lines }], lines }, part];
  });
  const silent: readonly HeadedPart[] = last ? [{ above: [], blocks: [last], lines: last.lines }] : [];
  return { before: [], parts: [...parts, ...silent] };
}

/** A bullet alone at the end: of the last topic nothing was said. */
function lastTopic(blocks: readonly CleanBlock[]): List | undefined {
  const [before, last] = blocks.slice(-2);
  if (last?.type !== 'list' || last.ordered || last.items.length !== 1 || !last.items.every(isTopic)) return undefined;
  return before?.type === 'paragraph' && !endsInColon(textOf(before.inlines)) ? last : undefined;
}

function isTopicAt(blocks: readonly CleanBlock[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  return block?.type === 'list' && !block.ordered && next?.type === 'paragraph' && block.items.every(isTopic);
}

/** One line like a heading: no box to tick, no sentence, no list under it. */
function isTopic({ blocks: [only, ...others], checked, label }: ListItem): boolean {
  if (only?.type !== 'paragraph' || others.length > 0 || checked !== undefined || label !== undefined) return false;
  const text = textOf(only.inlines).trim();
  return text !== '' && text.length <= findingCharacters && endsLikeHeading(text);
}
