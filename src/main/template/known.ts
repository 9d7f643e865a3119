/** The names that are known where a wrong one was given, for a remedy. */
import { nearest } from '../../shared/nearest.js';

/** Joined by commas; the one that was most likely meant stands first. */
export function nearestFirst(written: string, known: readonly string[]): string {
  const meant = nearest(written, known);
  if (meant === undefined) return known.join(', ');
  return [meant, ...known.filter((name) => name !== meant)].join(', ');
}
