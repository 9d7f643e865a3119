import { workOnDecks } from '../workspace/index.js';

/** What a worker thread does that makes some of many decks. */
export async function work(): Promise<void> {
  await workOnDecks();
}
