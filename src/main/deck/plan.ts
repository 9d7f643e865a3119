/** Briefs, cuts and rules → the deck. The story in one page; each step has a file of its own. */
import { diagnostic } from '../../shared/diagnostics/index.js';
import type {
  AgendaEntry,
  Brief,
  Cut,
  DataTables,
  Deck,
  DeckProperties,
  DeckSection,
  Diagnostic,
  Pictures,
  Rules,
  SlideGroup,
} from '../../shared/model/index.js';
import type { GroupDraft } from './draft.js';
import { backupEntries, backupId, planBackup } from './frame/backup.js';
import { type Finish, finishGroup } from './frame/finish.js';
import { createCitations } from './frame/footnotes.js';
import { agendaSlide, closingSlide, titleOf, titleSlide } from './frame/frame.js';
import { slideCount } from './frame/part.js';
import { type AssembledPart, assembleParts } from './frame/parts.js';
import { sourcesSlide } from './frame/sources.js';
import type { PlanMemory } from './memory.js';
import { counted, single } from './slide.js';
import { lineOf, textOf } from './text/inlines.js';

/** One brief of a deck. */
export interface PlanPart {
  readonly brief: Brief;
  readonly cut: Cut;
  /** What its pictures' sources led to; one that is not in it counts as missing. */
  readonly pictures: Pictures;
  /** What its charts' data led to; what is not in it counts as unreadable. */
  readonly data?: DataTables;
  /** What goes along hidden: the sections that this does not leave out. */
  readonly backup?: Pick<Cut, 'out'>;
}

export interface PlanOptions {
  /** The marking as a team's scheme has decided it; else the briefs' own classification. */
  readonly marking?: string;
  /** Kept by whoever plans one revision of the deck after another: sections that are as they were are not planned again. */
  readonly memory?: PlanMemory;
}

/**
 * The slides that the cuts of briefs make. Never throws on any brief; with an error among the diagnostics no deck may be
 * written. `parts` has at least one brief, whose front matter rules the deck.
 */
export function planDeck(
  parts: readonly PlanPart[],
  rules: Rules,
  options: PlanOptions = {},
): { readonly deck: Deck; readonly diagnostics: readonly Diagnostic[] } {
  // Content that is tried as more than one kind of slide has the same to say each time.
  const found = new Map<string, Diagnostic>();
  const report = (item: Diagnostic): void => {
    found.set(JSON.stringify(item), item);
  };
  const assembled = assembleParts(parts, rules, report, options.memory);
  const first = assembled[0];
  if (!first) throw new Error('A deck is made of at least one brief');
  const backup = planBackup(parts, rules, report);
  const entries = arranged(assembled, backup.entries.length > 0);
  const citations = createCitations();
  const names = new Map<string, number>();
  const groups = entries.map((entry): SlideGroup => finishGroup(entry, names, citations));
  const sources = sourcesEntry(assembled, entries, citations.all(), report);
  const closing = closingEntry(assembled);
  for (const entry of [sources, closing]) if (entry) groups.push(finishGroup(entry, names, citations));
  const hasAgenda = entries.some((entry) => entry.name === 'agenda');
  const hidden = backupEntries(backup, first, hasAgenda);
  // After the sources were listed: what only backup cites is not shown with them.
  groups.push(...hidden.map((entry) => finishGroup(entry, names, citations)));
  const marking = options.marking ?? markingOf(assembled, report);
  const deck: Deck = {
    properties: propertiesOf(first.brief, assembled, { marking, footer: rules.footer }),
    groups,
    sections: sectionsOf([...entries, ...(sources ? [sources] : []), ...(closing ? [closing] : []), ...hidden]),
    rtl: isRightToLeft(first.brief.meta.language),
  };
  return { deck, diagnostics: [...found.values()] };
}

/** A group with what is needed to finish it. */
type Entry = Finish;

/** Title, content in order with dividers, and the agenda after a first section that is a single slide. */
function arranged(parts: readonly AssembledPart[], hasBackup: boolean): readonly Entry[] {
  const first = parts[0] as AssembledPart;
  const entries: Entry[] = [];
  const beginning = { part: first, deckSection: { id: '', name: lineOf(titleOf(first.brief)) } };
  if (first.title) entries.push({ ...beginning, group: single(first.title), name: 'title' });
  const content: { readonly entry: Entry; readonly top: boolean }[] = [];
  for (const part of parts) {
    for (const section of part.sections) {
      const deckSection = section.deckSection;
      section.groups.forEach((group, index) => {
        content.push({ entry: { part, deckSection, group }, top: index === 0 });
      });
    }
  }
  const agenda = agendaEntry(parts, beginning, hasBackup);
  const at = agenda ? agenda.after : 0;
  entries.push(...content.slice(0, at).map(({ entry }) => entry));
  if (agenda) entries.push({ ...agenda.entry, deckSection: entries.at(-1)?.deckSection ?? beginning.deckSection });
  entries.push(...content.slice(at).map(({ entry }) => entry));
  if (entries.length > 0 || hasBackup) return entries;
  // Written as slides, and without one: a deck has at least its title.
  return [{ ...beginning, group: single(titleSlide(first.brief, undefined, first.context.words)), name: 'title' }];
}

const fewestAgendaEntries = 2;
const mostAgendaEntries = 20; // more is no agenda that anybody reads; `agenda: on` makes it all the same
const dividersForAgenda = 2; // brief-rules, 'Planning'

