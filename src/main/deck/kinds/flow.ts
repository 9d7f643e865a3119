/** Running text and lists as slides: bullets, numbered, text. */
import type { FlowBlock, Inline, LayoutId, Lines, List, ListItem, Paragraph } from '../../../shared/model/index.js';
import { labelled } from '../clean.js';
import { counted } from '../slide.js';
import { countWords } from '../text/count.js';
import { boldLength, textOf } from '../text/inlines.js';
import { figuresOf } from './figures.js';
import { timelineOf } from './timeline.js';

/** Words of what stands in one column of text. */
export function flowWords(blocks: readonly FlowBlock[]): number {
  return countWords(flowText(blocks));
}

/** All its text, a line each paragraph. */
export function flowText(blocks: readonly FlowBlock[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph') lines.push(textOf(block.inlines));
    else if (block.type === 'list') for (const item of block.items) lines.push(flowText(labelled(item)));
    else for (const item of block.items) lines.push(textOf(item.term), ...item.text.map(textOf));
  }
  return lines.join('\n');
}

/** The kind of slide that running text makes: numbered where its first list counts, bullets with any other list, else text. */
export function flowKind(blocks: readonly FlowBlock[]): 'numbered' | 'bullets' | 'text' {
  const list = blocks.find((block): block is List => block.type === 'list');
  if (!list) return 'text';
  return isCounting(list) ? 'numbered' : 'bullets';
}

function isCounting(list: List): boolean {
  return list.ordered && list.items.every((item) => item.label === undefined && item.checked === undefined);
}

/** Why running text is of its kind, with the facts. */
export function flowWhy(blocks: readonly FlowBlock[]): string {
  const kind = flowKind(blocks);
  const lists = blocks.filter((block): block is List => block.type === 'list');
  const items = lists.flatMap((list) => list.items);
  if (kind === 'numbered') return `numbered: ${counted(items.length, 'item')} in an order of their own`;
  if (kind === 'bullets') {
    const tasks = items.filter((item) => item.checked !== undefined);
    if (tasks.length > 0) {
      return `bullets: a task list, ${tasks.filter((item) => item.checked).length} of ${tasks.length} done`;
    }
    const headed = items.filter((item) => isHeaded(item)).length;
    const heads = headed === items.length && headed > 1 ? ', each with a bold head' : '';
    return `bullets: a list of ${counted(items.length, 'item')}${heads}`;
  }
  const definitions = blocks.reduce((sum, block) => sum + (block.type === 'definitions' ? block.items.length : 0), 0);
  if (definitions > 0) return `text: ${counted(definitions, 'definition')}`;
  return `text: ${counted(blocks.length, 'paragraph')}, ${counted(flowWords(blocks), 'word')}`;
}

function isHeaded(item: ListItem): boolean {
  const first = item.blocks[0];
  return first?.type === 'paragraph' && boldLength(first.inlines) > 0;
}

/** The kinds that running text can be, plain bullets first. */
export function flowKinds(blocks: readonly FlowBlock[], language: string): readonly LayoutId[] {
  const kinds: LayoutId[] = ['bullets', 'numbered', 'text'];
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (only?.type !== 'list') return kinds;
  if (only.items.length >= 2 && only.items.length <= 4) kinds.push('columns');
  if (timelineOf(only, language)) kinds.push('timeline');
  if (figuresOf(only, language)) kinds.push('figures');
  return kinds;
}

/** Paragraphs as the items of a list, which they are on a slide when each begins with a head of its own. */
export function listFrom(paragraphs: readonly Paragraph[], ordered = false): List {
  return listOf(
    paragraphs.map((paragraph) => [paragraph]),
    ordered,
  );
}

/** The same of items that have one or more paragraphs. */
export function listOf(items: readonly (readonly Paragraph[])[], ordered = false): List {
  const span = (paragraphs: readonly Paragraph[]): Lines => ({
    from: (paragraphs[0] as Paragraph).lines.from,
    to: (paragraphs.at(-1) as Paragraph).lines.to,
  });
  return {
    type: 'list',
    ordered,
    start: 1,
    items: items.map((blocks) => ({ blocks, lines: span(blocks) })),
    lines: span(items.flat()),
  };
}

/** Running text as one list: paragraphs and definitions become items, the items of lists stay. */
export function asList(blocks: readonly FlowBlock[], ordered: boolean): List {
  const items = blocks.flatMap((block): readonly ListItem[] => {
    if (block.type === 'list') return block.items;
    if (block.type === 'paragraph') return [{ blocks: [block], lines: block.lines }];
    return block.items.map((item) => ({
      blocks: [item.term.map(strong), ...item.text].map(
        (inlines): Paragraph => ({ type: 'paragraph', inlines, lines: block.lines }),
      ),
      lines: block.lines,
    }));
  });
  const lists = blocks.filter((block): block is List => block.type === 'list');
  return {
    type: 'list',
    ordered,
    start: lists.length === 1 ? (lists[0] as List).start : 1,
    items,
    lines: { from: (blocks[0] as FlowBlock).lines.from, to: (blocks.at(-1) as FlowBlock).lines.to },
  };
}

function strong(inline: Inline): Inline {
  return inline.type === 'text' ? { ...inline, strong: true } : inline;
}
