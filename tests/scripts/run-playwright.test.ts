import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaywrightReport, runPlaywright } from '../../scripts/run-playwright.js';

const spec = (title: string, status: string) => ({
  title,
  file: 'tests/e2e/x.spec.ts',
  line: 7,
  tests: [{ status, projectName: 'browser' }],
});

describe('a run of Playwright', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'briefdeck-run-playwright-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What is counted when Playwright ends with this status and wrote this report. */
  function count(status: number, told?: PlaywrightReport) {
    const report = join(folder, 'report.json');
    const call = (): Promise<number> => {
      if (told) writeFileSync(report, JSON.stringify(told));
      return Promise.resolve(status);
    };
    return runPlaywright(call, report);
  }

  it('names the tests that passed at the second try only, wherever they stand', async () => {
    const told = {
      stats: { expected: 2, unexpected: 0, flaky: 1 },
      suites: [{ specs: [spec('opens', 'expected')], suites: [{ specs: [spec('follows a save', 'flaky')] }] }],
    };
    expect(await count(0, told)).toEqual({
      passed: 3,
      failed: 0,
      remarks: ['at the second try only: [browser] tests/e2e/x.spec.ts:7 › follows a save'],
    });
  });

  it('fails where a test failed twice, and where Playwright does, whatever it reports', async () => {
    expect(await count(1, { stats: { expected: 2, unexpected: 1, flaky: 0 } })).toMatchObject({ passed: 2, failed: 1 });
    expect(await count(1, { stats: { expected: 2, unexpected: 0, flaky: 0 } })).toMatchObject({ passed: 2, failed: 1 });
    expect((await count(0, {})).failed).toBe(1);
    expect((await count(0)).failed).toBe(1);
  });
});
