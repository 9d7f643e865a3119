import type { LineRun } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import { piecesOn, type Stretch } from '../breaking/prepare.js';
import { linePosition, type Span } from '../breaking/wrap.js';
import { deviceLoss } from '../limits.js';
import { visualOrder } from './bidi.js';

/** A part of a run in one direction: offsets into the stretch. */
interface Part {
  readonly run: number;
  readonly pieceStart: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/**
 * The parts of runs that stand on a line, in visual order, with x in points from the line's left edge. `start` is where the
 * line begins, from the reading edge, for tabs. Levels are those of the whole stretch, as UAX #9 wants them, but for the
 * blanks at the line's end, which are not drawn.
 */
export function visualRuns(stretch: Stretch, span: Span, start: Points): readonly LineRun[] {
  const parts = lineParts(stretch, span);
  if (!stretch.levels) {
    return parts.map((part) => lineRun(part, linePosition(stretch, span.from, part.from, start), stretch, span, start));
  }
  let x = 0;
  return visualOrder(parts.map((part) => part.level)).map((index) => {
    const part = parts[index]!;
    const run = lineRun(part, x, stretch, span, start);
    x += partWidth(part, stretch, span, start);
    return run;
  });
}

/**
 * Runs cut at the line's ends, at tabs (which are only room), where the direction changes, and between what the bundled
 * faces have and what another face will draw: there each part stands at its own x, since widths may differ.
 */
function lineParts(stretch: Stretch, span: Span): Part[] {
  const parts: Part[] = [];
  const { levels, text, hasTab } = stretch;
  const cut = levels !== undefined || hasTab || hasForeign(text);
  for (const piece of piecesOn(stretch, span)) {
    const end = Math.min(piece.end, span.to);
    let from = Math.max(piece.start, span.from);
    while (from < end) {
      const to = cut ? partEnd(stretch, from, end) : end;
      if (text.charCodeAt(from) !== tab) {
        parts.push({ run: piece.run, pieceStart: piece.start, from, to, level: levels?.[from] ?? 0 });
      }
      from = to;
    }
  }
  return parts;
}

const tab = 0x09;

/** Where the part that begins at `from` ends: a tab is a part of its own. */
function partEnd({ text, levels }: Stretch, from: number, end: number): number {
  if (text.charCodeAt(from) === tab) return from + 1;
  const isRightToLeft = ((levels?.[from] ?? 0) & 1) === 1;
  let foreign = isForeign(text.charCodeAt(from));
  for (let at = from + 1; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === tab || levels?.[at] !== levels?.[from]) return at;
    // From right to left, signs stay with their words: they are drawn as one.
    if (isNeutral(unit) || isRightToLeft) continue;
    foreign ??= isForeign(unit);
    if (isForeign(unit) !== foreign) return at;
  }
  return end;
}

/** The text has characters beyond Latin, Greek, Cyrillic and their signs. */
function hasForeign(text: string): boolean {
  return /[\u0530-\u1dff\u2100-\uffff]/.test(text);
}

/** Whether a UTF-16 unit is beyond what the bundled faces have; undefined where it does not matter. */
function isForeign(unit: number): boolean | undefined {
  if (isNeutral(unit)) return undefined;
  return (unit >= 0x0530 && unit <= 0x1dff) || unit >= 0x2100;
}

/** Blanks, joiners and variation selectors go with what stands before them. */
function isNeutral(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x2060 && unit <= 0x206f) || unit === 0xfe0f;
}

function lineRun(part: Part, x: Points, stretch: Stretch, span: Span, start: Points): LineRun {
  const width = partWidth(part, stretch, span, start) - drawnLoss(part, stretch);
  return { run: part.run, from: part.from - part.pieceStart, to: part.to - part.pieceStart, x, width };
}

/** Width in points that the part takes of its line. */
function partWidth(part: Part, stretch: Stretch, span: Span, start: Points): Points {
  return linePosition(stretch, span.from, part.to, start) - linePosition(stretch, span.from, part.from, start);
}

/** In points: how much narrower LibreOffice's PDF draws the part, which begins where it should. */
function drawnLoss({ from, to }: Part, { positions }: Stretch): Points {
  let glyphs = 0;
  for (let at = from; at < to; at += 1) if (positions[at + 1] !== positions[at]) glyphs += 1;
  return glyphs * deviceLoss;
}
