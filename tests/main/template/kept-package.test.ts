import { copyFileSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { adopt } from '../../../src/main/template/adopt/index.js';
import { loadTemplate } from '../../../src/main/template/index.js';
import {
  keepPackage,
  keptPath,
  notedPath,
  noteState,
  readKeptPackage,
} from '../../../src/main/template/kept-package.js';
import type { PackedContent, Skeleton, Template } from '../../../src/shared/model/index.js';
import { foreignBytes, foreignPackages, foreignPath } from '../../support/foreign-packages.js';
import { png } from '../../support/picture-bytes.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { builtIn } from './expect-template.js';

let plain: Template;

beforeAll(async () => {
  plain = (await loadTemplate('plain', { folders: [builtIn] })).template as Template;
});

const path = (cache: string | undefined, bytes: Uint8Array, ...more: unknown[]) => keptPath(cache, bytes, more, 'this');

/** With what stands packed unpacked, in base64. */
function unpacked({ parts, ...rest }: Skeleton) {
  const plainOf = (content: string | Uint8Array | PackedContent): string => {
    if (typeof content === 'string') return content;
    if (content instanceof Uint8Array) return Buffer.from(content).toString('base64');
    const bytes = content.method === 0 ? content.data : inflateRawSync(content.data);
    expect([bytes.length, crc32(bytes)]).toEqual([content.size, content.crc]);
    return Buffer.from(bytes).toString('base64');
  };
  return { ...rest, parts: [...parts].map(([name, content]) => [name, plainOf(content)]) };
}

describe('an adopted PowerPoint file that was kept', () => {
  it.each(foreignPackages)('is the same as when it was adopted: %s', (name) => {
    const bytes = foreignBytes(name);
    const { template, pictureParts } = adopt(bytes, 'house', plain);
    const kept = path(temporaryFolder(), bytes) as string;
    keepPackage(kept, { template, diagnostics: [] }, pictureParts);
    const read = readKeptPackage(kept, bytes)?.template as Template;
    const { pictures, ...rest } = read;
    const { pictures: own, ...wanted } = template;
    expect({ ...rest, skeleton: unpacked(rest.skeleton) }).toEqual({ ...wanted, skeleton: unpacked(wanted.skeleton) });
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
    expect(read && unpacked(read.skeleton)).toEqual(unpacked(template.skeleton));
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

  it('is known by the state of its file, without hashing it, once the file has been left alone for some seconds', () => {
    const cache = temporaryFolder();
    const file = join(temporaryFolder(), 'house.potx');
    copyFileSync(foreignPath('python-pptx-default.pptx'), file);
    const bytes = readFileSync(file);
    const kept = path(cache, bytes) as string;
    const state = statSync(file, { bigint: true });
    noteState(cache, state, [], kept, 'this');
    expect(notedPath(cache, state, [], 'this'), 'written a moment ago').toBeUndefined();
    const long = 1_000_000_000_000n;
    const old = {
      dev: state.dev,
      ino: state.ino,
      size: state.size,
      mtimeNs: state.mtimeNs - long,
      ctimeNs: state.ctimeNs - long,
    };
    noteState(cache, old, [], kept, 'this');
    expect(notedPath(cache, old, [], 'this')).toBe(kept);
    for (const other of [
      { ...old, size: old.size + 1n },
      { ...old, mtimeNs: old.mtimeNs + 1n },
      // Whoever sets the time of writing back changes this one.
      { ...old, ctimeNs: old.ctimeNs + 1n },
      { ...old, ino: old.ino + 1n },
    ]) {
      expect(notedPath(cache, other, [], 'this')).toBeUndefined();
    }
    expect(notedPath(cache, old, [{ smallest: 20 }], 'this')).toBeUndefined();
    expect(notedPath(cache, old, [], 'next')).toBeUndefined();
    // A file put in its place with the time of the old one is another one.
    writeFileSync(file, foreignBytes('automizer-svg.pptx'));
    utimesSync(file, new Date(0), new Date(Number(state.mtimeNs / 1_000_000n)));
    expect(statSync(file, { bigint: true }).ctimeNs).not.toBe(state.ctimeNs);
  });

  it('is adopted anew where the file is not the one that was noted', () => {
    const cache = temporaryFolder();
    const bytes = foreignBytes('python-pptx-default.pptx');
    const { template, pictureParts } = adopt(bytes, 'house', plain);
    const kept = path(cache, bytes) as string;
    keepPackage(kept, { template, diagnostics: [] }, pictureParts);
    expect(readKeptPackage(kept, Buffer.from('no zip'))).toBeUndefined();
    expect(readKeptPackage(kept, foreignBytes('open-xml-sdk-stafftrain.potx'))).toBeUndefined();
  });
});
