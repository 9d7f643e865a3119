import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../../shared/model/index.js';
import { writeProblem } from '../output/index.js';

/** Into a folder beside it, which is then renamed: nobody sees a template of which only half is there. */
export function writeFolder(target: string, files: ReadonlyMap<string, string | Uint8Array>): Diagnostic | undefined {
  let fresh: string | undefined;
  try {
    fresh = mkdtempSync(join(dirname(target), '.new-'));
    // mkdtemp makes folders that only their owner may enter; this one is to be as others are.
    const inside = join(fresh, 'template');
    mkdirSync(inside);
    for (const [name, text] of files) {
      mkdirSync(dirname(join(inside, name)), { recursive: true });
      writeFileSync(join(inside, name), text);
    }
    renameSync(inside, target);
    return undefined;
  } catch (error) {
    return writeProblem(error, target);
  } finally {
    if (fresh !== undefined) rmSync(fresh, { recursive: true, force: true });
  }
}
