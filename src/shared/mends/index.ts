/** Remedies that are edits of a brief's text: what they are, and the change that each makes. */
export { changesOf } from './changes-of.js';
export type { Caret, Mend, Mendable, MendKind } from './mend.js';
export { canBeMended, mendsOf } from './mends-of.js';
