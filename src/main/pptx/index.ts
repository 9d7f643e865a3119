/** The .pptx writer: scenes in, bytes out. It knows nothing of Markdown and measures nothing. */

export { type DeckChanges, deckChanges } from './changes.js';
export { makeDeckCharts } from './chart.js';
export { deckOutline, type NoOutline, type OutlinedDeck, type OutlinedSlide } from './read-outline.js';
export type { PictureBytes, PptxInput } from './types.js';
export { deckParts, writePptx } from './write-pptx.js';
