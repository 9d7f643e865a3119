/** One brief of a deck: its sections as slides, with their dividers. */
import type { Brief, Cut, Inline, LayoutId, Section } from '../../../shared/model/index.js';
import { onceForEach } from '../../../shared/once-for-each.js';
import type { GroupDraft, PlanContext } from '../draft.js';
import { planSection, type SectionPlan } from '../section/section.js';
import { counted, eachSlide, single, withHeadings } from '../slide.js';
import { isBlank, keptLineOf, lineOf } from '../text/inlines.js';
import { dividerSlide, type Opening, titleOf } from './frame.js';

/** What stands under one top-level heading. */
export interface TopSection {
  /** Id of the section; '' for the text before the first one. */
  readonly id: string;
  readonly heading: readonly Inline[];
  /** The heading as plain text on one line. */
  readonly line: string;
  readonly groups: readonly GroupDraft[];
  /** Slides that are counted: those that continue another are not. */
  readonly count: number;
  /** The plan that the groups were made of: a divider changes them. */
  readonly plan: SectionPlan;
}

/**
 * The sections of a brief as slides.
 * @param opening what of the text before the first section needs slides of its own
 * @param prefix of the sections' ids, and the id of that text: '' for a brief alone, else `file#`
 */
export function planPart(
  brief: Brief,
  cut: Cut,
  opening: Opening,
  prefix: string,
  context: PlanContext,
): readonly TopSection[] {
  const inherited = {
    prose: context.rules.prose,
    // A cut is one brief's own, and knows its sections without the file's name.
    kinds: new Map([...(cut.kinds ?? new Map<string, LayoutId>())].map(([id, kind]) => [prefix + id, kind])),
    fallbackTitle: titleOf(brief),
  };
  const sections = [...preambleOf(brief, opening, prefix), ...brief.sections];
  return sections.map((section) => topOf(planSection(section, inherited, context)));
}

/** The text before the first section as a section that has the brief's title. */
function preambleOf(brief: Brief, opening: Opening, id: string): readonly Section[] {
  if (!opening.blocks.some((block) => block.type !== 'notes' && block.type !== 'break')) return [];
  const first = opening.blocks[0];
  const last = opening.blocks.at(-1);
  return [
    {
      id,
      number: '',
      depth: 1,
      level: 0,
      heading: titleOf(brief),
      attributes: { classes: [], values: {} },
      blocks: opening.blocks,
      children: [],
      lines: { from: first?.lines.from ?? 1, to: last?.lines.to ?? 1 },
      raw: '',
    },
  ];
}

const topOf = onceForEach((plan: SectionPlan): TopSection => {
  const { section, heading } = plan;
  const groups = flatten(plan, [], []);
  return { id: section.id, heading, line: keptLineOf(heading), groups, count: slideCount(groups), plan };
});

/** Slides of the best way to show each group, without those that continue another. */
export function slideCount(groups: readonly GroupDraft[]): number {
  return groups.reduce((sum, group) => sum + group.options[0].filter((slide) => !slide.continues).length, 0);
}

/**
 * All groups in order. The heading of a section that has no slide of its own stands as a kicker on the slides of those
 * under it, and links to it lead to the first of them.
 */
function flatten(
  plan: SectionPlan,
  above: readonly (readonly Inline[])[],
  covered: readonly string[],
): readonly GroupDraft[] {
  if (plan.own.length > 0) {
    const own = plan.own.map((group, index) => headedBy(group, above, index === 0 ? covered : []));
    return [...own, ...plan.children.flatMap((child) => flatten(child, above, []))];
  }
  const headings = isBlank(plan.section.heading) ? above : [...above, plan.heading];
  return plan.children.flatMap((child, index) =>
    flatten(child, headings, index === 0 ? [...covered, plan.section.id] : []),
  );
}

function headedBy(group: GroupDraft, above: readonly (readonly Inline[])[], covered: readonly string[]): GroupDraft {
  if (above.length === 0 && covered.length === 0) return group;
  return eachSlide(group, (slide, index) => {
    const headed = above.length === 0 ? slide : withHeadings(slide, above);
    const covers = index === 0 ? [...covered, ...(slide.covers ?? [])] : (slide.covers ?? []);
    return covers.length === 0 ? headed : { ...headed, covers };
  });
}

// ── Dividers ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A section with its divider, and whether it has one. */
export interface DividedSection extends TopSection {
  readonly divided: boolean;
}

/** Whether a section gets a divider: from `dividerFrom` slides on, or always, or never, as the rules have it. */
export function wantsDivider(section: TopSection, context: PlanContext): boolean {
  const { dividers, dividerFrom } = context.rules;
  if (section.plan.section.level === 0 || dividers === 'off' || section.count === 0) return false;
  return dividers === 'on' || section.count >= dividerFrom;
}

/**
 * The section with a divider before its slides. A short paragraph that is all the section's own body becomes the
 * divider's line; a heading that stood alone becomes the divider.
 */
export function withDivider(section: TopSection, number: string): DividedSection {
  const { plan, heading, id } = section;
  const own = plan.own.length === 1 && plan.children.length > 0 ? plan.own[0]?.options[0][0] : undefined;
  // A callout has its label as title: it is more than a line, and stands on a slide of its own.
  const isLine =
    own &&
    (own.body.type === 'statement' || own.body.type === 'section') &&
    !own.kicker &&
    ['', lineOf(heading)].includes(lineOf(own.title));
  const absorbed = isLine ? own : undefined;
  const line = absorbed?.body.type === 'statement' ? absorbed.body.text : undefined;
  const below: SectionPlan = absorbed ? { ...plan, own: [] } : plan;
  const groups = absorbed
    ? below.children.flatMap((child) => flatten(child, [], []))
    : flatten(withTitle(plan), [], []);
  const why = `its section makes ${counted(section.count, 'slide')}`;
  const lines = absorbed?.lines ?? { from: plan.section.lines.from, to: plan.section.lines.from };
  const notes = absorbed?.notes ?? [];
  const divider = dividerSlide(id, heading, number, why, { lines, notes, ...(line && { line }) });
  return { ...section, groups: [{ ...single(divider), divider: true }, ...groups], divided: true };
}

/** The divider shows the heading, so the slides under it need not. */
function withTitle(plan: SectionPlan): SectionPlan {
  if (plan.own.length > 0) return plan;
  return { ...plan, section: { ...plan.section, heading: [] } };
}
