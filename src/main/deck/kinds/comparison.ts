/** Two to four sections of a kind under one heading, side by side. */
import type { Column, FlowBlock, Inline, LayoutId } from '../../../shared/model/index.js';
import type { GroupDraft, PlanContext, SlideDraft } from '../draft.js';
import { comparisonColumnWords, comparisonWords, shortParagraphWords } from '../limits.js';
import type { SectionPlan } from '../section/section.js';
import { counted, eachSlide, slideOf, spanOf, withHeadings } from '../slide.js';
import { countWords } from '../text/count.js';
import { bold, isBlank, textOf } from '../text/inlines.js';
import { flowWords } from './flow.js';

const fewest = 2;
const most = 4;

/**
 * The plan with its children as one comparison, where they are two to four short ones of running text; a slide for each
 * is the second way, for when they do not fit. `{split}` on the heading undoes it; `layout=comparison` asks for it whatever
 * the length.
 */
export function comparisonOf(
  plan: SectionPlan,
  asked: LayoutId | undefined,
  context: PlanContext,
): SectionPlan | undefined {
  const { section, children, own } = plan;
  const wanted = asked === 'comparison' || asked === 'columns';
  if (!context.shaped || children.length < fewest || children.length > most) return undefined;
  if (section.attributes.classes.includes('split') || 'split' in section.attributes.values) return undefined;
  const columns: { readonly column: Column; readonly slide: SlideDraft }[] = [];
  for (const child of children) {
    const made = columnOf(child);
    if (!made) return undefined;
    columns.push(made);
  }
  const words = columns.map(({ column }) => flowWords(column.content as readonly FlowBlock[]));
  const total = words.reduce((sum, count) => sum + count, 0);
  if (!wanted && (total > comparisonWords || Math.max(...words) > comparisonColumnWords)) return undefined;

  const intro = introOf(own, plan.heading);
  const slides = columns.map(({ slide }) => slide);
  const place = {
    section: section.id,
    title: plan.heading,
    prose: 'auto',
    fitOne: false,
    lines: section.lines,
  } as const;
  const beside = (from: number, to: number): SlideDraft => {
    const shown = columns.slice(from, to);
    const led = from === 0 ? intro : undefined;
    const slide = slideOf(place, {
      kind: 'comparison',
      body: { type: 'columns', columns: shown.map(({ column }) => column) },
      ...(led && { lead: led.text }),
      lines:
        led && to === columns.length
          ? section.lines
          : spanOf([...(led ? [led.slide] : []), ...slides.slice(from, to)], section.lines),
      why: `comparison: ${counted(children.length, 'part')} of ${total} words in all, short enough to stand side by side`,
      otherKinds: ['bullets', 'columns'],
      notes: [...(led?.slide.notes ?? []), ...shown.flatMap((each) => each.slide.notes)],
      ...(from > 0 && { continues: true }),
    });
    return { ...slide, covers: children.slice(from, to).map((child) => child.section.id) };
  };
  // Side by side the heading is the title; without a slide of its own it stands above theirs.
  const headed =
    own.length > 0 || isBlank(section.heading) ? slides : slides.map((slide) => withHeadings(slide, [plan.heading]));
  const apart = intro ? [intro.slide, ...slides] : headed;
  // Four columns are narrow: where one of their words is not, they stand two by two.
  const paired = columns.length === 4 ? [[beside(0, 2), beside(2, 4)]] : [];
  const group: GroupDraft = { options: [[beside(0, columns.length)], ...paired, apart] };
  return { ...plan, own: [...(intro ? [] : own), group], children: [] };
}

/**
 * The groups of a section whose parts have bold heads, as one comparison like that of headings. Their slides have the section's
 * heading as kicker, which the comparison has as its title.
 */
export function comparedParts(plan: SectionPlan, context: PlanContext): readonly GroupDraft[] | undefined {
  const bare = plan.children.map((part) => ({ ...part, own: part.own.map(withoutKickers) }));
  const group = comparisonOf({ ...plan, children: bare }, undefined, context)?.own.at(-1);
  if (!group) return undefined;
  const [together, ...others] = group.options
    .slice(0, -1)
    .map((slides) => slides.map(({ covers: _, ...slide }) => slide));
  const hasLead = together?.[0]?.lead !== undefined;
  const apart = [...(hasLead ? plan.own : []), ...plan.children.flatMap((part) => part.own)];
  const both: GroupDraft = {
    options: [together as readonly SlideDraft[], ...others, apart.flatMap(({ options }) => options[0])],
  };
  return hasLead ? [both] : [...plan.own, both];
}

function withoutKickers(group: GroupDraft): GroupDraft {
  return eachSlide(group, ({ kicker: _, ...slide }) => slide);
}

/** A section's body as a column: one slide of running text, and nothing that somebody asked for. */
function columnOf(plan: SectionPlan): { readonly column: Column; readonly slide: SlideDraft } | undefined {
  const { attributes } = plan.section;
  const group = plan.own.length === 1 ? plan.own[0] : undefined;
  const slide = group?.options.length === 1 && group.options[0].length === 1 ? group.options[0][0] : undefined;
  if (!slide || plan.children.length > 0 || attributes.values.layout !== undefined || slide.fitOne) return undefined;
  if (
    slide.callout ||
    slide.foot ||
    slide.layoutName !== undefined ||
    (slide.kicker && attributes.values.title !== undefined)
  ) {
    return undefined;
  }
  const blocks = columnBlocks(slide);
  return blocks && { column: { head: plan.heading, content: blocks }, slide };
}

function columnBlocks(slide: SlideDraft): readonly FlowBlock[] | undefined {
  const before: (readonly Inline[])[] = [];
  if (slide.kicker) before.push(bold(slide.title)); // the finding, under the heading that is the column's head
  if (slide.lead) before.push(slide.lead);
  const paragraphs = before.map((inlines): FlowBlock => ({ type: 'paragraph', inlines, lines: slide.lines }));
  if (slide.body.type === 'statement') {
    return [...paragraphs, { type: 'paragraph', inlines: slide.body.text, lines: slide.lines }];
  }
  if (slide.body.type !== 'flow' || slide.body.beside) return undefined;
  return [...paragraphs, ...slide.body.blocks];
}

/** The section's own body where it is one short paragraph: it leads in the comparison. A remark, whose label is in its title, does not. */
function introOf(
  own: readonly GroupDraft[],
  heading: readonly Inline[],
): { readonly slide: SlideDraft; readonly text: readonly Inline[] } | undefined {
  const slide = own.length === 1 && own[0]?.options.length === 1 ? own[0].options[0][0] : undefined;
  if (slide?.body.type !== 'statement' || countWords(textOf(slide.body.text)) > shortParagraphWords) return undefined;
  if (textOf(slide.title) !== textOf(heading)) return undefined;
  return { slide, text: slide.body.text };
}
