/** The briefs of a deck, each planned in its own language, with dividers and the numbers that agenda and dividers share. */

import { byLetters } from '../../../shared/letters.js';
import type { Brief, DeckSection, Diagnostic, Inline, Rules } from '../../../shared/model/index.js';
import { applyCut } from '../choice/cut.js';
import type { GroupDraft, PlanContext, SlideDraft } from '../draft.js';
import type { PlanMemory } from '../memory.js';
import type { PlanPart } from '../plan.js';
import { rulesFor } from '../rules.js';
import { counted, single } from '../slide.js';
import { planSlides } from '../slides-form.js';
import { join, lineBreak, lineOf, plain } from '../text/inlines.js';
import { wordsFor } from '../words/index.js';
import { fileName } from './file-name.js';
import { dividerSlide, openingOf, titleOf, titleSlide } from './frame.js';
import { isOwnContents } from './own-contents.js';
import { planPart, type TopSection, wantsDivider, withDivider } from './part.js';
import { sourceLine } from './sources.js';

/** A run of groups under one PowerPoint section. */
export interface AssembledSection {
  readonly id: string;
  readonly heading: readonly Inline[];
  readonly deckSection: DeckSection;
  /** Named by the agenda, if there is one. */
  readonly listed: boolean;
  /** Its number in agenda and divider; '' where the headings have numbers of their own. */
  readonly printed: string;
  readonly groups: readonly GroupDraft[];
  readonly divided: boolean;
}

/** A brief as slides. */
export interface AssembledPart {
  /** As the cut leaves it. */
  readonly brief: Brief;
  readonly context: PlanContext;
  /** The deck's title slide, with the first brief. */
  readonly title?: SlideDraft;
  readonly sections: readonly AssembledSection[];
  /** One of the sections is a table of contents that the brief has itself. */
  readonly hasOwnContents?: boolean;
}

/** Plans every brief. */
export function assembleParts(
  parts: readonly PlanPart[],
  rules: Rules,
  report: (item: Diagnostic) => void,
  memory?: PlanMemory,
): readonly AssembledPart[] {
  const many = parts.length > 1;
  const agenda = parts[0] && rulesFor(parts[0].brief, rules).agenda;
  return parts.map((part, index) => {
    const brief = applyCut(part.brief, part.cut, many ? partId(part.brief) : '');
    const own = contextOf(part, brief, rules, report);
    const whole: PlanContext = { ...own, rules: { ...own.rules, agenda: agenda ?? own.rules.agenda } };
    const context = memory?.of(whole) ?? whole;
    if (many) return oneOfMany(brief, part, index, context);
    return context.shaped ? alone(brief, part, context) : asSlides(brief, context);
  });
}

/** What planning a brief's content needs. `brief`: as a cut leaves it. */
export function contextOf(part: PlanPart, brief: Brief, rules: Rules, report: (item: Diagnostic) => void): PlanContext {
  return {
    file: brief.file,
    rules: rulesFor(part.brief, rules),
    words: wordsFor(brief.meta.language, rules.words),
    language: brief.meta.language,
    pictures: part.pictures,
    data: part.data ?? new Map(),
    shaped: brief.form === 'sections',
    report,
  };
}

/** What goes before the ids of a brief's sections when there are several briefs: `file#`. Of the file the name alone: ids go into decks. */
export function partId({ file, part }: Brief): string {
  return `${part ?? fileName(file)}#`;
}

/**
 * The briefs of one deck, told apart: where two files have one name, the later ones get a number.
 * @returns the briefs with their `part`, in the same order
 */
export function asParts(briefs: readonly Brief[]): readonly Brief[] {
  const taken = new Set<string>();
  return briefs.map((brief) => {
    const name = fileName(brief.file);
    let part = name;
    for (let count = 2; taken.has(part); count += 1) part = `${name} (${count})`;
    taken.add(part);
    return { ...brief, part };
  });
}

