/**
 * Vitest over some folders, its tests counted one by one. A worker process that dies leaves tests without a result, which
 * Vitest 4 counts nowhere: its files are named, and each is one that failed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What is said below the count, a line each. */
  readonly remarks?: readonly string[];
}

/** What Vitest's JSON reporter writes, as far as it is asked here. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** The tests that passed and failed; a file that could not be loaded has no tests to count and is one that failed. */
export function countOf({ testResults }: VitestReport): Count {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const of = (status: string): number => tests.filter((test) => test.status === status).length;
  return { passed: of('passed'), failed: of('failed') + unloaded };
}

/** Files with a test that was never decided ('pending'; one that is skipped on purpose is 'skipped'). */
export function unfinishedIn({ testResults }: VitestReport): readonly string[] {
  return testResults
    .filter(({ assertionResults }) => assertionResults.some(({ status }) => status === 'pending'))
    .map(({ name }) => name);
}

/**
 * @param call runs `npx` with these words and gives its status
 * @param report where the JSON report goes
 */
export async function runVitest(
  call: (words: readonly string[]) => Promise<number>,
  report: string,
  words: readonly string[],
  project: string,
): Promise<Count> {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const status = await call(['vitest', 'run', ...words, ...reporters]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const found = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  const { passed, failed } = countOf(found);
  const unfinished = unfinishedIn(found);
  for (const file of unfinished) console.log(`A worker ended while it ran ${relative(project, file)}.`);
  const all = failed + unfinished.length;
  return { passed, failed: all === 0 && status !== 0 ? 1 : all };
}
