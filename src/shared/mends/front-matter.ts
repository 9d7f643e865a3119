/** Remedies that are edits of the front matter. */
import { instead, type Mender, put, wordOf } from './mend.js';

const rule = /^---[ \t]*$/;
const end = /^(?:---|\.\.\.)[ \t]*$/;
/** A key at the margin, as front matter has them. */
const keyLine = /^[\p{L}_][\p{L}\p{N}_ -]*:(?:\s|$)/u;

/** A slip of a known key. */
export const anotherKey: Mender = (item, lines) => {
  const wanted = wordOf(item, 'key');
  const by = wordOf(item, 'nearest');
  const text = lines[item.line - 1] ?? '';
  const [, marks = '', key] = /^(["']?)([^"':]+?)\1[ \t]*:(?:\s|$)/.exec(text) ?? [];
  if (by === '' || key === undefined || key !== wanted) return [];
  return [instead('write', item.line, marks + by + text.slice(marks.length + key.length), by)];
};

/** What YAML does not take for text by itself. */
const notPlain = /^[@`%*"']|:(?:[ \t]|$)| #\S/;

/** A value that was read as the text that it plainly is: quotation marks say so. */
export const quotedValue: Mender = (item, lines) => {
  const text = lines[item.line - 1] ?? '';
  const [, start = '', key = '', value = ''] = /^(([A-Za-z_][\w-]*):[ \t]+)(\S.*?)[ \t]*$/.exec(text) ?? [];
  if (key !== wordOf(item, 'key') || !notPlain.test(value)) return [];
  // Within double marks a backslash begins a sign; within single ones a mark is written twice.
  const quoted = /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return [instead('quote', item.line, start + quoted)];
};

/** The language that the text reads as, said in the front matter; that is made where there is none. */
export const saidLanguage: Mender = (item, lines) => {
  const tag = wordOf(item, 'tag');
  if (!/^[a-z]{2,3}$/.test(tag)) return [];
  const line = `language: ${tag}`;
  const first = lines.findIndex((text) => text.trim() !== '');
  const begin = lines[first] ?? '';
  if (rule.test(begin)) {
    const close = lines.findIndex((text, index) => index > first && end.test(text));
    const inside = lines.slice(first + 1, close);
    // Before a blank line it is a slide break.
    const isOurs =
      close > 0 && inside[0]?.trim() !== '' && inside.some((text) => keyLine.test(text)) && startsAtMargin(inside);
    const saysOne = inside.some((text) => /^lang(?:uage)?[ \t]*:/i.test(text));
    return isOurs && !saysOne ? [put('write', close + 1, [line], line)] : [];
  }
  // Other tools' front matter, and Pandoc's title block, begin where ours would.
  if (/^(?:\+\+\+|\{|%)/.test(begin)) return [];
  return [put('write', 1, ['---', line, '---', ''], line)];
};

/** Front matter whose end was forgotten ends before the first blank line, or a heading: there its keys do. */
export const closedFrontMatter: Mender = (item, lines) => {
  if (!rule.test(lines[item.line - 1] ?? '')) return [];
  let at = item.line;
  while (at < lines.length && isMatter(lines[at] as string)) at += 1;
  const next = lines.slice(at).find((text) => text.trim() !== '') ?? '';
  const isEnd = (lines[at] ?? '').trim() === '' || /^#{1,6}\s/.test(lines[at] ?? '');
  // Keys that go on after a blank line, a marking among them perhaps, must not become text.
  if (at === item.line || !isEnd || keyLine.test(next)) return [];
  return [put('closeFrontMatter', at + 1, ['---'])];
};

/** A key, or what belongs to the one before. */
function isMatter(text: string): boolean {
  return keyLine.test(text) || /^(?:[ \t]+\S|- )/.test(text);
}

function startsAtMargin(inside: readonly string[]): boolean {
  const first = inside.find((text) => text.trim() !== '' && !text.startsWith('#'));
  return first !== undefined && keyLine.test(first);
}
