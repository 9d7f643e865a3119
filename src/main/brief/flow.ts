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
    return item.inlines.length > 0 ? [headingParagraph(item)] : [];
  });
}
