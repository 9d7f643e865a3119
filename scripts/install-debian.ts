/**
 * The Debian packages that the tests draw and drive with. Where the person is root and apt is there, what is missing is
 * installed; else it is said exactly, and nothing is done.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface DebianPackage {
  readonly name: string;
  /** Present when one of these is: a program on the PATH, or a file. */
  readonly programs: readonly string[];
  readonly files: readonly string[];
  readonly why: string;
}

const packages: readonly DebianPackage[] = [
  { name: 'chromium', programs: ['chromium', 'chromium-browser', 'google-chrome'], files: [], why: 'end-to-end tests' },
  { name: 'libreoffice-impress', programs: ['soffice'], files: [], why: 'rendering of decks' },
  { name: 'poppler-utils', programs: ['pdftotext'], files: [], why: 'words and pages of a PDF' },
  { name: 'pandoc', programs: ['pandoc'], files: [], why: 'its PowerPoint template, as somebody else’s' },
  { name: 'xvfb', programs: ['Xvfb'], files: [], why: 'a screen for Electron' },
  {
    name: 'fonts-wqy-microhei',
    programs: [],
    files: ['/usr/share/fonts/truetype/wqy/wqy-microhei.ttc'],
    why: 'Chinese and Japanese in renderings',
  },
  {
    name: 'fonts-dejavu-core',
    programs: [],
    files: ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'],
    why: 'Arabic and symbols in renderings',
  },
];

/** The packages that are not here. */
export function missingPackages(): readonly DebianPackage[] {
  const onPath = (program: string): boolean =>
    (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
  return packages.filter(({ programs, files }) => !programs.some(onPath) && !files.some((file) => existsSync(file)));
}

/** True when everything is here at the end. Says on standard output what it does, or what the person is to do. */
export function installMissing(): boolean {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  const names = missing.map(({ name }) => name);
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  const apt = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!apt) {
    console.log('The tests need these Debian packages:');
    for (const { name, why } of missing) console.log(`  ${name}: ${why}`);
    console.log(`Install them with: sudo ${command}`);
    return false;
  }
  console.log(`installing ${names.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
  spawnSync('sh', ['-c', command], { stdio: 'inherit', env });
  const still = missingPackages().map(({ name }) => name);
  if (still.length > 0) console.log(`could not install ${still.join(', ')}`);
  return still.length === 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = installMissing() ? 0 : 1;
