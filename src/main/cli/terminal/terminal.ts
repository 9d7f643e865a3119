/** The streams and environment that a command sees: real ones, or a test's. */
export interface Terminal {
  readonly out: (text: string | Uint8Array) => void;
  readonly error: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Uint8Array;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether standard error is a terminal: progress and colours are for people. */
  readonly isTerminal: boolean;
  readonly clock: () => Date;
}

/** Colours are for terminals, unless NO_COLOR is set to anything (no-color.org) or the terminal is dumb. */
export function usesColor({ isTerminal, environment }: Pick<Terminal, 'isTerminal' | 'environment'>): boolean {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
}
