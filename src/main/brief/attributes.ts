import type { Attributes } from '../../shared/model/brief.js';

export const noAttributes: Attributes = { classes: [], values: {} };

// One item of an attribute list: #id, .class, key=value, key="value", key='value', or a bare word.
const item = (): RegExp =>
  /[ \t\n]*(?:#([^\s{}#.=]+)|\.([^\s{}=]+)|([\p{L}_@:][^\s{}=]*)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']*))|([\p{L}-][^\s{}="']*)|([-!]))/uy;

/**
 * Reads `{#id .class key="v"}` (Pandoc, fenced_code_attributes and its kin), kramdown's `{: …}` too. `source` begins with
 * the brace. Returns undefined when it is no attribute list, so that braces in prose stay text.
 *
 * @param bare what a bare word is: a class (`::: name`, a code block's first word), or no attribute list at all
 */
export function readAttributes(
  source: string,
  at = 0,
  bare: 'class' | 'forbidden' = 'class',
): { readonly attributes: Attributes; readonly end: number } | undefined {
  if (source[at] !== '{') return undefined;
  const list: OpenList = { classes: [], values: {} };
  let position = at + (source[at + 1] === ':' ? 2 : 1);
  let count = 0;
  const pattern = item();
  for (;;) {
    pattern.lastIndex = position;
    const match = pattern.exec(source);
    if (!match) break;
    if (match[7] !== undefined && bare === 'forbidden') return undefined;
    position = pattern.lastIndex;
    count += 1;
    takeItem(match, list);
  }
  while (/[ \t\n]/.test(source[position] ?? '')) position += 1;
  if (source[position] !== '}' || (count === 0 && position === at + 1)) return undefined;
  return { attributes: list, end: position + 1 };
}

interface OpenList {
  id?: string;
  readonly classes: string[];
  readonly values: Record<string, string>;
}

function takeItem(match: RegExpExecArray, list: OpenList): void {
  const [, id, name, key, double, single, plain, word] = match;
  if (id !== undefined) list.id = id;
  else if (name !== undefined) list.classes.push(name);
  else if (key !== undefined) takeValue(key.toLowerCase(), double ?? single ?? plain ?? '', list);
  else list.classes.push(word ?? 'unnumbered'); // Pandoc's `{-}`
}

function takeValue(key: string, value: string, list: OpenList): void {
  if (key === 'id') list.id = value;
  else if (key === 'class') list.classes.push(...value.split(/\s+/).filter(Boolean));
  else list.values[key] = value;
}

/** Joins two lists: the second one's id and values win. */
export function mergeAttributes(first: Attributes, second: Attributes): Attributes {
  const id = second.id ?? first.id;
  return {
    ...(id === undefined ? {} : { id }),
    classes: [...first.classes, ...second.classes],
    values: { ...first.values, ...second.values },
  };
}

/** Attribute lists at the end of a line of text: `Heading {#id .must}`, `Heading {.must} {fit=one}`, with the text before them. */
export function splitTrailingAttributes(text: string): { readonly text: string; readonly attributes: Attributes } {
  let { text: rest, attributes } = lastAttributes(text);
  // A bare word in braces is text, unless it is all that there is.
  while (rest !== text && /[=.#][^{}]*\}$/.test(rest)) {
    const before = lastAttributes(rest, 'forbidden');
    if (before.text === rest) break;
    attributes = mergeAttributes(before.attributes, attributes);
    rest = before.text;
  }
  return { text: rest, attributes };
}

function lastAttributes(text: string, bare?: 'forbidden'): { readonly text: string; readonly attributes: Attributes } {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith('}')) return { text, attributes: noAttributes };
  const at = trimmed.lastIndexOf('{');
  // `{{< … >}}` and `{x}` inside a word are no attributes; `{}` alone is an empty list.
  if (at < 0 || trimmed[at - 1] === '{' || /[^\s]/.test(trimmed[at - 1] ?? ' '))
    return { text, attributes: noAttributes };
  if (/^\{\s*\}$/.test(trimmed.slice(at))) return { text: trimmed.slice(0, at).trimEnd(), attributes: noAttributes };
  const read = readAttributes(trimmed, at, bare);
  if (!read || read.end !== trimmed.length) return { text, attributes: noAttributes };
  return { text: trimmed.slice(0, at).trimEnd(), attributes: read.attributes };
}

/** A class, an id or cuts that are written elsewhere than at the end of a heading, where they are text and mean nothing. */
export function attributesInside(text: string): string | undefined {
  if (!text.includes('{')) return undefined;
  const withoutCode = text.replace(/(`+)[^`]+\1/g, (code) => ' '.repeat(code.length));
  for (const { index } of withoutCode.matchAll(/(?<![\]{$\\])\{(?=[ \t]*(?:[.#]\p{L}|cut=))/gu)) {
    const read = readAttributes(withoutCode, index, 'forbidden');
    if (read) return withoutCode.slice(index, read.end);
  }
  return undefined;
}
