/**
 * `npm run pack`: the command line as one archive, out/briefdeck-VERSION-PLATFORM-ARCH.tar.gz. Unpacked anywhere, it runs
 * with `node briefdeck/bin/briefdeck.cjs`: no installation, no network. Run it after `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Of the project: what stands in the archive as it does here. */
const own = ['bin', 'out/cli', 'out/renderer', 'templates', 'specimen', 'samples', 'LICENSE', 'README.md', 'docs'];

/** Made for one version of Node on one machine, or only for tests; pictures of the docs; a deck that `npm run deck` made. */
const leftOut = /(^|\/)(metafile\.json|[^/]*\.cache|[^/]*\.map|docs\/pictures|samples\/[^/]*\.pptx)$/;

/** What the bundles load from node_modules when they need it: scripts/build-cli.ts leaves these out of the bundles. */
const loadedLater = ['@resvg/resvg-js', 'pptxgenjs', 'chokidar', 'fontkit', 'pdfkit', 'harfbuzzjs'];

/** Every face of these families is some hundred kB; the program draws with four of each. */
const face = /(^|\/)(400Regular|400Regular_Italic|700Bold|700Bold_Italic)(\/|$)/;

/**
 * Folders of these packages and of all that they need, below node_modules: 'pptxgenjs', or 'pptxgenjs/node_modules/image-size' where
 * npm has put one beside who needs it.
 */
export function withDependencies(names: readonly string[], modules = join(root, 'node_modules')): readonly string[] {
  const found = new Set<string>();
  const waiting = names.map((name) => ({ name, above: '' }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = nearestFolder(next.name, next.above, modules);
    if (folder === undefined || found.has(folder)) continue;
    found.add(folder);
    const { dependencies, optionalDependencies } = readManifest(join(modules, folder));
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) waiting.push({ name, above: folder });
  }
  return [...found].sort();
}

/** Where Node finds a package that is asked for by what lies in `above`: the nearest first. Undefined where it is not installed. */
function nearestFolder(name: string, above: string, modules: string): string | undefined {
  const inside = above === '' ? name : `${above}/node_modules/${name}`;
  if (existsSync(join(modules, inside, 'package.json'))) return inside;
  if (above === '') return undefined;
  const cut = above.lastIndexOf('/node_modules/');
  return nearestFolder(name, cut < 0 ? '' : above.slice(0, cut), modules);
}

/** The package.json of a folder. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

const isPacked = (source: string): boolean => !leftOut.test(source.replaceAll('\\', '/'));

/** Puts the program together in `folder`. */
export function assemble(folder: string): void {
  const manifest = readManifest(root);
  for (const path of own) {
    cpSync(join(root, path), join(folder, path), { recursive: true, filter: isPacked });
  }
  const { name, version } = manifest;
  const packed = {
    name,
    version,
    license: 'MIT',
    bin: { briefdeck: 'bin/briefdeck.cjs' },
    engines: { node: '>=20.19' },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...packed, type: 'module' }, null, 2)}\n`);
  for (const each of withDependencies(loadedLater)) copyPackage(each, folder);
  const fonts = Object.keys(manifest.dependencies ?? {}).filter((each) => each.startsWith('@expo-google-fonts/'));
  for (const each of fonts) copyFont(each, folder);
}

function copyPackage(name: string, folder: string): void {
  const from = join(root, 'node_modules', name);
  const isSource = (path: string): boolean => !/\.(map|d\.[cm]?ts)$/.test(path);
  cpSync(from, join(folder, 'node_modules', name), { recursive: true, dereference: true, filter: isSource });
}

function copyFont(name: string, folder: string): void {
  const from = join(root, 'node_modules', name);
  const isNeeded = (path: string): boolean => {
    const inside = path.slice(from.length);
    return inside === '' || face.test(inside) || /^\/(package\.json|LICENSE[^/]*|README\.md)$/i.test(inside);
  };
  cpSync(from, join(folder, 'node_modules', name), {
    recursive: true,
    dereference: true,
    filter: (path) => isNeeded(path.replaceAll('\\', '/')),
  });
}

/** Makes the archive and gives its path. */
export function pack(output = join(root, 'out')): string {
  const scratch = mkdtempSync(join(tmpdir(), 'briefdeck-pack-'));
  try {
    const folder = join(scratch, 'briefdeck');
    mkdirSync(folder);
    assemble(folder);
    mkdirSync(output, { recursive: true });
    const { version } = readManifest(root);
    const file = join(output, `briefdeck-${version}-${process.platform}-${process.arch}.tar.gz`);
    // Windows, macOS and Linux have tar.
    const made = spawnSync('tar', ['-czf', file, '-C', dirname(folder), 'briefdeck'], { stdio: 'inherit' });
    if (made.status !== 0) throw new Error('tar could not write the archive');
    return file;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(pack());
