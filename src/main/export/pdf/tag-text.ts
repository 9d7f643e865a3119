/** A body of text in the structure tree: paragraphs and lists, and in them what differs from the rest of a paragraph. */
import { drawnText, isRightToLeft } from '../../../shared/drawing/index.js';
import type { Box, Line, LineRun, Run, RunLink, SceneParagraph, TextBody } from '../../../shared/model/index.js';
import type { Drawing } from './drawing.js';
import { annotateLink, type Target, type TargetOf } from './links.js';
import { type ListNesting, listNesting } from './list-nesting.js';
import type { Tag, Tags } from './tags.js';
import { hasOrnament, paintHighlights, paintLines, paintMark, paintPart } from './text.js';

export interface TextTagging {
  readonly tags: Tags;
  readonly drawing: Drawing;
  readonly targetOf: TargetOf;
  /** A link over the paragraph that begins on a line, where a shape lies over the text that leads somewhere. */
  readonly linkOver: (line: Line) => { readonly link: RunLink; readonly box: Box } | undefined;
}

/** A paragraph with the lines that it takes. */
interface Block {
  readonly paragraph: SceneParagraph;
  readonly lines: readonly [Line, ...Line[]];
  /** The line of it that stands on another page. */
  readonly next?: Line;
}

/** What marks are: lists, part of their paragraph, or no content at all (numbers of code lines). */
type Marks = 'lists' | 'text' | 'artifact';

/** Paints a body as content of `parent`. `type`: of each paragraph's element, none of its own where it is ''. */
export function tagBody(body: TextBody, parent: Tag, type: string, marks: Marks, tagging: TextTagging): void {
  const text = new BodyTags(parent, type, marks, tagging);
  text.add(body);
  text.end();
}

/** A body on its way into the structure tree: what goes on on another page goes on in the same paragraph and list. */
export class BodyTags {
  readonly #parent: Tag;
  readonly #type: string;
  readonly #marks: Marks;
  readonly #tagging: TextTagging;
  readonly #lists: ListNesting;
  #open: { readonly paragraph: SceneParagraph; readonly tag: Tag; readonly isOwn: boolean } | undefined;

  constructor(parent: Tag, type: string, marks: Marks, tagging: TextTagging) {
    this.#parent = parent;
    this.#type = type;
    this.#marks = marks;
    this.#tagging = tagging;
    this.#lists = listNesting(tagging.tags, parent);
  }

