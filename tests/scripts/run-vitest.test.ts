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

  /** What is counted when Vitest ends with this status and wrote this report. */
  async function count(status: number, testResults?: readonly File[]) {
    const report = join(folder, 'report.json');
    const call = (): Promise<number> => {
      if (testResults) writeFileSync(report, JSON.stringify({ testResults }));
      return Promise.resolve(status);
    };
    return runVitest(call, report, ['tests/x'], '/project');
  }

  it('counts tests one by one', async () => {
    const files = [file('a', ['passed', 'skipped', 'failed'], 'failed'), file('b', ['passed'])];
    expect(await count(1, files)).toEqual({ passed: 2, failed: 1 });
    expect(await count(0, [file('b', ['passed', 'skipped'])])).toEqual({ passed: 1, failed: 0 });
  });

  it('counts a file that cannot be loaded as one that failed', async () => {
    expect(await count(1, [file('a', [], 'failed'), file('b', ['passed'])])).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a file whose worker died as one that failed', async () => {
    const files = [file('a', ['passed', 'pending', 'pending']), file('b', ['passed'])];
    expect(await count(1, files)).toEqual({ passed: 2, failed: 1 });
  });

  it('fails where Vitest does, whatever it reports', async () => {
    expect((await count(1, [file('a', ['passed'])])).failed).toBe(1);
    expect((await count(1)).failed).toBe(1);
  });
});
