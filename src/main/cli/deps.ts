/** `--deps FILE`: what was read for each file that was made, as rules that make reads. */
import { existsSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { Diagnostic } from '../../shared/model/index.js';
import { writeText } from '../workspace/index.js';
import type { Arguments } from './arguments/arguments.js';

export interface DepsRule {
  /** Files that were made; none where nothing was. */
  readonly output: readonly string[];
  /** Absolute paths of what was read; those that are not there are left out. */
  readonly inputs: readonly string[];
}

/** Writes the rules where `--deps` asks for them. Answers what stands in the way. */
export function writeDeps(given: Arguments, rules: readonly DepsRule[]): Diagnostic | undefined {
  const file = given.value('deps');
  return file === undefined ? undefined : writeText(file, depsText(rules));
}

/**
 * A rule a deck, and an empty one for each file that was read, as compilers write them (`-MP`): a brief that is deleted must not
 * stop make.
 */
export function depsText(rules: readonly DepsRule[]): string {
  const made = rules
    .map(({ output, inputs }) => ({ output: output.filter(canBeWritten), inputs: inputs.filter(canBeWritten) }))
    .filter(({ output }) => output.length > 0);
  const read = made.map(({ inputs }) => [...new Set(inputs)].filter(isFile).map(nearPath));
  const lines = made.map(({ output }, index) => {
    const needs = (read[index] as readonly string[]).map(escaped);
    return `${output.map(escaped).join(' ')}: ${needs.join(' \\\n  ')}\n`;
  });
  const outputs = new Set(made.flatMap(({ output }) => output));
  const phony = [...new Set(read.flat())].filter((path) => !outputs.has(path)).map((path) => `${escaped(path)}:\n`);
  return [...lines, ...phony].join('');
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** From here where it is below: as make's own rules name files. */
function nearPath(path: string): string {
  const near = relative(process.cwd(), path);
  const named = near.startsWith('..') || isAbsolute(near) ? path : near;
  return named.split(sep).join('/');
}

/**
 * Whether a rule can name a file. make takes what stands behind a line end or a semicolon for a command and runs it, and nothing
 * escapes these two, nor a backslash before a sign that has one itself. Names of pictures come from strangers, so a file with such
 * a name is left out.
 */
function canBeWritten(path: string): boolean {
  return !/[\r\n;]/.test(path) && (sep === '\\' || !path.includes('\\'));
}

/** GNU make 4: blanks and # want a backslash, $ is doubled; a colon cannot be written, and no file of ours has one. */
function escaped(path: string): string {
  return path
    .replace(/\$/g, '$$$$')
    .replace(/[ \t#]/g, '\\$&')
    .replace(/%/g, '\\%');
}
