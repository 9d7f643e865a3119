import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runVitest, type VitestReport } from '../../scripts/run-vitest.js';

type File = VitestReport['testResults'][number];

const file = (name: string, statuses: readonly string[], status = 'passed'): File => ({
  name: `/project/tests/${name}`,
  status,
  assertionResults: statuses.map((each, n) => ({ status: each, fullName: `${n}` })),
});

describe('a run of Vitest', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'briefdeck-run-vitest-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs with these answers of Vitest in turn: its status, and its report where it wrote one. */
  async function run(...answers: readonly (readonly [number, (readonly File[])?])[]) {
    const asked: (readonly string[])[] = [];
    const report = join(folder, 'report.json');
    const call = (words: readonly string[]): Promise<number> => {
      const [status, testResults] = answers[asked.length] ?? [1];
      asked.push(words);
      if (testResults) writeFileSync(report, JSON.stringify({ testResults }));
      return Promise.resolve(status);
    };
    return { count: await runVitest(call, report, ['tests/x'], '/project'), runs: asked };
  }

  it('counts tests one by one', async () => {
    const { count, runs } = await run([
      1,
      [file('a', ['passed', 'skipped', 'failed'], 'failed'), file('b', ['passed'])],
    ]);
    expect(count).toEqual({ passed: 2, failed: 1 });
    expect(runs).toHaveLength(1);
  });

  it('counts a file that cannot be loaded as one that failed', async () => {
    expect((await run([1, [file('a', [], 'failed'), file('b', ['passed'])]])).count).toEqual({ passed: 1, failed: 1 });
  });

  it('runs again what a dying worker left, and only that', async () => {
    const { count, runs } = await run(
      [1, [file('a', ['passed', 'pending', 'pending']), file('b', ['passed', 'skipped'])]],
      [0, [file('a', ['passed', 'passed', 'passed'])]],
    );
    expect(count).toEqual({ passed: 4, failed: 0 });
    expect(runs[1]?.filter((word) => word.includes('tests/'))).toEqual(['/project/tests/a']);
  });

  it('does not run a test again that failed', async () => {
    const { count, runs } = await run([1, [file('a', ['failed', 'pending'])]]);
    expect(count.failed).toBe(1);
    expect(runs).toHaveLength(1);
  });

  it('fails when the worker dies again, or leaves nothing to name', async () => {
    expect((await run([1, [file('a', ['pending'])]], [1, [file('a', ['pending'])]])).count.failed).toBe(1);
    expect((await run([1, [file('a', ['pending'])]], [1])).count.failed).toBe(1);
    expect((await run([1, [file('a', ['passed'])]])).count.failed).toBe(1);
    expect((await run([1])).count.failed).toBe(1);
  });
});
