import { describe, expect, it } from 'vitest';
import type { ShapeItem } from '../../../src/shared/model/index.js';
import { sceneToSvg } from '../../../src/shared/svg/index.js';
import { paragraph, run } from '../../main/scene/measure/measure-text.js';
import { all, draw, look, options, scene, textItem } from './draw.js';

const box = { x: 10, y: 20, width: 100, height: 50 };
const accent = { type: 'solid', color: { slot: 'accent1' } } as const;

function shape(style: Partial<ShapeItem>): ShapeItem {
  return { kind: 'shape', name: 'mark', frame: 'own', box, geometry: { type: 'rect' }, fill: accent, ...style };
}

describe('a slide as SVG', () => {
  it('is named after its title and has the size of the look', () => {
    const root = draw([]);
    expect(root.getAttribute('aria-label')).toBe('Drones & “deals”');
    expect(root.getAttribute('viewBox')).toBe('0 0 960 540');
    expect(all(root, 'rect')[0]!.at).toMatchObject({ width: '960', height: '540', fill: '#FFFFFF' });
  });

  it('has no styles, which a strict content security policy would drop', () => {
    const items = [textItem('Text'), shape({}), shape({ stroke: { color: { slot: 'tx1' }, width: 1, dash: 'dash' } })];
    expect(sceneToSvg(scene(items), look, options)).not.toMatch(/style=|<style/);
  });

  it('draws the layout first, hidden from screen readers', () => {
    const decorated = {
      ...look,
      layouts: { ...look.layouts, bullets: { decor: [shape({ name: 'bar' })], background: accent } },
    };
    const groups = all(draw([textItem('Text')], {}, decorated as typeof look), 'g');
    expect(groups.map((group) => group.at['data-item'])).toEqual([undefined, 'bar', 'body']);
    expect(groups[0]!.at['aria-hidden']).toBe('true');
  });

  it('keeps the ids of two slides apart by their prefix', () => {
    const fill = { type: 'gradient', angle: 90, stops: [{ at: 0, color: { slot: 'bg1' } }] } as const;
    const [gradient] = all(draw([shape({ fill })], { idPrefix: 's2-' }), 'linearGradient');
    expect(gradient!.at).toMatchObject({ id: 's2-d1', x1: '60', y1: '20', x2: '60', y2: '70' });
  });
});

describe('colours', () => {
  it('follow the theme’s map, with luminance changed as DrawingML does', () => {
    const fill = (color: object) =>
      all(draw([shape({ fill: { type: 'solid', color: { slot: 'accent1', ...color } } })]), 'rect')[1]!.at;
    expect(fill({}).fill).toBe('#336699');
    // 336699 is hue 210°, saturation 0.5, luminance 0.4: lighter by 40 % is luminance 0.64, darker by 25 % is 0.3.
    expect(fill({ lumMod: 0.6, lumOff: 0.4 }).fill).toBe('#75A3D1');
    expect(fill({ lumMod: 0.75 }).fill).toBe('#264D73');
    expect(fill({ alpha: 0.5 })).toMatchObject({ fill: '#336699', 'fill-opacity': '0.5' });
    expect(fill({ rgb: 'ABCDEF' }).fill).toBe('#ABCDEF');
  });

  it('turn round with the map of a dark variant', () => {
    const theme = { ...look.theme, map: { ...look.theme.map, bg1: 'dk1', tx1: 'lt1' } } as const;
    const root = draw([textItem('Text')], {}, { ...look, theme });
    expect(all(root, 'rect')[0]!.at.fill).toBe('#112233');
    expect(all(root, 'text')[0]!.at.fill).toBe('#FFFFFF');
  });
});

describe('a layout with a colour map of its own', () => {
  it('colours ground, decoration and items by it', () => {
    const map = { ...look.theme.map, bg1: 'dk1', tx1: 'lt1' } as const;
    const ink = { type: 'solid', color: { slot: 'tx1' } } as const;
    const dark = {
      ...look,
      layouts: {
        ...look.layouts,
        bullets: { ...look.layouts.bullets, map, decor: [shape({ name: 'bar', fill: ink })] },
      },
    };
    const root = draw([textItem('Text')], {}, dark);
    expect(all(root, 'rect').map((rect) => rect.at.fill)).toEqual(['#112233', '#FFFFFF']);
    expect(all(root, 'text')[0]!.at.fill).toBe('#FFFFFF');
  });
});

