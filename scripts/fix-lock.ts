/**
 * Completes package-lock.json with the optional packages of other platforms. A registry mirror may lack the binaries of a
 * system that it does not serve; `npm install` then leaves them out of the lock file, and `npm ci` refuses it everywhere.
 * Run after each install: npx tsx scripts/fix-lock.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface LockEntry {
  readonly version?: string;
  readonly dev?: true;
  readonly optional?: true;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
  readonly [key: string]: unknown;
}

export interface Missing {
  /** Path of the package that asks: 'node_modules/@biomejs/biome'. */
  readonly parent: string;
  readonly name: string;
  /** As the parent asks for it. */
  readonly range: string;
}

/** Every optional dependency that has no entry where Node would look for it from its parent. */
export function missingOptional(lock: Lock): readonly Missing[] {
  return Object.entries(lock.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !placesOf(parent, name).some((place) => lock.packages[place]))
      .map(([name, range]) => ({ parent, name, range })),
  );
}

/** The lock file with an entry for each of them, in npm's order. */
export function completeLock(lock: Lock): Lock {
  const packages: Record<string, LockEntry> = { ...lock.packages };
  for (const { parent, name, range } of missingOptional(lock)) {
    const version = range.replace(/^[\^~>=\s]+/, '');
    const dev = lock.packages[parent]?.dev === true;
    const top = `node_modules/${name}`;
    const place = packages[top] && packages[top].version !== version ? `${parent}/${top}` : top;
    packages[place] = { version, ...platformOf(name), ...(dev ? { dev: true } : {}), optional: true };
  }
  const sorted = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Where Node looks for `name` from `parent`: beside it, then in each folder above. */
function placesOf(parent: string, name: string): readonly string[] {
  const places: string[] = [];
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    places.push(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`);
    if (folder === '') return places;
  }
}

const systems = new Set([
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'openbsd',
  'netbsd',
  'sunos',
  'win32',
]);
const processors = new Set([
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
]);

/**
 * What a package of binaries says of itself in its name: '@x/cli-linux-x64-musl'. Without it npm would try to fetch the
 * package here too; musl matters, for the system and processor alone are ours.
 */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const steps = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = steps.find((step) => systems.has(step));
  const cpu = steps.find((step) => processors.has(step));
  const libc = steps.some((step) => step.startsWith('musl'))
    ? 'musl'
    : steps.some((step) => step.startsWith('gnu'))
      ? 'glibc'
      : '';
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) };
}

function main(): void {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const missing = missingOptional(lock);
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  console.log(
    missing.length === 0 ? 'package-lock.json is complete' : `added ${missing.length} packages of other platforms`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
