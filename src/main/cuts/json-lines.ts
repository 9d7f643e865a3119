/** Where something stands in JSON text. Loaded only for a file in which something is wrong. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** The first thing that is no JSON: its line, counted from 1, and what is wrong. */
export function syntaxError(text: string): { readonly line: number; readonly reason: string } {
  const deep = deepLine(text);
  if (deep !== undefined) return { line: deep, reason: 'brackets stand too deep in one another' };
  const errors: ParseError[] = [];
  parseTree(text, errors, strict);
  const [first] = errors;
  if (!first) return { line: 1, reason: 'it is not JSON' };
  const isConflict = /^(?:<{7}|={7}|>{7})/mu.exec(text);
  if (isConflict) return { line: lineAt(text, isConflict.index), reason: 'two versions of it were merged by hand' };
  const code = printParseErrorCode(first.error);
  // A comma is missing where the last thing ended, not where the next one begins.
  const offset = code === 'CommaExpected' ? text.slice(0, first.offset).trimEnd().length : first.offset;
  return { line: lineAt(text, offset), reason: reasons[code] ?? 'something does not belong there' };
}

/** Brackets in one another; a cuts file has four, and a tree of thousands ends the recursion of whoever reads it. */
const maxDepth = 200;

/** The line in which brackets stand deeper than that, if they do; those in texts count too, which does no harm. */
export function deepLine(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > maxDepth) return lineAt(text, index);
  }
  return undefined;
}

const reasons: Readonly<Partial<Record<string, string>>> = {
  InvalidSymbol: 'a word stands there without quotation marks',
  PropertyNameExpected: 'a name in quotation marks is missing, or a comma is too many',
  ValueExpected: 'a value is missing, or a comma is too many',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'something follows the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'a quotation mark is missing',
};

/** The line of a value, counted from 1; of what it would stand in, where it is missing. */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  const root = parseTree(text);
  for (let length = path.length; root && length >= 0; length -= 1) {
    const node: Node | undefined = findNodeAtLocation(root, path.slice(0, length));
    if (node) return lineAt(text, node.offset);
  }
  return 1;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
