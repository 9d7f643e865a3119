/** The cuts of one brief as their file holds them, and what of the brief they are matched against. All data, nothing read. */
import type { Cut, LayoutId } from '../../shared/model/index.js';

/** A cuts file (`report.cuts.json`), checked. Fields that this version does not know are kept in `other`, for the next writing. */
export interface CutBook {
  readonly cuts: readonly StoredCut[];
  readonly other: Readonly<Record<string, unknown>>;
}

export interface StoredCut {
  readonly name: string;
  /** What happens to sections that came after the cut was made and were not decided on since. */
  readonly new: 'in' | 'out';
  /** The speaking time that it was made for. */
  readonly minutes?: number;
  /** Ids of sections in the person's order; absent while that is the brief's. */
  readonly order?: readonly string[];
  /** What was decided on, in the brief's order. */
  readonly sections: readonly StoredSection[];
  readonly other: Readonly<Record<string, unknown>>;
}

export interface StoredSection {
  readonly id: string;
  /** The person's tick. Absent: the cut names in the Markdown decide. */
  readonly in?: boolean;
  /** Kind of slide asked for. */
  readonly layout?: LayoutId;
  /** Of the section's own text (see `bodyHash`); absent where it had none. */
  readonly hash?: string;
  readonly other: Readonly<Record<string, unknown>>;
}

/** What of a brief's section a cut depends on. The list is flat and in order, parents before their children. */
export interface SectionFacts {
  readonly id: string;
  /** 1 for the top level. */
  readonly depth: number;
  readonly hash?: string;
  /** The cuts that its heading names, or the nearest one above it that names any. */
  readonly named?: readonly string[];
  /** `{.must}` on it or above it. */
  readonly must: boolean;
}

/** Who decided whether a section is in. */
export type DecidedBy =
  /** The person, in the cuts file. */
  | 'tick'
  /** `{cut=…}` in the Markdown. */
  | 'heading'
  /** Nobody had to: the cut has no file yet. */
  | 'cut'
  /** It came after the cut was made: undecided. */
  | 'new';

export interface SectionChoice {
  readonly id: string;
  readonly in: boolean;
  readonly by: DecidedBy;
  readonly layout?: LayoutId;
}

/** A cut matched to a brief as it is now. */
export interface ResolvedCut {
  readonly cut: Cut;
  /** One a section, in the brief's order. */
  readonly choices: readonly SectionChoice[];
  /** Ids under which sections are left out that are nowhere in the brief any more. */
  readonly gone: readonly string[];
  /** Ids of sections that came later and wait for a decision. */
  readonly undecided: readonly string[];
}

export const emptyBook: CutBook = { cuts: [], other: {} };
