/** Font files that are not the program's own: what they are, how wide their characters run, the same under another name. */
export { type FoundFont, fontAt, fontsIn } from './collection.js';
export { fontInEmbedded } from './embedded-font.js';
export { measureFace } from './measure-face.js';
export { type ReadFont, readFont } from './read-font.js';
export { type FontName, renameFont } from './rename.js';
