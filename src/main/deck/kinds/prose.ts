/** Paragraphs as slides, by the prose rule: in full, their leads with the rest in the notes, or only in the notes. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { FlowBlock, Inline, Paragraph, ProseRule, QuoteContent } from '../../../shared/model/index.js';
import type { GroupDraft, Place, PlanContext, SlideDraft } from '../draft.js';
import { attributionWords, shortParagraphWords, textSlideWords } from '../limits.js';
import { boldLinesApart } from '../section/bold-lines.js';
import { counted, single, slideOf, spanOf } from '../slide.js';
import { countWords } from '../text/count.js';
import { boldLength, lineOf, slice, textOf, trim } from '../text/inlines.js';
import { endsInColon, sentenceEnds } from '../text/sentences.js';
import { figuresOf } from './figures.js';
import { flowWhy, listFrom, listOf } from './flow.js';
import { isStandIn } from './missing-picture.js';
import { quotedWords } from './quoted.js';
import { timelineOf } from './timeline.js';

/** The slides that a run of paragraphs makes. */
export function proseGroups(given: readonly Paragraph[], place: Place, context: PlanContext): readonly GroupDraft[] {
  if (given.length === 0) return [];
  const paragraphs = context.shaped ? given.flatMap(boldLinesApart) : given;
  const words = proseWords(paragraphs);
  const only = paragraphs.length === 1 ? (paragraphs[0] as Paragraph) : undefined;
  const rule = ruleFor(place, context, words);
  const quote = only && context.shaped && rule !== 'notes' ? quotedWords(only) : undefined;
  if (only && quote) return [single(quotation(quote, only, place))];
  if (only && words <= shortParagraphWords && rule !== 'notes') return [single(statement(only, words, place, context))];
  if (rule === 'notes') return [single(notesOnly(paragraphs, words, place))];
  if (isHeaded(paragraphs)) return [headed(paragraphs, place, context)];
  const last = paragraphs.length - 1;
  const led = rule === 'lead' ? paragraphs.map((paragraph, index) => ledBy(paragraph, index < last)) : [];
  // Paragraphs of one sentence each have nothing to hold back.
  if (led.some(({ shortened }) => shortened)) return [leads(paragraphs, led, words, place, context)];
  return [inFull(paragraphs, place)];
}

/** Words of a run of paragraphs. */
export function proseWords(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + countWords(textOf(paragraph.inlines)), 0);
}

/** Two or more paragraphs that each begin bold. */
export function isHeaded(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.length >= 2 && paragraphs.every((paragraph) => boldLength(paragraph.inlines) > 0);
}

function ruleFor(place: Place, context: PlanContext, words: number): ProseRule {
  if (!context.shaped) return 'slide'; // a deck written as slides shows what it says
  if (place.prose !== 'auto') return place.prose;
  return words <= context.rules.proseWords ? 'slide' : 'lead';
}

function statement(paragraph: Paragraph, words: number, place: Place, context: PlanContext): SlideDraft {
  const small = saysNothing(paragraph, context);
  if (place.kicker || small) {
    // The finding leads as title; its paragraph stands beneath at reading size.
    return slideOf(place, {
      kind: 'text',
      body: { type: 'flow', blocks: [paragraph] },
      lines: paragraph.lines,
      why: `text: ${small ?? `one paragraph of ${counted(words, 'word')} under its finding`}`,
      otherKinds: ['bullets', 'statement', 'quote'],
    });
  }
  return slideOf(place, {
    kind: 'statement',
    body: { type: 'statement', text: paragraph.inlines },
    lines: paragraph.lines,
    why: `statement: one paragraph of ${counted(words, 'word')}`,
    otherKinds: ['bullets', 'text', 'quote'],
  });
}

function quotation(quote: QuoteContent, { lines }: Paragraph, place: Place): SlideDraft {
  return slideOf(place, {
    kind: 'quote',
    body: { type: 'quote', ...quote },
    lines,
    why: 'quote: a paragraph of words in quotation marks, with their speaker',
    otherKinds: ['bullets', 'text', 'statement'],
  });
}

/** What a short paragraph is that has no message to be set large: an address, dots, the note on a missing picture. */
function saysNothing(paragraph: Paragraph, context: PlanContext): string | undefined {
  if (isStandIn(paragraph, context)) return 'a picture that is missing';
  const words = paragraph.inlines.filter((inline) => inline.type === 'text' && /[\p{L}\p{N}]/u.test(inline.text));
  if (words.length === 0) return 'no words';
  return words.every((inline) => inline.type === 'text' && inline.link) ? 'links alone' : undefined;
}

