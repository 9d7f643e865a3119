/**
 * Backup: what a cut leaves out goes along as hidden slides at the end, for questions. A visible entry of the agenda leads to
 * their list, the list to each of them, and each of them back.
 */
import type { AgendaEntry, Cut, DeckSection, DeckWords, Inline, Rules } from '../../../shared/model/index.js';
import { applyCut } from '../choice/cut.js';
import type { GroupDraft, SlideDraft } from '../draft.js';
import type { PlanPart } from '../plan.js';
import { counted, single } from '../slide.js';
import { planSlides } from '../slides-form.js';
import { isBlank, join, plain } from '../text/inlines.js';
import type { Finish } from './finish.js';
import { planPart } from './part.js';
import { type AssembledPart, contextOf, partId } from './parts.js';

/** What links lead to: no section of a brief can have such an id. */
export const agendaId = '#agenda';
export const backupId = '#backup';

/** The hidden slides of all briefs, by section; empty where nothing goes along. */
export interface Backup {
  readonly entries: readonly Finish[];
  /** The first section of each group of slides, for their list. */
  readonly listed: readonly AgendaEntry[];
}

/** Plans what of the briefs goes along. No divider is made: the list does what they would. */
export function planBackup(
  parts: readonly PlanPart[],
  rules: Rules,
  report: Finish['part']['context']['report'],
): Backup {
  const many = parts.length > 1;
  const entries: Finish[] = [];
  const listed: AgendaEntry[] = [];
  for (const part of parts) {
    if (!part.backup) continue;
    const cut: Cut = { ...part.cut, ...part.backup };
    const brief = applyCut(part.brief, cut, many ? partId(part.brief) : '');
    const context = contextOf(part, brief, { ...rules, dividers: 'off' }, report);
    const assembled: AssembledPart = { brief, context, sections: [] };
    const tops = context.shaped ? planPart(brief, cut, { blocks: [] }, '', context) : planSlides(brief, context);
    const deckSection: DeckSection = { id: backupId, name: context.words.backup };
    for (const { heading, groups } of tops) {
      const first = groups[0]?.options[0][0];
      // A section of which something is shown too: the link must lead to what is hidden.
      if (first) listed.push({ number: '', title: isBlank(heading) ? first.title : heading, section: first.section });
      entries.push(...groups.map((group) => ({ part: assembled, deckSection, group })));
    }
  }
  return { entries, listed };
}

/** The backup as it stands at the end of the deck: its list, then its slides. */
export function backupEntries(backup: Backup, first: AssembledPart, hasAgenda: boolean): readonly Finish[] {
  if (backup.entries.length === 0) return [];
  const { words } = first.context;
  const deckSection: DeckSection = { id: backupId, name: words.backup };
  const back: readonly AgendaEntry[] = hasAgenda ? [{ number: '', title: plain(words.agenda), section: agendaId }] : [];
  const list: SlideDraft = {
    section: '',
    covers: [backupId],
    kind: 'agenda',
    title: plain(words.backup),
    body: { type: 'agenda', entries: [...backup.listed, ...back] },
    notes: [],
    why: `agenda: ${counted(backup.entries.length, 'slide')} of backup`,
    otherKinds: [],
    lines: { from: 1, to: 1 },
    hidden: true,
  };
  return [
    { part: first, deckSection, group: single(list), name: 'backup' },
    ...backup.entries.map((entry) => ({
      ...entry,
      deckSection,
      group: hiddenGroup(entry.group, wayBack(entry.part.context.words, hasAgenda)),
    })),
  ];
}

/** A few words that lead back: to the agenda, or to the list where there is none. */
function wayBack(words: DeckWords, hasAgenda: boolean): readonly Inline[] {
  return [
    {
      type: 'text',
      text: hasAgenda ? words.agenda : words.backup,
      link: { to: 'section', id: hasAgenda ? agendaId : backupId },
    },
  ];
}

function hiddenGroup(group: GroupDraft, back: readonly Inline[]): GroupDraft {
  const [first, ...others] = group.options.map((slides) => slides.map((slide) => hiddenSlide(slide, back)));
  return { ...group, options: [first as readonly SlideDraft[], ...others] };
}

const between = plain(' · ');

/** The way back stands where the slide says what it belongs to: above its title, in front of a small one, in a divider's line. */
function hiddenSlide(slide: SlideDraft, back: readonly Inline[]): SlideDraft {
  const hidden: SlideDraft = { ...slide, hidden: true };
  if (slide.body.type === 'section') return { ...hidden, body: { ...slide.body, line: slide.body.line ?? back } };
  if (slide.body.type === 'title') return hidden;
  if (slide.titleAsKicker) return { ...hidden, title: join([back, slide.title], between) };
  return { ...hidden, kicker: join([back, slide.kicker ?? []], between) };
}
