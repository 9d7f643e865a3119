import { entries } from './entry.js';

/** Codes that the deck stage gives. */
export const deckDiagnostics = entries({});
