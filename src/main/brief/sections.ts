import type { Block, Inline, Section } from '../../shared/model/brief.js';
import { onceForEach } from '../../shared/once-for-each.js';
import { blocksUnder } from './cuts.js';
import type { FlowItem, Heading } from './flow.js';
import { plainText } from './inline/plain.js';
import type { Report } from './report.js';
import { slugOf } from './slug.js';
import type { SourceLines } from './source-lines.js';

/** A section while its children are still being found. */
interface Draft {
  readonly heading: Heading;
  readonly blocks: Block[];
  readonly children: Draft[];
  readonly depth: number;
  number: string;
  /** Last line of the own body, and of all of it. */
  bodyEnd: number;
  end: number;
}

/** Flow as a tree of sections. The top level is the highest heading that occurs; a level may be skipped (`##` then `####`). */
export function buildSections(
  flow: readonly FlowItem[],
  source: SourceLines,
  report: Report,
): { readonly preamble: readonly Block[]; readonly sections: readonly Section[] } {
  const preamble: Block[] = [];
  const top: Draft[] = [];
  const open: Draft[] = [];
  for (const item of flow) {
    if (item.type !== 'heading') {
      (open.at(-1)?.blocks ?? preamble).push(...blocksUnder(open.at(-1)?.heading, item));
      continue;
    }
    const before = item.lines.from - 1;
    const previous = open.at(-1);
    if (previous) previous.bodyEnd = before;
    while (open.length > 0 && (open.at(-1) as Draft).heading.level >= item.level) (open.pop() as Draft).end = before;
    const siblings = open.at(-1)?.children ?? top;
    const draft: Draft = {
      heading: item,
      blocks: [],
      children: [],
      depth: open.length + 1,
      number: '',
      bodyEnd: source.count,
      end: source.count,
    };
    siblings.push(draft);
    open.push(draft);
  }
  const ids = new IdBook(flow, report);
  const finish = (drafts: readonly Draft[], parent: { id: string; number: string } | undefined): Section[] =>
    drafts.map((draft, index) => {
      const number = parent ? `${parent.number}.${index + 1}` : String(index + 1);
      const id = ids.take(draft.heading, parent?.id);
      return {
        id,
        number,
        depth: draft.depth,
        level: draft.heading.level,
        heading: draft.heading.inlines,
        attributes: draft.heading.attributes,
        blocks: draft.blocks,
        children: finish(draft.children, { id, number }),
        lines: { from: draft.heading.lines.from, to: Math.max(draft.heading.lines.to, draft.end) },
        raw: source.of({ from: draft.heading.lines.from, to: Math.max(draft.heading.lines.to, draft.bodyEnd) }),
      };
    });
  return { preamble, sections: finish(top, undefined) };
}

const slugOfHeading = onceForEach((inlines: readonly Inline[]) => slugOf(plainText(inlines)));

/** Hands out ids: those that the brief gives first, then slugs, with the parent's id before them on a clash. */
export class IdBook {
  private readonly given: ReadonlySet<string>;
  private readonly taken = new Set<string>();
  private readonly counts = new Map<string, number>();
  private unnamed = 0;

  constructor(
    flow: readonly FlowItem[],
    private readonly report: Report,
  ) {
    const headings = flow.filter((item) => item.type === 'heading');
    this.given = new Set(headings.flatMap((heading) => heading.attributes.id ?? []));
  }

  take(heading: Heading, parent: string | undefined): string {
    const own = heading.attributes.id;
    if (own !== undefined) {
      if (!this.taken.has(own)) return this.keep(own);
      this.report('section-id-twice', heading.lines, { id: own });
      return this.keep(this.free(own));
    }
    const slug = slugOfHeading(heading.inlines);
    if (slug === '') {
      this.unnamed += 1;
      return this.keep(this.free(`section-${this.unnamed}`));
    }
    if (!this.used(slug)) return this.keep(slug);
    return this.keep(this.free(parent === undefined ? slug : `${parent}-${slug}`));
  }

  private used(id: string): boolean {
    return this.taken.has(id) || this.given.has(id);
  }

  private free(id: string): string {
    if (!this.used(id)) return id;
    // Counted on from the last one: a thousand equal headings take a thousand steps.
    let count = this.counts.get(id) ?? 2;
    while (this.used(`${id}-${count}`)) count += 1;
    this.counts.set(id, count + 1);
    return `${id}-${count}`;
  }

  private keep(id: string): string {
    this.taken.add(id);
    return id;
  }
}
