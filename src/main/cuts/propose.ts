/** Which sections fit into a speaking time: a proposal, which the person corrects. */
import { familyOf } from './ticks.js';
import type { SectionFacts } from './types.js';

export interface ProposalRequest {
  /** Sections that may be in, in the brief's order: all, or those of a cut. */
  readonly allowed: ReadonlySet<string>;
  /** Speaking time of what stands right under each heading. */
  readonly seconds: ReadonlyMap<string, number>;
  /** For sections; what the deck adds of its own is off it already. */
  readonly budget: number;
}

export interface Proposal {
  /** `{.must}`: in whatever they take. */
  readonly musts: readonly string[];
  /** What else fits, in the order in which it was taken: the last is the first to go where the time is short after all. */
  readonly picks: readonly (readonly string[])[];
}

/**
 * `{.must}` first; then in the brief's order, which has what matters most at its beginning: a section with all under it
 * where that fits into what is left, else its own text and of those under it what fits.
 */
export function propose(facts: readonly SectionFacts[], { allowed, seconds, budget }: ProposalRequest): Proposal {
  const cost = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + (seconds.get(id) ?? 0), 0);
  const musts = facts.filter((section) => section.must && allowed.has(section.id)).map((section) => section.id);
  const taken = new Set(musts);
  let left = budget - cost(musts);
  const picks: string[][] = [];
  const take = (ids: readonly string[]): boolean => {
    const wanted = ids.filter((id) => allowed.has(id) && !taken.has(id));
    if (wanted.length === 0) return true;
    if (cost(wanted) > left) return false;
    left -= cost(wanted);
    picks.push([...wanted]);
    for (const id of wanted) taken.add(id);
    return true;
  };
  for (let at = 0; at < facts.length; ) {
    const section = facts[at] as SectionFacts;
    const family = familyOf(facts, section.id);
    // What is under a heading comes without its text only where that does not fit.
    if (take(family)) at += family.length;
    else {
      take([section.id]);
      at += 1;
    }
  }
  return { musts, picks };
}

/** The sections of a proposal without its last `dropped` picks. */
export function proposed({ musts, picks }: Proposal, dropped: number): ReadonlySet<string> {
  return new Set([...musts, ...picks.slice(0, picks.length - dropped).flat()]);
}
