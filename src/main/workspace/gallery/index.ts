export { type AskedTemplate, type Gallery, galleryOf, isMissingTemplate, nearestTemplates } from './cards.js';
export { lookOf, Samples } from './samples.js';
