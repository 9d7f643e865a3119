/** Picture files from outside: found in their folder, known by their bytes, cleaned of everything that is not drawn. */
export { type Cleaned, cleanPicture, cleanRaster } from './clean.js';
export { maxBytes } from './limits.js';
export { type LocatedFile, locateFile } from './locate-file.js';
export { type SmallDrawing, smallDrawing } from './small-drawing.js';
export type { StoredPicture } from './stored.js';
