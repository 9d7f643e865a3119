import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { measureFace } from '../../../src/main/fonts/index.js';
import { bundledFont } from '../../support/house-fonts.js';

describe('the widths of a face', () => {
  it('are those that another reader of fonts finds, character by character, kerned and joined', async () => {
    const bytes = bundledFont('Carlito', 2);
    const table = await measureFace(bytes);
    const font = fontkit.create(bytes) as fontkit.Font;
    expect([table.unitsPerEm, table.ascent, table.descent]).toEqual([font.unitsPerEm, font.ascent, -font.descent]);
    // U+FFFF is the end mark of the table of characters.
    const inPlane = font.characterSet.filter((char) => char >= 0x20 && char < 0xffff);
    expect(table.chars).toEqual([...inPlane].sort((a, b) => a - b));
    // From hmtx: `advanceWidth` throws on some glyphs without an outline (fontkit 2.0.4).
    // Marks and characters that are not shown take no room of their own, whatever the font gives them; the
    // hook U+02DE is a mark to this font.
    const shown = table.chars.filter(
      (char) => !/[\p{Default_Ignorable_Code_Point}\p{M}\u02de]/u.test(String.fromCharCode(char)),
    );
    const advances = shown.map((char) => font.hmtx.metrics.get(font.glyphForCodePoint(char).id).advance);
    expect(shown.map((char) => table.advances[table.chars.indexOf(char)])).toEqual(advances);

    const { chars, left, right, rights, matrix } = table.kerning;
    const advanceOf = (char: string) => table.advances[table.chars.indexOf(char.charCodeAt(0))]!;
    const kern = (first: string, second: string) => {
      const [a, b] = [chars.indexOf(first.charCodeAt(0)), chars.indexOf(second.charCodeAt(0))];
      return matrix[left[a]! * rights + right[b]!]!;
    };
    for (const [first, second] of ['AV', 'To', 'P,', 'LT', 'WA'] as const) {
      const pair = font.layout(first! + second!).advanceWidth;
      expect(advanceOf(first!) + advanceOf(second!) + kern(first!, second!)).toBe(pair);
      expect(kern(first!, second!)).toBeLessThan(0);
    }
    const tt = table.ligatures.find(({ text }) => text === 'tt');
    expect(2 * advanceOf('t') + kern('t', 't') + tt!.change).toBe(font.layout('tt').advanceWidth);
  });

  it('of bytes that are no font are none, and nothing breaks', async () => {
    const table = await measureFace(Buffer.from('no font'));
    expect(table.chars).toEqual([]);
    expect(table.kerning.matrix).toEqual([]);
  });
});
