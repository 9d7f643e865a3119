import { indicesAt } from './display-columns.js';
import type { LexInside } from './extensions.js';
import { lineAt } from './lines.js';
import type { GridCell, GridTableToken, LineBlockToken } from './tokens.js';

const border = /^\+(?:[-=:]+\+)+[ \t]*$/;

/**
 * Pandoc's grid table: cells between `+---+` borders, each with blocks in it; `+===+` ends the header. Spans are not read:
 * a table that has any stays text.
 */
export function readGridTable(source: string, inside: LexInside): GridTableToken | undefined {
  const first = lineAt(source, 0);
  if (!first || !border.test(first.text)) return undefined;
  const stops = [...first.text.trimEnd()].flatMap((char, index) => (char === '+' ? [index] : []));
  const sections: { readonly lines: string[]; readonly line: number; readonly header: boolean }[] = [];
  let alignment = first.text;
  let pending: string[] = [];
  let end = 0;
  let number = 1;
  for (let line = lineAt(source, first.next); line; line = lineAt(source, line.next), number += 1) {
    if (border.test(line.text)) {
      if (!stops.every((stop) => line?.text[stop] === '+')) return undefined;
      const header = line.text.includes('=');
      if (header) alignment = line.text;
      sections.push({ lines: pending, line: number - pending.length, header });
      pending = [];
      end = line.end;
    } else if (line.text.startsWith('|')) pending.push(line.text);
    else break;
  }
  if (sections.length === 0 || pending.length > 0) return undefined;
  const rows = sections.map((section) => cellsOf(section.lines, section.line, stops, inside));
  const hasHead = sections[0]?.header === true;
  return {
    type: 'gridTable',
    raw: source.slice(0, end),
    align: stops.slice(1).map((stop, index) => alignOf(alignment.slice((stops[index] as number) + 1, stop))),
    head: hasHead ? (rows[0] as GridCell[]) : [],
    rows: hasHead ? rows.slice(1) : rows,
  };
}

function cellsOf(lines: readonly string[], line: number, stops: readonly number[], inside: LexInside): GridCell[] {
  return stops.slice(1).map((stop, index) => {
    const from = (stops[index] as number) + 1;
    const last = index === stops.length - 2;
    const text = lines.map((row) => {
      const [start, end = 0] = indicesAt(row, [from, stop]);
      return row
        .slice(start, last ? Math.max(end, row.lastIndexOf('|')) : end)
        .replace(/^ /, '')
        .trimEnd();
    });
    return { tokens: inside(text.join('\n')), line };
  });
}

function alignOf(rule: string): 'start' | 'center' | 'end' {
  if (rule.endsWith(':')) return rule.startsWith(':') ? 'center' : 'end';
  return 'start';
}

/** Pandoc's line block: each line begins with `| ` and keeps its end and its indentation. */
export function readLineBlock(source: string): LineBlockToken | undefined {
  const lines: string[] = [];
  let end = 0;
  for (let line = lineAt(source, 0); line; line = lineAt(source, line.next)) {
    const match = /^\|(?: (.*)|)$/.exec(line.text);
    if (!match) break;
    // A row of a pipe table ends with a pipe, or has the rule under its header.
    if (/\|[ \t]*$/.test(match[1] ?? '') || /^[ \t]*:?-+:?[ \t|:-]*$/.test(match[1] ?? 'x')) return undefined;
    lines.push(match[1] ?? '');
    end = line.end;
  }
  const next = lineAt(source, end + 1);
  if (lines.length === 0 || (next && /^\|?[ \t]*:?-+:?[ \t]*\|/.test(next.text))) return undefined;
  return { type: 'lineBlock', raw: source.slice(0, end), lines };
}