function alone(brief: Brief, part: PlanPart, context: PlanContext): AssembledPart {
  const opening = openingOf(brief.preamble);
  const tops = planPart(brief, part.cut, opening, '', context);
  const unlisted = leadingSections(tops);
  const contents = tops.find(({ plan }) => isOwnContents(plan.section));
  const numbered = hasOwnNumbers(tops.slice(unlisted));
  let number = 0;
  const sections = tops.map((top, index): AssembledSection => {
    const listed = index >= unlisted && top.groups.length > 0 && top !== contents;
    if (listed) number += 1;
    const printed = listed && !numbered ? String(number) : '';
    const divided = wantsDivider(top, context) ? withDivider(top, printed) : { ...top, divided: false };
    const id = top.plan.section.level === 0 ? '' : top.id;
    const deckSection = id === '' ? { id: '', name: lineOf(titleOf(brief)) } : { id, name: top.line };
    return { id, heading: top.heading, deckSection, listed, printed, groups: divided.groups, divided: divided.divided };
  });
  const title = titleSlide(brief, opening.line, context.words);
  const notes = opening.blocks.flatMap((block) => (block.type === 'notes' && opening.line ? block.blocks : []));
  return { brief, context, title: { ...title, notes }, sections, hasOwnContents: contents !== undefined };
}

const numbered = byLetters(String.raw`^(?:\p{N}+[.)\s–-]|[IVX]+[.)]|第\p{L}{1,3}[章节節部])`, 'u');

/** Half of the headings or more begin with a number: '1. Context', '2 – Findings', '第三章'. Ours would only confuse. */
function hasOwnNumbers(tops: readonly TopSection[]): boolean {
  const own = tops.filter(({ line }) => numbered(line).test(line));
  return own.length > 0 && own.length * 2 >= tops.length;
}

/** How many sections stand before the agenda: the text before the first section, and a first section of one slide. */
function leadingSections(tops: readonly TopSection[]): number {
  const preamble = tops[0]?.plan.section.level === 0 ? 1 : 0;
  return tops[preamble]?.count === 1 ? preamble + 1 : preamble;
}

/** A deck written as slides: its own, in its order, and nothing added. */
function asSlides(brief: Brief, context: PlanContext): AssembledPart {
  const title = brief.titleSlide ? titleSlide(brief, undefined, context.words) : undefined;
  return { brief, context, ...(title && { title }), sections: planSlides(brief, context) };
}

/** A part of a deck of several briefs: a divider with its title and source, then its slides. */
function oneOfMany(brief: Brief, part: PlanPart, index: number, context: PlanContext): AssembledPart {
  const id = partId(brief);
  const opening = openingOf(brief.preamble);
  const number = String(index + 1);
  const inner: readonly { readonly groups: readonly GroupDraft[]; readonly count: number }[] = context.shaped
    ? planPart(brief, part.cut, opening, id, context)
    : planSlides(brief, context).map((section) => ({ groups: section.groups, count: section.groups.length }));
  const groups = inner.flatMap((section) => section.groups);
  const source = brief.meta.sources[0] ? sourceLine(brief.meta.sources[0]) : [];
  const line = join(
    [
      opening.line ?? brief.subtitle ?? [],
      source.length > 0 ? join([plain(context.words.source), source], plain(': ')) : [],
    ],
    lineBreak,
  );
  const title = index === 0 ? titleSlide(brief, undefined, context.words) : undefined;
  // Nothing of it is chosen: a divider would stand before nothing.
  if (groups.length === 0 && part.brief.sections.length > 0)
    return { brief, context, ...(title && { title }), sections: [] };
  const divider = dividerSlide(id, titleOf(brief), number, `its section makes ${counted(groups.length, 'slide')}`, {
    lines: { from: 1, to: 1 },
    notes: [],
    line,
  });
  const section: AssembledSection = {
    id,
    heading: titleOf(brief),
    deckSection: { id, name: lineOf(titleOf(brief)) },
    listed: true,
    printed: number,
    groups: [{ ...single(divider), divider: true }, ...groups],
    divided: true,
  };
  return { brief, context, ...(title && { title }), sections: [section] };
}
