import { nearest } from '../../../shared/nearest.js';

/** Words of other tools' front matter that are near to one of ours and are no mistake. */
const foreign = new Set(['content', 'contents', 'data']);

/** Other words for a key of ours, where losing what stands there would do harm: a deck without its marking. */
const synonyms: Readonly<Record<string, string>> = {
  marking: 'classification',
  'protective-marking': 'classification',
  confidentiality: 'classification',
  sensitivity: 'classification',
  security: 'classification',
};

/** Shorter keys are near to too much. */
const shortest = 4;

/**
 * The key of ours that a person most likely meant by one that means nothing: a marking under `clasification` would be lost
 * without a word. Undefined where none is near enough: other tools' keys are kept, and no mistake.
 */
export function misspelledKey(key: string, known: ReadonlySet<string>): string | undefined {
  const synonym = Object.hasOwn(synonyms, key.toLowerCase()) ? synonyms[key.toLowerCase()] : undefined;
  if (synonym !== undefined) return synonym;
  if (key.length < shortest || foreign.has(key.toLowerCase())) return undefined;
  const near = nearest(key, [...known]);
  if (near === undefined || Math.abs(near.length - key.length) > 2) return undefined;
  // The first letter is rarely the wrong one; without this, `rate` would be a date.
  return near[0] === key[0]?.toLowerCase() ? near : undefined;
}
