/** Remedies that are edits of the Markdown itself. */
import { isChatLine } from '../chat-lines.js';
import { anotherWord, instead, lineWith, type Mender, put, wordOf } from './mend.js';

/** A value of a heading's attribute that is near one of those that can be. */
export const anotherValue: Mender = (item, lines) => {
  const value = wordOf(item, 'value');
  const [near] = wordOf(item, 'allowed')
    .split(/[;,] /)
    .flatMap((each) => (each === '' || each.endsWith('…') ? [] : anotherWord(item, lines, value, each)));
  return near ? [near] : [];
};

/** `---` right under a text: a blank line says that it is a slide break. */
export const blankLine: Mender = (item, lines) => {
  const at = [item.line, item.line + 1, item.lastLine].find((line) => /^\s{0,3}-{3,}\s*$/.test(lines[line - 1] ?? ''));
  return at === undefined ? [] : [put('blankLine', at, [''])];
};

/** A heading that stands over all others as a section, as the title. */
export const asTitle: Mender = (item, lines) => {
  const line = lines[item.line - 1] ?? '';
  return /^ {0,3}##[ \t]/.test(line) ? [instead('makeTitle', item.line, line.replace('##', '#'))] : [];
};

/** A picture without words: the caret where they go, or the mark of an ornament. */
export const alternative: Mender = (item, lines) => {
  const src = wordOf(item, 'src');
  const at = lineWith(item, lines, `![](${src}`) ?? lineWith(item, lines, '![](');
  if (at === undefined) return [];
  const line = lines[at - 1] ?? '';
  const found = Math.max(line.indexOf(`![](${src}`), line.indexOf('![]('));
  const describe = { ...instead('describe', at, line), caret: { line: at, column: found + 2 } };
  const link = /^!\[\]\((?:<[^<>]*>|[^\s()<>]*)(?:[ \t]+"[^"]*")?[ \t]*\)/.exec(line.slice(found))?.[0];
  if (link === undefined) return [describe];
  const end = found + link.length;
  const rest = line.slice(end);
  const marked = rest.startsWith('{') ? `{.decorative ${rest.slice(1)}` : `{.decorative}${rest}`;
  return [describe, instead('ornament', at, line.slice(0, end) + marked)];
};

/** The text of a footnote, to be written at the end; not where the end is a comment's or code, in which it would be no footnote. */
export const writtenNote: Mender = (item, lines) => {
  if (endsInComment(lines) || endsInCode(lines)) return [];
  const note = `[^${wordOf(item, 'label')}]: `;
  const mark = note.slice(0, -2).toLowerCase();
  if (!lines.slice(item.line - 1, Math.max(item.line, item.lastLine)).some((each) => each.toLowerCase().includes(mark)))
    return [];
  const end = lines.length;
  const last = lines[end - 1] ?? '';
  const added = last.trim() === '' ? ['', note] : [last, '', note];
  const caret = { line: end + added.length - 1, column: note.length };
  return [{ kind: 'writeNote', name: '', from: end, to: end, lines: added, caret }];
};

/** Whether a comment is open at the end; also where its mark stands in code, as it cannot be told from the lines alone. */
function endsInComment(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  return text.lastIndexOf('<!--') > text.lastIndexOf('-->');
}

function endsInCode(lines: readonly string[]): boolean {
  return lines.reduce(fenceBehind, '') !== '';
}

export const noNote: Mender = (item, lines) => {
  const isNote = (lines[item.line - 1] ?? '').startsWith(`[^${wordOf(item, 'label')}]:`);
  return isNote ? [{ kind: 'takeNoteOut', name: '', from: item.line, to: item.lastLine, lines: [] }] : [];
};

export const noChatLine: Mender = ({ line, lastLine }, lines) => {
  const to = Math.max(line, lastLine);
  const text = lines
    .slice(line - 1, to)
    .join(' ')
    .replace(/[*_]/g, '');
  const isSaid = isChatLine(text, 'first') || isChatLine(text, 'last');
  return isSaid ? [{ kind: 'takeOut', name: '', from: line, to, lines: [] }] : [];
};

export const closedComment: Mender = (item, lines) => {
  const line = lines[item.line - 1] ?? '';
  const isOpen = line.lastIndexOf('<!--') > line.lastIndexOf('-->');
  return isOpen ? [instead('closeComment', item.line, `${line} -->`)] : [];
};

/** A block in colons ends before the next heading, as it is read: a line says so. */
export const closedBlock: Mender = (item, lines) => {
  const colons = /^:{3,}(?=[ \t]*\S)/.exec(lines[item.line - 1] ?? '')?.[0];
  if (colons === undefined) return [];
  const end = nextHeading(lines, item.line);
  if (end === undefined) return [];
  if (end <= lines.length) return [put('closeBlock', end, [colons, ''])];
  const isEnded = (lines.at(-1) ?? '').trim() === '';
  return [isEnded ? put('closeBlock', lines.length, [colons]) : put('closeBlock', end, ['', colons])];
};

/**
 * The line of the next heading behind a line, one past the last where there is none; undefined where it cannot be told from
 * the lines alone. Both counted from 1.
 */
function nextHeading(lines: readonly string[], behind: number): number | undefined {
  let fence = '';
  for (let at = behind; at < lines.length; at += 1) {
    const line = lines[at] as string;
    fence = fenceBehind(fence, line);
    if (fence !== '') continue;
    if (/^#{1,6}\s/.test(line)) return at + 1;
    // Perhaps a heading by the line under it.
    if (/^ {0,3}(?:=+|-+)\s*$/.test(line) && (lines[at - 1] ?? '').trim() !== '') return undefined;
  }
  return fence === '' ? lines.length + 1 : undefined;
}

/** The fence of the code that is open behind a line, '' for none; `fence`: of that which is open before it. */
function fenceBehind(fence: string, line: string): string {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (mark === undefined || !(fence === '' || mark.startsWith(fence))) return fence;
  return fence === '' ? mark : '';
}

/** Attributes in the middle of a heading go to its end, where they mean something. */
export const attributesAtEnd: Mender = (item, lines) => {
  const attributes = wordOf(item, 'attributes');
  const line = (lines[item.line - 1] ?? '').trimEnd();
  const at = line.indexOf(attributes);
  const isHeading = /^ {0,3}#{1,6}[ \t]/.test(line) && !/[}#]$/.test(line);
  if (attributes === '' || !isHeading || at < 0 || at !== line.lastIndexOf(attributes)) return [];
  const before = line.slice(0, at).trimEnd();
  const after = line.slice(at + attributes.length).trimStart();
  return [instead('moveToEnd', item.line, `${before} ${after} ${attributes}`)];
};

/** A request to ignore that silences nothing. */
export const noRequest: Mender = (item, lines) =>
  /^\s*<!--\s*briefdeck-ignore\b[^>]*-->\s*$/.test(lines[item.line - 1] ?? '')
    ? [{ kind: 'takeOut', name: '', from: item.line, to: item.line, lines: [] }]
    : [];
