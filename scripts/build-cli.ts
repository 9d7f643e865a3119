/**
 * Bundles the command line into one file, out/cli/briefdeck.cjs, and keeps the bundler's metafile beside it
 * (tests/house/cli-bundle.test.ts reads it). Then makes V8's code cache of it by running the usual commands once, so that
 * the functions they need are in the cache too.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { buildTemplates, compileTemplates } from '../src/main/template/index.js';
import { writeGrammars } from './grammar-files.js';
import { licencesText } from './licences.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = join(root, 'out/cli/briefdeck.cjs');
const sources = join(root, 'src');

/**
 * Left outside of the bundle, and loaded only by the commands that need them: a native library, WebAssembly, the chart
 * maker, the watcher, and what only windows need.
 */
const external = ['@resvg/resvg-js', 'pptxgenjs', 'chokidar', 'fontkit', 'pdfkit', 'electron', '@expo-google-fonts/*'];

/** Of the program's sources: what was kept from adopting a PowerPoint file by another version is left alone. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files.map((each) => each.replaceAll('\\', '/')).sort()) {
    hash.update(file).update(readFileSync(join(sources, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

const compiled = await compileTemplates(join(root, 'templates'));
writeFileSync(compiled.file, compiled.text);
for (const { file, bytes } of await buildTemplates(join(root, 'templates'), sourcesHash())) writeFileSync(file, bytes);

/** What is loaded by import() and only for some briefs: bundles of their own beside the others, which share them. */
const apart: Readonly<Record<string, string>> = {
  highlight: join(root, 'src/main/highlight/highlighter.ts'),
  'json-lines': join(root, 'src/main/cuts/json-lines.ts'),
};

/** An import() of one of those leads to its bundle, and one of a grammar to its file. */
const besideBundle: Plugin = {
  name: 'beside-bundle',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@shikijs\/langs\// }, ({ path }) => ({
      path: path.replace('@shikijs/langs/', './grammars/').concat('.json'),
      external: true,
    }));
    onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      if (!resolveDir.startsWith(sources) || !path.endsWith('.js')) return undefined;
      const source = join(resolveDir, path).replace(/\.js$/, '.ts');
      // No module of ours does anything by being loaded: what a door re-exports and nobody takes is left out.
      if (kind !== 'dynamic-import') return { path: source, sideEffects: false };
      const name = Object.keys(apart).find((each) => apart[each] === source);
      return name === undefined ? undefined : { path: `./${name}.cjs`, external: true };
    });
  },
};

/**
 * harfbuzzjs awaits at its top level: only a native import() can load it, no require(). One in the bundle would be native only
 * with a warning (Node 20, `importModuleDynamically` of scripts with a code cache is experimental), so it stands in a file
 * of its own beside the bundles.
 */
const nativeHarfbuzz: Plugin = {
  name: 'native-harfbuzz',
  setup: ({ onLoad, onResolve }) => {
    onLoad({ filter: /[\\/]fonts[\\/]harfbuzz\.ts$/ }, () => ({
      contents: "export const loadHarfbuzz = () => require('./harfbuzz.cjs');",
    }));
    onResolve({ filter: /^\.\/harfbuzz\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
};

/**
 * Unicode's line breaking classes lie in linebreak packed twice; unpacking them with JavaScript takes 7 ms of each start,
 * Node's own zlib does it in one.
 */
const nativeInflate: Plugin = {
  name: 'native-inflate',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^tiny-inflate$/ }, ({ path }) => ({ path, namespace: 'native-inflate' }));
    onLoad({ filter: /.*/, namespace: 'native-inflate' }, () => ({
      // In memory of its own: the caller reads the buffer behind it.
      contents: `module.exports = (packed) => new Uint8Array(require('node:zlib').inflateRawSync(packed));`,
    }));
  },
};
/**
 * marked's inline lexing is never run (src/main/brief/lex/lexer.ts), and a third of what loading marked takes is parsing its
 * inline patterns, those with Unicode's classes of signs: they are not made. (18.2.1; a test holds that nothing asks for one.)
 */
const blockMarked: Plugin = {
  name: 'block-marked',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]marked\.esm\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const made = 'getRegex:()=>new RegExp(t,e)';
      if (!source.includes(made))
        throw new Error(`${path} makes its patterns in another way: look at blockMarked again`);
      return { contents: source.replace(made, 'getRegex:()=>e.includes("u")?{source:t}:new RegExp(t,e)') };
    });
  },
};

mkdirSync(join(root, 'out/cli'), { recursive: true });
writeFileSync(join(root, 'out/cli/harfbuzz.cjs'), "module.exports = import('harfbuzzjs');\n");

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  // Its CommonJS files ask for one another by names that only run unbundled (3.3.1).
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  external,
  // One file: an import() of our own is a function call, one of an external package a require().
  // Node 20 knows Unicode's properties in expressions; esbuild (0.28) would make each of them anew at each use.
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
  // CommonJS has no import.meta; what asks for its own place gets the bundle's.
  banner: { js: 'const __bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
  define: { 'import.meta.url': '__bundleUrl', __BRIEFDECK_SOURCES__: JSON.stringify(sourcesHash()) },
  plugins: [besideBundle, nativeHarfbuzz, nativeInflate, blockMarked],
  logLevel: 'warning',
} as const satisfies BuildOptions;

const result = await build({ ...common, entryPoints: [join(root, 'src/main/cli/main.ts')], outfile, metafile: true });
writeFileSync(join(root, 'out/cli/metafile.json'), JSON.stringify(result.metafile));
writeFileSync(outfile, asFunction(inAscii(readFileSync(outfile, 'utf8'))));

/** In the function that Node puts around a CommonJS module: bin/briefdeck.cjs runs it without making another copy. */
function asFunction(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
}

/**
 * Source in ASCII alone. esbuild (0.28) escapes what stands in strings but leaves regular expressions as they are, and one
 * letter beyond Latin-1 doubles the memory of the whole source and the time that reading it takes. In an expression, with
 * the u flag or without, an escaped letter is the letter; raw templates, where it is not, become expressions too.
 */
function inAscii(source: string): string {
  return source.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// Beside it, each a bundle of its own: the loopback door and the engine's worker, and what few briefs need.
await build({
  ...common,
  entryPoints: {
    window: join(root, 'src/main/loopback/index.ts'),
    engine: join(root, 'src/main/workspace/engine/worker.ts'),
    ...apart,
  },
  outdir: join(root, 'out/cli'),
  outExtension: { '.js': '.cjs' },
});

await writeGrammars(join(root, 'out/cli/grammars'));
writeFileSync(join(root, 'out/cli/THIRD-PARTY-LICENCES.txt'), licencesText());

const cached = spawnSync(process.execPath, [join(root, 'scripts/make-code-cache.cjs')], { stdio: 'inherit' });
process.exitCode = cached.status ?? 1;
