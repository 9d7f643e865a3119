/** The .pptx writer: scenes in, bytes out. It knows nothing of Markdown and measures nothing. */

export { type DeckChanges, deckChanges } from './changes.js';
export { makeDeckCharts } from './chart.js';
export { type SlideFacts, slideFacts } from './facts.js';
export type { PackedParts } from './parts.js';
export { deckOutline, type NoOutline, type OutlinedDeck, type OutlinedSlide } from './read-outline.js';
export { packSlides, type SlideRun } from './slides.js';
export type { PictureBytes, PptxInput } from './types.js';
export { deckParts, type FurtherSlides, writePptx } from './write-pptx.js';
