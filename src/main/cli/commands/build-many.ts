import { dirname } from 'node:path';
import { nearest } from '../../../shared/nearest.js';
import {
  type BriefInput,
  type DeckJob,
  type DeckOutcome,
  type DraftRequest,
  dayOf,
  type ManyWork,
  manyWork,
} from '../../workspace/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { draftRequest } from '../arguments/draft-request.js';
import { manyOutput } from '../arguments/output-request.js';
import { UsageError } from '../arguments/usage-error.js';
import { type DepsRule, writeDeps } from '../deps.js';
import { jsonReports } from '../print/json.js';
import { messages, oneLine } from '../print/messages.js';
import { plural } from '../print/sentences.js';
import { exitStatus } from '../terminal/exit-status.js';
import { type Terminal, usesColor } from '../terminal/terminal.js';

/** `briefdeck build --each`, or with several cuts: a deck for each brief and cut, over the machine's cores. */
export async function runBuildMany(given: Arguments, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const work = await manyWork();
  const output = manyOutput(given);
  const { briefs: _, cut: _one, ...draft } = draftRequest(given, terminal, { briefs: [], cuts: true });
  const common = { ...draft, ...output.common, strict: given.flag('strict'), force: given.flag('force') };
  const jobs = jobsOf(given, terminal, { work, draft, pattern: output.pattern, formats: output.common.formats });
  const style = { color: usesColor(terminal), quiet: given.flag('quiet') };
  const refused = [...work.collisions(jobs, output.common.formats)];
  if (refused.length === 0) refused.push(...work.makeFolders(jobs));
  if (refused.length > 0) {
    terminal.error(messages(refused, style));
    if (given.flag('json')) terminal.out('[]\n');
    return exitStatus.failed;
  }
  const outcomes = await work.makeDecks(common, jobs, threadsOf(terminal));
  // What is wrong with the team's file is the same for each of its briefs, and is said once.
  const said = new Map(outcomes.flatMap(({ diagnostics }) => diagnostics).map((item) => [JSON.stringify(item), item]));
  terminal.error(messages([...said.values()], { ...style, brief: true }));
  if (given.flag('json')) terminal.out(jsonReports(outcomes));
  else if (!style.quiet)
    terminal.out(
      `${outcomes
        .filter(({ made }) => made)
        .map(line)
        .join('')}`,
    );
  const failed = outcomes.filter(({ made }) => !made);
  if (!given.flag('json') && (!style.quiet || failed.length > 0)) {
    terminal.out(`${summary(outcomes, performance.now() - began)}\n`);
  }
  const problem = writeDeps(given, outcomes.map(depsRule));
  if (problem) terminal.error(messages([problem], style));
  return failed.length > 0 || problem ? exitStatus.failed : exitStatus.made;
}

/** How many threads at most: the machine's cores, or what BRIEFDECK_THREADS says. */
function threadsOf({ environment: { BRIEFDECK_THREADS: text } }: Terminal): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new UsageError(`BRIEFDECK_THREADS is a number of threads from 1 on, not '${text}'`);
}

interface Naming {
  readonly work: ManyWork;
  readonly draft: Omit<DraftRequest, 'briefs'>;
  readonly pattern: string | undefined;
  readonly formats: Parameters<ManyWork['collisions']>[1];
}

/** @throws UsageError for operands that lead to no brief, and a pattern that cannot be */
function jobsOf(given: Arguments, terminal: Terminal, { work, draft, pattern, formats }: Naming): readonly DeckJob[] {
  if (pattern !== undefined) checkPattern(pattern, work.nameParts);
  const cuts = given.values('cut').length > 0 ? [...new Set(given.values('cut'))] : [undefined];
  const groups = given.flag('each') ? eachBrief(given, work) : [draftRequest(given, terminal, { cuts: true }).briefs];
  const naming = { pattern, severalCuts: cuts.length > 1, formats, today: dayOf(draft) };
  return groups.flatMap((briefs) =>
    cuts.map((cut) => ({
      briefs,
      ...(cut === undefined ? {} : { cut }),
      output: work.deckName({ brief: briefs[0]?.file ?? '', cut }, naming),
    })),
  );
}

function eachBrief(given: Arguments, work: ManyWork): readonly (readonly BriefInput[])[] {
  if (given.files.includes('-')) throw new UsageError('--each takes files, folders and globs, not standard input');
  const { files, empty } = work.findBriefs(given.files);
  if (empty[0] !== undefined) {
    throw new UsageError(`there is no brief in ${empty[0]} (briefs end in .md, .markdown or .qmd)`);
  }
  return files.map((file) => [{ file }]);
}

function checkPattern(pattern: string, parts: readonly string[]): void {
  for (const [place, key = ''] of pattern.matchAll(/\{(\w*)\}/g)) {
    if (parts.includes(key)) continue;
    const near = nearest(key, parts);
    const hint = near ? `; did you mean {${near}}?` : '';
    throw new UsageError(`-o knows no ${place}${hint} (there are: ${parts.map((part) => `{${part}}`).join(', ')})`);
  }
  if (/\{/.test(dirname(pattern)) && pattern.endsWith('/')) {
    throw new UsageError(`-o is a folder or a name for decks: write ${pattern}{name}.pptx`);
  }
}

/** 'out/report.pptx: 18 slides'. */
function line({ output, slides }: DeckOutcome): string {
  const [first = '', ...others] = output;
  const more = others.length === 0 ? '' : ` and ${plural(others.length, 'more file')}`;
  return `${oneLine(first)}${more}: ${plural(slides.filter(({ hidden }) => !hidden).length, 'slide')}\n`;
}

/** '40 decks, 812 slides in 1.2 s', or '38 of 40 decks made, 760 slides in 1.1 s; not made: a.md, b.md (press)'. */
function summary(outcomes: readonly DeckOutcome[], milliseconds: number): string {
  const made = outcomes.filter((outcome) => outcome.made);
  const failed = outcomes.filter((outcome) => !outcome.made);
  const slides = made.reduce((sum, outcome) => sum + outcome.slides.length, 0);
  const seconds = `${plural(slides, 'slide')} in ${(milliseconds / 1000).toFixed(1)} s`;
  if (failed.length === 0) return `${plural(made.length, 'deck')}, ${seconds}`;
  const names = failed.map(({ job: { briefs, cut } }) => `${briefs[0]?.file}${cut === undefined ? '' : ` (${cut})`}`);
  return `${made.length} of ${plural(outcomes.length, 'deck')} made, ${seconds}; not made: ${listed(names.map(oneLine))}`;
}

/** Names listed at most: the messages name all. */
const mostNamed = 8;

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}

function depsRule({ output, inputs }: DeckOutcome): DepsRule {
  return { output, inputs };
}
