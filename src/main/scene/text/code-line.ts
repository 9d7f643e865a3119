/** A line of code as inline content: a run for each piece that looks different. */
import type { CodeRole, CodeStyle, CodeToken, TextRun } from '../../../shared/model/index.js';
import { codeTab } from '../limits.js';
import { boldRoles, italicRoles } from './runs.js';

/** Tabs become blanks up to the next stop, and blanks at the end go. */
export function colouredLine(
  line: string,
  tokens: readonly CodeToken[],
  colors: CodeStyle['colors'],
): readonly TextRun[] {
  const end = line.trimEnd().length;
  const runs: TextRun[] = [];
  let column = 0;
  const push = (from: number, to: number, role: CodeRole | undefined): void => {
    const text = expandTabs(line.slice(from, Math.min(to, end)), column);
    column += text.length;
    if (text !== '') addRun(runs, text, role !== undefined && looksPlain(role, colors) ? undefined : role);
  };
  let at = 0;
  for (const { from, to, role } of tokens) {
    push(at, from, undefined);
    push(from, to, role);
    at = to;
  }
  push(at, end, undefined);
  // A line without a character would have no number, and could not be clicked into: it has a space.
  return runs.length > 0 ? runs : [{ type: 'text', text: '\u00a0' }];
}

/** Blanks look the same in every role: they go with what stands before them, or at the beginning with what comes after. */
function addRun(runs: TextRun[], text: string, role: CodeRole | undefined): void {
  const before = runs.at(-1);
  const joins = before !== undefined && (before.role === role || isBlank(text) || isBlank(before.text));
  if (!joins) {
    runs.push({ type: 'text', text, ...(role ? { role } : {}) });
    return;
  }
  const kept = isBlank(before.text) ? role : before.role;
  runs[runs.length - 1] = { type: 'text', text: before.text + text, ...(kept ? { role: kept } : {}) };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function expandTabs(text: string, column: number): string {
  let out = '';
  for (const part of text.split(/(\t)/)) {
    out += part === '\t' ? ' '.repeat(codeTab - ((column + out.length) % codeTab)) : part;
  }
  return out;
}

function looksPlain(role: CodeRole, colors: CodeStyle['colors']): boolean {
  return colors[role] === undefined && !boldRoles.has(role) && !italicRoles.has(role);
}
