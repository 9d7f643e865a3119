import { type Draft, draftDeck } from '../../workspace/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { draftRequests } from '../arguments/draft-request.js';
import { jsonCuts, jsonReport } from '../print/json.js';
import { countsOf, messages } from '../print/messages.js';
import { exitStatus } from '../terminal/exit-status.js';
import { type Terminal, usesColor } from '../terminal/terminal.js';

/** `briefdeck check`: what there is to say about briefs; nothing is written. */
export async function runCheck(given: Arguments, terminal: Terminal): Promise<number> {
  const drafts: [cut: string, draft: Draft][] = [];
  for (const request of draftRequests(given, terminal)) drafts.push([request.cut ?? '', await draftDeck(request)]);
  // What is to say of the brief is the same in each cut, and is said once.
  const all = new Map(drafts.flatMap(([, draft]) => draft.diagnostics).map((item) => [JSON.stringify(item), item]));
  const diagnostics = [...all.values()];
  const { errors, warnings, line } = countsOf(diagnostics);
  terminal.error(messages(diagnostics, { color: usesColor(terminal), quiet: given.flag('quiet') }));
  const [first] = drafts;
  if (given.flag('json')) {
    const reports = drafts.map(([cut, draft]) => [cut, { ...draft, made: false, output: [] }] as const);
    terminal.out(
      drafts.length > 1 || !first ? jsonCuts(reports) : jsonReport({ ...first[1], made: false, output: [] }),
    );
  } else if (!given.flag('quiet')) terminal.out(`${line}\n`);
  if (drafts.some(([, draft]) => draft.misused)) return exitStatus.usage;
  return errors > 0 || (given.flag('strict') && warnings > 0) ? exitStatus.failed : exitStatus.made;
}
