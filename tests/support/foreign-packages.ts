/** PowerPoint files that nobody here made, and packages made from them with something changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzip } from './deck-doctor/unzip.js';
import { zipUp } from './deck-doctor/zip-up.js';

const folder = fileURLToPath(new URL('../fixtures/packages/', import.meta.url));

/** Names of the files that can be adopted. */
export const foreignPackages: readonly string[] = readdirSync(folder).filter(
  (name) => /\.(?:potx|pptx)$/.test(name) && !name.includes('bare-master'),
);

export function foreignPath(name: string): string {
  return `${folder}${name}`;
}

export function foreignBytes(name: string): Uint8Array {
  return readFileSync(foreignPath(name));
}

/** The parts of a package by name. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(unzip(bytes).entries.map(({ name, data }) => [name, data]));
}

/** A foreign package with parts changed: by a function over the text of those whose name matches, or by more parts. */
export function changedPackage(
  name: string,
  changes: readonly (readonly [RegExp, (text: string) => string])[],
  more: Readonly<Record<string, string>> = {},
  data: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(partsOf(foreignBytes(name)));
  for (const part of [...parts.keys()]) {
    for (const [pattern, change] of changes) {
      if (pattern.test(part)) parts.set(part, change(Buffer.from(parts.get(part) as Uint8Array).toString('utf8')));
    }
  }
  for (const [part, content] of Object.entries({ ...more, ...data })) parts.set(part, content);
  return zipUp(parts);
}
