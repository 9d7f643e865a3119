/** The order in which messages are listed. */
import type { DiagnosticState } from '../../../shared/contract/index.js';

const weights = { error: 0, warning: 1, info: 2 } as const;

type Placed = Pick<DiagnosticState, 'severity' | 'line' | 'brief'>;

/** What must be mended first stands first; of the same severity, each brief's in the order of its lines. */
export function byWeight<Message extends Placed>(messages: readonly Message[]): readonly Message[] {
  return [...messages].sort(
    (a, b) => weights[a.severity] - weights[b.severity] || compare(a.brief ?? '', b.brief ?? '') || a.line - b.line,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
