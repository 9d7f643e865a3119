/** Measuring: paragraphs and a width → lines. It knows faces and scripts, and nothing of slides. */
export { layoutText } from './layout-text.js';
export { setMark } from './placing/marks.js';
export { markTexts } from './placing/numbering.js';
export { placeText } from './placing/place-text.js';
export type { LayoutOptions, Metrics, RunStyle, Setting, TextLayout } from './types.js';
export { createMetrics } from './widths/metrics.js';
