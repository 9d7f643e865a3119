import {
  ballotBoxPath,
  drawnSize,
  drawnText,
  highlightBox,
  holdsWidth,
  isRightToLeft,
  isUnderlined,
  markFont,
  markStyle,
  paint,
  rise,
  runEnd,
  underlineBox,
} from '../../../shared/drawing/index.js';
import type {
  Box,
  Color,
  Line,
  LineRun,
  Run,
  SceneParagraph,
  TextBody,
  TextItem,
} from '../../../shared/model/index.js';
import type { Drawing } from './drawing.js';
import { paintText } from './glyphs.js';
import { paintOutlined } from './shape.js';

/** What is drawn next stands turned, until the state is restored. */
function turnRound({ degrees, box }: NonNullable<Drawing['turn']>, { doc }: Drawing['kit']): void {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  doc.transform(cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos);
}

/** A drawing in which an item's text stands as it is turned. */
export function turnedFor({ turn, box }: TextItem, drawing: Drawing): Drawing {
  return turn ? { ...drawing, turn: { degrees: turn, box } } : drawing;
}

/** A text item: the shape behind it, then its lines. */
export function paintTextItem(item: TextItem, drawing: Drawing): void {
  paintBehind(item, drawing);
  paintBody(item, turnedFor(item, drawing));
}

/** The shape behind a text. */
export function paintBehind({ shape, box }: TextItem, drawing: Drawing): void {
  if (shape) paintOutlined(shape.geometry, box, shape.fill, shape.stroke, drawing);
}

/** Lines as measured, with all that belongs to them. */
export function paintBody(body: TextBody, drawing: Drawing): void {
  paintHighlights(body, drawing);
  for (const line of body.lines) {
    const paragraph = body.paragraphs[line.paragraph] as SceneParagraph;
    paintMark(line, paragraph, drawing);
    for (const part of line.runs) paintPart(part, line, paragraph, drawing, false);
  }
  paintLines(body, drawing);
}

/** A paragraph's mark, where it stands on this line. */
export function paintMark(line: Line, paragraph: SceneParagraph, drawing: Drawing): void {
  const { mark } = line;
  const first = markStyle(paragraph);
  if (!mark || !first) return;
  const { doc } = drawing.kit;
  const box = ballotBoxPath(mark, line.y);
  if (box) {
    const { hex, opacity } = paint(mark.color, drawing.look.theme);
    doc.save();
    doc.strokeColor(hex, opacity === 1 ? undefined : opacity);
    doc.lineWidth(box.lineWidth);
    doc.path(box.d);
    doc.stroke();
    doc.restore();
    return;
  }
  const style = { font: markFont(paragraph.mark), bold: first.bold, italic: first.italic };
  inColor(mark.color, drawing, () =>
    paintText(
      mark.text,
      style,
      {
        x: mark.x,
        y: line.y,
        width: mark.width,
        size: mark.size,
        end: paragraph.rtl ? 'end' : 'start',
        holdsWidth: false,
        spacing: 0,
        rightToLeft: false,
        spaceAfter: true,
      },
      drawing,
    ),
  );
}

/** A part of a line. `spaceAfter`: it ends a line, and its paragraph goes on. */
export function paintPart(
  part: LineRun,
  line: Line,
  paragraph: SceneParagraph,
  drawing: Drawing,
  spaceAfter: boolean,
): void {
  const run = paragraph.runs[part.run] as Run;
  const text = drawnText(run, part, drawing.slideNumber);
  if (text === '') return;
  const rightToLeft = isRightToLeft(text, paragraph.rtl);
  const setting = {
    x: part.x,
    y: line.y - rise(run),
    width: part.width,
    size: drawnSize(run),
    end: runEnd(run, paragraph, rightToLeft),
    holdsWidth: holdsWidth(text, part, run, line),
    spacing: run.spacing ?? 0,
    rightToLeft,
    spaceAfter,
  };
  inColor(run.color, drawing, () => paintText(text, run, setting, drawing));
}

/** The bands behind highlighted text. */
export function paintHighlights(body: TextBody, drawing: Drawing): void {
  eachPart(body, (part, line, run) => {
    const { highlight } = run;
    if (!highlight) return;
    const { x, y, width, height } = highlightBox(run, part, line);
    inColor(highlight, drawing, () => {
      drawing.kit.doc.rect(x, y, width, height);
      drawing.kit.doc.fill();
    });
  });
}

/** Lines under text, and through it where its face has them. */
export function paintLines(body: TextBody, drawing: Drawing): void {
  const { doc } = drawing.kit;
  eachPart(body, (part, line, run) => {
    if (part.width <= 0) return;
    const draw = ({ x, y, width, height }: Box): void =>
      inColor(run.color, drawing, () => {
        doc.rect(x, y, width, height);
        doc.fill();
      });
    if (isUnderlined(run)) draw(underlineBox(run, part, line));
    const { font } = drawing.faces.of(run);
    const through = font['OS/2'];
    if (!run.strike || !through) return;
    const em = drawnSize(run) / font.unitsPerEm;
    const y = line.y - rise(run) - through.yStrikeoutPosition * em;
    draw({ x: part.x, y, width: part.width, height: through.yStrikeoutSize * em });
  });
}

/** Whether a body has bands or lines, that is, anything but glyphs. */
export function hasOrnament(body: TextBody, of: 'highlight' | 'line'): boolean {
  return body.paragraphs.some(({ runs }) =>
    runs.some((run) => (of === 'highlight' ? run.highlight !== undefined : isUnderlined(run) || run.strike === true)),
  );
}

function eachPart(body: TextBody, draw: (part: LineRun, line: Line, run: Run) => void): void {
  for (const line of body.lines) {
    const { runs } = body.paragraphs[line.paragraph] as SceneParagraph;
    for (const part of line.runs) draw(part, line, runs[part.run] as Run);
  }
}

function inColor(color: Color, { kit, look: { theme }, turn }: Drawing, draw: () => void): void {
  const { doc } = kit;
  const { hex, opacity } = paint(color, theme);
  doc.save();
  if (turn) turnRound(turn, kit);
  doc.fillColor(hex, opacity === 1 ? undefined : opacity);
  draw();
  doc.restore();
}
