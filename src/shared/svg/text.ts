import type { Line, LineRun, Run, SceneParagraph, TextBody, TextItem } from '../model/index.js';
import { raisedScale, subscriptDrop, superscriptRise } from '../raised-text.js';
import { ballotBox } from './ballot-box.js';
import type { SvgContext } from './context.js';
import { isMeasured } from './family.js';
import { solidFill } from './fill.js';
import { linked } from './link.js';
import { type Attributes, element, escapeText } from './markup.js';
import { outlined } from './shape.js';

/** A text item: the shape behind it, then its lines. */
export function textSvg(item: TextItem, context: SvgContext): string {
  const { shape } = item;
  const behind = shape ? outlined(shape.geometry, item.box, shape.fill, shape.stroke, context) : '';
  return behind + linesSvg(item, context);
}

/** Lines as measured: each part of a run stands at its own x, so that no renderer decides anything. */
export function linesSvg(body: TextBody, context: SvgContext): string {
  return body.lines.map((line) => lineSvg(line, body.paragraphs[line.paragraph]!, context)).join('');
}

function lineSvg(line: Line, paragraph: SceneParagraph, context: SvgContext): string {
  const runs = line.runs.map((part) => runSvg(part, line, paragraph, context));
  return markSvg(line, paragraph, context) + runs.join('');
}

function markSvg(line: Line, paragraph: SceneParagraph, context: SvgContext): string {
  const { mark } = line;
  const first = paragraph.runs.find((run) => !run.break && run.text !== '') ?? paragraph.runs[0];
  if (!mark || !first) return '';
  const drawn = ballotBox(mark, line.y, context);
  if (drawn) return drawn;
  return element(
    'text',
    {
      ...placed(mark.x, mark.width, line.y, paragraph.rtl ? 'end' : 'start'),
      'font-family': context.fontFamily(context.look.theme.fonts.body),
      'font-size': mark.size,
      'font-weight': first.bold ? 'bold' : undefined,
      'font-style': first.italic ? 'italic' : undefined,
      ...solidFill(mark.color, context.look.theme),
    },
    escapeText(mark.text),
  );
}

type End = 'start' | 'middle' | 'end';

/** x and anchor of a piece of text that was given the room from `x` to `x + width`. */
function placed(x: number, width: number, y: number, end: End): Attributes {
  if (end === 'start') return { x, y };
  return { x: end === 'end' ? x + width : x + width / 2, y, 'text-anchor': end };
}

function runSvg(part: LineRun, line: Line, paragraph: SceneParagraph, context: SvgContext): string {
  const run = paragraph.runs[part.run]!;
  const text = drawnText(run, part, context);
  if (text === '') return '';
  const rightToLeft = isRightToLeft(text, paragraph.rtl);
  const drawn = element(
    'text',
    {
      ...placed(part.x, part.width, line.y - rise(run), runEnd(run, paragraph, rightToLeft)),
      ...fontAttributes(run, context),
      ...solidFill(run.color, context.look.theme),
      'text-decoration': run.strike ? 'line-through' : undefined,
      ...exactWidth(text, part, run, context),
      'xml:space': /^\s|\s$|\s\s/.test(text) ? 'preserve' : undefined,
    },
    // Right-to-left marks on both sides keep signs at a part's ends on the side where they were measured.
    escapeText(rightToLeft ? `\u200f${text}\u200f` : text),
  );
  return (
    highlight(run, part, line, context) + linked(run.link, underlineSvg(run, part, line, context) + drawn, context)
  );
}

function drawnText(run: Run, part: LineRun, context: SvgContext): string {
  if (run.field === 'slide-number') return String(context.slideNumber);
  // LibreOffice does not show soft hyphens; tabs are room already.
  const text = run.text.slice(part.from, part.to).replace(/\u00ad/g, '');
  return run.caps ? text.toUpperCase() : text;
}

const rightToLeftLetter = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A part of a line has one direction; one without letters or digits has that of its paragraph. */
function isRightToLeft(text: string, paragraphIs: boolean): boolean {
  if (/\p{L}/u.test(text)) return rightToLeftLetter.test(text.replace(/\p{N}/gu, ''));
  return paragraphIs && !/\p{N}/u.test(text);
}

/** Latin, Greek and Cyrillic, with their signs: what the bundled faces have, so that widths as measured are true. */
const measuredText = /^[\u0020-\u052f\u1e00-\u206f\u20a0-\u20bf]{2,}$/;

/**
 * Holds a part to its measured width: LibreOffice sets glyphs in whole pixels of its device, other renderers do not, and
 * half a per cent of a line is two points at its end.
 */
function exactWidth(text: string, part: LineRun, run: Run, context: SvgContext): Attributes {
  // Letter-spacing would be stretched along with the glyphs.
  if (!measuredText.test(text) || part.width <= 0 || run.field || run.spacing) return {};
  // Widths of a family without a twin are only an upper bound.
  if (!isMeasured(context.look.theme.fonts[run.font], context.look)) return {};
  return { textLength: part.width, lengthAdjust: 'spacingAndGlyphs' };
}

/**
 * The side from which a part is drawn: its paragraph's reading edge where its width is only estimated, so that no gap opens
 * there; for the number's stand-in that of its alignment.
 */
function runEnd(run: Run, paragraph: SceneParagraph, rightToLeft: boolean): End {
  if (run.field === 'slide-number') {
    return paragraph.align === 'right' ? 'end' : paragraph.align === 'center' ? 'middle' : 'start';
  }
  return rightToLeft && paragraph.rtl ? 'end' : 'start';
}

function fontAttributes(run: Run, context: SvgContext): Attributes {
  return {
    'font-family': context.fontFamily(context.look.theme.fonts[run.font]),
    'font-size': run.baseline ? run.size * raisedScale : run.size,
    'font-weight': run.bold ? 'bold' : undefined,
    'font-style': run.italic ? 'italic' : undefined,
    'letter-spacing': run.spacing,
  };
}

/** How far a run stands above the line's baseline, in points. */
function rise(run: Run): number {
  if (run.baseline === 'super') return run.size * superscriptRise;
  return run.baseline === 'sub' ? -run.size * subscriptDrop : 0;
}

/**
 * Where LibreOffice draws the line under text, and PowerPoint for Calibri and Arial, in em of the run: its middle below the
 * baseline, and its thickness. Drawn by us, since a face's own figures differ from those of the face whose twin it is
 * (Carlito's line is higher, and a third thicker than Calibri's).
 */
const underline = { middle: 0.1, thickness: 0.072 } as const;

/** Links are underlined, as PowerPoint and LibreOffice do by themselves. */
function underlineSvg(run: Run, part: LineRun, line: Line, context: SvgContext): string {
  if (!run.underline && !run.link) return '';
  const size = run.baseline ? run.size * raisedScale : run.size;
  return element('rect', {
    x: part.x,
    y: line.y - rise(run) + (underline.middle - underline.thickness / 2) * size,
    width: part.width,
    height: underline.thickness * size,
    ...solidFill(run.color, context.look.theme),
  });
}

/** The highlight's band reaches from a line's ascent to its descent: 0.95 em above the baseline, 0.25 em below. */
function highlight(run: Run, part: LineRun, line: Line, context: SvgContext): string {
  if (!run.highlight) return '';
  return element('rect', {
    x: part.x,
    y: line.y - 0.95 * run.size,
    width: part.width,
    height: 1.2 * run.size,
    ...solidFill(run.highlight, context.look.theme),
  });
}
