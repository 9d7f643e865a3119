import type { Brief, Cut, DataTables, Pictures, Rules } from '../../../shared/model/index.js';
import { sameContent } from '../../../shared/same-content.js';
import type { Cost } from './costs.js';

/** All that the cost of a section comes from, where nothing is left out. Slides that go along hidden cost nothing. */
export interface Priced {
  readonly parts: readonly {
    readonly brief: Brief;
    readonly pictures: Pictures;
    readonly data: DataTables;
    /** What it leaves out is in, too. */
    readonly cut: Omit<Cut, 'out'>;
  }[];
  /** Of the template. */
  readonly hash: string;
  readonly rules: Rules;
  readonly marking: string | undefined;
}

/**
 * What the sections of a deck cost when all of them are in, kept from one load to the next. A tick changes none of it, and making
 * the whole deck beside the one that is shown is as much work as making that.
 */
export class KeptCosts {
  #kept: { readonly of: Priced; readonly costs: ReadonlyMap<string, Cost> } | undefined;

  /** As it was counted before, where nothing that a cost comes from is another. */
  async of(priced: Priced, count: () => Promise<ReadonlyMap<string, Cost>>): Promise<ReadonlyMap<string, Cost>> {
    const known = this.#kept;
    // Whoever reads revisions of a brief has the same objects for what is the same: this looks into little.
    if (known && sameContent(known.of, priced)) return known.costs;
    const costs = await count();
    this.#kept = { of: priced, costs };
    return costs;
  }
}
