/**
 * A passage is one paragraph of a slide before it has a size: inline content with its level and mark. Passages are what
 * slides are split between; a long one is cut into pieces, which become one paragraph again where they meet.
 */
import type { Block, FlowBlock, Inline, List, ListItem } from '../../../shared/model/index.js';

export interface Passage {
  readonly inlines: readonly Inline[];
  /** 0 to 8. */
  readonly level: number;
  /**
   * `paragraph` stands at the text edge without a mark; `item` has one; `more` is a further paragraph of an item, under
   * its text.
   */
  readonly role: 'paragraph' | 'item' | 'more';
  readonly mark: PassageMark;
  /** Set lighter: a task that is done, a parent that is only repeated. */
  readonly quiet?: true;
  /** All of it bold: a label, a term. */
  readonly strong?: true;
  /** Said by the deck after the text, quietly: '(2 of 3)'. */
  readonly tail?: string;
  /** Must not be the last on a slide: it introduces what follows. */
  readonly keepWithNext?: true;
  /** What it costs to begin a slide with it (split/partition.ts), where its maker knows better than its role says. */
  readonly cutCost?: number;
  /** Stands close under the term that it explains: no space parts the two. */
  readonly explains?: true;
  /** This passage begins inside a paragraph whose first part stands before it (on this slide or the one before). */
  readonly piece?: true;
  /** A click on it leads to this section's slide, without the look of a link. */
  readonly target?: string;
  /** Set only on a slide that repeats its parents: not content of its own. */
  readonly repeated?: true;
}

export type PassageMark =
  | { readonly type: 'none' }
  | { readonly type: 'bullet' }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'box'; readonly checked: boolean }
  /** A quotation mark that hangs outside the text. */
  | { readonly type: 'quote'; readonly char: string };

const none: PassageMark = { type: 'none' };
const deepest = 8; // the last of a slot's nine levels

/** A paragraph without a mark. */
export function paragraph(inlines: readonly Inline[], more: Partial<Passage> = {}): Passage {
  return { inlines, level: 0, role: 'paragraph', mark: none, ...more };
}

/** The paragraphs that flow blocks make, in order. */
export function flowPassages(blocks: readonly FlowBlock[]): Passage[] {
  return blocksToPassages(blocks, 0);
}

/**
 * The paragraphs of any blocks. Those that a text cannot hold (tables, code, pictures inside a list) have been moved to
 * slides of their own by plan; where one is met all the same, its text is kept, a line a paragraph. `depth` is the
 * number of lists that the blocks stand in.
 */
export function blocksToPassages(blocks: readonly Block[] | readonly FlowBlock[], depth: number): Passage[] {
  const out: Passage[] = [];
  blocks.forEach((block, index) => {
    const made = blockPassages(block, depth);
    const next = blocks[index + 1];
    const last = made.at(-1);
    if (last && block.type === 'paragraph' && next?.type === 'list')
      made[made.length - 1] = { ...last, keepWithNext: true };
    out.push(...made);
  });
  return out;
}

function blockPassages(block: Block | FlowBlock, depth: number): Passage[] {
  const at = (inlines: readonly Inline[], more: Partial<Passage> = {}): Passage =>
    paragraph(inlines, {
      level: Math.min(Math.max(0, depth - 1), deepest),
      role: depth > 0 ? 'more' : 'paragraph',
      ...more,
    });
  switch (block.type) {
    case 'paragraph':
      return [at(block.inlines)];
    case 'list':
      return listPassages(block, depth);
    case 'definitions':
      return block.items.flatMap((item) => {
        const term = at(item.term, { strong: true, keepWithNext: true });
        const texts =
          'text' in item
            ? item.text.map((text) => at(text))
            : item.definitions.flatMap((d) => blocksToPassages(d, depth));
        const [first, ...rest] = texts;
        return first ? [term, { ...first, explains: true }, ...rest] : [term];
      });
    case 'quote': {
      const text = blocksToPassages(block.blocks, depth);
      return block.attribution ? [...text, at([{ type: 'text', text: '— ' }, ...block.attribution])] : text;
    }
    case 'callout': {
      const label = block.label ? [at(block.label, { strong: true, keepWithNext: true })] : [];
      return [...label, ...blocksToPassages(block.blocks, depth)];
    }
    case 'table':
      return [block.head, ...block.rows]
        .filter((row) => row.length > 0)
        .map((row) => at(row.flatMap((cell, index) => [...(index ? [text(' | ')] : []), ...cell.inlines])));
    case 'chart':
    case 'code':
      return block.text.split('\n').map((line) => at([{ type: 'text', text: line || ' ', code: true }]));
    case 'picture':
      return [...(block.alt ? [at([text(block.alt)])] : []), ...(block.caption ? [at(block.caption)] : [])];
    case 'columns':
      return block.columns.flatMap((column) => blocksToPassages(column.blocks, depth));
    case 'notes':
    case 'choice':
    case 'directive':
      return blocksToPassages(block.blocks ?? [], depth);
    case 'break':
      return [];
  }
}

function listPassages(list: List, depth: number): Passage[] {
  return list.items.flatMap((item, index) => {
    const [first, ...rest] = item.blocks;
    const head = first?.type === 'paragraph' ? first.inlines : [];
    const children = first?.type === 'paragraph' ? rest : item.blocks;
    const { mark, label } = itemMark(list, index);
    const quiet = item.checked ? ({ quiet: true } as const) : {};
    const inlines = [...label, ...head];
    const below = blocksToPassages(children, depth + 1).map((passage) => ({ ...passage, ...quiet }));
    // An item that holds nothing but a list has no line of its own.
    if (inlines.length === 0 && below.length > 0) return below;
    return [{ inlines, level: Math.min(depth, deepest), role: 'item', mark, ...quiet } satisfies Passage, ...below];
  });
}

/** An item's mark, or the number that stands in its text instead. */
function itemMark(list: List, index: number): { readonly mark: PassageMark; readonly label: readonly Inline[] } {
  const item = list.items[index] as ListItem;
  if (item.checked !== undefined) return { mark: { type: 'box', checked: item.checked }, label: [] };
  const value = list.start + index;
  // Programs number from 1 to 32,767 (ECMA-376 Part 1, 20.1.10.79): another number is words before the text.
  const counted = value >= 1 && value <= 32_767;
  const said = item.label ?? (list.ordered && !counted ? `${value}.` : undefined);
  if (said !== undefined) return { mark: none, label: [{ type: 'text', text: `${said} `, strong: true }] };
  return { mark: list.ordered ? { type: 'number', value } : { type: 'bullet' }, label: [] };
}

function text(value: string): Inline {
  return { type: 'text', text: value };
}
