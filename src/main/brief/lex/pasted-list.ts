/**
 * Lists as they are pasted from word processors, mails and PDF files: `• Trade`, `– Handel`, `a) first`, `(1) one`, each on a line of its own.
 * To Markdown they are one paragraph, and a slide would have them all in one line.
 */
import type { Token, Tokens } from 'marked';
import type { LexInside } from './extensions.js';
import { indentOf, isBlankLine, type Line, lineAt } from './lines.js';
import type { LettersToken } from './tokens.js';

/** Signs that are printed before items and nowhere else. */
const bullet = /^([ \t]{0,12})([•●▪◦‣⁃∙■□➢➤►▶✓✔]|o(?=\t))[ \t]+(?=\S)/;
/** A dash begins an item only where it begins each line: in text it stands at a line's beginning by chance. */
const dash = /^([ \t]{0,3})([–—−])[ \t]+(?=\S)/;
/** `1)` is Markdown's own. */
const letter = /^([ \t]{0,3})(\((?:[a-z]|\d{1,2}|[ivx]{1,5})\)|(?:[a-z]|[ivx]{1,5})\))[ \t]+(?=\S)/;

/** What cannot go on with an item. */
const otherBlock = /^ {0,3}(?:#{1,6}(?:\s|$)|[*+-](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|>|`{3}|~{3}|:::|\||<)/;

const fewestItems = 2;
const mostLines = 500; // what goes on longer is no slide's list, and the search for its end must end

/** Signs with which one of these may begin. */
const mayBegin = /^[ \t]{0,12}(?:[•●▪◦‣⁃∙■□➢➤►▶✓✔–—−]|o\t|\([a-z\d]{1,5}\)|[a-z]{1,5}\))/;

/** One item, with its first line's sign. */
interface Item {
  readonly sign: string;
  /** Columns before the sign. */
  readonly indent: number;
  /** Text behind the sign, and the lines that go on with it; blank lines are empty. */
  readonly lines: string[];
  /** Lines from the list's first. */
  readonly line: number;
}

interface Found {
  readonly items: readonly Item[];
  /** Where the last item ends in the source. */
  readonly end: number;
}

/** Whether such a list begins at an offset, which is a line's beginning. */
export function beginsPastedList(source: string, at: number): boolean {
  return mayBegin.test(source.slice(at, at + 24)) && findList(source.slice(at)) !== undefined;
}

/** The list at the beginning of the source: bullets as Markdown's own list, letters with what they say. */
export function readPastedList(source: string, inside: LexInside): Tokens.List | LettersToken | undefined {
  const found = mayBegin.test(source.slice(0, 24)) ? findList(source) : undefined;
  if (!found) return undefined;
  const raw = source.slice(0, found.end);
  const { items } = found;
  if (letter.test(raw)) {
    return {
      type: 'letters',
      raw,
      items: items.map(({ sign, lines, line }) => ({
        label: sign,
        line,
        lineCount: lines.findLastIndex((text) => text !== '') + 1,
        tokens: inside(lines.join('\n')),
      })),
    };
  }
  const [list] = inside(asMarkdown(items)) as readonly Token[];
  return list?.type === 'list' ? ({ ...list, raw } as Tokens.List) : undefined;
}

function findList(source: string): Found | undefined {
  const first = lineAt(source, 0);
  const mark = first && [bullet, dash, letter].find((pattern) => pattern.test(first.text));
  if (!first || !mark) return undefined;
  const found = itemsFrom(source, first, mark);
  if (found.items.length < fewestItems) return undefined;
  if (mark === dash && found.items.some(({ lines }) => lines.filter((line) => line !== '').length > 1))
    return undefined;
  if (mark === letter && !areInOrder(found.items.map(({ sign }) => sign))) return undefined;
  return found;
}

function itemsFrom(source: string, first: Line, mark: RegExp): Found {
  const items: Item[] = [];
  let end = 0;
  let blanks = 0;
  let number = 0;
  for (let line: Line | undefined = first; line && number < mostLines; line = lineAt(source, line.next), number += 1) {
    const { text } = line;
    if (isBlankLine(text)) {
      blanks += 1;
      continue;
    }
    const [head = '', , sign] = mark.exec(text) ?? [];
    const last = items.at(-1);
    if (sign === undefined && (blanks > 0 || !last || otherBlock.test(text))) break;
    if (sign !== undefined && last && beginsAnew(sign, last.sign, blanks)) break;
    for (; blanks > 0; blanks -= 1) last?.lines.push('');
    if (sign === undefined) last?.lines.push(text.trim());
    else items.push({ sign, indent: indentOf(text), lines: [text.slice(head.length)], line: number });
    end = line.end;
  }
  return { items, end };
}

/** Whether a letter or number is another list's: '(1)' behind 'c)', or 'a)' once more behind a blank line. */
function beginsAnew(sign: string, last: string, blanks: number): boolean {
  return (
    last.endsWith(')') && (sign.startsWith('(') !== last.startsWith('(') || (blanks > 0 && /^\(?[a1]\)$/.test(sign)))
  );
}

/** The items as Markdown writes them, line for line; another sign, or the same one further in, is a level below. */
function asMarkdown(items: readonly Item[]): string {
  const levels: { readonly sign: string; readonly indent: number }[] = [];
  return items
    .flatMap(({ sign, indent, lines }) => {
      const known = levels.findIndex((level) => level.sign === sign && level.indent === indent);
      if (known >= 0) levels.length = known + 1;
      else {
        while (levels.length > 0 && indent < (levels.at(-1)?.indent ?? 0)) levels.pop();
        levels.push({ sign, indent });
      }
      const margin = '  '.repeat(levels.length - 1);
      return lines.map((line, index) => (line === '' ? '' : `${margin}${index === 0 ? '- ' : '  '}${line}`));
    })
    .join('\n');
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Whether signs count from the first on: 'a) b) c)', '(1) (2)', 'i) ii)'. */
function areInOrder(signs: readonly string[]): boolean {
  const names = signs.map((sign) => sign.replace(/[()]/g, ''));
  const isOneShape = signs.every((sign) => sign.startsWith('(') === signs[0]?.startsWith('('));
  const counts = (name: (index: number) => string | undefined) => names.every((each, index) => each === name(index));
  return (
    isOneShape &&
    (counts((index) => String(index + 1)) ||
      counts((index) => romans[index]) ||
      counts((index) => String.fromCharCode(97 + index)))
  );
}
