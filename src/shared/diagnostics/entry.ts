import type { Severity } from '../model/diagnostic.js';

/** One line of the diagnostics table. */
export interface DiagnosticEntry {
  readonly severity: Severity;
  /** One sentence without a full stop; `{name}` is filled from the diagnostic's values. */
  readonly message: string;
  /** What the person can do about it, lower case, no full stop. */
  readonly remedy?: string;
  /** Markdown, YAML or a command that brings it about, for the guide. */
  readonly example?: string;
}

/** Keeps the codes of a table as literal types while its entries are checked. */
export function entries<Code extends string>(
  table: Readonly<Record<Code, DiagnosticEntry>>,
): Readonly<Record<Code, DiagnosticEntry>> {
  return table;
}
