/** What a rule of the deck doctor is. */
import type { PackageView } from './package-view.js';

/** One complaint. */
export interface Finding {
  readonly rule: string;
  /** Part name, without leading slash. */
  readonly part: string;
  readonly detail: string;
}

export interface ExamineOptions {
  /**
   * The deck stands on a foreign template: rules about master, layouts and theme, which are then somebody else's, are
   * left out. Default false.
   */
  readonly adopted?: boolean;
  /** The brief has a picture without alternative text, and a diagnostic said so: an empty `descr` is then allowed. */
  readonly altMissing?: boolean;
}

export interface Rule {
  /** Whole words joined by hyphens. */
  readonly id: string;
  /** The bug behind it, one sentence. */
  readonly why: string;
  /** `own`: only where we made master, layouts and theme ourselves. */
  readonly scope: 'any' | 'own';
  readonly check: (
    deck: PackageView,
    complain: (part: string, detail: string) => void,
    options: ExamineOptions,
  ) => void;
}
