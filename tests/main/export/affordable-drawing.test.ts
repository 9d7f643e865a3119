import { describe, expect, it } from 'vitest';
import { affordableDrawing, isQuicklyDrawn } from '../../../src/main/export/affordable-drawing.js';
import { isRefusedDrawing, renderDrawing } from '../../../src/main/export/index.js';

/** Draws nothing, in so many milliseconds at each size, and so many for the area at 1,920 pixels. */
function drawer({ fixed = 0, area = 0 }) {
  let spent = 0;
  const draw = (width: number) => {
    const taken = fixed + area * (width / 1920) ** 2;
    spent += taken;
    return { drawing: width, taken };
  };
  return { draw, spent: () => spent };
}

describe('a drawing that a stranger made', () => {
  it.each([
    ['of no time', { fixed: 1, area: 40 }, 1920],
    ['whose tree takes long, and its area not', { fixed: 900, area: 100 }, 1920],
    ['that takes two seconds', { area: 2_000 }, 1920],
    ['that takes six', { area: 6_000 }, 960],
    ['that takes half a minute', { fixed: 100, area: 30_000 }, 480],
    ['that takes a minute and a half', { area: 90_000 }, 240],
  ])('%s is as wide as is affordable', (_, cost, width) => {
    const { draw, spent } = drawer(cost);
    expect(affordableDrawing(1920, draw)).toBe(width);
    expect(spent()).toBeLessThan(5_000);
  });

  it.each([
    ['a quarter of an hour', { area: 900_000 }],
    ['hours', { fixed: 3_000, area: 20_000_000 }],
  ])('that takes %s is refused', (_, cost) => {
    const { draw, spent } = drawer(cost);
    const refused = (): unknown => {
      try {
        return affordableDrawing(1920, draw);
      } catch (error) {
        return isRefusedDrawing(error);
      }
    };
    expect(refused()).toBe(true);
    expect(spent()).toBeLessThan(25_000);
  });

  it('smaller than the coarsest is drawn whole', () => {
    expect(affordableDrawing(100, drawer({ area: 5_000 }).draw)).toBe(100);
    expect(affordableDrawing(40, drawer({ area: 5_000 }).draw)).toBe(40);
  });

  it('of few elements is not tried first, unless they name others or go on for long', () => {
    const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
    expect(isQuicklyDrawn(svg('<rect/>'.repeat(90)))).toBe(true);
    expect(isQuicklyDrawn(svg('<rect/>'.repeat(101)))).toBe(false);
    expect(isQuicklyDrawn(svg('<g id="a"/><use href="#a"/>'))).toBe(false);
    expect(isQuicklyDrawn(svg(`<path d="M0 0${'L9 9'.repeat(3_000)}"/>`))).toBe(false);
  });

  it('of hundreds of layers over all of it takes seconds, not half a minute', async () => {
    const circle = '<circle cx="800" cy="450" r="700" opacity="0.9"/>';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">${circle.repeat(990)}</svg>`;
    const png = await renderDrawing(svg, 1920);
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBeLessThan(1920);
  });
});
