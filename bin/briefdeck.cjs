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

/** Compiles and runs the bundle as the CommonJS module that it is; esbuild wrote it in ASCII, which latin1 reads quickest. */
function load(useCache = true) {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, 'latin1')}\n})`;
  const cachedData = useCache && existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(source, {
    filename: bundle,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  const { createRequire } = require('node:module');
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  return { script, cache, main: module.exports.main };
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
      .then((status) => {
        process.exitCode = status;
      });
  } else {
    process.stderr.write('briefdeck: error: the command line is not built yet; run: npm run build:cli (not-built)\n');
    process.exitCode = 1;
  }
}
