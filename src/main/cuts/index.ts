/**
 * The door of cuts: their file, how its entries are matched to a brief, and what a person does to them. It knows sections by
 * their facts, and neither slides nor the disk.
 */
export {
  askLayout,
  choose,
  copyCut,
  cutNamesOf,
  deleteCut,
  inCutOrder,
  invert,
  move,
  nameProblem,
  renameCut,
  resolved,
  settle,
  storedCut,
  tick,
  tickAll,
} from './change.js';
export { sectionFacts } from './facts.js';
export { formatBook } from './format-book.js';
export { type Proposal, propose, proposed } from './propose.js';
export { type ReadBook, readBook } from './read-book.js';
export { resolveCut } from './resolve.js';
export { inclusionOf } from './ticks.js';
export * from './types.js';
