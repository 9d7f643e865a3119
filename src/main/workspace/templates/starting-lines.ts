/** Lines of YAML as a person would write them, for the template that `new` writes. */
import { stringify } from 'yaml';

/** Where comments at the ends of lines begin, where there is room. */
const noteColumn = 24;

export function noted(line: string, note: string | undefined): string {
  return note === undefined ? line : `${line.padEnd(noteColumn)} # ${note}`;
}

/** What of these is said at all. */
export function picked(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

export function scalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** On one line, as YAML reads it. */
export function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}
