import { parentPort, workerData } from 'node:worker_threads';
import { type DeckWork, workThrough } from './make-decks.js';

/** What a thread does that was started to make decks: takes them until none is left, and says how they went. */
export async function workOnDecks(): Promise<void> {
  parentPort?.postMessage(await workThrough(workerData as DeckWork));
}
