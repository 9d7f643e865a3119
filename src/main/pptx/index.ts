/** The .pptx writer: scenes in, bytes out. It knows nothing of Markdown and measures nothing. */

export { makeDeckCharts } from './items/chart.js';
export { type DeckChanges, deckChanges } from './read/changes.js';
export { deckOutline, type NoOutline, type OutlinedDeck, type OutlinedSlide } from './read/read-outline.js';
export type { PictureBytes, PptxInput } from './types.js';
export { deckParts, writePptx } from './write-pptx.js';
