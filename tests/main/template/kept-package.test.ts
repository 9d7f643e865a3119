import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { adopt } from '../../../src/main/template/adopt/index.js';
import { loadTemplate } from '../../../src/main/template/index.js';
import { keepPackage, keptPath, readKeptPackage } from '../../../src/main/template/kept-package.js';
import type { Template } from '../../../src/shared/model/index.js';
import { foreignBytes, foreignPackages } from '../../support/foreign-packages.js';
import { png } from '../../support/picture-bytes.js';
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

  it('has what the keeper lays beside it: stand-ins and a logo are no parts of the file', async () => {
    const bytes = foreignBytes('automizer-backgrounds.pptx');
    const shown = [...adopt(bytes, 'house', plain).pictureParts.values()][0] as string;
    const picture = { hash: 'a'.repeat(64), format: 'png' as const, bytes: png(30, 10), width: 30, height: 10 };
    const logo = { ...picture, hash: 'b'.repeat(64), bytes: png(60, 20) };
    const { template, pictureParts } = adopt(bytes, 'house', plain, {
      pictures: { [shown.slice(shown.lastIndexOf('/') + 1)]: picture },
      logo: { picture: logo, alt: 'Crest' },
      fixed: [{ slide: 1, at: 'end' }],
    });
    expect(template.fixed).toHaveLength(1);
    const kept = path(temporaryFolder(), bytes) as string;
    keepPackage(kept, { template, diagnostics: [] }, pictureParts);
    const read = readKeptPackage(kept, bytes)?.template;
    for (const { hash, bytes: own } of [picture, logo]) {
      expect(Buffer.from(read?.pictures?.get(hash)?.bytes ?? []).equals(own), hash.slice(0, 1)).toBe(true);
    }
    expect(read?.fixed).toEqual(template.fixed);
    expect(read?.skeleton).toEqual(template.skeleton);
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
