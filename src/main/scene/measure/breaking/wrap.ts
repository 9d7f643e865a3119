import { onceForEach } from '../../../../shared/once-for-each.js';
import type { Points } from '../../../../shared/units.js';
import { tabDistance } from '../limits.js';
import { firstIndex } from './first-index.js';
import type { Stretch } from './prepare.js';

/** One line of a stretch: UTF-16 offsets, `from` inclusive, `to` exclusive, blanks at the end left out. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Without a hyphen at its end. */
  readonly width: Points;
  /** It ends inside a word that is wider than a line. */
  readonly broken: boolean;
}

export interface WrapRoom {
  /** Width in points that the first line has, and the others. */
  readonly first: Points;
  readonly rest: Points;
  /** Where the first line and the others begin, from the text area's reading edge: tab stops are counted from there. */
  readonly firstStart: Points;
  readonly restStart: Points;
}

/** Spare of a comparison in points: sums of advances carry rounding of about 1e-12. */
const tolerance = 1e-6;

/**
 * Breaks a stretch into lines, greedily, as every office program does: each line takes as many words as fit, blanks at its
 * end hang outside. A word that is wider than its line moves to a new one, and is broken there at any character.
 * `breaks` are offsets where lines may end; `hyphenWidth` is that of a hyphen at an offset.
 */
export function wrap(
  stretch: Stretch,
  breaks: readonly number[],
  room: WrapRoom,
  hyphenWidth: (at: number) => Points,
): readonly Span[] {
  if (stretch.text === '') return [{ from: 0, to: 0, width: 0, broken: false }];
  const spans: Span[] = [];
  const places = placesOf(stretch.text, breaks);
  let from = 0;
  let next = 0;
  while (from < stretch.text.length) {
    const width = spans.length === 0 ? room.first : room.rest;
    const start = spans.length === 0 ? room.firstStart : room.restStart;
    while (next < places.length && places[next]!.until <= from) next += 1;
    const taken = takeLine(stretch, places, next, from, width, start, hyphenWidth);
    spans.push(taken.span);
    from = taken.until;
  }
  return spans;
}

interface Taken {
  readonly span: Span;
  /** Where the next line begins. */
  readonly until: number;
}

/** A place where a line may end. */
interface Place {
  /** Offset behind the blanks that hang there. */
  readonly until: number;
  /** Where those blanks begin. */
  readonly solid: number;
}

/** Found once for all lines, one for each stretch of blanks: each line that begins among tens of thousands would go through all of them. */
function placesOf(text: string, breaks: readonly number[]): readonly Place[] {
  const places: Place[] = [];
  let solid = 0;
  let seen = 0;
  for (const until of breaks) {
    for (; seen < until; seen += 1) if (!hangs(text.charCodeAt(seen))) solid = seen + 1;
    // What hangs before it hangs behind it, too.
    if (places.at(-1)?.solid === solid) places.pop();
    places.push({ until, solid });
  }
  return places;
}

function takeLine(
  stretch: Stretch,
  places: readonly Place[],
  firstPlace: number,
  from: number,
  room: Points,
  start: Points,
  hyphenWidth: (at: number) => Points,
): Taken {
  const { text } = stretch;
  let best: Taken | undefined;
  for (let index = firstPlace; index < places.length; index += 1) {
    const { until, solid } = places[index]!;
    const to = Math.max(from, solid);
    const hyphen = until < text.length && text.charCodeAt(until - 1) === softHyphen;
    const width = lineWidth(stretch, from, to, start, room + tolerance);
    if (width > room + tolerance) break;
    if (!isTaken(stretch, from, until, start, room + tolerance)) continue;
    const needed = hyphen ? width + hyphenWidth(until - 1) : width;
    if (needed <= room + tolerance) best = { span: { from, to, width, broken: false }, until };
  }
  if (best && isInPath(text, best.until)) {
    const blank = blankBefore(text, best.until);
    // The blank that the line came after: what fits is cut off from the path.
    if (blank !== undefined && blank <= from) return breakWord(stretch, from, text.length, room, start);
    if (blank !== undefined) {
      const to = withoutBlanks(text, from, blank);
      return { span: { from, to, width: lineWidth(stretch, from, to, start), broken: false }, until: blank };
    }
  }
  if (best) return withBlanksOver(best, stretch, room, start);
  return breakWord(stretch, from, places[firstPlace]?.until ?? text.length, room, start);
}

/** Whether LibreOffice ends a line that begins at `from` at a place where it may: some places depend on whether the character behind them fits, too. */
function isTaken(stretch: Stretch, from: number, until: number, start: Points, most: Points): boolean {
  const { text } = stretch;
  const inPath = isInPath(text, until);
  if (!inPath && !isAfterClosing(text, until)) return true;
  return lineWidth(stretch, from, until + 1, start, most) <= most === inPath;
}

/**
 * Of many blanks at the end of a line, as between code and what is said of it, one hangs beyond the room; what does not fit either
 * begins the next line (LibreOffice 7.4, lines of 4 letters and 60 to 200 blanks).
 */
