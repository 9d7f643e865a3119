/** Briefs by files, folders and globs: expanded here, so that quotes, Windows and very long lists do not matter. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { isEndless } from '../../../shared/endless-file.js';

const briefNames = /\.(?:md|markdown|qmd)$/i;

/** Of a folder, not what tells people about the folder; who wants a deck of it names the file. */
const aboutFolder = /^(?:readme|changelog|license|contributing)\.[a-z]+$/i;

export interface FoundBriefs {
  /** In the order of the operands, each file once; what a folder or glob has is sorted by name. */
  readonly files: readonly string[];
  /** Operands that lead to no brief. */
  readonly empty: readonly string[];
}

/**
 * A file that is there is itself, whatever its name; a folder its briefs, not those of folders in it; else a glob
 * (`*`, `**`, `?`, `[ab]`, `{a,b}`). What is none of these is a file that is not there, and its build says so.
 */
export function findBriefs(operands: readonly string[]): FoundBriefs {
  const files = new Set<string>();
  const empty: string[] = [];
  for (const operand of operands) {
    const found = briefsOf(operand);
    if (found.length === 0) empty.push(operand);
    for (const file of found) files.add(file);
  }
  return { files: [...files], empty };
}

function briefsOf(operand: string): readonly string[] {
  const stats = statSync(operand, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    const names = readdirSync(operand).filter((name) => briefNames.test(name) && !aboutFolder.test(name));
    return inOrder(names)
      .map((name) => join(operand, name))
      .filter((file) => {
        const state = statSync(file, { throwIfNoEntry: false });
        return !state || !isEndless(state);
      });
  }
  if (stats || !/[*?[{]/.test(operand)) return [operand];
  const pattern = process.platform === 'win32' ? operand.replaceAll('\\', '/') : operand;
  return inOrder(
    globSync(pattern, { onlyFiles: true, expandDirectories: false }).filter((name) => briefNames.test(name)),
  );
}

/** '9' before '10', and capitals no reason for another place. */
function inOrder(names: readonly string[]): readonly string[] {
  return names.toSorted(new Intl.Collator('en', { numeric: true }).compare);
}
