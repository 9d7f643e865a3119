import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip, packPart, writeZip, zipLimits, zipPieces } from '../../../src/main/ooxml/index.js';

const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  writeZip(Object.entries(parts).map(([name, content]) => packPart(name, content)));

const textsIn = (bytes: Uint8Array) => {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(zip.fault);
  return zip.entries.map((entry) => [entry.name, Buffer.from(zip.read(entry) ?? 'unreadable').toString('utf8')]);
};

describe('writing a zip', () => {
  it('puts the content types first and the rest by name', () => {
    const bytes = zipOf({ 'ppt/b.xml': 'b', '_rels/.rels': 'r', '[Content_Types].xml': 'c', 'ppt/a.xml': 'a' });
    expect(textsIn(bytes).map(([name]) => name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'ppt/a.xml',
      'ppt/b.xml',
    ]);
  });

  it('gives the same bytes whatever order the parts came in', () => {
    expect(zipOf({ 'a.xml': 'one', 'b.xml': 'two' })).toEqual(zipOf({ 'b.xml': 'two', 'a.xml': 'one' }));
  });

  it('stores pictures and deflates XML', () => {
    const zip = openZip(zipOf({ 'a.png': 'x'.repeat(999), 'a.xml': 'x'.repeat(999) }));
    if (!zip.ok) throw new Error(zip.fault);
    expect(zip.entries.map((entry) => [entry.name, entry.method])).toEqual([
      ['a.png', 0],
      ['a.xml', 8],
    ]);
  });

  it('leaves large parts where they are, and reads back as one', () => {
    const large = Buffer.alloc(100_000, 'picture');
    const parts = { 'a.xml': 'one', 'b.png': large, 'c.png': large.subarray(1), 'd.xml': 'two' };
    const pieces = zipPieces(Object.entries(parts).map(([name, content]) => packPart(name, content)));
    expect(pieces.filter((piece) => piece.buffer === large.buffer)).toHaveLength(2);
    const texts = Object.entries(parts).map(([name, content]) => [name, content.toString('utf8')]);
    expect(textsIn(Buffer.concat(pieces))).toEqual(texts);
  });

  it('dates every entry 1 January 1980', () => {
    const bytes = Buffer.from(zipOf({ 'a.xml': 'a' }));
    expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([0, 33]);
  });

  it('refuses two parts of one name, also when they differ by case', () => {
    expect(() => writeZip([packPart('a.xml', 'a'), packPart('A.xml', 'b')])).toThrow(/two parts named/);
  });
});

describe('reading a zip', () => {
  it('reads back whatever was written', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}\.(xml|png)$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.uint8Array({ maxLength: 3000 })), (parts) => {
        const zip = openZip(zipOf(parts));
        if (!zip.ok) return false;
        expect(zip.entries.length).toBe(Object.keys(parts).length);
        for (const entry of zip.entries) {
          expect([...(zip.read(entry) ?? [])]).toEqual([...(parts[entry.name] as Uint8Array)]);
        }
        return true;
      }),
    );
  });

  it('leaves out folders and finds the directory before a comment', () => {
    const bytes = Buffer.from(zipOf({ 'ppt/': '', 'ppt/a.xml': 'a' }));
    const commented = Buffer.concat([bytes, Buffer.from('hello')]);
    commented.writeUInt16LE(5, bytes.length - 2);
    expect(textsIn(commented)).toEqual([['ppt/a.xml', 'a']]);
  });

  it('never throws on bytes that are no zip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(), fc.nat(255), (noise, at, value) => {
        expect(openZip(noise).ok).toBe(false);
        const bytes = Uint8Array.from(zipOf({ 'a.xml': 'x'.repeat(100), 'b.png': 'y' }));
        bytes[at % bytes.length] = value;
        const zip = openZip(bytes);
        if (zip.ok) for (const entry of zip.entries) zip.read(entry);
      }),
    );
  });

  it.each([
    ['../evil.xml', 'bad-name'],
    ['ppt/../../evil.xml', 'bad-name'],
    ['/etc/passwd', 'bad-name'],
    ['c:/evil.xml', 'bad-name'],
    ['ppt\\evil.xml', 'bad-name'],
  ])('refuses an entry named %s', (name, fault) => {
    expect(openZip(zipOf({ 'a.xml': 'a', [name]: 'x' }))).toEqual({ ok: false, fault, name });
  });

  it('refuses too many entries, too much in all, and a part that grows beyond reason', () => {
    const two = zipOf({ 'a.xml': 'a'.repeat(5000), 'b.xml': 'b'.repeat(5000) });
    expect(openZip(two, { ...zipLimits, entries: 1 })).toMatchObject({ fault: 'too-many-entries' });
    expect(openZip(two, { ...zipLimits, total: 9999 })).toMatchObject({ fault: 'too-large', name: 'b.xml' });
    expect(openZip(two, { ...zipLimits, ratio: 10, ratioFrom: 100 })).toMatchObject({ fault: 'suspicious-ratio' });
    expect(openZip(two).ok).toBe(true);
  });

  it('stops inflating at the size that the directory promised', () => {
    const bomb = deflateRawSync(Buffer.alloc(1_000_000));
    const lie = { ...packPart('a.xml', 'x'.repeat(2000)), data: bomb };
    const zip = openZip(writeZip([lie]));
    if (!zip.ok) throw new Error(zip.fault);
    expect(zip.read(zip.entries[0]!)).toBeUndefined();
  });

  it('gives nothing for a part whose CRC does not hold', () => {
    const bytes = Buffer.from(zipOf({ 'a.png': 'picture' }));
    bytes[bytes.indexOf('picture')] = 0x50;
    const zip = openZip(bytes);
    if (!zip.ok) throw new Error(zip.fault);
    expect(zip.read(zip.entries[0]!)).toBeUndefined();
  });

  it('refuses encrypted entries', () => {
    const bytes = Buffer.from(zipOf({ 'a.xml': 'a' }));
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt16LE(1, directory + 8);
    expect(openZip(bytes)).toMatchObject({ fault: 'encrypted', name: 'a.xml' });
  });
});
