/** A deck that was written as slides (Marp, Pandoc, Quarto, reveal.js, Slidev): each of its slides, in its order. */
import type { Brief, Inline, Section } from '../../shared/model/index.js';
import type { GroupDraft, PlanContext, SlideDraft } from './draft.js';
import { titleOf } from './frame/frame.js';
import type { AssembledSection } from './frame/parts.js';
import { planSection } from './section/section.js';
import { isBlank, lineOf } from './text/inlines.js';
import { withoutPictures } from './text/pictures-inline.js';

/**
 * One run of groups a PowerPoint section: a slide that is a heading alone begins one. What one slide of the brief cannot
 * hold goes on slides that continue it, so that the count of slides is its tool's.
 */
export function planSlides(brief: Brief, context: PlanContext): readonly AssembledSection[] {
  const title = titleOf(brief);
  const sections: AssembledSection[] = [];
  let heading = title;
  for (const section of brief.sections) {
    const own = withoutPictures(section.heading);
    if (!isBlank(own)) heading = own;
    const groups = slidesOf(section, heading, context);
    const last = sections.at(-1);
    const starts = !last || isHeadingAlone(groups);
    if (!starts && last) {
      sections[sections.length - 1] = { ...last, groups: [...last.groups, ...groups] };
      continue;
    }
    const id = last ? section.id : '';
    const deckSection = { id, name: lineOf(last ? heading : title) };
    sections.push({ id, heading, deckSection, listed: false, printed: '', groups, divided: false });
  }
  return sections;
}

function slidesOf(section: Section, heading: readonly Inline[], context: PlanContext): readonly GroupDraft[] {
  const inherited = { prose: 'slide', kinds: new Map(), fallbackTitle: heading } as const;
  const plan = planSection(section, inherited, context);
  const below = plan.children.flatMap((child) => child.own);
  return joined([...plan.own, ...below]);
}

/** One group of all that the brief has on one slide: what needs more than one of ours continues the first. */
function joined(groups: readonly GroupDraft[]): readonly GroupDraft[] {
  if (groups.length < 2) return groups;
  const best = continuing(groups.flatMap((group) => group.options[0]));
  if (groups.every((group) => group.options.length === 1)) return [{ options: [best] }];
  return [{ options: [best, continuing(groups.flatMap((group) => group.options.at(-1) ?? []))] }];
}

function continuing(slides: readonly SlideDraft[]): readonly SlideDraft[] {
  return slides.map((slide, index) => (index === 0 ? slide : { ...slide, continues: true as const }));
}

function isHeadingAlone(groups: readonly GroupDraft[]): boolean {
  return groups.length === 1 && groups[0]?.options[0][0]?.kind === 'section';
}
