/** A section's blocks as they are read on paper: in full, without what belongs elsewhere (notes, pictures, layout). */
import { assertNever } from '../../../shared/assert-never.js';
import type { Block, Inline, ReadingBlock, Table } from '../../../shared/model/index.js';
import type { CleanChart } from '../chart/index.js';
import { calloutLabel, cleanBlocks } from '../clean.js';
import type { CleanBlock, PlanContext } from '../draft.js';
import { isBlank, join, plain } from '../text/inlines.js';

export interface ReadBlocks {
  readonly blocks: readonly ReadingBlock[];
  /** What is meant for whoever speaks. */
  readonly notes: readonly ReadingBlock[];
}

/** The blocks to be read, and the notes among them. What planning has reported is not reported again. */
export function readingBlocks(blocks: readonly Block[], context: PlanContext): ReadBlocks {
  const quiet: PlanContext = { ...context, report: () => {} };
  const notes: ReadingBlock[] = [];
  const read = (clean: readonly CleanBlock[]): readonly ReadingBlock[] =>
    clean.flatMap((block): readonly ReadingBlock[] => {
      switch (block.type) {
        case 'paragraph':
        case 'list':
        case 'definitions':
        case 'table':
        case 'quote':
        case 'code':
          return [block];
        case 'chart':
          return [chartData(block, quiet)];
        case 'picture':
          return isBlank(block.caption ?? []) ? [] : [{ type: 'caption', text: block.caption ?? [] }];
        case 'callout':
          return [{ type: 'callout', kind: block.kind, label: calloutLabel(block, quiet), blocks: block.blocks }];
        case 'columns':
          return block.columns.flatMap((column) => read(column.blocks));
        case 'directive':
          return read(block.blocks ?? []);
        case 'notes':
          notes.push(...read(cleanBlocks(block.blocks, quiet)));
          return [];
        case 'break':
          return [];
        default:
          return assertNever(block);
      }
    });
  return { blocks: read(cleanBlocks(blocks, quiet)), notes };
}

/** The slide shows the chart; on paper its numbers can be looked up, under what the chart says of itself. */
function chartData({ table, content }: CleanChart, context: PlanContext): Table {
  if (table.caption && !isBlank(table.caption)) return table;
  const unit: readonly Inline[] = content.unit === undefined ? [] : plain(` (${content.unit})`);
  const source = content.source ? join([plain(context.words.source), content.source], plain(': ')) : [];
  const caption = join([[...(content.title ?? []), ...unit], source], plain(' · '));
  return isBlank(caption) ? table : { ...table, caption };
}
