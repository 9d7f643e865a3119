import type { Lines } from '../../shared/model/diagnostic.js';
import type { Tally, TallyKind } from './context.js';
import type { Report } from './report.js';

const maxNames = 6; // named in one message; the rest is a number

interface Entry {
  count: number;
  readonly first: Lines;
  readonly names: Set<string>;
}

/** Counts what is reported once a brief, and reports it at the end with its first line. */
export class Tallies implements Tally {
  private readonly entries = new Map<TallyKind, Entry>();

  count = (what: TallyKind, lines: Lines, name?: string): void => {
    const known = this.entries.get(what);
    const entry = known ?? { count: 0, first: lines, names: new Set<string>() };
    if (!known) this.entries.set(what, entry);
    entry.count += 1;
    if (name !== undefined) entry.names.add(name);
  };

  reportAll(report: Report): void {
    for (const [code, entry] of this.entries) {
      const named = [...entry.names];
      const more = named.length - maxNames;
      const names = `${named.slice(0, maxNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
      report(code, entry.first, { count: entry.count, ...(named.length > 0 ? { names } : {}) });
    }
  }
}
