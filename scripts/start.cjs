/**
 * `npm start [-- brief.md]`: the desktop program in Electron where its executable is; otherwise says so in a line, and opens
 * the same program in a window of Chromium, Chrome or Edge (`briefdeck open`, which prints the address where there is no
 * display). Plain JavaScript, so that a window is not kept waiting by a compiler.
 */
const { spawn } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const project = join(__dirname, '..');

/** Electron's executable; undefined where it is not installed. Asking the package itself would try to download it. */
function electronExecutable() {
  const folder = join(project, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return undefined;
  const path = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'),
    readFileSync(named, 'utf8').trim(),
  );
  return existsSync(path) ? path : undefined;
}

function main(words) {
  if (!existsSync(join(project, 'out/main/index.cjs')) || !existsSync(join(project, 'out/cli/window.cjs'))) {
    process.stderr.write('Briefdeck is not built yet; run: npm run build\n');
    process.exitCode = 1;
    return;
  }
  const electron = electronExecutable();
  if (!electron) {
    process.stderr.write("Electron's executable is not installed here: Briefdeck opens in a browser window instead.\n");
  }
  const command = electron ? [electron, project] : [process.execPath, join(project, 'bin/briefdeck.cjs'), 'open'];
  const child = spawn(command[0], [...command.slice(1), ...words], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    process.stderr.write(`${command[0]} could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.once('exit', (status) => {
    process.exitCode = status ?? 0;
  });
}

main(process.argv.slice(2));
