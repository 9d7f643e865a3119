import type { Block, Inline, ListItem } from '../../../shared/model/brief.js';
import { noAttributes } from '../attributes.js';
import { withoutWholeMarks } from '../blocks/heading.js';
import { paragraphFlow } from '../blocks/paragraph.js';
import { picturesOf } from '../blocks/picture.js';
import { blocksOf, type FlowItem, headingParagraph } from '../flow.js';
import { countLines } from '../front-matter/split.js';
import { decodeEntities } from '../inline/entities.js';
import type { Reading } from '../reading.js';
import { htmlTable } from './table.js';
import { type HtmlElement, type HtmlNode, readTree } from './tree.js';

/** One HTML block while it is read: where it stands, and how to read what is in it. */
export interface HtmlReading {
  readonly reading: Reading;
  /** Line in the file of a position in the block's source. */
  readonly lineAt: (at: number) => number;
}

/**
 * A block of HTML as flow. Headings, lists, tables, quotations, code and pictures are what they say; every other tag goes
 * and its text stays; `script` and `style` go with their content. Text is read as Markdown, which lets `**bold**` in a
 * `<div>` be bold as its writer meant.
 */
export function htmlFlow(source: string, line: number, reading: Reading): FlowItem[] {
  let known = { at: 0, line };
  const lineAt = (at: number) => {
    const between = countLines(source.slice(Math.min(at, known.at), Math.max(at, known.at)));
    known = { at, line: at >= known.at ? known.line + between : known.line - between };
    return known.line;
  };
  const linesAt = (at: number) => ({ from: lineAt(at), to: lineAt(at) });
  const root = readTree(source, {
    dropped: (name, at) => reading.context.tally.count('html-dropped', linesAt(at), `<${name}>`),
    unclosedComment: (at) => reading.context.report('comment-unclosed', linesAt(at)),
  });
  return childFlow(root, { reading, lineAt });
}

/** The flow of an element's children. */
export function childFlow(element: HtmlElement, html: HtmlReading): FlowItem[] {
  const flow: FlowItem[] = [];
  const loose: HtmlElement[] = [];
  const flush = () => {
    if (loose.length > 0) flow.push(...listFlow(loose.splice(0), false, 1, html));
  };
  for (const child of element.children) {
    // List items without their list: it began before a blank line.
    if (child.type === 'element' && child.name === 'li') loose.push(child);
    else {
      if (child.type !== 'text' || child.source.trim() !== '') flush();
      flow.push(...nodeFlow(child, html));
    }
  }
  flush();
  return flow;
}

function nodeFlow(node: HtmlNode, html: HtmlReading): readonly FlowItem[] {
  const { reading, lineAt } = html;
  const line = lineAt(node.at);
  if (node.type === 'comment') {
    return reading.context.comment(node.content, { from: line, to: lineAt(node.end) });
  }
  if (node.type === 'text') return textFlow(node.source, line, reading);
  const lines = { from: line, to: Math.max(line, lineAt(endOf(node))) };
  if (node.type === 'drawing') return paragraphFlow(node.source, line, lines, reading);
  switch (node.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const inlines = inlinesOf(node, html);
      const pictures = picturesOf(inlines, lines, reading);
      if (pictures) return pictures;
      const settled = reading.pictures.settle(withoutWholeMarks(inlines), lines);
      const { id } = node.values;
      const attributes = id === undefined ? noAttributes : { ...noAttributes, id };
      return settled.length === 0
        ? []
        : [{ type: 'heading', level: Number(node.name[1]), inlines: settled, attributes, lines }];
    }
    case 'ul':
    case 'ol':
      return listFlow(elements(node, 'li'), node.name === 'ol', Number(node.values.start ?? 1) || 1, html);
    case 'table':
      return htmlTable(node, lines, html);
    case 'pre':
      return preFlow(node, lines);
    case 'blockquote': {
      const blocks = blocksOf(childFlow(node, html));
      return blocks.length === 0 ? [] : [{ type: 'quote', blocks, lines }];
    }
    case 'dl':
      return definitionFlow(node, lines, html);
    case 'figure':
      return figureFlow(node, lines, html);
    case 'hr':
      return [{ type: 'break', lines }];
    case 'summary':
      return childFlow(node, html).map((item) => (item.type === 'paragraph' ? bold(item) : item));
    default:
      return childFlow(node, html);
  }
}

const bold = (item: Extract<Block, { type: 'paragraph' }>): FlowItem =>
  headingParagraph({ ...item, type: 'heading', level: 6, attributes: noAttributes });

