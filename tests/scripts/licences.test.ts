import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { licences, licencesText } from '../../scripts/licences.js';

const file = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dev?: true; readonly optional?: true; readonly devOptional?: true }>
  >;
}

/** What a package without a word in its package.json says in its text. */
const spoken = (text: string): string =>
  /^MIT License|Permission is hereby granted, free of charge/.test(text) ? 'MIT' : '';

describe('the licences of what is shipped', () => {
  const all = licences();

  it('are of every package that the lock file has for those who only use the program', () => {
    const { packages } = JSON.parse(file('package-lock.json')) as Lock;
    const shipped = Object.entries(packages).filter(
      ([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional,
    );
    const names = new Set(all.map(({ name }) => name));
    const missing = shipped.map(([path]) => path.replace(/^.*node_modules\//, '')).filter((name) => !names.has(name));
    expect(shipped.length).toBeGreaterThan(80);
    expect(missing).toEqual([]);
  });

  it('are such that the program may be shipped with them', () => {
    const known =
      /^(MIT|ISC|0BSD|Apache-2\.0|MPL-2\.0|MIT AND OFL-1\.1|\(MIT AND Zlib\)|\(MIT OR GPL-3\.0-or-later\)|BSD-[23]-Clause)$/;
    const unclear = all.filter(({ licence, text }) => !known.test(licence === '' ? spoken(text) : licence));
    expect(unclear.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it('stand in the text that is shipped, beside the bundles that have their code', () => {
    const text = file('out/cli/THIRD-PARTY-LICENCES.txt');
    expect(text).toBe(licencesText(all));
    for (const name of ['react', 'marked', '@codemirror/view', 'pptxgenjs', '@expo-google-fonts/carlito']) {
      expect(text).toContain(`\n${name} ${all.find((each) => each.name === name)?.version}\n`);
    }
    expect(text).toContain('Permission is hereby granted, free of charge');
  });
});
