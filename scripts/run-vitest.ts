/**
 * Vitest over some folders, its tests counted one by one. A worker process of Vitest 4 sometimes ends on its own in a long
 * run, without a test that failed (vitest-dev/vitest, 'Worker exited unexpectedly'; mended in Vitest 5, which wants Node
 * 22). Files that it left unfinished are run once more, and the run says so; a test that fails is never run again.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';

export interface Count {
  readonly passed: number;
  readonly failed: number;
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
 * Runs Vitest, and once more over what a dying worker left.
 * @param call runs `npx` with these words and gives its status
 * @param report where the JSON report goes; written anew by each run
 */
export async function runVitest(
  call: (words: readonly string[]) => Promise<number>,
  report: string,
  words: readonly string[],
  project: string,
): Promise<Count> {
  const once = async (more: readonly string[]): Promise<{ status: number; report?: VitestReport }> => {
    rmSync(report, { force: true });
    const status = await call([
      'vitest',
      'run',
      ...more,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return existsSync(report)
      ? { status, report: JSON.parse(readFileSync(report, 'utf8')) as VitestReport }
      : { status };
  };
  const first = await once(words);
  if (!first.report) return { passed: 0, failed: 1 };
  const count = countOf(first.report);
  if (first.status === 0 || count.failed > 0) return count;
  const unfinished = unfinishedIn(first.report);
  if (unfinished.length === 0) return { ...count, failed: 1 };
  for (const file of unfinished) console.log(`A worker ended while it ran ${relative(project, file)}: once more.`);
  const finished = countOf({ testResults: first.report.testResults.filter(({ name }) => !unfinished.includes(name)) });
  const second = await once(unfinished);
  if (!second.report) return { ...finished, failed: 1 };
  const again = countOf(second.report);
  return {
    passed: finished.passed + again.passed,
    failed: again.failed === 0 && second.status !== 0 ? 1 : again.failed,
  };
}
