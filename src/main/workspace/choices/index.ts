/** The door of what a person chose for the open brief. */
export { type Choice, Choices, type ChosenBrief } from './choices.js';
export { type ChoiceCommand, choiceHandlers } from './handlers.js';
