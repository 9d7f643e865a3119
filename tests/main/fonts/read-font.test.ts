import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFont, renameFont } from '../../../src/main/fonts/index.js';
import { bundledFont } from '../../support/house-fonts.js';

const tinos = bundledFont('Tinos', 0);

function withTable(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replace(from, to), 'latin1');
}

describe('a font file', () => {
  it('says its family and style', () => {
    expect(readFont(tinos)).toEqual({
      ok: true,
      families: ['Tinos'],
      weight: 400,
      bold: false,
      italic: false,
      mayEmbed: true,
      mayTravel: true,
    });
    expect(readFont(bundledFont('Tinos', 3))).toMatchObject({ families: ['Tinos'], bold: true, italic: true });
  });

  it('is refused with a reason when it is a form for web pages, a collection, variable or no font', () => {
    const reason = (bytes: Uint8Array) => {
      const font = readFont(bytes);
      return font.ok ? '' : font.reason;
    };
    expect(reason(Buffer.from('wOF2....'))).toMatch(/WOFF2/);
    expect(reason(Buffer.from('wOFF....'))).toMatch(/WOFF,/);
    expect(reason(Buffer.from('ttcf....'))).toMatch(/collection/);
    expect(reason(Buffer.from('hello'))).toMatch(/no TrueType/);
    expect(reason(tinos.subarray(0, 40_000))).toMatch(/cut off/);
    expect(reason(withTable(tinos, 'glyf', 'xlyf'))).toMatch(/outlines/);
    expect(reason(withTable(tinos, 'GDEF', 'fvar'))).toMatch(/variable/);
  });

  it('may be any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readFont(bytes).ok).toBe(false);
        expect(readFont(Buffer.concat([Buffer.from([0, 1, 0, 0]), bytes])).ok).toBe(false);
      }),
    );
  });

  it('may be damaged anywhere in its tables without a fault of ours', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 8 }), (edits) => {
        const bytes = Uint8Array.from(tinos.subarray(0, tinos.length));
        for (const [at, value] of edits) bytes[at] = value;
        expect(typeof readFont(bytes).ok).toBe('boolean');
      }),
      { numRuns: 50 },
    );
  });

  it('says when its licence keeps it out of documents', () => {
    const text = Buffer.from(tinos);
    const record = text.indexOf('OS/2');
    text.writeUInt16BE(2, text.readUInt32BE(record + 8) + 8);
    expect(readFont(text)).toMatchObject({ ok: true, mayEmbed: false });
  });
});

describe('a renamed font', () => {
  it('is the same font under the name and style that it was given', () => {
    const renamed = renameFont(bundledFont('Tinos', 1), {
      family: 'Ministry & Söhne Light',
      bold: false,
      italic: true,
    });
    expect(readFont(renamed)).toMatchObject({ families: ['Ministry & Söhne Light'], bold: false, italic: true });
    expect(renamed.length % 4).toBe(0);
  });

  it('keeps the digest of each table true', () => {
    const renamed = Buffer.from(renameFont(tinos, { family: 'House', bold: false, italic: false }));
    for (let record = 12; record < 12 + renamed.readUInt16BE(4) * 16; record += 16) {
      const [sum, from, length] = [4, 8, 12].map((offset) => renamed.readUInt32BE(record + offset)) as [
        number,
        number,
        number,
      ];
      let found = 0;
      for (let at = from; at < from + length; at += 4) found = (found + renamed.readUInt32BE(at)) % 2 ** 32;
      expect(found).toBe(sum);
    }
  });
});
