/** A row that is higher than a slide is cut: each part has so many lines of every cell. */
import type { SceneParagraph } from '../../../../shared/model/index.js';
import type { TextLayout } from '../../measure/index.js';
import type { Sheet } from '../../types.js';
import { type LaidRow, layRow, type SetCell } from './grid.js';

/** Parts of `row` that are at most `room` points high each. */
export function cutRow(row: LaidRow, widths: readonly number[], room: number, sheet: Sheet): LaidRow[] {
  const { padding } = sheet.stage.template.style.table;
  let lines = Math.max(1, Math.floor((room - 2 * padding) / pitchOf(row)));
  for (;;) {
    const parts = cutAt(row, lines, widths, padding, sheet);
    const tallest = Math.max(...parts.map((part) => part.height));
    if (lines === 1 || tallest <= room) return parts;
    lines = Math.max(1, Math.min(lines - 1, Math.floor((lines * room) / tallest)));
  }
}

function pitchOf(row: LaidRow): number {
  return Math.max(1, ...row.cells.map(({ layout }) => layout.height / Math.max(1, layout.lines.length)));
}

function cutAt(row: LaidRow, lines: number, widths: readonly number[], padding: number, sheet: Sheet): LaidRow[] {
  const cells = row.cells.map(({ set, layout }) => cutCell(set, layout, lines));
  const count = Math.max(...cells.map((parts) => parts.length));
  return Array.from({ length: count }, (_, index) =>
    layRow(
      cells.map((parts) => parts[index] ?? { paragraphs: empty(parts[0]), trail: 0 }),
      widths,
      padding,
      sheet,
    ),
  );
}

function empty(cell: SetCell | undefined): readonly SceneParagraph[] {
  const first = cell?.paragraphs[0];
  return first ? [{ ...first, runs: [] }] : [];
}

/** A cell's text in parts of `lines` lines. A cell has one paragraph. */
function cutCell(set: SetCell, layout: TextLayout, lines: number): SetCell[] {
  const only = set.paragraphs[0];
  if (!only || layout.lines.length <= lines) return [set];
  const ends = lineEnds(layout);
  const out: SetCell[] = [];
  let from: Place = { run: 0, at: 0 };
  for (let line = lines - 1; ; line += lines) {
    const to = line >= ends.length - 1 ? { run: only.runs.length, at: 0 } : (ends[line] as Place);
    out.push({ paragraphs: [{ ...only, runs: slice(only, from, to) }], trail: set.trail });
    if (to.run >= only.runs.length) return out;
    from = to;
  }
}

interface Place {
  readonly run: number;
  readonly at: number;
}

function lineEnds(layout: TextLayout): Place[] {
  let last: Place = { run: 0, at: 0 };
  return layout.lines.map(({ runs }) => {
    for (const { run, to } of runs) if (run > last.run || (run === last.run && to > last.at)) last = { run, at: to };
    return last;
  });
}

function slice(paragraph: SceneParagraph, from: Place, to: Place): SceneParagraph['runs'] {
  const runs = paragraph.runs.flatMap((run, index) => {
    if (index < from.run || index > to.run) return [];
    const start = index === from.run ? from.at : 0;
    const end = index === to.run ? to.at : run.text.length;
    if (run.break) return [run];
    const text = run.text.slice(start, end);
    return text === '' ? [] : [{ ...run, text }];
  });
  // No part begins or ends with a blank or a break: the cut stands for it.
  while (runs[0]?.break || runs[0]?.text.trim() === '') runs.shift();
  while (runs.at(-1)?.break || runs.at(-1)?.text.trim() === '') runs.pop();
  const [first, last] = [runs[0], runs.length - 1];
  if (first) runs[0] = { ...first, text: first.text.trimStart() };
  if (last >= 0) runs[last] = { ...runs[last]!, text: runs[last]!.text.trimEnd() };
  return runs;
}
