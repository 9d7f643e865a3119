/** One section, with those under it, as groups of slides. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Block, ChartOption, Inline, LayoutId, ProseRule, Section } from '../../../shared/model/index.js';
import { layoutNamed, nearestLayout, templateLayout } from '../asked/asked.js';
import { assemble } from '../assemble.js';
import { askedOfChart } from '../chart/index.js';
import { cleanBlocks } from '../clean.js';
import type { CleanBlock, GroupDraft, Place, PlanContext } from '../draft.js';
import { closingLine, withFoot } from '../foot.js';
import { comparedParts, comparisonOf } from '../kinds/comparison.js';
import { findingOf } from '../kinds/finding.js';
import { chunksOf } from '../pieces.js';
import { inOneLine, laterPlace, single, slideOf, withNotes } from '../slide.js';
import { asTitle } from '../text/headings.js';
import { isBlank, lineOf, plain } from '../text/inlines.js';
import { takePictures, withoutPictures } from '../text/pictures-inline.js';
import { areShort, headedParts, termsOf } from './heads.js';

/** A section's slides, and those of the sections under it. */
export interface SectionPlan {
  readonly section: Section;
  /** The heading as it is printed. */
  readonly heading: readonly Inline[];
  /** Of the section's own body; with the children's, where they were made into one comparison. */
  readonly own: readonly GroupDraft[];
  readonly children: readonly SectionPlan[];
}

/** What a section hands down to those under it. */
export interface Inherited {
  readonly prose: ProseRule | 'auto';
  /** Layouts that the cut asks for, by section. */
  readonly kinds: ReadonlyMap<string, LayoutId>;
  /** Title where the section has no heading. */
  readonly fallbackTitle: readonly Inline[];
}

/** Plans a section and everything under it, or takes it as it was planned before. */
export function planSection(section: Section, inherited: Inherited, context: PlanContext): SectionPlan {
  return context.kept?.plan(section, inherited, context, plannedAnew) ?? plannedAnew(section, inherited, context);
}

function plannedAnew(section: Section, inherited: Inherited, context: PlanContext): SectionPlan {
  const heading = headingOf(section, inherited, context);
  const prose = proseOf(section, context) ?? inherited.prose;
  const below = { ...inherited, prose };
  const children = section.children.map((child) => planSection(child, below, context));
  const asked = wishOf(section, inherited, context);
  // Side by side is asked for the sections under a heading, where there are any.
  const forChildren = children.length > 0 && (asked.asked === 'comparison' || asked.asked === 'columns');
  const own = ownGroups(section, heading, prose, forChildren ? {} : asked, children.length === 0, context);
  const plan: SectionPlan = { section, heading, own, children };
  const compared = comparisonOf(plan, asked.asked, context);
  if (forChildren && !compared) {
    const lines = { from: section.lines.from, to: section.lines.from };
    const values = { asked: asked.asked ?? 'comparison', instead: 'a slide for each', section: lineOf(heading) };
    context.report(diagnostic('layout-unfit', { file: context.file, lines }, values));
  }
  return compared ?? plan;
}

function headingOf(section: Section, inherited: Inherited, context: PlanContext): readonly Inline[] {
  const heading = withoutPictures(section.heading);
  if (isBlank(heading)) return inherited.fallbackTitle;
  return context.shaped ? asTitle(heading) : heading;
}

/** The groups of a section's own body. A section with nothing in it, and nothing under it, is a title alone. */
function ownGroups(
  section: Section,
  heading: readonly Inline[],
  prose: Place['prose'],
  asked: Wish,
  isLeaf: boolean,
  context: PlanContext,
): readonly GroupDraft[] {
  const { pictures } = takePictures(section.heading, section.lines, context);
  const clean = [...pictures, ...cleanBlocks(section.blocks, context)];
  const headed = mayBeParted(section, asked, context) ? headedParts(clean) : undefined;
  if (!headed) return groupsOf(section, heading, prose, clean, asked, context);
  const plain = (blocks: readonly CleanBlock[], said: PlanContext): readonly GroupDraft[] =>
    blocks.length === 0 ? [] : groupsOf(section, heading, prose, blocks, {}, said);
  const own = plain(headed.before, context);
  // The text before the first section is headed by the deck's title, which its first slide says.
  const over = isBlank(section.heading) || section.level === 0 ? [] : [heading];
  const place = { section: section.id, headed: true, prose, fitOne: false } as const;
  const parts = headed.parts.map(({ head, above, blocks, lines }): SectionPlan => {
    const kicker = inOneLine([...over, ...above]);
    const named = head ? { ...(kicker.length > 0 && { kicker }), title: head } : { title: heading };
    const { groups } = assemble({ blocks }, { ...place, ...named, lines }, context);
    return { section: { ...section, children: [] }, heading: named.title, own: groups, children: [] };
  });
  const areNamed = headed.parts.every(({ head, above }) => head !== undefined && above.length === 0);
  const compared = isLeaf && areNamed ? comparedParts({ section, heading, own, children: parts }, context) : undefined;
  if (compared) return compared;
  // What there was to say about the text before the heads has been said.
  return areShort(headed.parts)
    ? plain([...headed.before, termsOf(headed.parts)], { ...context, report: () => undefined })
    : [...own, ...parts.flatMap((part) => part.own)];
}

