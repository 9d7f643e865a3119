/** Measuring: paragraphs and a width → lines. It knows faces and scripts, and nothing of slides. */
export { layoutText } from './layout-text.js';
export { setMark } from './marks.js';
export { createMetrics } from './metrics.js';
export { markTexts } from './numbering.js';
export { placeText } from './place-text.js';
export type { LayoutOptions, Metrics, RunStyle, Setting, TextLayout } from './types.js';
