import type { Block, Inline } from '../../../shared/model/brief.js';
import type { FlowItem } from '../flow.js';
import { plainText } from '../inline/plain.js';

const mostLines = 3; // below the heading
const mostLetters = 200;

/**
 * Whether a slide is a heading with a few lines under it, as the title of a deck or of a part is. Notes count for nothing.
 *
 * @param isLead its tool sets it as a title, so that short lists and quotations are lines of it too
 */
export function isTitlePage(items: readonly FlowItem[], isLead: boolean): boolean {
  const [first, ...below] = items.filter(({ type }) => type !== 'notes');
  if (first?.type !== 'heading') return false;
  const lines = below.map((item) => linesOf(item, isLead));
  if (lines.includes(undefined)) return false;
  const all = lines.flatMap((each) => each ?? []);
  const letters = all.reduce((sum, inlines) => sum + plainText(inlines).length, 0);
  const isText = all.every((inlines) => inlines.every(({ type }) => type === 'text' || type === 'break'));
  return all.length <= mostLines && letters <= mostLetters && isText;
}

/** The lines that an item makes on a title; undefined where it is none of a title's. */
function linesOf(item: FlowItem | Block, isLead: boolean): readonly (readonly Inline[])[] | undefined {
  if (item.type === 'heading' || item.type === 'paragraph') return [item.inlines];
  if (!isLead) return undefined;
  const inner = item.type === 'list' ? item.items.flatMap(({ blocks }) => blocks) : undefined;
  const blocks = item.type === 'quote' && !item.attribution ? item.blocks : inner;
  const lines = blocks?.map((block) => (block.type === 'paragraph' ? block.inlines : undefined));
  return lines?.includes(undefined) ? undefined : (lines as readonly (readonly Inline[])[] | undefined);
}

/** Whether headings are all that a slide has, and more than one. */
export function isOnlyHeadings(items: readonly FlowItem[]): boolean {
  const shown = items.filter(({ type }) => type !== 'notes');
  return shown.length > 1 && shown.every(({ type }) => type === 'heading');
}
