/**
 * A diagnostic is something the person should know: data, not a sentence. The sentence is made from the table in
 * `src/shared/diagnostics/` by `describe()`, so that the same fact reads the same on the command line, in `--json`, in the
 * window and in the guide.
 */

/** First and last line in the source, counted from 1, both inclusive. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  /** Whole words joined by hyphens, e.g. `picture-missing`: a key of the diagnostics table. */
  readonly code: string;
  readonly severity: Severity;
  /** The file that is meant, as the person named it; absent for the run as a whole. */
  readonly file?: string;
  readonly lines?: Lines;
  /** What the sentence's `{places}` are filled with. */
  readonly values: Readonly<Record<string, string | number>>;
}