/** Whether heads in bold may part the section: not where it is to be one slide, or its slide's title or layout is given. */
function mayBeParted(section: Section, asked: Wish, context: PlanContext): boolean {
  const { fit, title } = section.attributes.values;
  const isGiven = asked.asked !== undefined || asked.layoutName !== undefined || title !== undefined || fit === 'one';
  return context.shaped && !isGiven;
}

/** The groups of blocks under one heading. */
function groupsOf(
  section: Section,
  heading: readonly Inline[],
  prose: Place['prose'],
  clean: readonly CleanBlock[],
  asked: Wish,
  context: PlanContext,
): readonly GroupDraft[] {
  const titled = titleOf(section, heading, clean, asked, context);
  const place: Place = {
    section: section.id,
    title: titled.title,
    ...(titled.kicker && { kicker: titled.kicker }),
    prose,
    fitOne: section.attributes.values.fit === 'one',
    lines: section.lines,
  };
  const groups: GroupDraft[] = [];
  let early: readonly Block[] = [];
  const chunks = chunksOf(titled.blocks, asked, context);
  for (const [index, chunk] of chunks.entries()) {
    const before = groups.at(-1);
    const closing = before && index === chunks.length - 1 ? closingLine(chunk.blocks) : undefined;
    if (before && closing) {
      groups[groups.length - 1] = withFoot(before, [closing.inlines], closing.lines.to);
      continue;
    }
    const made = assemble(chunk, groups.length === 0 ? place : laterPlace(place), context);
    const last = groups.at(-1);
    if (made.groups.length === 0 && last) groups[groups.length - 1] = withNotes(last, made.notes);
    else early = [...early, ...made.notes];
    groups.push(...made.groups);
  }
  const first = groups[0];
  if (first) {
    groups[0] = withNotes(first, early);
    return groups;
  }
  return section.children.length > 0 && early.length === 0 ? [] : [headingAlone(place, section, asked, early)];
}

function headingAlone(place: Place, section: Section, asked: Wish, notes: readonly Block[]): GroupDraft {
  const kind = asked.asked === 'title' ? 'title' : 'section';
  return single(
    slideOf(place, {
      kind,
      body: kind === 'title' ? { type: 'title', byline: [] } : { type: 'section', number: '' },
      lines: { from: section.lines.from, to: section.lines.from },
      why: `${kind}: a heading with nothing under it`,
      notes,
    }),
  );
}

interface Wish {
  readonly asked?: LayoutId;
  readonly layoutName?: string;
  readonly chart?: readonly ChartOption[];
}

/** The title: `title="…"`, else the finding, with the heading above it as a kicker; else the heading. */
function titleOf(
  section: Section,
  heading: readonly Inline[],
  blocks: readonly CleanBlock[],
  asked: Wish,
  context: PlanContext,
): { readonly title: readonly Inline[]; readonly kicker?: readonly Inline[]; readonly blocks: readonly CleanBlock[] } {
  const given = section.attributes.values.title?.trim();
  const ownHeading = !isBlank(section.heading);
  if (given) return { title: plain(given), ...(ownHeading && { kicker: heading }), blocks };
  const said = asked.asked === 'statement' || asked.asked === 'quote' || !context.shaped || !ownHeading;
  const finding = said ? undefined : findingOf(blocks);
  return finding ? { title: finding.title, kicker: heading, blocks: finding.blocks } : { title: heading, blocks };
}

const proseRules: readonly string[] = ['lead', 'slide', 'notes'];

function proseOf(section: Section, context: PlanContext): ProseRule | undefined {
  const value = section.attributes.values.prose;
  if (value === undefined) return undefined;
  if (proseRules.includes(value)) return value as ProseRule;
  wrongValue(section, 'prose', value, proseRules.join(', '), context);
  return undefined;
}

/** The layout that the cut asks for, else the heading's attribute. */
function wishOf(section: Section, inherited: Inherited, context: PlanContext): Wish {
  const { layout, fit, chart } = section.attributes.values;
  if (fit !== undefined && fit !== 'one') wrongValue(section, 'fit', fit, 'one', context);
  const lines = { from: section.lines.from, to: section.lines.from };
  const charted: Wish = { asked: 'chart', chart: askedOfChart(section.attributes, lines, 'heading') };
  const cut = inherited.kinds.get(section.id);
  if (cut) return cut === 'chart' ? charted : { asked: cut };
  if (layout === undefined) return chart === undefined ? {} : charted;
  const asked = layoutNamed(layout);
  if (asked) return asked === 'chart' ? charted : { asked };
  const own = templateLayout(layout, context);
  if (own !== undefined) return { layoutName: own };
  const meant = nearestLayout(layout, context);
  const kinds = ['bullets', 'statement', 'timeline', 'table'].filter((kind) => kind !== meant);
  wrongValue(section, 'layout', layout, `${[...(meant === undefined ? [] : [meant]), ...kinds].join(', ')} …`, context);
  return {};
}

function wrongValue(section: Section, attribute: string, value: string, allowed: string, context: PlanContext): void {
  const lines = { from: section.lines.from, to: section.lines.from };
  const values = { attribute, value, allowed, section: lineOf(section.heading) };
  context.report(diagnostic('attribute-value', { file: context.file, lines }, values));
}
