/** The door of undo and redo: one stack over everything that a person does with an open brief. */
export { type Back, swap, UndoStack, type UndoStep } from './undo-stack.js';
