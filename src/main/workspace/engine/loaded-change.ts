/**
 * What of a loaded brief is another than it was at the load before. Only that crosses from the worker: two hundred sections and
 * slides take as long to write and to read as the plan of one, and nearly all of them are as they were.
 */
import { patchedRecord, type RecordPatch, recordPatch } from '../../../shared/contract/record-patch.js';
import type { Loaded } from './types.js';

/** Lists that are as long as the brief. */
const listNames = ['sections', 'slides', 'diagnostics'] as const;

export type LoadedChange = RecordPatch<Loaded, (typeof listNames)[number]>;

export function changeBetween(last: Loaded, next: Loaded): LoadedChange {
  return recordPatch(last, next, listNames);
}

/** The brief after a change of it. Items that the change does not name are the same objects. */
export function changed(last: Loaded, change: LoadedChange): Loaded {
  return patchedRecord(last, change);
}
