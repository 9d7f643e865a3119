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
  /** Does as well, but slower: enough where this package cannot be had. */
  readonly otherwise?: { readonly name: string; readonly programs: readonly string[] };
}

const packages: readonly DebianPackage[] = [
  {
    // The old headless Chromium: end-to-end tests take three fifths of the processor time that they take in the whole browser.
    name: 'chromium-headless-shell',
    programs: ['chromium-headless-shell'],
    files: [],
    why: 'end-to-end tests',
    otherwise: { name: 'chromium', programs: ['chromium', 'google-chrome'] },
  },
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

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
const isHere = ({ programs, files }: DebianPackage): boolean => programs.some(onPath) || files.some(existsSync);
/** Whether the tests run without it. */
const isEnough = (one: DebianPackage): boolean => isHere(one) || (one.otherwise?.programs.some(onPath) ?? false);

/** True when everything is here at the end. Says on standard output what it does, or what the person is to do. */
export function installMissing(): boolean {
  const wanted = packages.filter((one) => !isHere(one));
  if (wanted.length === 0) return true;
  const missing = wanted.filter((one) => !isEnough(one));
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) {
    if (missing.length === 0) return true;
    console.log('The tests need these Debian packages:');
    for (const { name, why, otherwise } of missing) {
      console.log(`  ${name}${otherwise ? ` (or ${otherwise.name}, which is slower)` : ''}: ${why}`);
    }
    console.log(`Install them with: sudo ${installing(missing.map(({ name }) => name)).join(' ')}`);
    return false;
  }
  // Where nothing is missing but what is faster, nobody waits long for an archive that does not answer.
  const patience = missing.length > 0 ? [] : ['-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=0'];
  call(['apt-get', ...patience, 'update', '-q']);
  for (const { name, otherwise } of wanted.filter((one) => one.otherwise)) {
    console.log(`installing ${name}`);
    const isDone = call(installing([name]));
    if (!isDone && otherwise && !otherwise.programs.some(onPath)) call(installing([otherwise.name]));
  }
  const others = wanted.flatMap(({ name, otherwise }) => (otherwise ? [] : [name]));
  if (others.length > 0) {
    console.log(`installing ${others.join(', ')}`);
    call(installing(others));
  }
  const still = packages.filter((one) => !isEnough(one)).map(({ name }) => name);
  if (still.length > 0) console.log(`could not install ${still.join(', ')}`);
  return still.length === 0;
}

const installing = (names: readonly string[]): readonly string[] => [
  ...['apt-get', 'install', '-y', '--no-install-recommends'],
  ...names,
];

/** @returns whether it went well */
function call([command, ...words]: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command ?? '', words, { stdio: 'inherit', env }).status === 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = installMissing() ? 0 : 1;
