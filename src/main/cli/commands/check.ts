import { draftDeck } from '../../workspace/index.js';
import type { Arguments } from '../arguments.js';
import { draftRequest } from '../draft-request.js';
import { exitStatus } from '../exit-status.js';
import { jsonReport } from '../json.js';
import { countsOf, messages } from '../messages.js';
import { type Terminal, usesColor } from '../terminal.js';

/** `briefdeck check`: what there is to say about briefs; nothing is written. */
export async function runCheck(given: Arguments, terminal: Terminal): Promise<number> {
  const draft = await draftDeck(draftRequest(given, terminal));
  const { errors, warnings, line } = countsOf(draft.diagnostics);
  terminal.error(messages(draft.diagnostics, { color: usesColor(terminal), quiet: given.flag('quiet') }));
  if (given.flag('json')) terminal.out(jsonReport({ ...draft, made: false, output: [] }));
  else if (!given.flag('quiet')) terminal.out(`${line}\n`);
  if (draft.misused) return exitStatus.usage;
  return errors > 0 || (given.flag('strict') && warnings > 0) ? exitStatus.failed : exitStatus.made;
}
