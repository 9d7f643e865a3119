import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const hasElectron = existsSync(join(project, 'node_modules/electron/path.txt'));

/** `npm start` with a folder of its own, ended when `until` is in its output, or when `isEnough` says so. */
function start(
  folder: string,
  environment: Readonly<Record<string, string>>,
  until?: RegExp,
  isEnough?: () => boolean,
) {
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
    const look = setInterval(() => isEnough?.() && child.kill('SIGTERM'), 50);
    child.once('exit', (status) => {
      clearInterval(look);
      resolve({ status, text });
    });
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

  it('closes the browser’s window when it is ended itself, and leaves nothing of it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'bin'));
    const browser = join(folder, 'bin/chromium');
    writeFileSync(browser, `#!/bin/sh\necho "$$ $@" > ${join(folder, 'asked')}\nexec /bin/sleep 60\n`);
    chmodSync(browser, 0o755);
    let asked = '';
    const ended = start(folder, { DISPLAY: ':99' }, undefined, () => {
      asked = existsSync(join(folder, 'asked')) ? readFileSync(join(folder, 'asked'), 'utf8') : '';
      return asked.includes('--app=');
    });
    await ended;
    const profile = /--user-data-dir=(\S+)/.exec(asked)?.[1] ?? '';
    expect(existsSync(profile)).toBe(false);
    expect(() => process.kill(Number.parseInt(asked, 10), 0)).toThrow(/ESRCH/);
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