/** The agenda, and after how many groups of content it stands; none where rules or brief do not want it. */
function agendaEntry(
  parts: readonly AssembledPart[],
  beginning: Pick<Entry, 'part' | 'deckSection'>,
  hasBackup: boolean,
): { readonly entry: Entry; readonly after: number } | undefined {
  const { part } = beginning;
  const rule = part.context.rules.agenda;
  if (!part.context.shaped || rule === 'off') return undefined;
  const sections = parts.flatMap((each) => each.sections);
  const dividers = sections.filter((section) => section.divided).length;
  const slides = sections.reduce((sum, section) => sum + slideCount(section.groups) - (section.divided ? 1 : 0), 0);
  const usual = sections.filter((section) => section.listed);
  // Backup can be reached from nowhere else: then a section that stands before all others is listed as well.
  const listed =
    usual.length > 0 || !hasBackup
      ? usual
      : sections.filter(({ groups, deckSection }) => groups.length > 0 && deckSection.id !== '');
  const enough = slides >= part.context.rules.agendaFrom || dividers >= dividersForAgenda;
  if (listed.length < fewestAgendaEntries && !(hasBackup && listed.length > 0)) return undefined;
  const isNeeded = hasBackup || (enough && !parts.some((each) => each.hasOwnContents));
  if (rule === 'auto' && (!isNeeded || listed.length > mostAgendaEntries)) return undefined;
  const why =
    rule === 'on'
      ? 'asked for by the brief or the template'
      : `${counted(slides, 'slide')} of content, ${counted(dividers, 'divider')}`;
  const entries = listed.map(
    (section): AgendaEntry => ({ number: section.printed, title: section.heading, section: section.id }),
  );
  if (hasBackup) {
    entries.push({ number: '', title: [{ type: 'text', text: part.context.words.backup }], section: backupId });
  }
  // The slides before the first section that the agenda lists: the bottom line.
  const before = sections.slice(0, sections.indexOf(listed[0] as (typeof listed)[number]));
  const after = before.reduce((sum, section) => sum + section.groups.length, 0);
  return {
    entry: { ...beginning, group: single(agendaSlide(entries, part.context.words, why)), name: 'agenda' },
    after,
  };
}

function sourcesEntry(
  parts: readonly AssembledPart[],
  entries: readonly Entry[],
  cites: Parameters<typeof sourcesSlide>[2],
  report: (item: Diagnostic) => void,
): Entry | undefined {
  const part = parts[0] as AssembledPart;
  const shaped = parts.filter((each) => each.context.shaped);
  if (shaped.length === 0) return undefined;
  const slides = entries.flatMap((entry) => entry.group.options[0]);
  const slide = sourcesSlide(
    shaped.map((each) => each.brief),
    slides,
    cites,
    part.context.words,
    report,
  );
  const { words } = part.context;
  return (
    slide && {
      part,
      deckSection: { id: unused('sources', parts), name: words.sources },
      group: single(slide),
      name: 'sources',
    }
  );
}

function closingEntry(parts: readonly AssembledPart[]): Entry | undefined {
  const part = parts[0] as AssembledPart;
  if (!part.context.shaped) return undefined;
  const slide = closingSlide(part.brief, part.context.words);
  const group: GroupDraft | undefined = slide && single(slide);
  return (
    slide &&
    group && { part, deckSection: { id: unused('closing', parts), name: textOf(slide.title) }, group, name: 'closing' }
  );
}

/** The id of a deck section of our own, which a section of the brief may have already. */
function unused(id: string, parts: readonly AssembledPart[]): string {
  const taken = parts.some((part) => part.sections.some((section) => section.deckSection.id === id));
  return taken ? `${id}-of-the-deck` : id;
}

function sectionsOf(entries: readonly Entry[]): readonly DeckSection[] {
  const sections = new Map<string, DeckSection>();
  for (const { deckSection } of entries) if (!sections.has(deckSection.id)) sections.set(deckSection.id, deckSection);
  return [...sections.values()];
}

/** The one classification of all briefs; different ones are an error, since nobody here knows which is higher. */
function markingOf(parts: readonly AssembledPart[], report: (item: Diagnostic) => void): string | undefined {
  const markings = new Map<string, Brief>();
  for (const { brief } of parts) {
    const marking = brief.meta.classification?.trim();
    if (marking) markings.set(marking, brief);
  }
  if (markings.size > 1) {
    const last = [...markings.values()].at(-1) as Brief;
    const where = { file: last.file, ...(last.meta.lines.classification && { lines: last.meta.lines.classification }) };
    report(diagnostic('marking-differs', where, { markings: [...markings.keys()].join(', ') }));
  }
  return [...markings.keys()][0];
}

function propertiesOf(
  brief: Brief,
  parts: readonly AssembledPart[],
  { marking, footer: usual }: { readonly marking: string | undefined; readonly footer: string | undefined },
): DeckProperties {
  const { meta } = brief;
  const footer = meta.footer ?? usual;
  const sources = parts.flatMap((part) => part.brief.meta.sources);
  return {
    title: lineOf(titleOf(brief)),
    ...(brief.subtitle && { subject: lineOf(brief.subtitle) }),
    authors: [...new Set(parts.flatMap((part) => part.brief.meta.authors))],
    ...(meta.organization !== undefined && { organization: meta.organization }),
    keywords: [...new Set(parts.flatMap((part) => part.brief.meta.keywords))],
    language: meta.language,
    ...(meta.isoDate !== undefined && { isoDate: meta.isoDate }),
    ...(meta.date !== undefined && { date: meta.date }),
    ...(footer !== undefined && { footer }),
    ...(marking !== undefined && { marking }),
    sources: sources.map(({ title, url }) => ({ ...(title && { title }), ...(url && { url }) })),
  };
}

const rightToLeft: readonly string[] = ['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'ckb', 'dv'];

/** Whether a language is written from right to left. */
function isRightToLeft(language: string): boolean {
  return rightToLeft.includes(language.toLowerCase().split('-')[0] as string);
}