  /** Paints lines of the body on the current page. `next`: the line of it that will follow on another. */
  add(body: TextBody, next?: Line): void {
    const { tags, drawing } = this.#tagging;
    if (hasOrnament(body, 'highlight')) tags.artifact(() => paintHighlights(body, drawing));
    for (const block of blocksOf(body, next)) {
      if (this.#open?.paragraph !== block.paragraph) this.#begin(block);
      tagPieces(block, (this.#open as { readonly tag: Tag }).tag, this.#tagging);
    }
    if (hasOrnament(body, 'line')) tags.artifact(() => paintLines(body, drawing));
  }

  end(): void {
    this.#close();
    this.#lists.end();
  }

  #begin(block: Block): void {
    this.#close();
    const { paragraph, lines } = block;
    const { tags, drawing } = this.#tagging;
    const mark = (): void => paintMark(lines[0], paragraph, drawing);
    if (this.#marks === 'lists' && lines[0].mark) {
      const { label, content } = this.#lists.item(paragraph, lines[0].mark.text);
      tags.content(label, mark);
      this.#open = { paragraph, tag: content, isOwn: false };
      return;
    }
    const parent = this.#marks === 'lists' ? this.#lists.between(paragraph) : this.#parent;
    if (lines[0].mark && this.#marks === 'artifact') tags.artifact(mark);
    const isOwn = this.#type !== '';
    const tag = isOwn ? tags.child(parent, this.#type, { language: paragraph.language }) : parent;
    if (lines[0].mark && this.#marks === 'text') tags.content(tag, mark);
    this.#open = { paragraph, tag, isOwn };
  }

  #close(): void {
    if (this.#open?.isOwn) this.#tagging.tags.end(this.#open.tag);
    this.#open = undefined;
  }
}

/** Paragraphs that show something. */
function blocksOf({ paragraphs, lines }: TextBody, next?: Line): readonly Block[] {
  const own = paragraphs.map((): Line[] => []);
  for (const line of lines) own[line.paragraph]?.push(line);
  return paragraphs.flatMap((paragraph, index) => {
    const [first, ...others] = own[index] as Line[];
    if (!first || ![first, ...others].some((line) => line.mark || line.runs.length > 0)) return [];
    return [{ paragraph, lines: [first, ...others] as const, ...(next?.paragraph === index ? { next } : {}) }];
  });
}

/** Parts of a paragraph in reading order that are alike in what their element says. */
interface Piece {
  readonly link: RunLink | undefined;
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly parts: { readonly part: LineRun; readonly line: Line; readonly spaceAfter: boolean }[];
}

function tagPieces(block: Block, tag: Tag, tagging: TextTagging): void {
  const { tags, targetOf, linkOver } = tagging;
  const over = linkOver(block.lines[0]);
  const target = over && targetOf(over.link);
  if (over && target) {
    const link = tags.child(tag, 'Link');
    for (const piece of piecesOf(block)) tagPiece(piece, block, link, tagging);
    annotateLink(target, over.box, link, tagging.drawing.kit);
    tags.end(link);
    return;
  }
  for (const piece of piecesOf(block)) {
    const leads = piece.link && targetOf(piece.link);
    if (leads) tagLink(piece, leads, block, tag, tagging);
    else tagPiece(piece, block, tag, tagging);
  }
}

function tagLink(piece: Piece, target: Target, block: Block, parent: Tag, tagging: TextTagging): void {
  const { tags, drawing } = tagging;
  const link = tags.child(parent, 'Link');
  tagPiece(piece, block, link, tagging);
  for (const box of boxesOf(piece, block)) annotateLink(target, box, link, drawing.kit);
  tags.end(link);
}

/** Right-to-left text stands in the file word by word, each from left to right: its element says how it reads. */
function tagPiece({ parts, language, rightToLeft }: Piece, block: Block, parent: Tag, tagging: TextTagging): void {
  const { tags, drawing } = tagging;
  const { paragraph } = block;
  const paint = (): void => {
    for (const { part, line, spaceAfter } of parts) paintPart(part, line, paragraph, drawing, spaceAfter);
  };
  if (!rightToLeft && language === parent.language) {
    tags.content(parent, paint);
    return;
  }
  const actual = parts
    .map(({ part, spaceAfter }) => drawnText(runOf(part, block), part, drawing.slideNumber) + (spaceAfter ? ' ' : ''))
    .join('');
  const span = tags.child(parent, 'Span', { language, ...(rightToLeft ? { actual } : {}) });
  tags.content(span, paint);
  tags.end(span);
}

function piecesOf(block: Block): readonly Piece[] {
  const pieces: Piece[] = [];
  block.lines.forEach((line, index) => {
    const ordered = [...line.runs].sort((one, other) => one.run - other.run || one.from - other.from);
    const ends = endsWord(block, index);
    ordered.forEach((part, place) => {
      const run = runOf(part, block);
      const text = run.text.slice(part.from, part.to);
      if (text === '' && run.field === undefined) return;
      const last = pieces.at(-1);
      const rightToLeft = isRightToLeft(text, block.paragraph.rtl);
      const entry = { part, line, spaceAfter: ends && place === ordered.length - 1 };
      if (last && last.rightToLeft === rightToLeft && last.language === run.language && sameLink(last.link, run.link))
        last.parts.push(entry);
      else pieces.push({ link: run.link, language: run.language, rightToLeft, parts: [entry] });
    });
  });
  return pieces;
}

/** Whether a line's last word ends with the line, and a space has to be said that is not drawn. */
function endsWord({ paragraph, lines, next: later }: Block, index: number): boolean {
  const [line, next] = [lines[index] as Line, lines[index + 1] ?? later];
  if (!next || next.runs.length === 0 || line.runs.length === 0) return false;
  const last = [...line.runs].sort((one, other) => one.run - other.run || one.to - other.to).at(-1) as LineRun;
  const begins = [...next.runs].sort((one, other) => one.run - other.run || one.from - other.from)[0] as LineRun;
  if (/\s$/u.test((paragraph.runs[last.run] as Run).text.slice(last.from, last.to))) return false;
  let between = '';
  for (let run = last.run; run <= begins.run; run += 1) {
    const { text, break: isBreak } = paragraph.runs[run] as Run;
    const from = run === last.run ? last.to : 0;
    const to = run === begins.run ? begins.from : text.length;
    between += isBreak ? ' ' : text.slice(from, to);
  }
  return /\s/u.test(between);
}

function sameLink(one: RunLink | undefined, other: RunLink | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other));
}

/** A link's boxes, one a line. */
function boxesOf({ parts }: Piece, block: Block): readonly Box[] {
  const boxes = new Map<Line, Box>();
  for (const { part, line } of parts) {
    const { size } = runOf(part, block);
    const before = boxes.get(line);
    const left = Math.min(part.x, before?.x ?? part.x);
    const right = Math.max(part.x + part.width, before ? before.x + before.width : 0);
    boxes.set(line, { x: left, y: line.y - 0.95 * size, width: right - left, height: 1.2 * size });
  }
  return [...boxes.values()];
}

function runOf(part: LineRun, { paragraph }: Block): Run {
  return paragraph.runs[part.run] as Run;
}
