import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { icnsOf, iconPng, icoOf } from '../../scripts/icons.js';

const svg = readFileSync(fileURLToPath(new URL('../../src/renderer/icon.svg', import.meta.url)), 'utf8');
const width = (png: Buffer): number => png.readUInt32BE(16);

describe('icons for installers', () => {
  it('are drawn in the size that is asked for', () => {
    expect(width(iconPng(svg, 48))).toBe(48);
  });

  it('stand in a Windows icon where its directory says', () => {
    const parts = [16, 256].map((pixels) => ({ pixels, png: iconPng(svg, pixels) }));
    const ico = icoOf(parts);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
    parts.forEach(({ pixels, png }, index) => {
      const at = 6 + 16 * index;
      expect(ico.readUInt8(at)).toBe(pixels % 256);
      const offset = ico.readUInt32LE(at + 12);
      expect(ico.subarray(offset, offset + ico.readUInt32LE(at + 8)).equals(png)).toBe(true);
    });
  });

  it('stand in a macOS icon one after another, each with its length', () => {
    const parts = [
      { type: 'ic07', png: iconPng(svg, 128) },
      { type: 'ic08', png: iconPng(svg, 256) },
    ];
    const icns = icnsOf(parts);
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    let at = 8;
    for (const { type, png } of parts) {
      expect(icns.toString('latin1', at, at + 4)).toBe(type);
      expect(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)).equals(png)).toBe(true);
      at += icns.readUInt32BE(at + 4);
    }
    expect(at).toBe(icns.length);
  });
});