function notesOnly(paragraphs: readonly Paragraph[], words: number, place: Place): SlideDraft {
  return slideOf(place, {
    kind: 'text',
    body: { type: 'none' },
    lines: spanOf(paragraphs, place.lines),
    why: `title alone: the prose rule puts ${counted(words, 'word')} into the notes`,
    otherKinds: ['bullets', 'text'],
    notes: paragraphs,
  });
}

function headed(paragraphs: readonly Paragraph[], place: Place, context: PlanContext): GroupDraft {
  const list = listFrom(paragraphs);
  const timeline = timelineOf(list, context.language);
  const figures = timeline ? undefined : figuresOf(list, context.language);
  const lines = spanOf(paragraphs, place.lines);
  if (timeline) {
    const why = `timeline: ${timeline.dated} of ${timeline.entries.length} paragraphs begin with a date`;
    const body = { type: 'timeline', entries: timeline.entries } as const;
    return single(slideOf(place, { kind: 'timeline', body, lines, why, otherKinds: ['bullets', 'numbered', 'text'] }));
  }
  if (figures) {
    const why = `figures: ${figures.length} of ${figures.length} paragraphs begin with a number`;
    const body = { type: 'figures', figures } as const;
    return single(slideOf(place, { kind: 'figures', body, lines, why, otherKinds: ['bullets', 'numbered', 'text'] }));
  }
  return single(
    slideOf(place, {
      kind: 'bullets',
      body: { type: 'flow', blocks: [list] },
      lines,
      why: `bullets: ${counted(paragraphs.length, 'paragraph')} that each begin in bold`,
      otherKinds: ['numbered', 'text', ...(paragraphs.length <= 4 ? (['columns'] as const) : [])],
    }),
  );
}

// ── Leads ───────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Led {
  readonly paragraph: Paragraph;
  readonly shortened: boolean;
}

function ledBy(paragraph: Paragraph, followed: boolean): Led {
  if (followed && leadsIn(paragraph)) return { paragraph, shortened: false };
  const inlines = leadOf(paragraph.inlines);
  const shortened = textOf(inlines).length < textOf(trim(paragraph.inlines)).length;
  return { paragraph: { ...paragraph, inlines }, shortened };
}

/** A short paragraph that ends in a colon is nothing without the next one, which it leads in. */
function leadsIn(paragraph: Paragraph): boolean {
  const text = textOf(paragraph.inlines);
  return endsInColon(text) && countWords(text) <= shortParagraphWords;
}

/** A short line behind a dash says of whom the words before it are; in a dialogue each paragraph has a dash, and speaks for itself. */
function names(paragraph: Paragraph, before: Paragraph): boolean {
  const text = textOf(paragraph.inlines);
  const isDashed = (words: string): boolean => /^\s*[—–]\s*[^\s\d]/u.test(words);
  return isDashed(text) && countWords(text) <= attributionWords && !isDashed(textOf(before.inlines));
}

