/** What a request to load says of each of its briefs. */
import { existsSync } from 'node:fs';
import { type CutBook, emptyBook } from '../../cuts/index.js';
import type { LoadedBriefRequest, LoadRequest } from './types.js';

/** @param brief its absolute path */
export function bookOf({ path, book, others = [] }: LoadRequest, brief: string): CutBook {
  return brief === path ? book : (others.find((other) => other.path === brief)?.book ?? emptyBook);
}

/** A further brief whose file is gone does not take the others' slides along. */
export function isThere({ path, bytes }: LoadedBriefRequest): boolean {
  return bytes !== undefined || existsSync(path);
}

/** The further briefs whose files are gone. */
export function goneBriefs({ others = [] }: LoadRequest): readonly LoadedBriefRequest[] {
  return others.filter((other) => !isThere(other));
}
