import type { Token, Tokens } from 'marked';
import type { ListItem } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { blocksOf, type FlowItem } from '../flow.js';
import { countLines } from '../front-matter/split.js';
import type { Reading } from '../reading.js';
import { flowOf, linesOf } from './convert.js';
import { paragraphFlow } from './paragraph.js';

const firstYear = 1000; // numbers from here on are years, not counters

/** A list, or one paragraph where a sentence merely begins with a year (`2022. The year …`). */
export function listFlow(token: Tokens.List, line: number, lines: Lines, reading: Reading): readonly FlowItem[] {
  const numbers = token.ordered ? token.items.map((item) => numberOf(item.raw)) : [];
  if (token.items.length === 1 && (numbers[0]?.value ?? 0) >= firstYear) {
    const text = token.raw.trim().replace(/\n[ \t]+/g, '\n');
    if (!/\n[ \t]*\n/.test(text)) return paragraphFlow(text, line, lines, reading);
  }
  const words = token.ordered && areWords(numbers.map((number) => number.value));
  const items: ListItem[] = [];
  let at = line;
  for (const [index, item] of token.items.entries()) {
    const tokens = withoutTaskBox(item);
    const blocks = blocksOf(flowOf(tokens, at, reading));
    items.push({
      blocks,
      ...(item.task ? { checked: item.checked === true } : {}),
      ...(words ? { label: numbers[index]?.text as string } : {}),
      lines: linesOf(item.raw, at),
    });
    at += countLines(item.raw);
  }
  const start = token.ordered ? (numbers[0]?.value ?? 1) : 1;
  return [{ type: 'list', ordered: token.ordered, start, items, lines }];
}

function numberOf(raw: string): { readonly value: number; readonly text: string } {
  const match = /^[ \t]*(\d{1,9})([.)])/.exec(raw);
  return { value: Number(match?.[1] ?? 1), text: `${match?.[1] ?? 1}${match?.[2] ?? '.'}` };
}

/**
 * Whether an ordered list's numbers are text: they are years, or do not follow one another. All alike (`1. 1. 1.`) is
 * Markdown's own way of saying 'count for me'.
 */
function areWords(numbers: readonly number[]): boolean {
  const first = numbers[0] ?? 1;
  if (first >= firstYear) return true;
  return !numbers.every((number, index) => number === first + index) && !numbers.every((number) => number === first);
}

/** marked puts the box of a task into the item's first text. */
function withoutTaskBox(item: Tokens.ListItem): readonly Token[] {
  const tokens = item.tokens.filter((token) => token.type !== 'checkbox');
  const [first, ...rest] = tokens;
  if (!item.task || !first || (first.type !== 'text' && first.type !== 'paragraph')) return tokens;
  const text = (first as Tokens.Text).text.replace(/^\[[ xX]\][ \t]*/, '');
  return [{ ...first, text } as Token, ...rest];
}
