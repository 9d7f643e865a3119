/** What is coloured at most: beyond it code is plain. Sizes decide, not clocks, so that a deck is the same on every machine. */

/** Lines of one block: twenty slides of code are read by nobody for their colours. */
export const mostLines = 500;

/** Characters of one line; a longer one was written by a program, and is plain. Patterns may take the square of its length. */
export const longestLine = 1000;

/** Characters of a deck's code. */
export const mostCharacters = 200_000;

/** A pattern that goes round in circles in one block is ended after this, milliseconds of the processor: a fault of a grammar, not a busy machine. */
export const patience = 10_000;
