import { endOfDrawing } from '../inline/drawing.js';
import { droppedElements, endOfElement, endOfHidden, readTag, type Tag } from '../inline/tags.js';

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
  readonly source: string;
  readonly at: number;
}

export interface HtmlComment {
  readonly type: 'comment';
  readonly content: string;
  readonly at: number;
  readonly end: number;
}

/** An `<svg>` that is a picture of its own. */
export interface HtmlDrawing {
  readonly type: 'drawing';
  /** Raw source of the element, for the inline reader. */
  readonly source: string;
  readonly at: number;
}

export type HtmlNode = HtmlElement | HtmlText | HtmlComment | HtmlDrawing;

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

/** What reading a fragment has to say; positions are in its source. */
export interface TreeReport {
  /** Left out with its content: `script`, `style` and their like. */
  readonly dropped: (name: string, at: number) => void;
  readonly unclosedComment: (at: number) => void;
}

const maxDepth = 100; // elements inside one another; deeper than any document, what follows is read flat

/** Reads a fragment. Tags without partner are tolerated: what is open at the end is closed. */
export function readTree(source: string, report: TreeReport): HtmlElement {
  return new TreeReader(source, report).read();
}

class TreeReader {
  private readonly root: HtmlElement = { type: 'element', name: 'root', values: {}, children: [], at: 0 };
  private readonly stack: HtmlElement[] = [this.root];
  /** Start of the text that has not been put anywhere yet. */
  private from = 0;

  constructor(
    private readonly source: string,
    private readonly report: TreeReport,
  ) {}

  private get top(): HtmlElement {
    return this.stack.at(-1) as HtmlElement;
  }

  read(): HtmlElement {
    const { source } = this;
    for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
      const tag = readTag(source, at);
      if (!tag && source.startsWith('<!--', at)) {
        // HTML 5 takes everything up to the end as the comment; it may be private, so it is not shown as text.
        this.pushText(at);
        this.report.unclosedComment(at);
        this.from = source.length;
        break;
      }
      at = tag ? this.take(tag, at) : at + 1;
    }
    this.pushText(source.length);
    return this.root;
  }

  /** Puts a tag where it belongs; returns where reading goes on. */
  private take(tag: Tag, start: number): number {
    if (
      tag.type !== 'comment' &&
      tag.type !== 'other' &&
      !blockElements.has(tag.name) &&
      !droppedElements.has(tag.name)
    ) {
      return tag.end;
    }
    this.pushText(start);
    const end = this.place(tag, start);
    this.from = end;
    return end;
  }

  private place(tag: Tag, start: number): number {
    switch (tag.type) {
      case 'comment':
        this.top.children.push({ type: 'comment', content: tag.content, at: start, end: tag.end });
        return tag.end;
      case 'other':
        return tag.end;
      case 'close':
        closeElement(this.stack, tag.name);
        return tag.end;
      case 'open':
        return this.open(tag, start);
    }
  }

  private open(tag: Extract<Tag, { type: 'open' }>, start: number): number {
    const drawingEnd = endOfDrawing(this.source, tag);
    if (drawingEnd !== undefined) {
      this.top.children.push({ type: 'drawing', source: this.source.slice(start, drawingEnd), at: start });
      return drawingEnd;
    }
    const hiddenEnd = endOfHidden(this.source, tag);
    if (hiddenEnd !== undefined) {
      this.report.dropped(`${tag.name} hidden`, start);
      return hiddenEnd;
    }
    if (droppedElements.has(tag.name)) {
      this.report.dropped(tag.name, start);
      return tag.selfClosing ? tag.end : endOfElement(this.source, tag.name, tag.end);
    }
    for (const name of closes[tag.name] ?? []) closeImplied(this.stack, name);
    const element: HtmlElement = { type: 'element', name: tag.name, values: tag.values, children: [], at: start };
    this.top.children.push(element);
    if (tag.name === 'pre' || tag.name === 'textarea') return readRaw(this.source, tag.name, tag.end, element);
    if (!tag.selfClosing && !voidElements.has(tag.name) && this.stack.length < maxDepth) this.stack.push(element);
    return tag.end;
  }

  private pushText(to: number): void {
    if (to <= this.from) return;
    // Never joined to the text before: what was taken out between the two may have had lines of its own.
    this.top.children.push({ type: 'text', source: this.source.slice(this.from, to), at: this.from });
  }
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
