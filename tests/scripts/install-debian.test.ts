import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What the script does on a machine with these programs, whose archive has the packages of `has`, each a program of its name. */
function install(programs: readonly string[], has: readonly string[]) {
  const folder = temporaryFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const put = (name: string, lines = ''): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${lines}`);
    chmodSync(join(bin, name), 0o755);
  };
  for (const name of programs) put(name);
  const asked = join(folder, 'asked');
  put(
    'apt-get',
    `echo "$@" >> ${asked}
for word in "$@"; do case "$word" in
  --version|-*|update|install) ;;
  ${[...has, 'none'].join('|')}) : > "${bin}/$word"; /bin/chmod 755 "${bin}/$word" ;;
  Acquire*) ;;
  *) exit 100 ;;
esac; done\n`,
  );
  const words = ['--import', 'tsx', join(project, 'scripts/install-debian.ts')];
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: project, env: { PATH: bin }, encoding: 'utf8' });
  const calls = existsSync(asked) ? readFileSync(asked, 'utf8').split('\n') : [];
  const installed = calls
    .filter((line) => line.includes('install '))
    .map((line) => line.replace(/^install (-\S+ )*/, ''));
  return { status, stdout, installed };
}

// The fonts are files of the system: a machine without them has them asked for as well.
const others = ['soffice', 'pdftotext', 'pandoc', 'Xvfb'];
const hasFonts = ['wqy/wqy-microhei.ttc', 'dejavu/DejaVuSans.ttf'].every((name) =>
  existsSync(join('/usr/share/fonts/truetype', name)),
);

describe.skipIf(process.getuid?.() !== 0 || !hasFonts)('installing what the tests need', () => {
  it('asks for nothing where everything is there', () => {
    expect(install([...others, 'chromium-headless-shell'], [])).toMatchObject({ status: 0, installed: [] });
  });

  it('installs the fast browser also where the slow one is', () => {
    expect(install([...others, 'chromium'], ['chromium-headless-shell'])).toMatchObject({
      status: 0,
      installed: ['chromium-headless-shell'],
    });
  });

  it('goes on with the slow one where the archive has no fast one', () => {
    expect(install([...others, 'chromium'], [])).toMatchObject({ status: 0, installed: ['chromium-headless-shell'] });
    expect(install(others, ['chromium'])).toMatchObject({
      status: 0,
      installed: ['chromium-headless-shell', 'chromium'],
    });
  });

  it('fails, and says what is missing, where neither can be had', () => {
    const { status, stdout } = install(others, []);
    expect(status).toBe(1);
    expect(stdout).toContain('could not install chromium-headless-shell');
  });
});
