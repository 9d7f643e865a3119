/**
 * Writes V8's code cache of the command line for this very Node: bin/briefdeck.cjs uses it. The bundle is run first, on a
 * brief that has every kind of block, on a template of ours and on a PowerPoint file, so that what a build compiles is in the cache.
 */
'use strict';
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const program = join(__dirname, '../bin/briefdeck.cjs');
const { load } = require(program);

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
  const deck = join(folder, 'sample.pptx');
  await main(['build', sample, '-o', deck, '--json'], silent);
  // And on an organisation's file, for which the deck will do. Another process adopts it: what that takes is needed once a file, and
  // would make the cache larger for everybody; every deck after it reads what was kept.
  const environment = { BRIEFDECK_CACHE: join(folder, 'cache') };
  const onFile = ['build', sample, '--template', deck, '--json'];
  spawnSync(process.execPath, [program, ...onFile, '-o', join(folder, 'first.pptx')], {
    env: { ...process.env, ...environment },
  });
  await main([...onFile, '-o', join(folder, 'second.pptx')], { ...silent, environment });
  rmSync(folder, { recursive: true });
  writeFileSync(cache, script.createCachedData());
}

makeCache();
