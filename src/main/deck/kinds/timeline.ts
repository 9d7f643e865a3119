/** Lists whose items begin with dates. */
import type { Inline, List, ListItem, Paragraph, TimelineEntry } from '../../../shared/model/index.js';
import { dateLength } from '../dates/index.js';
import { boldLength, join, lineBreak, marksIn, plain, slice, textOf, trim, unbold } from '../text/inlines.js';

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** How many of them begin with a date. */
  readonly dated: number;
}

const fewestEntries = 3; // brief-rules, 'Planning'
const earliestYear = 1000;
const latestYear = 2100;

/**
 * The list as a timeline: at least three items, all but at most one beginning with a date and a separator, none with a
 * list or a box of its own. `lenient`: somebody has asked for a timeline, so two items and any short beginning will do.
 */
export function timelineOf(list: List, language: string, lenient = false): Timeline | undefined {
  if (lenient) return readTimeline(list, language, true);
  const known = timelines.get(list);
  if (known) return known.timeline;
  const timeline = readTimeline(list, language, false);
  timelines.set(list, { timeline });
  return timeline;
}

/** Each list is asked about several times, always in the language of its brief. */
const timelines = new WeakMap<List, { readonly timeline: Timeline | undefined }>();

function readTimeline(list: List, language: string, lenient: boolean): Timeline | undefined {
  if (list.items.length < (lenient ? 2 : fewestEntries)) return undefined;
  const entries: TimelineEntry[] = [];
  let dated = 0;
  for (const item of list.items) {
    const text = textOfItem(item);
    if (!text) return undefined;
    const entry =
      labelledEntry(item, text) ?? datedEntry(item, text, language) ?? (lenient ? headedEntry(item, text) : undefined);
    if (entry) dated += 1;
    entries.push(entry ?? { date: [], text, lines: item.lines });
    if (!lenient && entries.length - dated > 1) return undefined;
  }
  return dated >= entries.length - 1 && dated > 0 ? { entries, dated } : undefined;
}

/** An item's paragraphs as one; undefined where it has more than paragraphs. */
export function textOfItem(item: ListItem): readonly Inline[] | undefined {
  if (item.checked !== undefined || item.blocks.length === 0) return undefined;
  if (item.blocks.some((block) => block.type !== 'paragraph')) return undefined;
  return join(
    (item.blocks as readonly Paragraph[]).map((block) => block.inlines),
    lineBreak,
  );
}

/** '2011. Rebellion in Syria': the number that is no counter is the year. */
function labelledEntry(item: ListItem, text: readonly Inline[]): TimelineEntry | undefined {
  if (item.label === undefined) return undefined;
  const year = Number.parseInt(item.label, 10);
  if (!(year >= earliestYear && year <= latestYear)) return undefined;
  return { date: plain(item.label.replace(/[.)]$/u, '')), text, lines: item.lines };
}

/** 'Q1: What does it cost?' is the first question, and no quarter. */
function isQuestion(text: string, length: number): boolean {
  return /^\s*q[1-4]\s*$/i.test(text.slice(0, length)) && /[?？]/u.test(text);
}

const separator = /^\s*(?:[:：–—|→]|-{1,3}(?=\s)|——)\s*/u;

function datedEntry(item: ListItem, inlines: readonly Inline[], language: string): TimelineEntry | undefined {
  const text = textOf(inlines);
  const length = dateLength(text, language);
  if (length === 0 || isQuestion(text, length)) return undefined;
  const rest = text.slice(length);
  let gap = separator.exec(rest)?.[0].length;
  if (gap === undefined) {
    // The end of the bold print is a separator as well, with whatever mark stands at it: **2011** Syria, **2011.** Syria.
    const bold = boldLength(inlines);
    const mark = /^\s*[.,:;]?\s*(?:[:：–—|→]\s*|-\s+)?/u.exec(rest)?.[0].length ?? 0;
    if (bold < length || bold > length + mark) return undefined;
    gap = mark;
  }
  return entry(item, inlines, length, length + gap);
}

/** Whatever stands in bold, or before the first separator. */
function headedEntry(item: ListItem, inlines: readonly Inline[]): TimelineEntry | undefined {
  const text = textOf(inlines);
  const bold = boldLength(inlines);
  if (bold > 0) return entry(item, inlines, bold, bold + (/^[\s:：–—|→.,-]*/u.exec(text.slice(bold))?.[0].length ?? 0));
  const mark = /\s*[:：–—|→]\s*|\s-\s/u.exec(text.slice(0, 40));
  return mark ? entry(item, inlines, mark.index, mark.index + mark[0].length) : undefined;
}

function entry(item: ListItem, inlines: readonly Inline[], to: number, from: number): TimelineEntry | undefined {
  const text = trim(slice(inlines, from, Number.POSITIVE_INFINITY));
  if (textOf(text) === '') return undefined;
  const date = stripMark(trim(slice(inlines, 0, to)));
  return { date: unbold([...date, ...marksIn(inlines, to, from)]), text, lines: item.lines };
}

/** A date in bold often ends with the colon that parts it. */
function stripMark(date: readonly Inline[]): readonly Inline[] {
  const text = textOf(date);
  const end = text.replace(/[\s:：]+$/u, '').length;
  return end === text.length ? date : slice(date, 0, end);
}
