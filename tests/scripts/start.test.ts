import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const hasElectron = existsSync(join(project, 'node_modules/electron/path.txt'));

/** `npm start` with a folder of its own; `until`: ends it when that is in its output. */
function start(folder: string, environment: Readonly<Record<string, string>>, until?: RegExp) {
  return new Promise<{ status: number | null; text: string }>((resolve) => {
    const child = spawn(process.execPath, [join(project, 'scripts/start.cjs')], {
      env: { PATH: join(folder, 'bin'), HOME: folder, BRIEFDECK_STATE: join(folder, 'state'), ...environment },
    });
    let text = '';
    const hear = (chunk: Buffer): void => {
      text += chunk;
      if (until?.test(text)) child.kill('SIGTERM');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (status) => resolve({ status, text }));
  });
}

describe.skipIf(hasElectron || process.platform !== 'linux')('npm start where Electron is not installed', () => {
  it('says so in a line and opens a window of a browser, until that is closed', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'bin'));
    const browser = join(folder, 'bin/chromium');
    writeFileSync(browser, `#!/bin/sh\necho "$@" > ${join(folder, 'asked')}\n`);
    chmodSync(browser, 0o755);
    const { status, text } = await start(folder, { DISPLAY: ':99' });
    expect(text).toBe("Electron's executable is not installed here: Briefdeck opens in a browser window instead.\n");
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/\?token=/);
  }, 60_000);

  it('prints the address where there is no display', async () => {
    const folder = temporaryFolder();
    const { text } = await start(folder, {}, /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+\n/);
    expect(text).toContain('No browser window could be opened here. Open this address, which works once');
  }, 60_000);
});

describe('where Electron is', () => {
  it('is looked for beside the package, which is never asked', () => {
    const source = readFileSync(join(project, 'scripts/start.cjs'), 'utf8');
    expect(source).not.toMatch(/require\(['"]electron['"]\)/);
  });
});
