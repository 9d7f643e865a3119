import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { openWindow } from '../../loopback/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { UsageError } from '../arguments/usage-error.js';
import { endOfProgram } from '../terminal/end-of-program.js';
import { exitStatus } from '../terminal/exit-status.js';
import type { Terminal } from '../terminal/terminal.js';

/** `briefdeck open`: a window, on a brief where one is named, until it is closed. */
export async function runOpen(given: Arguments, terminal: Terminal): Promise<number> {
  const briefs = given.files.filter((file) => !statSync(file, { throwIfNoEntry: false })?.isDirectory());
  const [brief, second] = briefs;
  if (brief === '-') throw new UsageError('open needs a file, since it follows its saves: briefdeck open report.md');
  if (second !== undefined)
    throw new UsageError(`open takes one brief, and got '${second}' too: briefdeck open report.md`);
  if (brief !== undefined && !existsSync(brief)) {
    terminal.error(`${brief}: error: there is no such file (brief-missing)\n`);
    return exitStatus.failed;
  }
  const bundles = dirname(fileURLToPath(import.meta.url));
  // A bundle of its own beside this one: other commands do not carry what only a window needs.
  const window = createRequire(import.meta.url)('./window.cjs') as { readonly openWindow: typeof openWindow };
  const template = given.value('template');
  const variant = given.value('variant');
  await window.openWindow({
    files: given.files,
    house: { ...(template === undefined ? {} : { template }), ...(variant === undefined ? {} : { variant }) },
    bundles,
    printUrl: given.flag('print-url'),
    environment: terminal.environment,
    print: (line) => terminal.out(`${line}\n`),
    say: (line) => terminal.error(`${line}\n`),
    ended: endOfProgram(),
  });
  return exitStatus.made;
}
