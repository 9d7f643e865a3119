import { describe } from '../../shared/diagnostics/index.js';
import type { Diagnostic, Severity } from '../../shared/model/index.js';
import { plural } from './sentences.js';

/** How messages are printed. */
export interface MessageStyle {
  /** ANSI colours for the severity. */
  readonly color: boolean;
  /** Errors only. */
  readonly quiet: boolean;
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
  return shown.map((item) => `${messageLine(item, style.color)}\n`).join('');
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
