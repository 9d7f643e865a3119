/** The door of cuts in the workspace: their file on the disk, which cut a deck is made of, and what its sections cost. */
export { chooseCut } from './choose-cuts.js';
export { type Cost, costsOf } from './costs.js';
export {
  type CutsFile,
  type CutsWritten,
  cutsPath,
  cutsTextOf,
  noCuts,
  readCutsFile,
  writeCutsFile,
} from './cuts-file.js';
export { fitCuts } from './fit-cuts.js';
export { KeptCosts, type Priced } from './kept-costs.js';
export { backupOf, selectCuts, spareOf } from './select-cuts.js';
