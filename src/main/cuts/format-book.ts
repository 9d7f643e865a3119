import { bookVersion } from './read-book.js';
import type { CutBook, StoredCut, StoredSection } from './types.js';

/**
 * A cuts file's text: keys always in one order, a section on a line of its own, so that versions of it can be compared line
 * by line. Fields that we do not know stand last, as they were.
 */
export function formatBook(book: CutBook): string {
  const cuts = book.cuts.map((cut) => indented(formatCut(cut), 2));
  const rest = others(book.other, 1);
  return `{\n  "version": ${bookVersion},\n  "cuts": ${block('[', cuts, ']', 1)}${rest}\n}\n`;
}

function formatCut(cut: StoredCut): string {
  const lines = [`"name": ${JSON.stringify(cut.name)}`, `"new": "${cut.new}"`];
  if (cut.minutes !== undefined) lines.push(`"minutes": ${cut.minutes}`);
  if (cut.order) {
    const ids = cut.order.map((id) => `    ${JSON.stringify(id)}`);
    lines.push(`"order": ${block('[', ids, ']', 1)}`);
  }
  const sections = cut.sections.map((section) => `    ${formatSection(section)}`);
  lines.push(`"sections": ${block('[', sections, ']', 1)}`);
  return `{\n  ${lines.join(',\n  ')}${others(cut.other, 1)}\n}`;
}

function formatSection({ id, in: ticked, layout, hash, other }: StoredSection): string {
  const known = { id, in: ticked, layout, hash, ...other };
  const pairs = Object.entries(known).flatMap(([key, value]) =>
    value === undefined ? [] : [`${JSON.stringify(key)}: ${JSON.stringify(value)}`],
  );
  return `{ ${pairs.join(', ')} }`;
}

function block(open: string, lines: readonly string[], close: string, depth: number): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${'  '.repeat(depth)}${close}`;
}

function others(other: Readonly<Record<string, unknown>>, depth: number): string {
  return Object.entries(other)
    .map(([key, value]) => {
      const text = JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
      return `,\n${'  '.repeat(depth)}${JSON.stringify(key)}: ${text}`;
    })
    .join('');
}

function indented(text: string, depth: number): string {
  return text.replace(/^/gmu, '  '.repeat(depth));
}
