/**
 * Remedies that are edits: for what a diagnostic says, the change that puts it right. Pure, over lines of text; where no edit
 * is certain, there is none, and the words of the remedy stand alone.
 */
import type { DiagnosticState } from '../../../shared/contract/index.js';
import { words } from '../../words.js';

/** Lines are counted from 1. */
export interface Mend {
  readonly label: string;
  /** Lines `from` to `to` (inclusive) get these in their place; `to` below `from` puts them before `from`. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  /** Where the caret goes: line and column of the new text, from 1 and 0. */
  readonly caret?: { readonly line: number; readonly column: number };
}

type Item = Pick<DiagnosticState, 'code' | 'line' | 'lastLine' | 'values'>;
type Mender = (item: Item, lines: readonly string[]) => readonly Mend[];

/** @param lines the whole text */
export function mendsOf(item: Item, lines: readonly string[]): readonly Mend[] {
  const mender = item.line > 0 && Object.hasOwn(menders, item.code) ? menders[item.code] : undefined;
  return mender?.(item, lines) ?? [];
}

const menders: Readonly<Record<string, Mender>> = {
  'front-matter-key': (item, lines) =>
    replaced(item, lines, `${key(item, 'key')}:`, `${key(item, 'nearest')}:`, key(item, 'nearest')),
  'chart-key-near': (item, lines) =>
    replaced(item, lines, `${key(item, 'key')}:`, `${key(item, 'nearest')}:`, key(item, 'nearest')),
  'chart-type': (item, lines) => replaced(item, lines, key(item, 'type'), key(item, 'nearest'), key(item, 'nearest')),
  'layout-unknown': (item, lines) =>
    replaced(item, lines, key(item, 'name'), key(item, 'nearest'), key(item, 'nearest')),
  'front-matter-colon': (item, lines) => {
    const line = lines[item.line - 1] ?? '';
    const [, start, value] = /^(\s*[^:]+:\s+)(.+?)\s*$/.exec(line) ?? [];
    if (start === undefined || value === undefined || value.includes('"')) return [];
    return [instead(words.mends.quote, item.line, `${start}"${value}"`)];
  },
  'dashes-under-text': (item, lines) => {
    const at = [item.line, item.line + 1, item.lastLine].find((line) =>
      /^\s{0,3}-{3,}\s*$/.test(lines[line - 1] ?? ''),
    );
    return at === undefined ? [] : [{ label: words.mends.blankLine, from: at, to: at - 1, lines: [''] }];
  },
  'alt-missing': (item, lines) => {
    const src = key(item, 'src');
    const at = lineWith(item, lines, `](${src}`) ?? lineWith(item, lines, '![](');
    const line = at === undefined ? undefined : lines[at - 1];
    const found = line === undefined ? -1 : line.indexOf('![]');
    if (at === undefined || line === undefined || found < 0) return [];
    const end = line.indexOf(')', found) + 1;
    const ornament = `${line.slice(0, end)}{.decorative}${line.slice(end)}`;
    return [
      { ...instead(words.mends.describe, at, line), caret: { line: at, column: found + 2 } },
      ...(end > 0 ? [instead(words.mends.ornament, at, ornament)] : []),
    ];
  },
  'footnote-missing': (item, lines) => {
    const note = `[^${key(item, 'label')}]: `;
    const end = lines.length;
    const isBlank = (lines[end - 1] ?? '').trim() === '';
    const added = isBlank ? ['', note] : [lines[end - 1] ?? '', '', note];
    return [
      {
        label: words.mends.writeNote,
        from: end,
        to: end,
        lines: added,
        caret: { line: end + added.length - 1, column: note.length },
      },
    ];
  },
  'footnote-unused': (item, lines) => {
    const isNote = (lines[item.line - 1] ?? '').startsWith(`[^${key(item, 'label')}]:`);
    return isNote ? [{ label: words.mends.takeNoteOut, from: item.line, to: item.lastLine, lines: [] }] : [];
  },
  'comment-unclosed': (item, lines) => [instead(words.mends.closeComment, item.line, `${lines[item.line - 1]} -->`)],
  'div-unclosed': (item, lines) => {
    const next = lines.findIndex((line, index) => index >= item.line && /^#{1,6}\s/.test(line));
    if (next < 0)
      return [{ label: words.mends.closeBlock, from: lines.length + 1, to: lines.length, lines: ['', ':::'] }];
    return [{ label: words.mends.closeBlock, from: next + 1, to: next, lines: [':::', ''] }];
  },
  'ignore-unused': (item, lines) =>
    /^\s*<!--.*-->\s*$/.test(lines[item.line - 1] ?? '')
      ? [{ label: words.mends.takeOut, from: item.line, to: item.line, lines: [] }]
      : [],
};

/** The first place of `wanted` in the lines that are meant, another word in its place. */
function replaced(item: Item, lines: readonly string[], wanted: string, by: string, name: string): readonly Mend[] {
  const at = wanted === '' || name === '' ? undefined : lineWith(item, lines, wanted);
  if (at === undefined) return [];
  return [
    instead(
      words.mends.write(name),
      at,
      (lines[at - 1] ?? '').replace(wanted, () => by),
    ),
  ];
}

function instead(label: string, line: number, text: string): Mend {
  return { label, from: line, to: line, lines: [text] };
}

function lineWith({ line, lastLine }: Item, lines: readonly string[], text: string): number | undefined {
  for (let at = line; at <= Math.max(line, lastLine); at += 1) if (lines[at - 1]?.includes(text)) return at;
  return undefined;
}

function key({ values }: Item, name: string): string {
  return String(values[name] ?? '');
}
