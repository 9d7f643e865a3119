export { type Gallery, galleryOf, isMissingTemplate, nearestTemplates } from './cards.js';
export { type DeskCommand, type DeskHandlers, deskHandlers } from './desk.js';
export { lookOf, Samples } from './samples.js';
