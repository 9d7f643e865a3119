/** Reading the arguments of a command. */
import { parseArgs } from 'node:util';
import { nearest } from '../../../shared/nearest.js';
import { type CommandName, commandSpecs } from './command-table.js';
import { type OptionName, type OptionSpec, optionSpecs } from './option-table.js';
import { UsageError } from './usage-error.js';

/** A command's arguments, read and checked against its table. */
export interface Arguments {
  readonly command: CommandName;
  readonly files: readonly string[];
  /** True where the option was given. */
  flag(name: OptionName): boolean;
  /** The last value given. */
  value(name: OptionName): string | undefined;
  /** All values given, in order. */
  values(name: OptionName): readonly string[];
}

/**
 * Reads what stands after the command's name.
 * @throws UsageError for an option that the command does not have, a value that is missing or too many.
 */
export function readArguments(command: CommandName, words: readonly string[]): Arguments {
  const allowed: readonly OptionName[] = commandSpecs[command].options;
  const given = new Map<OptionName, string[]>();
  const files: string[] = [];
  for (const token of tokens(words, allowed)) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const name = allowed.find((option) => option === token.name);
    if (!name) throw unknownOption(command, token.rawName, allowed);
    const values = given.get(name) ?? [];
    values.push(checkedValue(name, token));
    given.set(name, values);
  }
  return {
    command,
    files,
    flag: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1),
    values: (name) => given.get(name) ?? [],
  };
}

function tokens(words: readonly string[], allowed: readonly OptionName[]) {
  const options = Object.fromEntries(
    allowed.map((name) => {
      const { kind, short }: OptionSpec = optionSpecs[name];
      return [name, { type: kind === 'flag' ? 'boolean' : 'string', ...(short ? { short } : {}) } as const];
    }),
  );
  // Not strict: Node's own messages name neither the nearest spelling nor what the option is for.
  return parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true }).tokens;
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  /** True for `--name=value`. */
  readonly inlineValue?: boolean | undefined;
}

function checkedValue(name: OptionName, { rawName, value, inlineValue }: OptionToken): string {
  const spec: OptionSpec = optionSpecs[name];
  if (spec.kind === 'flag') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value, and got '${value}'`);
    return '';
  }
  // `--only --skip x`: the next option is no value, unless it was written as one (`--only=--skip`).
  const isNextOption = inlineValue !== true && /^-./.test(value ?? '');
  if (!value || isNextOption) throw new UsageError(`${rawName} needs a value: ${rawName} ${spec.place}`);
  return value;
}

function unknownOption(command: CommandName, written: string, allowed: readonly OptionName[]): UsageError {
  const elsewhere = written.replace(/^-+/, '') in optionSpecs ? `'${command}' does not take` : 'there is no option';
  const near = written.startsWith('--') ? nearest(written.slice(2), allowed) : undefined;
  return new UsageError(
    `${elsewhere} ${written}${near ? `; did you mean --${near}?` : ''} (briefdeck ${command} --help)`,
  );
}
