/** Do the lines of a scene break where LibreOffice breaks them? */
import type { Box, Line, Scene, SceneItem, TextBody } from '../../../src/shared/model/index.js';
import type { PdfPage, PdfWord } from './pdf.js';

/** The lines that the scene sets in one box. */
export interface ExpectedLines {
  readonly name: string;
  readonly box: Box;
  /** Mark and text of each line. */
  readonly lines: readonly string[];
}

export interface LineAgreement {
  readonly lines: number;
  /** 'box: the line as the scene has it', one a line that LibreOffice breaks elsewhere. */
  readonly broken: readonly string[];
}

/** The lines of every text box and table cell of a scene. */
export function expectedLines(scene: Scene): readonly ExpectedLines[] {
  return scene.items.flatMap((item) =>
    [...bodiesOf(item)].map(({ name, box, body }) => ({
      name,
      box,
      lines: body.lines.map((line) => lineText(body, line)),
    })),
  );
}

function* bodiesOf(item: SceneItem): Generator<{ readonly name: string; readonly box: Box; readonly body: TextBody }> {
  // Where words stand that are turned, pdftotext does not say by line.
  if (item.kind === 'text' && !item.turn) yield { name: item.name, box: item.box, body: item };
  if (item.kind !== 'table') return;
  let y = item.box.y;
  for (const [r, row] of item.rows.entries()) {
    // Columns of a right-to-left table stand in reverse.
    let x = item.rtl ? item.box.x + item.columns.reduce((sum, width) => sum + width, 0) : item.box.x;
    for (const [c, cell] of row.cells.entries()) {
      const width = item.columns[c] ?? 0;
      if (item.rtl) x -= width;
      yield { name: `${item.name} row ${r + 1} column ${c + 1}`, box: { x, y, width, height: row.height }, body: cell };
      if (!item.rtl) x += width;
    }
    y += row.height;
  }
}

function lineText(body: TextBody, line: Line): string {
  const runs = body.paragraphs[line.paragraph]?.runs ?? [];
  const parts = line.runs.map(({ run, from, to }) => (runs[run]?.field ? '' : (runs[run]?.text.slice(from, to) ?? '')));
  return [line.mark?.text ?? '', ...parts].join('');
}

/** Compares the lines of one slide with the words of its page. Lines without letters or digits are left out. */
export function compareLines(expected: readonly ExpectedLines[], page: PdfPage): LineAgreement {
  const broken: string[] = [];
  let lines = 0;
  for (const { name, box, lines: texts } of expected) {
    const drawn = new Set(linesIn(page.words, box).map(comparable));
    for (const text of texts) {
      const wanted = comparable(text);
      if (wanted === '') continue;
      lines++;
      if (!drawn.has(wanted)) broken.push(`${name}: ${text}`);
    }
  }
  return { lines, broken };
}

/** The words whose middle stands in a box, as lines from the top. */
function linesIn(words: readonly PdfWord[], box: Box): readonly string[] {
  const inside = words
    .map((word) => ({
      word,
      x: (word.left + word.right) / 2,
      y: (word.top + word.bottom) / 2,
      height: word.bottom - word.top,
    }))
    .filter(({ x, y }) => x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1)
    .sort((one, other) => other.height - one.height); // raised and lowered words join the line of a full-sized one
  const lines: { y: number; height: number; words: PdfWord[] }[] = [];
  for (const { word, y, height } of inside) {
    const line = lines.find((candidate) => Math.abs(candidate.y - y) < candidate.height * 0.37); // 0.45 em: lines are at least 1 em apart
    if (line) line.words.push(word);
    else lines.push({ y, height, words: [word] });
  }
  return lines.map((line) =>
    [...line.words]
      .sort((one, other) => one.left - other.left)
      .map((word) => word.text)
      .join(''),
  );
}

/** Letters and digits only; right-to-left ones sorted, since pdftotext gives them in either order. */
function comparable(text: string): string {
  const letters =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.normalize('NFKC'))
    ? [...letters].sort().join('')
    : letters.join('');
}
