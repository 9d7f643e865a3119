import { type BuildResult, buildDeck, deckSeconds } from '../../workspace/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { draftRequest } from '../arguments/draft-request.js';
import { outputRequest } from '../arguments/output-request.js';
import { writeDeps } from '../deps.js';
import { jsonReport } from '../print/json.js';
import { messages, oneLine } from '../print/messages.js';
import { startProgress } from '../print/progress.js';
import { duration, plural } from '../print/sentences.js';
import { exitStatus } from '../terminal/exit-status.js';
import { type Terminal, usesColor } from '../terminal/terminal.js';

/** `briefdeck build`: briefs to a deck. */
export async function runBuild(given: Arguments, terminal: Terminal): Promise<number> {
  if (given.flag('each') || new Set(given.values('cut')).size > 1) {
    return (await import('./build-many.js')).runBuildMany(given, terminal);
  }
  const isQuiet = given.flag('quiet');
  const output = outputRequest(given);
  const draft = draftRequest(given, terminal, { cuts: true });
  const progress = startProgress(terminal, isQuiet);
  const result = await buildDeck({
    ...draft,
    ...output,
    strict: given.flag('strict'),
    force: given.flag('force'),
    onProgress: progress.show,
  });
  progress.clear();
  terminal.error(messages(result.diagnostics, { color: usesColor(terminal), quiet: isQuiet, brief: true }));
  if (given.flag('json')) terminal.out(jsonReport(result));
  else if (result.made && output.output === undefined) for (const piece of result.pieces ?? []) terminal.out(piece);
  else if (result.made && !isQuiet) terminal.out(`${summary(result)}\n`);
  if (result.made) {
    const problem = writeDeps(given, [result]);
    if (problem) terminal.error(messages([problem], { color: usesColor(terminal), quiet: isQuiet }));
    return problem ? exitStatus.failed : exitStatus.made;
  }
  return result.misused ? exitStatus.usage : exitStatus.failed;
}

/** Where it is, and how long. */
function summary(result: BuildResult): string {
  const [first = '', ...others] = result.output;
  const more = others.length === 0 ? '' : ` and ${plural(others.length, 'more file')}`;
  const hidden = result.scenes.filter((scene) => scene.hidden).length;
  const backup = hidden === 0 ? '' : ` and ${hidden} hidden`;
  const shown = plural(result.scenes.length - hidden, 'slide');
  return `${oneLine(first)}${more}: ${shown}${backup}, ${duration(deckSeconds(result))}`;
}
