import { describe, expect, it } from 'vitest';
import { contactSheet, renderPng } from '../../../src/main/export/index.js';
import { readPng } from '../../support/rendering/png-pixels.js';

const slide = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90" viewBox="0 0 160 90"><rect width="160" height="90" fill="${fill}"/></svg>`;
const cell = (fill: string) => ({ slide: slide(fill), width: 160, height: 90 });

function drawn(png: Uint8Array) {
  const { width, height, rgba } = readPng(png);
  const pixel = (x: number, y: number) => [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
  return { width, height, pixel };
}

describe('a contact sheet', () => {
  it('has its slides in rows, in their order', async () => {
    const svg = contactSheet({ cells: [cell('#ff0000'), cell('#00ff00'), cell('#0000ff')], columns: 2 });
    const { width, height, pixel } = drawn(await renderPng(svg, 960));
    expect(width).toBe(960);
    expect(pixel(240, 100)).toEqual([255, 0, 0]);
    expect(pixel(720, 100)).toEqual([0, 255, 0]);
    expect(pixel(240, height - 60)).toEqual([0, 0, 255]);
    expect(pixel(720, height - 60)).toEqual([0xe9, 0xea, 0xec]);
  });

  it('takes PNG in place of SVG', async () => {
    const png = await renderPng(slide('#ff0000'), 160);
    const sheet = contactSheet({ cells: [{ slide: png, width: 160, height: 90 }], columns: 1 });
    const { pixel } = drawn(await renderPng(sheet, 960));
    expect(pixel(480, 250)).toEqual([255, 0, 0]);
  });

  it('writes captions and heading as text, whatever is in them', () => {
    const svg = contactSheet({
      cells: [{ ...cell('#fff'), caption: { name: '<b>', more: 'A & B' } }],
      columns: 1,
      heading: { name: 'R&D <2>', more: 'What it is', right: 'dark' },
    });
    for (const text of ['&lt;b&gt;', 'A &amp; B', 'R&amp;D &lt;2&gt;', 'What it is', '>dark<'])
      expect(svg).toContain(text);
  });

  it('is never empty', () => {
    expect(() => contactSheet({ cells: [], columns: 2 })).toThrow(RangeError);
  });
});
