/** The door of cuts in the workspace: their file on the disk, and which cut a deck is made of. */
export { type ChosenCut, chooseCut } from './choose-cuts.js';
export { type CutsFile, type CutsWritten, cutsPath, noCuts, readCutsFile, writeCutsFile } from './cuts-file.js';
