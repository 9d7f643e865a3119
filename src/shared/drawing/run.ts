import type { Box, Line, LineRun, Mark, Run, SceneParagraph } from '../model/index.js';
import type { Points } from '../units.js';
import { raisedScale, subscriptDrop, superscriptRise } from './raised-text.js';

/** What a part of a line shows: the slide's number where it is its field, capitals where it is set in them. */
export function drawnText(run: Run, part: LineRun, slideNumber: number): string {
  if (run.field === 'slide-number') return String(slideNumber);
  // LibreOffice does not show soft hyphens; tabs are room already. Unicode's own hyphens, the second of which does not break, look like
  // the one on the keyboard, and few faces have them.
  const text = run.text
    .slice(part.from, part.to)
    .replace(/\u00ad/g, '')
    .replace(/[\u2010\u2011]/g, '-');
  return run.caps ? text.toUpperCase() : text;
}

const rightToLeftLetter = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A part of a line has one direction; one without letters or digits has that of its paragraph. */
export function isRightToLeft(text: string, paragraphIs: boolean): boolean {
  if (/\p{L}/u.test(text)) return rightToLeftLetter.test(text.replace(/\p{N}/gu, ''));
  return paragraphIs && !/\p{N}/u.test(text);
}

/** Latin, Greek and Cyrillic, with their signs: what the bundled faces have, so that widths as measured are true. */
const measuredText = /^[\u0020-\u052f\u1e00-\u206f\u20a0-\u20bf]{2,}$/;

/**
 * Whether a part is held to its measured width: LibreOffice sets glyphs in whole pixels of its device, other renderers do
 * not, and half a per cent of a line is two points at its end. Text from right to left, whose face is the system's, is held to it where
 * something stands beside it on its line.
 */
export function holdsWidth(text: string, part: LineRun, run: Run, line: Line): boolean {
  if (part.width <= 0 || run.field) return false;
  return measuredText.test(text) || (line.runs.length > 1 && rightToLeftLetter.test(text));
}

/** The side of its room on which a part is set. */
export type RunEnd = 'start' | 'middle' | 'end';

/**
 * The side from which a part is drawn: its paragraph's reading edge where its width is only estimated, so that no gap opens
 * there; for the number's stand-in that of its alignment.
 */
export function runEnd(run: Run, paragraph: SceneParagraph, rightToLeft: boolean): RunEnd {
  if (run.field === 'slide-number') {
    return paragraph.align === 'right' ? 'end' : paragraph.align === 'center' ? 'middle' : 'start';
  }
  return rightToLeft && paragraph.rtl ? 'end' : 'start';
}

/** Size of a run's glyphs. */
export function drawnSize(run: Run): Points {
  return run.baseline ? run.size * raisedScale : run.size;
}

/** How far a run stands above the line's baseline. */
export function rise(run: Run): Points {
  if (run.baseline === 'super') return run.size * superscriptRise;
  return run.baseline === 'sub' ? -run.size * subscriptDrop : 0;
}

/** Links are underlined, as PowerPoint and LibreOffice do by themselves. */
export function isUnderlined(run: Run): boolean {
  return run.underline === true || run.link !== undefined;
}

/** The highlight's band reaches from a line's ascent to its descent: 0.95 em above the baseline, 0.25 em below. */
export function highlightBox(run: Run, part: LineRun, line: Line): Box {
  return { x: part.x, y: line.y - 0.95 * run.size, width: part.width, height: 1.2 * run.size };
}

/** The face that a mark stands in, whatever its paragraph is set in. */
export function markFont(mark: Mark): 'body' | 'mono' {
  return mark.type === 'number' && mark.font ? mark.font : 'body';
}

/** The run whose weight and slope a paragraph's mark takes; undefined for a paragraph without runs. */
export function markStyle(paragraph: SceneParagraph): Run | undefined {
  return paragraph.runs.find((run) => !run.break && run.text !== '') ?? paragraph.runs[0];
}

/**
 * Where LibreOffice draws the line under text, and PowerPoint for Calibri and Arial, in em of the run: its middle below the
 * baseline, and its thickness. Drawn by us, since a face's own figures differ from those of the face whose twin it is
 * (Carlito's line is higher, and a third thicker than Calibri's).
 */
const underline = { middle: 0.1, thickness: 0.072 } as const;

/** The line under a part, where it is underlined. */
export function underlineBox(run: Run, part: LineRun, line: Line): Box {
  const size = drawnSize(run);
  return {
    x: part.x,
    y: line.y - rise(run) + (underline.middle - underline.thickness / 2) * size,
    width: part.width,
    height: underline.thickness * size,
  };
}
