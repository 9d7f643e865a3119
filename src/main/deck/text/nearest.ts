import { nearest as nearestSpelling } from '../../../shared/nearest.js';

/** The heading, id or layout that was most likely meant: part of one is meant oftener than a misspelling of all of it. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.trim().toLowerCase();
  const within = wanted.length >= 3 ? known.find((name) => name.toLowerCase().includes(wanted)) : undefined;
  return within ?? nearestSpelling(wanted, known);
}
