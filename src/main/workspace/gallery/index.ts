/** The door of templates in the window: all of them drawn with the open brief, and what is made of them. */
export { type Gallery, galleryOf, isMissingTemplate, nearestTemplates } from './cards.js';
export { type DeskCommand, type DeskHandlers, deskHandlers } from './desk.js';
export { lookOf, Samples } from './samples.js';
