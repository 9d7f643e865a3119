#!/usr/bin/env node
'use strict';
/**
 * Starts the command line: out/cli/briefdeck.cjs, from V8's code cache where `npm run build:cli` made one for this very
 * Node. A cache that does not fit is left alone; then the bundle is compiled as usual.
 */
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script, constants } = require('node:vm');

const bundle = join(__dirname, '../out/cli/briefdeck.cjs');
const cache = join(dirname(bundle), `briefdeck-${process.version}-${process.arch}.cache`);

/**
 * Compiles and runs the bundle: a CommonJS module in the function that Node would put around it, so that V8 reads the file as it
 * lies in memory; it is in ASCII, which latin1 reads quickest. Without its cache it is run to make one, under V8's own settings.
 */
function load(useCache = true) {
  const cachedData = useCache && existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(readFileSync(bundle, 'latin1'), {
    filename: bundle,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (useCache && /^v20\./.test(process.version)) tune();
  const module = { exports: {} };
  script.runInThisContext()(module.exports, requireFrom(bundle), module, bundle, dirname(bundle));
  return { script, cache, main: module.exports.main, work: module.exports.work };
}

/** `require` of a file: what Node brings itself is the same for every file, and the rest few commands need. */
function requireFrom(file) {
  let own;
  const ownRequire = () => (own ??= require('node:module').createRequire(file));
  const given = (name) => (name.startsWith('node:') ? require(name) : ownRequire()(name));
  return Object.assign(given, { resolve: (name) => ownRequire().resolve(name) });
}

/**
 * Sets V8 for a program that lives for a second (docs/benchmarks.md has what it gives): a function is optimised once it is
 * truly hot, since most of what was optimised at the usual budget is never used long enough to pay. Measured with V8 11.3
 * (Node 20) alone; others have other compilers. After the code cache is read: V8 takes none that was made under other flags.
 * And a pattern's bytecode is not polished: it is run once before the pattern is compiled for the machine.
 */
function tune() {
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--no-regexp-peephole-optimization');
}

module.exports = { load };

if (require.main === module) {
  const [word] = process.argv.slice(2);
  if (word === '--version' || word === '-v') {
    // Asked for by scripts, again and again: no need of the bundle.
    process.stdout.write(`${require('../package.json').version}\n`);
  } else if (existsSync(bundle)) {
    load()
      .main(process.argv.slice(2))
      // At once: everything is written and closed by then, and taking an optimising V8 down in order takes another 8 ms.
      .then((status) => process.exit(status));
  } else {
    process.stderr.write('briefdeck: error: the command line is not built yet; run: npm run build:cli (not-built)\n');
    process.exitCode = 1;
  }
}
