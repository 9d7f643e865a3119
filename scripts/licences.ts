/**
 * The licences of everything that is shipped and not ours: each package that the program depends on, and each that those do,
 * with its licence as it stands in the package. `npm run build` writes them beside the bundles, so archive and installers have them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readManifest, withDependencies } from './pack.js';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As package.json says it: an SPDX expression. */
  readonly licence: string;
  /** Of the files in the package that hold it; '' where it brings none. */
  readonly text: string;
}

/** Electron brings its own licences with its executable. */
const ownShipment = new Set(['electron']);

/** Every package that is shipped, by name. */
export function licences(modules = join(root, 'node_modules')): readonly Licence[] {
  const { dependencies = {} } = readManifest(root);
  const names = Object.keys(dependencies).filter((name) => !ownShipment.has(name));
  return withDependencies(names, modules).map((folder) => {
    const { name, version, license } = readManifest(join(modules, folder));
    const licence = typeof license === 'string' ? license : (license?.type ?? '');
    return { name, version, licence, text: textIn(join(modules, folder)) };
  });
}

/** All of them as one text. */
export function licencesText(all = licences()): string {
  const parts = all.map(({ name, version, licence, text }) =>
    [`${name} ${version}`, licence, '', text === '' ? 'The package brings no text of its licence.' : text.trim()].join(
      '\n',
    ),
  );
  const rule = `\n\n${'-'.repeat(78)}\n\n`;
  return `What Briefdeck is shipped with, and under which licences.${rule}${parts.join(rule)}\n`;
}

function textIn(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice|ofl)(?:[-.].*)?$/i.test(name));
  return files
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim())
    .join('\n\n');
}
