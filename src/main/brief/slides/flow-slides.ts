import type { FlowItem, Heading } from '../flow.js';
import type { SourceLines } from '../source-lines.js';
import type { SlideDraft } from './slide-draft.js';

/** Marp: a rule begins a slide; `headingDivider` lets headings do so too. */
export function marpSlides(
  flow: readonly FlowItem[],
  bodyLine: number,
  dividers: readonly number[],
  source: SourceLines,
): SlideDraft[] {
  const slides: SlideDraft[] = [{ items: [], line: bodyLine }];
  for (const item of flow) {
    const current = slides.at(-1) as SlideDraft;
    if (item.type === 'break') slides.push({ items: [], line: item.lines.from });
    else if (item.type === 'heading' && dividers.includes(item.level) && current.items.length > 0) {
      slides.push({ items: [item], line: item.lines.from });
    } else current.items.push(item);
  }
  return slides.map((slide, index) => {
    const to = (slides[index + 1]?.line ?? source.count + 1) - 1;
    return { ...slide, isLead: hasLeadClass(source.of({ from: slide.line, to })) };
  });
}

/** The class by which Marp's themes set a title: `<!-- _class: lead -->`, alone or among others. */
function hasLeadClass(raw: string): boolean {
  const at = raw.indexOf('_class:');
  return at >= 0 && /\blead\b/.test(raw.slice(at).split('\n', 1)[0] as string);
}

/** The levels of `headingDivider: 2` (that level and above) or `headingDivider: [1, 3]` (exactly those). */
export function headingDividers(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.map(Number);
  const level = Number(value ?? 0);
  return Array.from({ length: Math.max(0, Math.min(6, level || 0)) }, (_, index) => index + 1);
}

/**
 * Pandoc and Quarto: headings at the slide level begin slides, those above it make slides of their own (a title, and what
 * stands before the next heading), those below are headings on a slide. A rule begins a slide too.
 */
export function pandocSlides(flow: readonly FlowItem[], bodyLine: number, given: number | undefined): SlideDraft[] {
  const level = given ?? slideLevel(flow);
  const slides: SlideDraft[] = [];
  let current: SlideDraft | undefined;
  const begin = (line: number, items: FlowItem[]) => {
    current = { items, line };
    slides.push(current);
  };
  for (const [index, item] of flow.entries()) {
    if (item.type === 'heading' && item.level <= level) begin(item.lines.from, [item]);
    else if (item.type === 'break') {
      const next = flow[index + 1];
      // A rule right before a heading only says what the heading says.
      if (next && next.type !== 'break' && !(next.type === 'heading' && next.level <= level))
        begin(item.lines.from, []);
    } else if (current) current.items.push(item);
    else begin(bodyLine, [item]);
  }
  return slides.filter((slide) => slide.items.some((item) => item.type !== 'notes'));
}

/** Pandoc's own rule: the highest level that is followed by content, not by another heading, somewhere in the document. */
function slideLevel(flow: readonly FlowItem[]): number {
  const levels = flow.flatMap((item, index): number[] => {
    const next = flow[index + 1];
    return item.type === 'heading' && next && next.type !== 'heading' ? [(item as Heading).level] : [];
  });
  return levels.length === 0 ? 1 : Math.min(...levels);
}
