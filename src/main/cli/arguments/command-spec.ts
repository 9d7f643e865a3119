/** What the tables say of a command. */
import type { OptionName, OptionSpec } from './option-table.js';

export interface CommandSpec {
  readonly usage: string;
  readonly help: string;
  /** What stands beside the options; nothing where absent. */
  readonly takes?: Operand;
  readonly options: readonly OptionName[];
  /** Options that mean something of their own here. */
  readonly own?: Readonly<Partial<Record<OptionName, Pick<OptionSpec, 'place' | 'help'>>>>;
  readonly examples: readonly string[];
}

export interface Operand {
  /** With its article: 'a brief'. */
  readonly what: string;
  /** The command as it is written with one. */
  readonly example: string;
  /** How many at most; any number where absent. */
  readonly most?: number;
  /** Nothing need be named; else at least one. */
  readonly isOptional?: true;
}
