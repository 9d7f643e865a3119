/** Headings of text that was written without Markdown: lines in capitals, and numbered lines, alone over what they head. */
import { endsLikeHeading } from '../../../shared/ends-like-heading.js';
import type { Inline } from '../../../shared/model/brief.js';
import { noAttributes } from '../attributes.js';
import type { FlowItem, Heading } from '../flow.js';
import { plainText } from '../inline/plain.js';

const fewest = 2; // one such line may be anything
const longest = 60; // characters
const sectionLevel = 2;

/**
 * The flow with such lines as headings, where there is no other and each has something under it; a short line at the very beginning is the
 * title over them.
 */
export function withPlainHeads(flow: readonly FlowItem[]): readonly FlowItem[] {
  if (flow.length <= fewest || flow.some(({ type }) => type === 'heading')) return flow;
  const numbered = numberedHeads(flow);
  const heads = numbered.length >= fewest ? numbered : capitalHeads(flow);
  if (heads.length < fewest) return flow;
  const byItem = new Map(heads.map((head) => [head.item, head.inlines]));
  const [first] = flow;
  const title =
    first?.type === 'paragraph' && isShort(first.inlines) && heads.length - Number(byItem.has(first)) >= fewest;
  return flow.map((item): FlowItem => {
    if (item === first && title) return headingOf(first.inlines, item, 1);
    const inlines = byItem.get(item);
    return inlines ? headingOf(inlines, item, sectionLevel) : item;
  });
}

interface Head {
  readonly item: FlowItem;
  readonly inlines: readonly Inline[];
}

function headingOf(inlines: readonly Inline[], { lines }: FlowItem, level: number): Heading {
  return { type: 'heading', level, inlines, attributes: noAttributes, lines };
}

/** `1. Background`, text, `2. Findings`, more: lists of one that count on from 1, none of them right over the next. */
function numberedHeads(flow: readonly FlowItem[]): readonly Head[] {
  const heads: Head[] = [];
  for (const [index, item] of flow.entries()) {
    if (item.type !== 'list' || !item.ordered) continue;
    const [first, ...others] = item.items;
    const [only, ...below] = first?.blocks ?? [];
    const next = flow[index + 1];
    const isHead =
      others.length === 0 && below.length === 0 && only?.type === 'paragraph' && item.start === heads.length + 1;
    if (!isHead || !isShort(only.inlines) || !next || (next.type === 'list' && next.ordered)) return [];
    heads.push({ item, inlines: [{ type: 'text', text: `${item.start}. ` }, ...only.inlines] });
  }
  return heads;
}

/** Short lines without a small letter. */
function capitalHeads(flow: readonly FlowItem[]): readonly Head[] {
  const heads = flow.flatMap((item): readonly Head[] =>
    item.type === 'paragraph' && isShort(item.inlines) && isInCapitals(plainText(item.inlines))
      ? [{ item, inlines: item.inlines }]
      : [],
  );
  return flow.at(-1) === heads.at(-1)?.item ? [] : heads;
}

function isShort(inlines: readonly Inline[]): boolean {
  const text = plainText(inlines).trim();
  return text.length <= longest && endsLikeHeading(text) && inlines.every(({ type }) => type === 'text');
}

const isInCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
