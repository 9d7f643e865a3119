import { hasEmoji } from '../../../../shared/fonts.js';
import type { Points } from '../../../../shared/units.js';
import { kernFrom, widthReserve } from '../limits.js';
import { lineBox } from '../placing/line-box.js';
import { lineStart, type ParagraphFrame, type Part } from '../placing/place-line.js';
import { officeRuns } from '../script/office-runs.js';
import { sameBreaks } from './breaks.js';
import { wrapParagraph } from './wrap-paragraph.js';

/** Share of the width that is left free where LibreOffice takes other fonts: their widths are known to 0.4 %. */
const officeReserve = 0.005;

/** The two settings' widths of a line differ by less than this share: ligatures 0.5 %, LibreOffice's whole pixels 0.6 %. */
const settingShare = 0.015;

export interface SafeLines {
  readonly height: Points;
  readonly count: number;
  /** Of text whose widths are not known: the widest line, from the reading edge, and whether a word is wider than its line. Else 0 and false. */
  readonly width: Points;
  readonly brokenWord: boolean;
}

/**
 * Height and number of a paragraph's lines as PowerPoint may break them: fewer places, no ligatures, kerning from 12 pt on,
 * 1 % of the width left free, and in a cell 1.2 em where the face is flatter. Where LibreOffice takes other fonts, the larger of both
 * counts. A link over several lines gets two more.
 */
export function safeLines(frame: ParagraphFrame, drawn: readonly Part[]): SafeLines {
  const safe = countLines(frame, breaksAlike(frame, drawn) ? drawn : wrapParagraph(frame, 'safe'));
  const runs = officeRuns(frame.paragraph.runs);
  const office = runs
    ? wrapParagraph(
        { ...frame, paragraph: { ...frame.paragraph, runs }, width: frame.width * (1 - officeReserve) },
        'drawn',
      )
    : drawn;
  const [more, moreHeight] = linkRoom(frame, office);
  const counted = runs ? largerOf(safe, countLines(frame, office)) : safe;
  return { ...counted, height: counted.height + moreHeight, count: counted.count + more };
}

function largerOf(one: SafeLines, other: SafeLines): SafeLines {
  return {
    height: Math.max(one.height, other.height),
    count: Math.max(one.count, other.count),
    width: Math.max(one.width, other.width),
    brokenWord: one.brokenWord || other.brokenWord,
  };
}

function countLines(frame: ParagraphFrame, parts: readonly Part[]): SafeLines {
  const { paragraph, metrics, cell } = frame;
  let height = 0;
  let count = 0;
  let width = 0;
  let brokenWord = false;
  const isEstimated = paragraph.runs.some((run) => metrics.isEstimated(run));
  for (const { stretch, spans, first } of parts) {
    for (const [index, span] of spans.entries()) {
      const own = lineBox(paragraph, stretch, span, metrics, cell, 'safe').pitch;
      height += cell ? Math.max(own, lineBox(paragraph, stretch, span, metrics, false, 'safe').pitch) : own;
      count += 1;
      if (!isEstimated) continue;
      width = Math.max(width, lineStart(frame, first && index === 0) + span.width);
      // Addresses may be broken at any letter, by either program.
      brokenWord ||= span.broken && !stretch.text.slice(span.from, span.to).includes('/');
    }
  }
  return { height, count, width, brokenWord };
}

/** Every line as drawn leaves the room that PowerPoint may need, and the places are the same: so are the lines. */
function breaksAlike(frame: ParagraphFrame, drawn: readonly Part[]): boolean {
  if (frame.paragraph.runs.some((run) => run.size < kernFrom || frame.metrics.isEstimated(run))) return false;
  return drawn.every(
    ({ stretch, spans, first }) =>
      sameBreaks(stretch.text) &&
      !hasEmoji(stretch.text) &&
      (spans.length === 1 || !stretch.text.includes('/')) &&
      spans.every((span, index) => {
        const width = lineStart(frame, first && index === 0) + span.width * (1 + settingShare);
        return !span.broken && width <= frame.width * (1 - widthReserve);
      }),
  );
}

/**
 * Lines, and their height in points, that LibreOffice may take more, where a link is a field: one that does not fit on its line begins on a
 * new one. One wider than a line is broken there at any character, and what follows it begins on a new line again. PowerPoint breaks
 * links as text.
 */
function linkRoom(frame: ParagraphFrame, drawn: readonly Part[]): readonly [number, Points] {
  const { paragraph, metrics, cell } = frame;
  if (!paragraph.runs.some((run) => run.link)) return [0, 0];
  let lines = 0;
  let height = 0;
  for (const [index, part] of drawn.entries()) {
    // In a cell, and before a line that was broken by hand, a line stays empty behind a link that was broken inside.
    const more = linesMore(part, frame, cell || index < drawn.length - 1);
    if (more === 0) continue;
    lines += more;
    const pitch = part.spans.reduce(
      (most, span) => Math.max(most, lineBox(paragraph, part.stretch, span, metrics, cell, 'safe').pitch),
      0,
    );
    height += more * pitch;
  }
  return [lines, height];
}

/** @param isFollowed a line stays empty behind a link that was broken inside, and ends the part */
function linesMore(part: Part, frame: ParagraphFrame, isFollowed: boolean): number {
  const { stretch, spans } = part;
  const room = frame.width - lineStart(frame, false);
  let more = 0;
  let whole = 0;
  let widest = 0;
  let from: number | undefined;
  for (const [piece, touched] of linksOf(part, frame)) {
    const isOver = touched.length > 1;
    if (isOver) from ??= spans.indexOf(touched[0]!);
    const width = stretch.positions[piece.end]! - stretch.positions[piece.start]!;
    if (isOver && width > room) more += Number(piece.start > 0) + Number(isFollowed || piece.end < stretch.text.length);
    else if (from !== undefined) {
      // Behind one that went on to the next line the others stand elsewhere, and may go on too.
      whole += 1;
      widest = Math.max(widest, width);
    }
  }
  if (from === undefined || whole === 0) return more;
  // Each line is at most so much shorter as the link that went on is wide.
  return more + Math.min(whole, Math.ceil(((spans.length - from) * widest) / Math.max(1, room - widest)));
}

type Piece = Part['stretch']['pieces'][number];

/** The links of a part, each with the lines that it stands on. Both are in order: each line is looked at once, and again where links share it. */
function linksOf({ stretch, spans }: Part, { paragraph }: ParagraphFrame): readonly [Piece, Part['spans']][] {
  const found: [Piece, Part['spans']][] = [];
  let first = 0;
  for (const piece of stretch.pieces) {
    if (!paragraph.runs[piece.run]!.link) continue;
    while (first < spans.length && spans[first]!.to <= piece.start) first += 1;
    let end = first;
    while (end < spans.length && spans[end]!.from < piece.end) end += 1;
    if (end > first) found.push([piece, spans.slice(first, end)]);
  }
  return found;
}
