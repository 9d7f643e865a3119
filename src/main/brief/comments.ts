import type { Block } from '../../shared/model/brief.js';
import type { Lines } from '../../shared/model/diagnostic.js';
import { noAttributes, readAttributes } from './attributes.js';
import { readChartMark } from './chart/mark.js';
import type { Context } from './context.js';
import type { IgnoreBook } from './ignores.js';
import { commentJoin } from './join-comments.js';

/** How plain comments are meant, by the tool that the brief is written for. */
export type CommentRule = 'private' | 'notes';

export interface CommentReader {
  readonly rule: CommentRule;
  readonly ignores: IgnoreBook;
  /** Markdown of a comment as blocks. */
  readonly blocks: (markdown: string, line: number) => readonly Block[];
}

const notes = /^\s*(?:speaker[ -])?notes?:[ \t]*/i;
const layout = /^\s*layout:\s*([\w.-]+)\s*(\{.*\})?\s*$/i;
const ignore = /^\s*briefdeck-ignore\s+(.+?)\s*$/;
/** Comments by which a program talks to itself: no notes, not even in Marp. */
const machine =
  /^\s*(?:markdownlint-|prettier-|eslint|toc\b|\/toc|START doctoc|END doctoc|vale\b|cspell|textlint|ALL-CONTRIBUTORS|#|omit in toc)/i;
/** Marp's directives (marpit.marp.app/directives), local, spot (`_class`) and global ones. */
const marp =
  /^\s*(?:[_$]?(?:class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|footer|header|paginate|theme|style|headingDivider|size|math|transition|fit)\s*:)/;
const reveal = /^\s*\.(?:element|slide)\b/;

/** Reads one comment: what it puts into the text, or nothing. */
export function readComment(written: string, lines: Lines, reader: CommentReader, context: Context): readonly Block[] {
  const content = written.replaceAll(commentJoin, '');
  const said = notes.exec(content);
  if (said) return noteBlocks(content, said[0].length, lines, reader);
  const asked = layout.exec(content);
  if (asked) {
    const attributes = (asked[2] && readAttributes(asked[2])?.attributes) || noAttributes;
    return [{ type: 'directive', name: (asked[1] as string).toLowerCase(), attributes, lines }];
  }
  const chart = readChartMark(content, lines, context);
  if (chart) return [chart];
  const ignored = ignore.exec(content);
  if (ignored) {
    const codes = (ignored[1] as string).split(/[\s,]+/).filter(Boolean);
    reader.ignores.ask(codes, lines);
    return [];
  }
  if (reveal.test(content)) {
    context.tally.count('foreign-directives', lines, '<!-- .element -->');
    return [];
  }
  if (reader.rule === 'notes' && content.trim() !== '' && !machine.test(content)) {
    if (!marp.test(content)) return noteBlocks(content, 0, lines, reader);
    context.tally.count('foreign-directives', lines, '<!-- _class -->');
    return [];
  }
  if (content.trim() !== '') context.tally.count('private-comments', lines);
  return [];
}

function noteBlocks(content: string, from: number, lines: Lines, reader: CommentReader): readonly Block[] {
  const body = content.slice(from);
  if (body.trim() === '') return [];
  // Comments are indented as their writer likes; the first line's blanks are not code.
  const margin = /\n([ \t]+)\S/.exec(body)?.[1] ?? '';
  const text = body.trimStart().split(`\n${margin}`).join('\n');
  const skipped = content.slice(0, from + (body.length - body.trimStart().length));
  const blocks = reader.blocks(text, lines.from + (skipped.match(/\n/g)?.length ?? 0));
  return blocks.length === 0 ? [] : [{ type: 'notes', blocks, lines }];
}
