/**
 * Remedies that are edits: for what a diagnostic says, the change that puts it right. Pure, over lines of text; where no edit
 * is certain, there is none, and the words of the remedy stand alone.
 */
import type { DiagnosticCode } from '../diagnostics/index.js';
import { anotherKey, closedFrontMatter, quotedValue, saidLanguage } from './front-matter.js';
import {
  alternative,
  anotherValue,
  asTitle,
  attributesAtEnd,
  blankLine,
  closedBlock,
  closedComment,
  noChatLine,
  noNote,
  noRequest,
  writtenNote,
} from './markdown.js';
import { anotherWord, type Mend, type Mendable, type Mender, wordOf } from './mend.js';

/** @param lines the whole text */
export function mendsOf(item: Mendable, lines: readonly string[]): readonly Mend[] {
  return item.line > 0 ? (menderOf(item.code)?.(item, lines) ?? []) : [];
}

/** Whether there are edits at all for what a diagnostic says: only then somebody has to look at the text. */
export function canBeMended({ code, line }: Pick<Mendable, 'code' | 'line'>): boolean {
  return line > 0 && menderOf(code) !== undefined;
}

function menderOf(code: string): Mender | undefined {
  return Object.hasOwn(menders, code) ? menders[code as DiagnosticCode] : undefined;
}

const menders: Readonly<Partial<Record<DiagnosticCode, Mender>>> = {
  'front-matter-key': anotherKey,
  'front-matter-colon': quotedValue,
  'front-matter-unclosed': closedFrontMatter,
  'language-guessed': saidLanguage,
  'chart-key-near': (item, lines) =>
    anotherWord(item, lines, wordOf(item, 'key'), wordOf(item, 'nearest'), '(?=[ \\t]*[:=])'),
  'chart-type': (item, lines) => anotherWord(item, lines, wordOf(item, 'type'), wordOf(item, 'nearest')),
  'layout-unknown': (item, lines) => anotherWord(item, lines, wordOf(item, 'name'), wordOf(item, 'nearest')),
  'attribute-value': anotherValue,
  'attributes-inside': attributesAtEnd,
  'dashes-under-text': blankLine,
  'title-is-section': asTitle,
  'alt-missing': alternative,
  'footnote-missing': writtenNote,
  'footnote-unused': noNote,
  'chat-line': noChatLine,
  'comment-unclosed': closedComment,
  'div-unclosed': closedBlock,
  'ignore-unused': noRequest,
};