function withBlanksOver(taken: Taken, stretch: Stretch, room: Points, start: Points): Taken {
  const { span, until } = taken;
  if (until - span.to < 2 || until === stretch.text.length) return taken;
  let fitting = span.to;
  while (fitting < until && lineWidth(stretch, span.from, fitting + 1, start) <= room + tolerance) fitting += 1;
  return { span, until: Math.min(until, fitting + 1) };
}

const closing = '、。，．）」』】〉》〕］｝〗〙〛｣｡､';
const latin = /[A-Za-z0-9\u00c0-\u024f]/;

/**
 * Whether a Latin letter or a digit follows the closing sign of an ideographic text: where the letter still fits, LibreOffice (7.4) does
 * not end a line between the two and goes back to the place before, though Unicode has one here.
 */
function isAfterClosing(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) > 0x3000 && closing.includes(text[at - 1]!) && latin.test(text[at] ?? '');
}

/** Whether a slash ends before `at` and something follows it: LibreOffice takes such a place only where the character behind it fits, too. */
function isInPath(text: string, at: number): boolean {
  return text[at - 1] === '/' && at < text.length;
}

/** Characters before a slash in which LibreOffice looks for a blank to break at instead. */
const pathReach = 66;

/** Blanks, but for those that hold words together. */
const blankSpace = /[^\S\u00a0\u2007\u202f\ufeff]/u;

/**
 * LibreOffice does not end a line at the slash that Unicode would (7.4, i#17155): it goes back to the last blank, so that
 * paths stay whole. Only where none is near does it take the slash. Gives the offset after the blank.
 */
function blankBefore(text: string, slashEnd: number): number | undefined {
  for (let at = slashEnd - 2; at >= Math.max(0, slashEnd - pathReach); at -= 1) {
    if (blankSpace.test(text[at]!)) return at + 1;
  }
  return undefined;
}

const softHyphen = 0xad;

/** A word wider than its line: as many whole characters as fit, but at least one. */
function breakWord(stretch: Stretch, from: number, end: number, room: Points, start: Points): Taken {
  const { text } = stretch;
  let look = from + 1;
  while (look < end && lineWidth(stretch, from, look, start) <= room + tolerance) look += 1;
  let until = from;
  for (const { index, segment } of characters(text, from, Math.min(end, look + longestCharacter))) {
    const after = index + segment.length;
    if (until > from && lineWidth(stretch, from, after, start) > room + tolerance) break;
    until = after;
  }
  const to = withoutBlanks(text, from, until);
  const width = lineWidth(stretch, from, to, start);
  return { span: { from, to, width, broken: until < end }, until };
}

let segmenter: Intl.Segmenter | undefined;

/** UTF-16 units that are looked at beyond a line's end, so that its last character is seen whole: families and flags have 11. */
const longestCharacter = 32;

/** What people take for characters (UAX #29), with offsets into `text`. */
function characters(text: string, from: number, end: number): { index: number; segment: string }[] {
  const part = text.slice(from, end);
  if (/^[\x20-\x7e]*$/.test(part)) return Array.from(part, (segment, index) => ({ index: from + index, segment }));
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(part), ({ index, segment }) => ({ index: from + index, segment }));
}

function withoutBlanks(text: string, from: number, until: number): number {
  let to = until;
  while (to > from && hangs(text.charCodeAt(to - 1))) to -= 1;
  return to;
}

/** Blanks that take no room at the end of a line. No-break spaces do. */
function hangs(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x3000 || unit === 0x200b;
}

/** Width in points of a part of a line that begins at `start`, its tabs taken to the next stop. Of what is wider than `most`, no less than that. */
function lineWidth(
  stretch: Stretch,
  from: number,
  to: number,
  start: Points,
  most: Points = Number.POSITIVE_INFINITY,
): Points {
  if (!stretch.hasTab) return stretch.positions[to]! - stretch.positions[from]!;
  return linePosition(stretch, from, to, start, most);
}

/**
 * How far after the line's beginning the character at `at` stands, in points; `start` as in `WrapRoom`. Beyond `most` it is not looked for:
 * the answer is somewhere behind that.
 */
export function linePosition(
  stretch: Stretch,
  from: number,
  at: number,
  start: Points,
  most: Points = Number.POSITIVE_INFINITY,
): Points {
  const { positions } = stretch;
  if (!stretch.hasTab) return positions[at]! - positions[from]!;
  const tabs = tabsOf(stretch);
  let x = 0;
  let begin = from;
  for (
    let index = firstIndex(tabs.length, (at) => tabs[at]! >= from);
    index < tabs.length && tabs[index]! < at;
    index += 1
  ) {
    const tab = tabs[index]!;
    x += positions[tab]! - positions[begin]!;
    x = (Math.floor((start + x) / tabDistance + tolerance) + 1) * tabDistance - start;
    begin = tab + 1;
    if (x > most) return x;
  }
  return x + positions[at]! - positions[begin]!;
}

/** Offsets of a stretch's tabs: a line is asked for its width at each of its letters, and must not look for them in all that follows. */
const tabsOf = onceForEach(({ text }: Stretch): readonly number[] =>
  Array.from(text.matchAll(/\t/g), ({ index }) => index),
);
