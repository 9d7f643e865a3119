/** Passages as units of splitting: each with its height at the smallest size, long ones cut into pieces at sentences. */
import type { Inline, SceneParagraph } from '../../../shared/model/index.js';
import { setText } from '../fit.js';
import { contextLength } from '../limits.js';
import type { TextLayout } from '../measure/index.js';
import { inlineText, plainText, sliceInlines } from '../text/inline-text.js';
import type { Voice } from '../text/paragraphs.js';
import type { Passage } from '../text/passage.js';
import { pauses, sentenceEnds } from '../text/sentences.js';
import type { Sheet } from '../types.js';

/** A passage or a piece of one: characters `from` to `to` of its text. */
export interface Unit {
  readonly passage: number;
  readonly from: number;
  readonly to: number;
  /** Height of its lines, points; of a piece: what it adds to the pieces before it. */
  readonly height: number;
  /** Space between it and what stands before it, points. */
  readonly gap: number;
  /** Height of one of its lines. */
  readonly line: number;
}

/**
 * The units of `passages` when set at `size` in lines of `width`; none is higher than `room` of its passage, by index: what a
 * slide that begins with it has left when its parents are repeated.
 */
export function toUnits(
  passages: readonly Passage[],
  voice: Voice,
  size: number,
  width: number,
  room: (passage: number) => number,
  sheet: Sheet,
): Unit[] {
  const units: Unit[] = [];
  let before: SceneParagraph | undefined;
  passages.forEach((passage, index) => {
    const { paragraphs, layout } = setText([passage], voice, size, width, sheet);
    const own = paragraphs[0] as SceneParagraph;
    const gap = before ? before.spaceAfter + own.spaceBefore : 0;
    before = own;
    const length = plainText(passage.inlines).length;
    const line = layout.height / Math.max(1, layout.lineCount);
    if (layout.height <= room(index))
      units.push({ passage: index, from: 0, to: length, height: layout.height, gap, line });
    // A piece may begin in the middle of a line: that line counts twice.
    else units.push(...pieces(passage, index, layout, gap, line, room(index) - line));
  });
  return units;
}

function pieces(passage: Passage, index: number, layout: TextLayout, gap: number, line: number, room: number): Unit[] {
  const text = plainText(passage.inlines);
  const ends = lineEnds(passage, layout);
  // Lines may be fewer as drawn than as PowerPoint may break them: heights go by the larger count.
  const pitch = Math.max(line, layout.height / Math.max(1, ends.length));
  const longest = Math.max(1, Math.floor(room / pitch / 3));
  const out: Unit[] = [];
  let from = 0;
  let lines = 0;
  const push = (to: number, upTo: number): void => {
    out.push({
      passage: index,
      from,
      to,
      height: (upTo - lines) * pitch,
      gap: out.length === 0 ? gap : 0,
      line: pitch,
    });
    from = to;
    lines = upTo;
  };
  const rests = pauses(text);
  let at = 0;
  for (const end of sentenceEnds(text)) {
    while (at < ends.length - 1 && (ends[at] as number) < end) {
      at += 1;
      // A sentence longer than a third of a slide is cut at its last comma or the like, else at the end of its line.
      const lineEnd = ends[at - 1] as number;
      if (at - lines < longest || lineEnd <= from) continue;
      const rest = rests.findLast((each) => each > from && each <= lineEnd);
      const restLine = rest === undefined ? 0 : ends.findIndex((each) => each >= rest) + 1;
      if (rest !== undefined && restLine > lines) push(rest, restLine);
      else push(lineEnd, at);
    }
    if (end > from) push(end, at + 1);
  }
  return out;
}

/** Where each line ends, as an offset in the passage's plain text. */
function lineEnds(passage: Passage, layout: TextLayout): number[] {
  const bases: number[] = [];
  let base = 0;
  for (const inline of passage.inlines) {
    bases.push(base);
    base += inlineText(inline).length;
  }
  let last = 0;
  return layout.lines.map(({ runs }) => {
    for (const { run, to } of runs) {
      const inline = passage.inlines[run];
      if (inline) last = Math.max(last, (bases[run] as number) + Math.min(to, inlineText(inline).length));
    }
    return last;
  });
}

/** Units `from` to `to` as passages again: pieces of one paragraph that stand together are one paragraph. */
export function toPassages(units: readonly Unit[], from: number, to: number, passages: readonly Passage[]): Passage[] {
  const out: Passage[] = [];
  for (let at = from; at < to; ) {
    const unit = units[at] as Unit;
    const passage = passages[unit.passage] as Passage;
    let end = at + 1;
    while (end < to && (units[end] as Unit).passage === unit.passage) end += 1;
    const last = units[end - 1] as Unit;
    const whole = unit.from === 0 && last.to >= plainText(passage.inlines).length;
    out.push(whole ? passage : pieceOf(passage, unit.from, last.to));
    at = end;
  }
  return out;
}

function pieceOf(passage: Passage, from: number, to: number): Passage {
  const inlines = sliceInlines(passage.inlines, from, to);
  if (from === 0) return { ...passage, inlines };
  // What goes on is under the item's text, without a second mark.
  const role = passage.role === 'item' ? 'more' : passage.role;
  return { ...passage, inlines, role, mark: { type: 'none' }, piece: true };
}

const mostParents = 2;

/** The parents of a passage, outermost first, as they are repeated where a slide begins below them. */
export function contextOf(passages: readonly Passage[], index: number, isPiece: boolean): Passage[] {
  const own = passages[index] as Passage;
  const out: Passage[] = [];
  let level = own.role === 'more' && !isPiece ? own.level + 1 : own.level;
  for (let at = index - 1; at >= 0 && level > 0; at -= 1) {
    const parent = passages[at] as Passage;
    if (parent.role !== 'item') {
      if (parent.role === 'paragraph') break;
      continue;
    }
    if (parent.level >= level) continue;
    level = parent.level;
    out.unshift(repeated(parent));
  }
  // The nearest parents say where one is; more would leave no room for what is new.
  return out.slice(-mostParents);
}

// The same object each time, so that its height is measured once.
const repeats = new WeakMap<Passage, Passage>();

function repeated(parent: Passage): Passage {
  let made = repeats.get(parent);
  if (!made) {
    made = { ...parent, inlines: firstWords(parent.inlines), quiet: true, repeated: true };
    repeats.set(parent, made);
  }
  return made;
}

function firstWords(inlines: readonly Inline[]): readonly Inline[] {
  const text = plainText(inlines);
  if (text.length <= contextLength) return inlines;
  const cut = text.lastIndexOf(' ', contextLength);
  return [...sliceInlines(inlines, 0, cut > 0 ? cut : contextLength), { type: 'text', text: '…' }];
}

/** What it costs to begin a slide with this unit (see partition.ts). */
export function cutCost(units: readonly Unit[], at: number, passages: readonly Passage[]): number {
  const unit = units[at] as Unit;
  const passage = passages[unit.passage] as Passage;
  if (unit.from > 0) return 3;
  if (passage.cutCost !== undefined) return passage.cutCost;
  const before = passages[unit.passage - 1];
  if (before?.keepWithNext) return Number.POSITIVE_INFINITY;
  if (passage.role === 'more') return 6;
  if (passage.level === 0) return 0;
  const parentAlone = before?.role === 'item' && before.level < passage.level;
  return parentAlone ? 200 : 4 + passage.level;
}
