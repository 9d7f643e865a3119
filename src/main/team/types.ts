/** What a team's file, briefdeck.yaml, can say, and what of several holds. All data, nothing read. */
import type { Diagnostic, Lines, Severity } from '../../shared/model/index.js';

/** A value with where it was written. */
export interface Placed<Value> {
  readonly value: Value;
  /** As diagnostics name it. */
  readonly file: string;
  readonly lines: Lines;
}

/** Keys that are one line of text, and go below the front matter of briefs. */
export const textKeys = ['template', 'variant', 'organisation', 'footer', 'language', 'prose'] as const;
export type TextKey = (typeof textKeys)[number];

/** A cut that a team makes for all its briefs. */
export interface CutRule {
  readonly name: string;
  /** At most this speaking time, in minutes. */
  readonly minutes?: number;
  /** What is left out goes along as hidden slides. */
  readonly backup?: boolean;
  /** Sections by id or heading; of a brief that has none of them, nothing is left out for it. */
  readonly skip?: readonly string[];
  /** Sections with one of these classes (`{.internal}`) are out, with all under them. */
  readonly skipTagged?: readonly string[];
  /** Only sections with one of these classes, or with such a section under or above them, are in. */
  readonly onlyTagged?: readonly string[];
  /** Goes before the front matter, and behind options. */
  readonly meta: Readonly<Partial<Record<TextKey | 'classification', string>>>;
}

export interface Classification {
  /** From the lowest to the highest. */
  readonly levels?: Placed<readonly string[]>;
  readonly required?: Placed<boolean>;
  /** The least that every deck has. */
  readonly default?: Placed<string>;
}

export type SetSeverity = Severity | 'off';

/** One briefdeck.yaml, checked. */
export interface TeamFile {
  readonly texts: Readonly<Partial<Record<TextKey, Placed<string>>>>;
  readonly classification: Classification;
  readonly cuts: readonly Placed<CutRule>[];
  readonly severities: ReadonlyMap<string, Placed<SetSeverity>>;
}

/** A team's marking scheme: what of several files holds. */
export interface Scheme {
  /** From the lowest to the highest; absent where any text is a marking. */
  readonly levels?: Placed<readonly string[]>;
  /** Where a marking is asked for; absent where it is not. */
  readonly required?: Placed<boolean>;
  /** The least that every deck has, and whose wish that is. */
  readonly floors: readonly Placed<string>[];
}

/** What holds for briefs of one folder. */
export interface TeamSettings {
  readonly texts: TeamFile['texts'];
  readonly scheme: Scheme;
  readonly cuts: readonly Placed<CutRule>[];
  readonly severities: TeamFile['severities'];
  readonly diagnostics: readonly Diagnostic[];
}
