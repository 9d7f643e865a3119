/** Diagnostics as lines for a terminal. */
import { describe } from '../../../shared/diagnostics/index.js';
import type { Diagnostic, Severity } from '../../../shared/model/index.js';
import { plural } from './sentences.js';

/** How messages are printed. */
export interface MessageStyle {
  /** ANSI colours for the severity. */
  readonly color: boolean;
  /** Errors only. */
  readonly quiet: boolean;
  /** Notes of one kind about one file beyond the first few are one line: who makes a deck wants to see what matters. */
  readonly brief?: boolean;
}

const ansi: Readonly<Record<Severity, string>> = { error: '\x1b[31m', warning: '\x1b[33m', info: '\x1b[36m' };
const reset = '\x1b[0m';

/** One line of standard error: `file:line: severity: message (code)`, without a line end. */
export function messageLine(item: Diagnostic, color: boolean): string {
  const place = [item.file ?? 'briefdeck', ...(item.lines ? [item.lines.from] : [])].join(':');
  const severity = color ? `${ansi[item.severity]}${item.severity}${reset}` : item.severity;
  return `${oneLine(place)}: ${severity}: ${oneLine(describe(item))} (${item.code})`;
}

/** All messages that the style lets through, in the order of files and lines; '' when there are none. */
export function messages(items: readonly Diagnostic[], style: MessageStyle): string {
  const shown = inOrder(items).filter((item) => item.severity === 'error' || !style.quiet);
  const lines = shown.map((item) => messageLine(item, style.color));
  return (style.brief ? withoutRepeats(shown, lines, style.color) : lines).map((line) => `${line}\n`).join('');
}

/** Notes of one kind that are printed in full: more of them bury the warnings. */
const fullNotes = 3;
/** Lines of a file that are named for the others. */
const namedLines = 12;

/** The lines, with notes beyond the first few of a kind and file as one line that says where they are. */
function withoutRepeats(items: readonly Diagnostic[], lines: readonly string[], color: boolean): readonly string[] {
  const kinds = new Map<string, number[]>();
  items.forEach((item, index) => {
    if (item.severity !== 'info') return;
    const kind = `${item.code} ${item.file ?? ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), index]);
  });
  const kept = new Map(lines.entries());
  for (const indexes of kinds.values()) {
    const others = indexes.slice(fullNotes);
    if (others.length < 2) continue;
    const [first = 0] = others;
    kept.set(
      first,
      repeatsLine(
        others.map((index) => items[index] as Diagnostic),
        color,
      ),
    );
    for (const index of others.slice(1)) kept.delete(index);
  }
  return [...kept.values()];
}

function repeatsLine(items: readonly Diagnostic[], color: boolean): string {
  const [first] = items as readonly [Diagnostic];
  const at = [...new Set(items.flatMap((item) => (item.lines ? [item.lines.from] : [])))];
  const named = at.slice(0, namedLines).join(', ');
  const where = at.length === 0 ? '' : ` (lines ${named}${at.length > namedLines ? ' …' : ''})`;
  const place = oneLine(first.file ?? 'briefdeck');
  const severity = color ? `${ansi.info}info${reset}` : 'info';
  return `${place}: ${severity}: ${items.length} more of the same${where}; 'briefdeck check' prints each (${first.code})`;
}

/** How many there are of each severity, and the line that says so. */
export function countsOf(items: readonly Diagnostic[]): {
  readonly errors: number;
  readonly warnings: number;
  readonly line: string;
} {
  const count = (severity: Severity) => items.filter((item) => item.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const line = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(count('info'), 'note')}`;
  return { errors, warnings, line };
}

/** By file in order of first mention, then by line; what concerns a whole file stands before its lines. */
export function inOrder(items: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(items.map((item) => item.file))];
  return [...items].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.lines?.from ?? 0) - (b.lines?.from ?? 0),
  );
}

/**
 * Text without line ends, control characters and changes of writing direction: file names and values come from others,
 * and could forge a line or drive the terminal.
 */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ');
}
