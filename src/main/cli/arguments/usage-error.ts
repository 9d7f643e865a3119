/** A mistake in the command's words: its message is one sentence for the person, the exit status is 2. */
export class UsageError extends Error {}
