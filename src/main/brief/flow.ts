import { cutNames } from '../../shared/cut-name.js';
import type { Attributes, Block, Inline, Paragraph } from '../../shared/model/brief.js';
import type { Lines } from '../../shared/model/diagnostic.js';

/** A heading on its way to becoming a section; inside quotations, lists and columns it becomes a bold paragraph. */
export interface Heading {
  readonly type: 'heading';
  /** Number of # signs, 1 to 6. */
  readonly level: number;
  readonly inlines: readonly Inline[];
  readonly attributes: Attributes;
  readonly lines: Lines;
  /** Line of the div whose cuts the heading has: what stands under it in that div goes with the section. */
  readonly inDiv?: number;
}

/** What the source says in order, before headings are made into sections. */
export type FlowItem = Block | Heading;

/** A heading where no section can begin: its words in bold. */
export function headingParagraph(heading: Heading): Paragraph {
  const inlines = heading.inlines.map((run) => (run.type === 'text' ? { ...run, strong: true as const } : run));
  return { type: 'paragraph', inlines, lines: heading.lines };
}

/** Flow without headings, for the inside of containers. */
export function blocksOf(flow: readonly FlowItem[]): Block[] {
  return flow.flatMap((item) => {
    if (item.type !== 'heading') return [item];
    return item.inlines.length > 0 ? inCuts([headingParagraph(item)], item.attributes, item.lines) : [];
  });
}

/** Blocks that belong to the cuts which `attributes` name, if they name any. */
export function inCuts(blocks: readonly Block[], attributes: Attributes, lines: Lines): readonly Block[] {
  const named = attributes.values.cut;
  return named === undefined || blocks.length === 0
    ? blocks
    : [{ type: 'choice', cuts: cutNames(named), blocks, lines }];
}
