import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInTemplates, galleryPage, sheetName } from '../../scripts/gallery-page.js';

const gallery = join(import.meta.dirname, '../../docs/templates');
const largest = 250; // kB: the tree stays light

describe('the gallery of templates', () => {
  it('says what the files say of themselves (else: npm run gallery)', () => {
    expect(readFileSync(join(gallery, 'README.md'), 'utf8')).toBe(galleryPage());
  });

  it('has a sheet of every built-in template in every variant, and no other (else: npm run gallery)', () => {
    const sheets = builtInTemplates().flatMap(({ id, variants }) => variants.map((variant) => sheetName(id, variant)));
    const found = readdirSync(gallery).filter((name) => name.endsWith('.png'));
    expect(found.sort()).toEqual(sheets.sort());
  });

  it('has no sheet that makes the tree heavy', () => {
    const heavy = readdirSync(gallery).filter((name) => statSync(join(gallery, name)).size > largest * 1024);
    expect(heavy).toEqual([]);
  });
});