describe('shapes', () => {
  it('are drawn in their box', () => {
    expect(all(draw([shape({ geometry: { type: 'ellipse' } })]), 'ellipse')[0]!.at).toMatchObject({
      cx: '60',
      cy: '45',
      rx: '50',
      ry: '25',
    });
    expect(all(draw([shape({ geometry: { type: 'round-rect', radius: 0.2 } })]), 'rect')[1]!.at.rx).toBe('10');
    expect(all(draw([shape({ geometry: { type: 'line', flip: true } })]), 'line')[0]!.at).toMatchObject({
      y1: '70',
      y2: '20',
    });
    expect(all(draw([shape({ geometry: { type: 'chevron' } })]), 'polygon')[0]!.at.points).toBe(
      '10,20 85,20 110,45 85,70 10,70 35,45',
    );
  });

  it('stretch a path to their box', () => {
    const geometry = { type: 'path', d: 'M 0 0 L 10 0 C 10 5 5 10 0 10 Z', width: 10, height: 10 } as const;
    expect(all(draw([shape({ geometry })]), 'path')[0]!.at.d).toBe('M 10 20 L 110 20 C 110 45 60 70 10 70 Z');
  });

  it('show a picture inside their outline', () => {
    const root = draw([shape({ geometry: { type: 'ellipse' }, fill: { type: 'picture', hash: 'abc' } })]);
    expect(all(root, 'clipPath')).toHaveLength(1);
    expect(all(root, 'image')[0]!.at.href).toBe('data:image/png;base64,abc');
  });
});

describe('pictures', () => {
  const picture = { kind: 'picture', name: 'picture', frame: 'own', box, hash: 'abc', format: 'png' } as const;

  it('carry their alternative text, and none when they are ornaments', () => {
    expect(all(draw([{ ...picture, alt: 'A map' }]), 'image')[0]!.at).toMatchObject({ 'aria-label': 'A map', x: '10' });
    expect(all(draw([{ ...picture, decorative: true }]), 'image')[0]!.at).not.toHaveProperty('aria-label');
  });

  it('are cut by a clip, at the scale that the crop asks for', () => {
    const root = draw([{ ...picture, crop: { left: 0.25, top: 0, right: 0.25, bottom: 0 } }]);
    expect(all(root, 'image')[0]!.at).toMatchObject({ x: '-40', width: '200', y: '20', height: '50' });
  });
});

describe('turned pictures', () => {
  it('stand upright in their box, mirrored before they are turned', () => {
    const turned = (turn: object) =>
      all(
        draw([{ kind: 'picture', name: 'p', frame: 'own', box, hash: 'a', format: 'jpeg', alt: 'A', turn } as never]),
        'image',
      )[0]!.at;
    expect(turned({ degrees: 90 })).toMatchObject({ x: '35', y: '-5', width: '50', height: '100' });
    expect(turned({ degrees: 90 }).transform).toBe('rotate(90 60 45)');
    expect(turned({ degrees: 180, mirrored: true })).toMatchObject({
      x: '10',
      transform: 'rotate(180 60 45) translate(120 0) scale(-1 1)',
    });
  });
});

