/** The door of making many decks at once. */
export { collisions, deckName, isNamePattern, makeFolders, type NamePart, nameParts } from './deck-names.js';
export { type FoundBriefs, findBriefs } from './find-briefs.js';
export { makeDecks } from './make-decks.js';
export type { CommonRequest, DeckJob, DeckOutcome } from './types.js';
