/** Playwright's tests, counted; those that passed at the second try only are named, for each is a race to be found. */
import { existsSync, readFileSync } from 'node:fs';
import type { Count } from './run-vitest.js';

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly { readonly status: string; readonly projectName: string }[];
  }[];
}

/** What Playwright's JSON reporter writes, as far as it is asked here. */
export interface PlaywrightReport extends Suite {
  readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** The tests that failed at first and passed when they were tried again, each in a line. */
export function secondTriesIn({ suites = [], specs = [] }: Suite): readonly string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `at the second try only: [${projectName}] ${file}:${line} › ${title}`),
  );
  return [...own, ...suites.flatMap(secondTriesIn)];
}

/**
 * @param call runs `npx` with these words, the JSON report going to PLAYWRIGHT_JSON_OUTPUT_NAME, and gives its status
 * @param report where that is
 */
export async function runPlaywright(
  call: (words: readonly string[]) => Promise<number>,
  report: string,
): Promise<Count> {
  const status = await call(['playwright', 'test', '--reporter=line,json']);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const told = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport;
  const { expected = 0, flaky = 0, unexpected = 1 } = told.stats ?? {};
  const failed = unexpected === 0 && status !== 0 ? 1 : unexpected;
  return { passed: expected + flaky, failed, remarks: secondTriesIn(told) };
}
