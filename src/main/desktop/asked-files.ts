/** The briefs among the words of a command line, whatever else Electron and Chromium put there. */
import { resolve } from 'node:path';
import { isBriefName } from '../workspace/index.js';

/** Absolute paths. `folder`: where the command was given. */
export function filesIn(words: readonly string[], folder: string): readonly string[] {
  return words
    .slice(1)
    .filter((word) => !word.startsWith('-') && isBriefName(word.replace(/^.*[\\/]/, '')))
    .map((word) => resolve(folder, word));
}