/** Paragraphs that stand together as one item: the note on a picture that is missing with what was said before it. */
function together(
  paragraphs: readonly Paragraph[],
  context: PlanContext,
): readonly (readonly [Paragraph, ...Paragraph[]])[] {
  const groups: [Paragraph, ...Paragraph[]][] = [];
  for (const paragraph of paragraphs) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const belongs = before && (leadsIn(before) || names(paragraph, before) || isStandIn(paragraph, context));
    if (group && belongs) group.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

function leads(
  paragraphs: readonly Paragraph[],
  shown: readonly Led[],
  words: number,
  place: Place,
  context: PlanContext,
): GroupDraft {
  const lines = spanOf(paragraphs, place.lines);
  context.report(
    diagnostic(
      'prose-in-notes',
      { file: context.file, lines },
      { section: lineOf(place.kicker ?? place.title), words },
    ),
  );
  const led = shown.map(({ paragraph }) => paragraph);
  const why = `${counted(words, 'word')} of prose: the lead of each paragraph is shown, all of it is in the notes`;
  const first = led[0] as Paragraph;
  const leadWords = countWords(textOf(first.inlines));
  if (led.length === 1 && leadWords <= shortParagraphWords && !place.kicker) {
    return single(
      slideOf(place, {
        kind: 'statement',
        body: { type: 'statement', text: first.inlines },
        lines,
        why: `statement: ${why}`,
        otherKinds: ['bullets', 'text'],
        notes: paragraphs,
      }),
    );
  }
  // What the first one leads in stands below it as under any lead-in line; where each has a paragraph of its own, all are items.
  const inTurns = led[2] !== undefined && leadsIn(led[2]);
  const lead = led.length > 1 && leadsIn(first) && !inTurns ? first : undefined;
  const items = together(lead ? led.slice(1) : led, context);
  const kind = items.length === 1 ? 'text' : 'bullets';
  const blocks: readonly FlowBlock[] = items.length === 1 ? (items[0] as readonly Paragraph[]) : [listOf(items)];
  return single(
    slideOf(place, {
      kind,
      ...(lead && { lead: lead.inlines }),
      body: { type: 'flow', blocks },
      lines,
      why: `${kind}: ${why}`,
      otherKinds: ['bullets', 'text'],
      notes: paragraphs,
    }),
  );
}

const shortHeadWords = 4; // a bold beginning of fewer words names its paragraph, and does not say what is in it

/**
 * What stands for a paragraph on the slide: its bold beginning; where that only names the matter, with the sentence that
 * follows; else a bold sentence inside it, else its first sentence.
 */
export function leadOf(inlines: readonly Inline[]): readonly Inline[] {
  const text = textOf(inlines);
  const ends = sentenceEnds(text);
  const bold = boldLength(inlines);
  if (bold > 0) {
    const head = text.slice(0, bold);
    if (countWords(head) >= shortHeadWords) return trim(slice(inlines, 0, withMark(text, bold)));
    const end = ends.find((candidate) => candidate > bold + 1) ?? text.length;
    return trim(slice(inlines, 0, end));
  }
  return boldSentence(inlines, ends) ?? trim(slice(inlines, 0, ends[0] ?? text.length));
}

/** The bold run's closing full stop may stand behind the bold. */
function withMark(text: string, at: number): number {
  return /^[.!?。！？؟…]/u.test(text.slice(at)) ? at + 1 : at;
}

/**
 * The sentence inside the paragraph whose bold part ends with it. Where the bold part is not all of it ('If you have time,
 * **answer within a day.**'), what stands before is said too: alone it would begin in the middle of a thought.
 */
function boldSentence(inlines: readonly Inline[], ends: readonly number[]): readonly Inline[] | undefined {
  let at = 0;
  for (const inline of inlines) {
    const length = inline.type === 'text' ? inline.text.length : inline.type === 'break' ? 1 : 0;
    if (inline.type === 'text' && inline.strong) {
      const rest = slice(inlines, at, Number.POSITIVE_INFINITY);
      const bold = boldLength(rest);
      const head = textOf(rest).slice(0, bold);
      const start = at;
      const from = ends.findLast((end) => end <= start) ?? 0;
      if (/[.!?。！？؟…]$/u.test(head) && countWords(head) >= shortHeadWords)
        return trim(slice(inlines, from, at + bold));
    }
    at += length;
  }
  return undefined;
}

// ── In full ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** All paragraphs, on as many slides as their words need, parted between paragraphs or sentences, evenly. */
function inFull(paragraphs: readonly Paragraph[], place: Place): GroupDraft {
  const total = proseWords(paragraphs);
  const why = flowWhy(paragraphs);
  const pages = place.fitOne ? [paragraphs] : pagesOf(paragraphs, total);
  const slides = pages.map((blocks, index) =>
    slideOf(place, {
      kind: 'text',
      body: { type: 'flow', blocks },
      lines: spanOf(blocks, place.lines),
      why: pages.length === 1 ? why : `${why}, on ${pages.length} slides between sentences`,
      otherKinds: ['bullets', 'quote'],
      ...(index > 0 && { continues: true }),
    }),
  );
  return { options: [slides as [SlideDraft, ...SlideDraft[]]] };
}

/** Paragraphs and parts of paragraphs by page, of about equal length. */
function pagesOf(paragraphs: readonly Paragraph[], total: number): readonly (readonly Paragraph[])[] {
  const count = Math.ceil(total / textSlideWords);
  if (count <= 1) return [paragraphs];
  const share = total / count;
  const pages: Paragraph[][] = [[]];
  let filled = 0; // words on all pages so far
  for (const paragraph of paragraphs) {
    let from = 0;
    const text = textOf(paragraph.inlines);
    const put = (to: number): void => {
      const inlines = trim(slice(paragraph.inlines, from, to));
      if (inlines.length > 0) (pages.at(-1) as Paragraph[]).push({ ...paragraph, inlines });
      from = to;
    };
    let at = 0;
    for (const end of sentenceEnds(text)) {
      const sentence = countWords(text.slice(at, end));
      // A sentence goes on to the next page when more than half of it would stand beyond this page's share.
      if (filled > 0 && filled + sentence / 2 > share * pages.length && pages.length < count) {
        put(at);
        pages.push([]);
      }
      filled += sentence;
      at = end;
    }
    put(text.length);
  }
  return pages.filter((page) => page.length > 0);
}