describe('text', () => {
  it('stands where it was measured, held to its width', () => {
    const item = textItem([paragraph([run('Bold ', { bold: true }), run('and code', { font: 'mono', italic: true })])]);
    const [bold, code] = all(draw([item]), 'text');
    const [first, second] = item.lines[0]!.runs;
    expect(bold).toMatchObject({
      text: 'Bold ',
      at: { x: '100', y: '70', 'font-weight': 'bold', 'xml:space': 'preserve' },
    });
    expect(bold!.at['font-family']).toBe('Carlito, Calibri, sans-serif');
    expect(Number(bold!.at.textLength)).toBe(first!.width);
    expect(code!.at).toMatchObject({ x: String(second!.x), 'font-style': 'italic' });
    expect(code!.at['font-family']).toBe("Cousine, 'Courier New', monospace");
  });

  it('from right to left is held to its width beside other text, and ends at its reading edge alone', () => {
    const mixed = textItem([paragraph([run('قول (patches) لا')], { rtl: true, align: 'right' })]);
    const parts = all(draw([mixed]), 'text').filter(({ text }) => /[\u0600-\u06ff]/.test(text));
    expect(parts.length).toBeGreaterThan(0);
    for (const { at } of parts) expect(Number(at.textLength)).toBeGreaterThan(0);
    const alone = textItem([paragraph([run('قول لا')], { rtl: true, align: 'right' })]);
    const [only] = all(draw([alone]), 'text');
    expect(only!.at.textLength).toBeUndefined();
    expect(only!.at['text-anchor']).toBe('end');
  });

  it('has every word of every line', () => {
    const words =
      'Tehran agreed to deliver six thousand drones and to help build a factory <east> of "Moscow" & beyond.';
    const lines = all(draw([textItem(words)]), 'text').map((line) => line.text);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(words);
  });

  it('draws Unicode’s hyphens as the keyboard’s, which every face has', () => {
    const [line] = all(draw([textItem('Soil\u2011Biota, Soil\u2010Biota')]), 'text');
    expect(line!.text).toBe('Soil-Biota, Soil-Biota');
  });

  it('raises, lowers, strikes, underlines and highlights', () => {
    const item = textItem([
      paragraph([
        run('x'),
        run('2', { baseline: 'super' }),
        run('2', { baseline: 'sub' }),
        run('old', { strike: true, underline: true }),
        run('new', { highlight: { slot: 'accent5' } }),
      ]),
    ]);
    const [, raised, lowered, struck] = all(draw([item]), 'text');
    expect(raised!.at).toMatchObject({ y: '64', 'font-size': '11.6' });
    expect(lowered!.at.y).toBe('75');
    expect(struck!.at['text-decoration']).toBe('line-through');
    const [, underline, band] = all(draw([item]), 'rect');
    // The line under text of 20 pt: its middle 2 pt below the baseline.
    expect(Number(underline!.at.y) + Number(underline!.at.height) / 2).toBeCloseTo(Number(struck!.at.y) + 2);
    expect(band!.at).toMatchObject({ fill: '#AAAA00', height: '24' });
  });

  it('links to the web, and to a slide where the page says how', () => {
    const link = { to: 'url', url: 'https://example.org/?a=1&b=2' } as const;
    const item = textItem([
      paragraph([run('report', { link }), run(' part', { link: { to: 'section', section: 'deal' } })]),
    ]);
    expect(all(draw([item]), 'a').map((node) => node.at.href)).toEqual([link.url]);
    const linked = draw([item], { linkHref: (to) => (to.to === 'section' ? `#${to.section}` : undefined) });
    expect(all(linked, 'a').map((node) => node.at.href)).toEqual(['#deal']);
    // The slide's ground, then the lines under both links.
    expect(all(draw([item]), 'rect')).toHaveLength(3);
  });

  it('makes a link of a picture too', () => {
    const link = { to: 'url', url: 'https://example.org/' } as const;
    const item = { kind: 'picture', name: 'p', frame: 'own', box, hash: 'a', format: 'png', alt: 'A', link } as const;
    expect(all(draw([item]), 'a').map((node) => node.at.href)).toEqual([link.url]);
    expect(all(draw([item]), 'image')).toHaveLength(1);
  });

  it('has the slide’s own number where the field stands, at the side of its alignment', () => {
    const item = textItem([paragraph([run('000', { field: 'slide-number' })], { align: 'right' })]);
    // Less what LibreOffice's PDF loses at each of the three signs that were measured.
    expect(all(draw([item]), 'text')[0]).toMatchObject({ text: '7', at: { x: '499.97', 'text-anchor': 'end' } });
  });

  it('draws marks in their own colour and size', () => {
    const mark = { type: 'char', char: '•', color: { slot: 'accent2' }, scale: 0.5 } as const;
    const item = textItem([paragraph('Item', { mark, marginLeft: 20, indent: -20 })]);
    expect(all(draw([item]), 'text')[0]).toMatchObject({
      text: '•',
      at: { fill: '#AA0000', 'font-size': '10', x: '100' },
    });
  });

  it('draws the boxes of tasks as lines, since no bundled face has them', () => {
    const task = (char: string) => {
      const mark = { type: 'char', char, color: { slot: 'accent2' }, scale: 1 } as const;
      return all(draw([textItem([paragraph('Task', { mark, marginLeft: 20, indent: -20 })])]), 'path')[0]!;
    };
    expect(task('☐').at).toMatchObject({ fill: 'none', stroke: '#AA0000' });
    expect(task('☑').at.d!.startsWith(task('☐').at.d!)).toBe(true);
    expect(task('☑').at.d!.length).toBeGreaterThan(task('☐').at.d!.length);
  });

  it('from right to left is drawn from its right edge, its signs kept on their side', () => {
    const item = textItem([paragraph([run('وقّعت إيران 136 اتفاقا.')], { rtl: true, align: 'right' })]);
    const texts = all(draw([item]), 'text');
    expect(texts.map((part) => part.at['text-anchor'])).toEqual(['end', undefined, 'end']);
    expect(texts[0]!.text).toBe('\u200f اتفاقا.\u200f');
    expect(Number(texts[2]!.at.x)).toBeCloseTo(500, 0);
  });

  it('leaves out what XML cannot hold', () => {
    expect(() => draw([textItem('a\u0001b\ud800c')])).not.toThrow();
  });
});

describe('tables', () => {
  const cell = (text: string) => ({ ...textItem(text), insets: { left: 0, top: 0, right: 0, bottom: 0 } });
  const table = {
    kind: 'table',
    name: 'table',
    frame: 'own',
    box: { x: 50, y: 100, width: 300, height: 90 },
    columns: [100, 200],
    rows: [1, 2, 3].map((row) => ({ height: 30, cells: [cell(`a${row}`), cell(`b${row}`)] })),
    headerRows: 1,
    bandedRows: true,
    firstColumn: false,
    rtl: false,
  } as const;

  it('have a filled header, bands from the first row below it, and rules under each row', () => {
    const root = draw([table]);
    expect(
      all(root, 'rect')
        .slice(1)
        .map((rect) => [rect.at.y, rect.at.fill]),
    ).toEqual([
      ['100', '#EEEEEE'],
      ['130', '#336699'],
    ]);
    expect(all(root, 'line').map((line) => [line.at.y1, line.at['stroke-width']])).toEqual([
      ['130', '1.5'],
      ['160', '0.5'],
      ['190', '0.5'],
    ]);
    expect(all(root, 'text').map((text) => text.text)).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
  });
});
