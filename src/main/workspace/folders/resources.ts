import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program's own folder is at most this far above the file that runs (out/cli/briefdeck.cjs, src/main/workspace/…). */
const furthest = 5;

/** The folder of the built-in templates. @throws Error when the program was taken apart */
export function builtInTemplates(): string {
  return join(programFolder(), 'templates');
}

/** The folder of the decks that templates are tried and shown with: a brief for each language, and their pictures. */
export function specimens(): string {
  return join(programFolder(), 'specimen');
}

/** A file of the program, by its path from the program's own folder. */
export function programFile(path: string): string {
  return join(programFolder(), path);
}

/** The folder of the briefs to start from. */
export function samples(): string {
  return join(programFolder(), 'samples');
}

/**
 * The program's own folder. It is looked for upwards from the file that runs, so that the same code finds it in a
 * checkout, from the bundle, and in a package.
 */
function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let step = 0; step < furthest; step += 1) {
    if (existsSync(join(folder, 'templates', 'plain', 'template.yaml'))) return folder;
    folder = dirname(folder);
  }
  throw new Error('the built-in templates are not beside the program');
}
