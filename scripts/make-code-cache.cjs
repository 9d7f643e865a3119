/**
 * Writes V8's code cache of the command line for this very Node: bin/briefdeck.cjs uses it. The bundle is run first, on a
 * brief that has every kind of block, so that what a build compiles is in the cache.
 */
'use strict';
const { mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { load } = require('../bin/briefdeck.cjs');

const silent = {
  out: () => {},
  error: () => {},
  readInput: () => Buffer.alloc(0),
  environment: {},
  isTerminal: false,
  clock: () => new Date(0),
};

async function makeCache() {
  const { script, cache, main } = load(false);
  for (const name of readdirSync(dirname(cache))) {
    if (name.endsWith('.cache')) rmSync(join(dirname(cache), name));
  }
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-'));
  const sample = join(__dirname, '../samples/iran-russia-drones.md');
  await main(['build', sample, '-o', join(folder, 'sample.pptx'), '--json'], silent);
  rmSync(folder, { recursive: true });
  writeFileSync(cache, script.createCachedData());
}

makeCache();
