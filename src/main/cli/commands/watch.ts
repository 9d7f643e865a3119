import { type BuildResult, deckWatch } from '../../workspace/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { draftRequest } from '../arguments/draft-request.js';
import { outputRequest } from '../arguments/output-request.js';
import { UsageError } from '../arguments/usage-error.js';
import { jsonLine } from '../print/json.js';
import { countsOf, messageLine, messages, oneLine } from '../print/messages.js';
import { plural } from '../print/sentences.js';
import { endOfProgram } from '../terminal/end-of-program.js';
import { exitStatus } from '../terminal/exit-status.js';
import { type Terminal, usesColor } from '../terminal/terminal.js';

/**
 * `briefdeck watch`: a deck, and again on each save, until the program is asked to end. That is no failure: status 0, or 2 where
 * the first build shows that the program was called wrongly.
 */
export async function runWatch(given: Arguments, terminal: Terminal, ended = endOfProgram): Promise<number> {
  if (given.files.includes('-'))
    throw new UsageError('watch needs files, since it follows their saves: briefdeck watch report.md');
  const output = outputRequest(given);
  if (output.output === undefined)
    throw new UsageError('watch writes its deck again and again: give it a name with -o');
  const reporter = new Reporter(given, terminal);
  const isOver = ended();
  const DeckWatch = await deckWatch();
  const watch = new DeckWatch(
    { ...draftRequest(given, terminal), ...output, strict: given.flag('strict'), force: given.flag('force') },
    { onBuild: (result) => reporter.tell(result), poll: given.flag('poll') },
  );
  try {
    await watch.start();
    if (reporter.isMisused) return exitStatus.usage;
    await isOver;
  } finally {
    await watch.dispose();
  }
  return exitStatus.made;
}

/** A line a build; what there is to say about the brief only when it is new. */
class Reporter {
  readonly #given: Arguments;
  readonly #terminal: Terminal;
  #said: ReadonlySet<string> = new Set();
  isMisused = false;

  constructor(given: Arguments, terminal: Terminal) {
    this.#given = given;
    this.#terminal = terminal;
  }

  tell(result: BuildResult): void {
    this.isMisused = result.misused;
    const isQuiet = this.#given.flag('quiet');
    const color = usesColor(this.#terminal);
    const fresh = result.diagnostics.filter((item) => !this.#said.has(messageLine(item, false)));
    this.#said = new Set(result.diagnostics.map((item) => messageLine(item, false)));
    this.#terminal.error(messages(fresh, { color, quiet: isQuiet, brief: true }));
    if (this.#given.flag('json')) this.#terminal.out(jsonLine(result));
    else if (!isQuiet || !result.made) this.#terminal.out(`${this.#line(result)}\n`);
  }

  /** '14:03:22 report.pptx: 18 slides in 84 ms'. */
  #line(result: BuildResult): string {
    const time = this.#terminal.clock().toTimeString().slice(0, 8);
    if (!result.made) {
      const first = result.diagnostics.find(({ severity }) => severity === 'error') ?? result.diagnostics[0];
      const why = first ? messageLine(first, false) : 'nothing was made';
      return `${time} not made, the last deck stays: ${why}`;
    }
    const { warnings } = countsOf(result.diagnostics);
    const about = warnings > 0 ? `, ${plural(warnings, 'warning')}` : '';
    const name = oneLine(result.output[0] ?? '');
    return `${time} ${name}: ${plural(result.scenes.length, 'slide')} in ${Math.round(result.ms.total)} ms${about}`;
  }
}
