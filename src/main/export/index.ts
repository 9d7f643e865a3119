/** Files other than decks. It draws what it is given. */
export { renderPng } from './render-png.js';
export { scriptsWithoutFace } from './system-faces.js';
