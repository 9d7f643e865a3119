import type { MarkedToken, Token } from 'marked';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { attachChartMarks } from '../chart/mark.js';
import type { FlowItem } from '../flow.js';
import { countLines } from '../front-matter/split.js';
import { htmlFlow } from '../html/flow.js';
import type { KeptFlow } from '../kept/kept-flow.js';
import type { Stretch, StretchToken } from '../kept/kept-stretches.js';
import type { OwnToken } from '../lex/tokens.js';
import type { Reading } from '../reading.js';
import { attachCaptions } from './captions.js';
import { codeFlow } from './code.js';
import { definitionsFlow } from './definitions.js';
import { divFlow } from './div.js';
import { headingFlow } from './heading.js';
import { lettersFlow, listFlow } from './list.js';
import { lineBlockFlow, mathFlow, paragraphFlow } from './paragraph.js';
import { quoteFlow } from './quote.js';
import { gridTableFlow, ruledTableFlow, tableFlow } from './table.js';

type AnyToken = MarkedToken | OwnToken | StretchToken;

/** First and last line of a token whose first line is `line`; blank lines after it do not count. */
export function linesOf(raw: string, line: number): Lines {
  return { from: line, to: line + countLines(raw.trimEnd()) };
}

/**
 * Block tokens as flow.
 *
 * @param line line of the first token's first character in the file, from 1
 */
export function flowOf(tokens: readonly Token[], line: number, reading: Reading): FlowItem[] {
  return reading.nested(() => readFlow(tokens, line, reading));
}

/** The same of the brief itself, with what is known of the revision before. */
export function briefFlow(tokens: readonly Token[], line: number, reading: Reading, kept?: KeptFlow): FlowItem[] {
  return reading.nested(() => readFlow(tokens, line, reading, kept));
}

function readFlow(tokens: readonly Token[], line: number, reading: Reading, kept?: KeptFlow): FlowItem[] {
  const flow: FlowItem[] = [];
  let at = line;
  const readOne = (token: AnyToken): void => {
    if (token.type === 'stretch') {
      readStretch(token);
      return;
    }
    const read = (): readonly FlowItem[] => tokenFlow(token, at, reading);
    const items = kept ? kept.read(token as Token, at, !reading.ignores.isWaiting(), read) : read();
    reading.ignores.cover(items);
    flow.push(...items);
    at += countLines(token.raw);
  };
  const readStretch = (token: StretchToken): void => {
    if (!kept || reading.ignores.isWaiting()) {
      for (const inner of (token.known[0] as Stretch).tokens as readonly AnyToken[]) readOne(inner);
      return;
    }
    const { items, lineCount } = kept.stretches.take(token, at);
    flow.push(...items);
    at += lineCount;
  };
  for (const token of tokens as readonly AnyToken[]) readOne(token);
  return attachChartMarks(attachCaptions(flow), reading.context.report);
}

function tokenFlow(token: AnyToken, line: number, reading: Reading): readonly FlowItem[] {
  const lines = linesOf(token.raw, line);
  switch (token.type) {
    case 'heading':
      return headingFlow(token, lines, reading);
    case 'hr':
      return [{ type: 'break', lines }];
    case 'code':
      return codeFlow(token, lines, reading);
    case 'list':
      return listFlow(token, line, lines, reading);
    case 'table':
      return tableFlow(token, lines, reading);
    case 'paragraph':
    case 'text':
      return paragraphFlow(token.text, leadingLine(token.raw, line), lines, reading);
    case 'html':
      return htmlFlow(token.raw, line, reading);
    case 'quote':
      return quoteFlow(token, line, lines, reading);
    case 'div':
      return divFlow(token, line, lines, reading);
    case 'definitions':
      return definitionsFlow(token, line, lines, reading);
    case 'footnote':
      reading.footnotes.define(token.label, token.tokens, line, lines);
      return [];
    case 'math':
      return mathFlow(token, lines, reading);
    case 'private':
      reading.context.tally.count('private-comments', lines);
      return [];
    case 'gridTable':
      return gridTableFlow(token, line, lines, reading);
    case 'ruledTable':
      return ruledTableFlow(token, line, lines, reading);
    case 'letters':
      return lettersFlow(token, line, lines, reading);
    case 'lineBlock':
      return lineBlockFlow(token, line, lines, reading);
    default:
      return []; // blank lines, reference definitions, task boxes: nothing of them is shown
  }
}

/** Some tokens carry the blank line before their text. */
function leadingLine(raw: string, line: number): number {
  const blank = /^(?:[ \t]*\n)+/.exec(raw)?.[0];
  return blank ? line + countLines(blank) : line;
}
