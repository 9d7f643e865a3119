import { droppedElements, endOfElement, readTag } from '../inline/tags.js';

/** An HTML fragment as a tree of block elements; inline elements stay in the text, for the inline reader. */
export interface HtmlElement {
  readonly type: 'element';
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
  /** Position in the source. */
  readonly at: number;
}

export interface HtmlText {
  readonly type: 'text';
  /** Raw source: inline tags and entities are still in it. */
  source: string;
  readonly at: number;
}

export interface HtmlComment {
  readonly type: 'comment';
  readonly content: string;
  readonly at: number;
  readonly end: number;
}

export type HtmlNode = HtmlElement | HtmlText | HtmlComment;

/** Elements that stand on lines of their own. All others are inline. */
const blockElements = new Set(
  (
    'div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption colgroup col blockquote pre figure figcaption ' +
    'details summary hr center section article aside header footer main nav address form fieldset picture video audio iframe body html ' +
    'head title textarea select button option'
  ).split(' '),
);

const voidElements = new Set(['hr', 'col', 'input', 'meta', 'link', 'source', 'track', 'wbr', 'base']);

/** A start tag that ends an open element without a closing tag (HTML 5, 13.1.2.4). */
const closes: Readonly<Record<string, readonly string[]>> = {
  li: ['li', 'p'],
  dt: ['dt', 'dd', 'p'],
  dd: ['dt', 'dd', 'p'],
  tr: ['tr', 'td', 'th', 'p'],
  td: ['td', 'th', 'p'],
  th: ['td', 'th', 'p'],
  thead: ['caption', 'colgroup'],
  tbody: ['thead', 'tbody', 'tr', 'td', 'th', 'caption'],
  tfoot: ['tbody', 'tr', 'td', 'th'],
  p: ['p'],
  option: ['option'],
};

/** What a closing `tr` and its like must not reach beyond. */
const scopes = new Set(['table', 'ul', 'ol', 'dl', 'root']);

/** What was dropped with its content: `script`, `style` and their like. */
export type Dropped = (name: string, at: number) => void;

/** Reads a fragment. Tags without partner are tolerated: what is open at the end is closed. */
export function readTree(source: string, dropped: Dropped): HtmlElement {
  const root: HtmlElement = { type: 'element', name: 'root', values: {}, children: [], at: 0 };
  const stack: HtmlElement[] = [root];
  const top = () => stack.at(-1) as HtmlElement;
  const pushText = (from: number, to: number) => {
    if (to <= from) return;
    const last = top().children.at(-1);
    if (last?.type === 'text') last.source += source.slice(from, to);
    else top().children.push({ type: 'text', source: source.slice(from, to), at: from });
  };
  let from = 0;
  let commentsEnd = true;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const comment = source.startsWith('<!--', at);
    const tag = comment && !commentsEnd ? undefined : readTag(source, at);
    if (!tag) {
      if (comment) commentsEnd = false;
      at += 1;
      continue;
    }
    const start = at;
    at = tag.end;
    if (tag.type === 'comment') {
      pushText(from, start);
      top().children.push({ type: 'comment', content: tag.content, at: start, end: tag.end });
    } else if (tag.type === 'other') pushText(from, start);
    else if (tag.type === 'open' && droppedElements.has(tag.name)) {
      pushText(from, start);
      dropped(tag.name, start);
      if (!tag.selfClosing) at = endOfElement(source, tag.name, tag.end);
    } else if (!blockElements.has(tag.name)) continue;
    else if (tag.type === 'close') {
      pushText(from, start);
      closeElement(stack, tag.name);
    } else {
      pushText(from, start);
      for (const name of closes[tag.name] ?? []) closeImplied(stack, name);
      const element: HtmlElement = { type: 'element', name: tag.name, values: tag.values, children: [], at: start };
      top().children.push(element);
      if (tag.name === 'pre' || tag.name === 'textarea') at = readRaw(source, tag.name, tag.end, element);
      // Deeper than any document: the rest is read flat.
      else if (!tag.selfClosing && !voidElements.has(tag.name) && stack.length < 200) stack.push(element);
    }
    from = at;
  }
  pushText(from, source.length);
  return root;
}

function readRaw(source: string, name: string, from: number, element: HtmlElement): number {
  const end = endOfElement(source, name, from);
  const close = source.slice(from, end).replace(new RegExp(`</${name}\\s*>$`, 'i'), '');
  element.children.push({ type: 'text', source: close, at: from });
  return end;
}

function closeElement(stack: HtmlElement[], name: string): void {
  const index = stack.findLastIndex((element) => element.name === name);
  if (index > 0) stack.length = index;
}

function closeImplied(stack: HtmlElement[], name: string): void {
  for (let index = stack.length - 1; index > 0; index -= 1) {
    const element = stack[index] as HtmlElement;
    if (scopes.has(element.name)) return;
    if (element.name === name) {
      stack.length = index;
      return;
    }
  }
}
