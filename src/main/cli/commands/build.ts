import { statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type BuildResult, buildDeck, deckSeconds } from '../../workspace/index.js';
import type { Arguments } from '../arguments.js';
import { draftRequest } from '../draft-request.js';
import { exitStatus } from '../exit-status.js';
import { jsonReport } from '../json.js';
import { messages, oneLine } from '../messages.js';
import { startProgress } from '../progress.js';
import { duration, plural } from '../sentences.js';
import { type Terminal, usesColor } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** `briefdeck build`: briefs to a deck. */
export async function runBuild(given: Arguments, terminal: Terminal): Promise<number> {
  const isQuiet = given.flag('quiet');
  const output = outputOf(given);
  const progress = startProgress(terminal, isQuiet);
  const result = await buildDeck({
    ...draftRequest(given, terminal),
    ...(output === '-' ? {} : { output }),
    strict: given.flag('strict'),
    force: given.flag('force'),
    onProgress: progress.show,
  });
  progress.clear();
  terminal.error(messages(result.diagnostics, { color: usesColor(terminal), quiet: isQuiet }));
  if (given.flag('json')) terminal.out(jsonReport(result));
  if (output === '-' && result.made && result.bytes) terminal.out(result.bytes);
  else if (result.made && !isQuiet && !given.flag('json')) terminal.out(`${summary(result, output)}\n`);
  if (result.made) return exitStatus.made;
  return result.misused ? exitStatus.usage : exitStatus.failed;
}

function summary(result: BuildResult, output: string): string {
  const slides = plural(result.scenes.length, 'slide');
  return `${oneLine(output)}: ${slides}, ${duration(deckSeconds(result))}`;
}

/**
 * Where the deck goes; '-' is standard output.
 * @throws UsageError where no name was given for a brief from standard input, or one that is not a deck's
 */
function outputOf(given: Arguments): string {
  const first = given.files[0] as string;
  const asked = given.value('output');
  if (asked === '-' && given.flag('json')) throw new UsageError('-o - and --json both want standard output');
  if (asked === '-') return asked;
  if (asked === undefined) {
    if (first === '-')
      throw new UsageError('a brief from standard input needs a name for its deck: -o deck.pptx, or -o -');
    return join(dirname(first), deckName(first));
  }
  if (asked.endsWith('/') || statSync(asked, { throwIfNoEntry: false })?.isDirectory()) {
    return join(asked, deckName(first === '-' ? 'deck.md' : first));
  }
  if (extname(asked).toLowerCase() !== '.pptx') {
    throw new UsageError(`a deck's name ends in .pptx, not in '${basename(asked)}'`);
  }
  return asked;
}

function deckName(brief: string): string {
  return `${basename(brief, extname(brief))}.pptx`;
}
