/**
 * The door of the deck stage: what content becomes which kind of slide. It knows nothing of points, fonts or files; where
 * fit decides, it gives ordered alternatives.
 */
export { countWords, secondsFor } from './count.js';
export { fullCut } from './cut.js';
export { PlanMemory } from './memory.js';
export { asParts, partId } from './parts.js';
export { type PlanOptions, type PlanPart, planDeck } from './plan.js';
export { readingOf } from './reading/index.js';
export { defaultRules } from './rules.js';
export { type SectionNode, sectionTree } from './section-tree.js';
export { type Selection, selectSections } from './select.js';
export { slideWords, speakingSeconds } from './speaking.js';
export { wordLanguages, wordsFor } from './words/index.js';
