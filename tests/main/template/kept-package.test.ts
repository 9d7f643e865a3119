import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { adopt } from '../../../src/main/template/adopt/index.js';
import { loadTemplate } from '../../../src/main/template/index.js';
import { keepPackage, keptPath, readKeptPackage } from '../../../src/main/template/kept-package.js';
import type { Template } from '../../../src/shared/model/index.js';
import { foreignBytes, foreignPackages } from '../../support/foreign-packages.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { builtIn } from './expect-template.js';

let plain: Template;

beforeAll(async () => {
  plain = (await loadTemplate('plain', { folders: [builtIn] })).template as Template;
});

const path = (cache: string | undefined, bytes: Uint8Array, ...more: unknown[]) => keptPath(cache, bytes, more, 'this');

describe('an adopted PowerPoint file that was kept', () => {
  it.each(foreignPackages)('is the same as when it was adopted: %s', (name) => {
    const bytes = foreignBytes(name);
    const { template, pictureParts } = adopt(bytes, 'house', plain);
    const kept = path(temporaryFolder(), bytes) as string;
    keepPackage(kept, { template, diagnostics: [] }, pictureParts);
    const read = readKeptPackage(kept, bytes)?.template as Template;
    const { pictures, ...rest } = read;
    const { pictures: own, ...wanted } = template;
    expect(rest).toEqual(wanted);
    const shown = (all: Template['pictures']) =>
      [...(all ?? [])].map(([hash, { format, bytes: data }]) => [hash, format, Buffer.from(data).toString('base64')]);
    expect(shown(pictures)).toEqual(shown(own));
  });

  it('is another one for another file, other lines, or another version of the program', () => {
    const cache = temporaryFolder();
    const [one, two] = foreignPackages.map(foreignBytes) as [Uint8Array, Uint8Array];
    const places = [
      path(cache, one),
      path(cache, two),
      path(cache, one, { smallest: { size: 20 } }),
      keptPath(cache, one, [], 'next'),
    ];
    expect(new Set(places).size).toBe(4);
    expect(path(undefined, one)).toBeUndefined();
  });

  it('is adopted anew where what was kept is not whole', () => {
    const cache = temporaryFolder();
    const bytes = foreignBytes('python-pptx-default.pptx');
    const { template, pictureParts } = adopt(bytes, 'house', plain);
    const kept = path(cache, bytes) as string;
    keepPackage(kept, { template, diagnostics: [] }, pictureParts);
    const whole = readFileSync(kept, 'utf8');
    for (const spoilt of [whole.slice(0, -100), whole.replace('slideLayout', 'slideLayour'), '']) {
      writeFileSync(kept, spoilt);
      expect(readKeptPackage(kept, bytes)).toBeUndefined();
    }
    expect(readdirSync(join(cache, 'adopted'))).toHaveLength(1);
  });
});