/** Text between tags: Markdown paragraphs, parted by blank lines. Indentation is HTML's, not Markdown's code. */
function textFlow(source: string, line: number, reading: Reading): FlowItem[] {
  if (source.trim() === '') return [];
  const plain = source.replace(/^[ \t]+/gm, '');
  const flow: FlowItem[] = [];
  let at = line;
  for (const part of plain.split(/(\n(?:[ \t]*\n)+)/)) {
    const lead = /^\n*/.exec(part)?.[0].length ?? 0;
    const text = part.trim();
    const from = at + lead;
    if (text !== '') flow.push(...paragraphFlow(text, from, { from, to: from + countLines(text) }, reading));
    at += countLines(part);
  }
  return flow;
}

/** All text of an element as one line of inline content. */
export function inlinesOf(element: HtmlElement, html: HtmlReading): readonly Inline[] {
  return html.reading.inlines(sourceOf(element).trim(), html.lineAt(element.at));
}

/** Raw source of an element's text, without block tags; children of its own stand on lines of their own. */
function sourceOf(element: HtmlElement): string {
  return element.children
    .map((child) => {
      if (child.type === 'element') return ` ${sourceOf(child)} `;
      return child.type === 'comment' ? '' : child.source;
    })
    .join('')
    .replace(/^[ \t]+/gm, '');
}

function endOf(node: HtmlNode): number {
  if (node.type === 'comment') return node.end;
  if (node.type !== 'element') return node.at + node.source.trimEnd().length;
  const last = node.children.at(-1);
  return last ? Math.max(node.at, endOf(last)) : node.at;
}

export function elements(parent: HtmlElement, ...names: string[]): HtmlElement[] {
  return parent.children.filter((child) => child.type === 'element' && names.includes(child.name)) as HtmlElement[];
}

function listFlow(entries: readonly HtmlElement[], ordered: boolean, start: number, html: HtmlReading): FlowItem[] {
  const items = entries.flatMap((entry): ListItem[] => {
    const blocks = blocksOf(childFlow(entry, html));
    const from = html.lineAt(entry.at);
    return blocks.length === 0 ? [] : [{ blocks, lines: { from, to: Math.max(from, html.lineAt(endOf(entry))) } }];
  });
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return [];
  return [{ type: 'list', ordered, start, items, lines: { from: first.lines.from, to: last.lines.to } }];
}

function preFlow(node: HtmlElement, lines: FlowItem['lines']): FlowItem[] {
  const source = node.children.map((child) => (child.type === 'text' ? child.source : '')).join('');
  const language = /^\s*<code[^>]*class=["'][^"']*\blang(?:uage)?-([\w+#-]+)/i.exec(source)?.[1];
  const text = decodeEntities(source.replace(/<\/?[A-Za-z][^<>]*>/g, '')).replace(/^\n|\s+$/g, '');
  if (text.trim() === '') return [];
  return [
    { type: 'code', ...(language ? { language: language.toLowerCase() } : {}), text, attributes: noAttributes, lines },
  ];
}

function definitionFlow(node: HtmlElement, lines: FlowItem['lines'], html: HtmlReading): FlowItem[] {
  const items: { term: readonly Inline[]; definitions: (readonly Block[])[]; lines: FlowItem['lines'] }[] = [];
  // `<div>` may group a term with its definitions.
  const entries = node.children.flatMap((child) =>
    child.type === 'element' && child.name === 'div' ? child.children : [child],
  );
  for (const entry of entries) {
    if (entry.type !== 'element') continue;
    const from = html.lineAt(entry.at);
    if (entry.name === 'dt') {
      const term = html.reading.pictures.settle(inlinesOf(entry, html), { from, to: from });
      items.push({ term, definitions: [], lines: { from, to: from } });
    } else if (entry.name === 'dd') {
      if (items.length === 0) items.push({ term: [], definitions: [], lines: { from, to: from } });
      const item = items.at(-1) as (typeof items)[number];
      item.definitions.push(blocksOf(childFlow(entry, html)));
      item.lines = { from: item.lines.from, to: Math.max(from, html.lineAt(endOf(entry))) };
    }
  }
  return items.length === 0 ? [] : [{ type: 'definitions', items, lines }];
}

/** `<figure>`: its picture with the figure's caption; anything else in it stays. */
function figureFlow(node: HtmlElement, lines: FlowItem['lines'], html: HtmlReading): FlowItem[] {
  const [caption] = elements(node, 'figcaption');
  const rest = { ...node, children: node.children.filter((child) => child !== caption) };
  const flow = childFlow(rest, html);
  if (!caption) return flow;
  const inlines = html.reading.pictures.settle(inlinesOf(caption, html), lines);
  const index = flow.findIndex((item) => item.type === 'picture' || item.type === 'table');
  if (index < 0) return [...flow, ...(inlines.length > 0 ? [{ type: 'paragraph' as const, inlines, lines }] : [])];
  return flow.map((item, at) =>
    at === index && (item.type === 'picture' || item.type === 'table') ? { ...item, caption: inlines } : item,
  );
}
