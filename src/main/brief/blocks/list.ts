import type { Token, Tokens } from 'marked';
import type { ListItem } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { blocksOf, type FlowItem } from '../flow.js';
import { countLines } from '../front-matter/split.js';
import type { LettersToken } from '../lex/tokens.js';
import type { Reading } from '../reading.js';
import { flowOf, linesOf } from './convert.js';
import { paragraphFlow } from './paragraph.js';

const firstYear = 1000; // numbers from here on are years, not counters

/** A list, or one paragraph where a sentence merely begins with a year (`2022. The year …`). */
export function listFlow(token: Tokens.List, line: number, lines: Lines, reading: Reading): readonly FlowItem[] {
  const counted = token.ordered ? token.items : countedItems(token);
  const numbers = counted?.map((item) => numberOf(item.raw)) ?? [];
  if (token.items.length === 1 && (numbers[0]?.value ?? 0) >= firstYear) {
    const text = token.raw.trim().replace(/\n[ \t]+/g, '\n');
    if (!/\n[ \t]*\n/.test(text)) return paragraphFlow(text, line, lines, reading);
  }
  const words = counted !== undefined && areWords(numbers.map((number) => number.value));
  const items: ListItem[] = [];
  let at = line;
  for (const [index, item] of token.items.entries()) {
    const tokens = withoutTaskBox(counted?.[index] ?? item);
    const blocks = blocksOf(flowOf(tokens, at, reading));
    items.push({
      blocks,
      ...(item.task ? { checked: item.checked === true } : {}),
      ...(words ? { label: numbers[index]?.text as string } : {}),
      lines: linesOf(item.raw, at),
    });
    at += countLines(item.raw);
  }
  return [{ type: 'list', ordered: counted !== undefined, start: numbers[0]?.value ?? 1, items, lines }];
}

/** A list that counts with letters or numbers in parentheses. */
export function lettersFlow(token: LettersToken, line: number, lines: Lines, reading: Reading): readonly FlowItem[] {
  const items = token.items.map((item): ListItem => {
    const from = line + item.line;
    const blocks = blocksOf(flowOf(item.tokens, from, reading));
    return { blocks, label: item.label, lines: { from, to: from + item.lineCount - 1 } };
  });
  return [{ type: 'list', ordered: true, start: 1, items, lines }];
}

/**
 * The items of a list each of which is a number and its text (`- 1. Trade`), as tables of contents are written: to Markdown these are bullets
 * with a list of one in each. Undefined where one is anything else.
 */
function countedItems(token: Tokens.List): readonly Tokens.ListItem[] | undefined {
  const inner = token.items.map((item) => {
    const [only, ...below] = item.tokens.filter(({ type }) => type !== 'space') as readonly Tokens.List[];
    const isCounted = only?.type === 'list' && only.ordered && only.items.length === 1 && !item.task;
    const own = isCounted && below.every(({ type }) => type === 'list') ? only.items[0] : undefined;
    if (!own || !only || below.length === 0) return own;
    // What stands under the number, at the bullet's indentation.
    const between = countLines(only.raw) - own.tokens.reduce((lines, { raw }) => lines + countLines(raw), 0);
    return { ...own, tokens: [...own.tokens, { type: 'space', raw: '\n'.repeat(Math.max(0, between)) }, ...below] };
  });
  return inner.every((item) => item !== undefined) ? inner : undefined;
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
