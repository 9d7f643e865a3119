import {
  drawnSize,
  drawnText,
  highlightBox,
  holdsWidth,
  isRightToLeft,
  isUnderlined,
  markFont,
  markStyle,
  type RunEnd,
  rise,
  runEnd,
  underlineBox,
} from '../drawing/index.js';
import {
  type Box,
  familyOf,
  type Line,
  type LineRun,
  type Run,
  type SceneParagraph,
  type TextBody,
  type TextItem,
} from '../model/index.js';
import { ballotBox } from './ballot-box.js';
import type { SvgContext } from './context.js';
import { solidFill } from './fill.js';
import { linked } from './link.js';
import { type Attributes, decimal, element, escapeText } from './markup.js';
import { boxAttributes, outlined } from './shape.js';

/** A text item: the shape behind it, then its lines. */
export function textSvg(item: TextItem, context: SvgContext): string {
  const { shape } = item;
  const behind = shape ? outlined(shape.geometry, item.box, shape.fill, shape.stroke, context) : '';
  const lines = linesSvg(item, context);
  return behind + (item.turn ? element('g', { transform: turnOf(item.turn, item.box) }, lines) : lines);
}

function turnOf(degrees: number, { x, y, width, height }: Box): string {
  return `rotate(${[degrees, x + width / 2, y + height / 2].map(decimal).join(' ')})`;
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
  const first = markStyle(paragraph);
  if (!mark || !first) return '';
  const drawn = ballotBox(mark, line.y, context);
  if (drawn) return drawn;
  return element(
    'text',
    {
      ...placed(mark.x, mark.width, line.y, paragraph.rtl ? 'end' : 'start'),
      'font-family': context.fontFamily(context.look.theme.fonts[markFont(paragraph.mark)]),
      'font-size': mark.size,
      'font-weight': first.bold ? 'bold' : undefined,
      'font-style': first.italic ? 'italic' : undefined,
      ...solidFill(mark.color, context.look.theme),
    },
    escapeText(mark.text),
  );
}

/** x and anchor of a piece of text that was given the room from `x` to `x + width`. */
function placed(x: number, width: number, y: number, end: RunEnd): Attributes {
  if (end === 'start') return { x, y };
  return { x: end === 'end' ? x + width : x + width / 2, y, 'text-anchor': end };
}

function runSvg(part: LineRun, line: Line, paragraph: SceneParagraph, context: SvgContext): string {
  const run = paragraph.runs[part.run]!;
  const text = drawnText(run, part, context.slideNumber);
  if (text === '') return '';
  const rightToLeft = isRightToLeft(text, paragraph.rtl);
  const drawn = element(
    'text',
    {
      ...placed(part.x, part.width, line.y - rise(run), runEnd(run, paragraph, rightToLeft)),
      ...fontAttributes(run, context),
      ...solidFill(run.color, context.look.theme),
      'text-decoration': run.strike ? 'line-through' : undefined,
      ...widthAttributes(text, part, run, line),
      'xml:space': /^\s|\s$|\s\s/.test(text) ? 'preserve' : undefined,
    },
    // Right-to-left marks on both sides keep signs at a part's ends on the side where they were measured.
    escapeText(rightToLeft ? `\u200f${text}\u200f` : text),
  );
  return (
    highlight(run, part, line, context) + linked(run.link, underlineSvg(run, part, line, context) + drawn, context)
  );
}

function fontAttributes(run: Run, context: SvgContext): Attributes {
  return {
    'font-family': context.fontFamily(familyOf(context.look.theme.fonts, run.font)),
    'font-size': drawnSize(run),
    'font-weight': run.bold ? 'bold' : undefined,
    'font-style': run.italic ? 'italic' : undefined,
  };
}

/**
 * How wide a part is drawn. Letter-spacing that is held is what makes up the measured width: resvg 2.6 fits the glyphs to a
 * `textLength` first and then spaces them. No space follows the last glyph then.
 */
function widthAttributes(text: string, part: LineRun, run: Run, line: Line): Attributes {
  if (!holdsWidth(text, part, run, line)) return { 'letter-spacing': run.spacing };
  if (!run.spacing) return { textLength: part.width, lengthAdjust: 'spacingAndGlyphs' };
  return { textLength: part.width - run.spacing, lengthAdjust: 'spacing' };
}

function underlineSvg(run: Run, part: LineRun, line: Line, context: SvgContext): string {
  if (!isUnderlined(run)) return '';
  return element('rect', {
    ...boxAttributes(underlineBox(run, part, line)),
    ...solidFill(run.color, context.look.theme),
  });
}

function highlight(run: Run, part: LineRun, line: Line, context: SvgContext): string {
  if (!run.highlight) return '';
  return element('rect', {
    ...boxAttributes(highlightBox(run, part, line)),
    ...solidFill(run.highlight, context.look.theme),
  });
}
