/** The door of the open brief's text: what is in the window, what is in the file, and what happens where they differ. */
export { BriefText } from './brief-text.js';
export { type TextCommand, textHandlers } from './handlers.js';
