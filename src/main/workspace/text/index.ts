/** The door of the open briefs' texts: what is in the window, what is in the file, and what happens where they differ. */

export { BriefText } from './brief-text.js';
export { type OpenText, type TextCommand, textHandlers } from './handlers.js';
export { layoutChange } from './heading-layout.js';
