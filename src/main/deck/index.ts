/**
 * The door of the deck stage: what content becomes which kind of slide. It knows nothing of points, fonts or files; where
 * fit decides, it gives ordered alternatives.
 */

export { fullCut } from './choice/cut.js';
export { type Selection, selectSections } from './choice/select.js';
export { asParts, partId } from './frame/parts.js';
export { PlanMemory } from './memory.js';
export { type PlanOptions, type PlanPart, planDeck } from './plan.js';
export { readingOf } from './reading/index.js';
export { defaultRules } from './rules.js';
export { type SectionNode, sectionTree } from './section/section-tree.js';
export { slideWords, speakingSeconds } from './speaking.js';
export { countWords, secondsFor } from './text/count.js';
export { wordLanguages, wordsFor } from './words/index.js';
