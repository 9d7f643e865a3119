/** The door of what a person chose for the open brief. */
export { booksOf, type Choice, Choices, type ChosenBrief, cutNamesIn } from './choices.js';
export type { FittedBrief } from './desk.js';
export { type ChoiceCommand, choiceHandlers } from './handlers.js';
