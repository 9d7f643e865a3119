import type { Link } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import type { Context } from '../context.js';
import { maxLinkLength } from '../limits.js';
import { decodeEntities } from './entities.js';

/** Target and title of `(address "title")`, and where it ends. */
export interface LinkTarget {
  readonly href: string;
  readonly title?: string;
  readonly end: number;
}

const blank = /[ \t]*(?:\n[ \t]*)?/y;
const angled = /<((?:[^<>\n\\]|\\.)*)>/y;
const titles = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|\(((?:[^()\\]|\\[\s\S])*)\)/y;

/** What another tool would put an address for: Liquid's `{% … %}` and `{{ … }}`, Hugo's `{{< … >}}`; blanks and quotes may stand in it. */
const directive = /\{\{<[^\n]*?>\}\}|\{\{%[^\n]*?%\}\}|\{%[^\n]*?%\}|\{\{[^{}\n]*\}\}/y;

function skip(source: string, at: number): number {
  blank.lastIndex = at;
  blank.exec(source);
  return blank.lastIndex;
}

/** Reads an inline link's target; `at` is its opening parenthesis (CommonMark 6.3). */
export function readLinkTarget(source: string, at: number): LinkTarget | undefined {
  let position = skip(source, at + 1);
  let href: string;
  angled.lastIndex = position;
  const bracketed = angled.exec(source);
  if (bracketed) {
    href = bracketed[1] as string;
    position = angled.lastIndex;
  } else {
    directive.lastIndex = position;
    const end = bareTargetEnd(source, directive.test(source) ? directive.lastIndex : position);
    if (end === undefined) return undefined;
    href = source.slice(position, end);
    position = end;
  }
  const afterHref = position;
  position = skip(source, position);
  let title: string | undefined;
  if (position > afterHref) {
    titles.lastIndex = position;
    const match = titles.exec(source);
    if (match) {
      title = unescaped(match[1] ?? match[2] ?? match[3] ?? '');
      position = skip(source, titles.lastIndex);
    }
  }
  // `![[logo]](a.png =200x100)`: a size, as some editors write it.
  const size = /=\d+%?(?:x\d*%?)?[ \t]*/y;
  size.lastIndex = position;
  if (size.test(source)) position = size.lastIndex;
  if (source[position] !== ')') return undefined;
  return { href: unescaped(href), ...(title === undefined ? {} : { title }), end: position + 1 };
}

/** End of an address without angle brackets: parentheses in it must be balanced, 32 deep at most (as in cmark). */
function bareTargetEnd(source: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const char = source[at] as string;
    if (char === '\\' && at + 1 < source.length && source[at + 1] !== '\n') at += 1;
    else if (char === ' ' || char === '\n' || char === '\t') return depth === 0 ? at : undefined;
    else if (char === '(') {
      depth += 1;
      if (depth > 32) return undefined;
    } else if (char === ')') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return undefined;
}

function unescaped(text: string): string {
  return decodeEntities(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

/** A reference label as marked keeps it: blanks collapsed, case folded. */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase();
}

/**
 * What an address in the brief leads to: a page (http, https, mailto), a place in the brief (`#anchor`), or nothing that
 * a deck could open (`../file.md`, `javascript:`): such a link's text stays and it is counted.
 */
export function resolveLink(href: string, context: Context, lines: Lines): Link | undefined {
  const trimmed = href.trim();
  if (trimmed === '') return undefined;
  if (/^\{[{%]/.test(trimmed)) {
    context.tally.count('foreign-directives', lines, nameOf(trimmed));
    return undefined;
  }
  if (trimmed.startsWith('#')) {
    return trimmed.length === 1 ? undefined : context.links.toAnchor(decodeAnchor(trimmed.slice(1)), lines);
  }
  const url = absoluteUrl(trimmed);
  if (url !== undefined) return { to: 'url', url };
  context.tally.count('links-not-kept', lines);
  return undefined;
}

/** `{% page … %}`, as a message names it. */
function nameOf(address: string): string {
  const [, opening = '', name = '', closing = ''] = /^(\{[{%][<%]?)\s*([^\s>%}]*).*?([>%]?[%}]\})/.exec(address) ?? [];
  return `${opening} ${name} ${closing}`;
}

function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** An address as a deck holds it: escaped, http, https or mailto. Undefined for every other kind. */
export function absoluteUrl(href: string): string | undefined {
  const candidate = /^www\./i.test(href) ? `https://${href}` : href.startsWith('//') ? `https:${href}` : href;
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(candidate)) return undefined;
  try {
    const url = new URL(candidate).href;
    return url.length > maxLinkLength ? undefined : url;
  } catch {
    return undefined; // no address: `http://[`
  }
}

/** Whether a picture's address is on the network: such a picture is never fetched. */
export function isRemote(src: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(src) || /^(?:https?|ftp|blob|cid):/i.test(src);
}
