import { describe, expect, it } from 'vitest';
import { checkContrast } from '../../../src/main/template/contrast.js';
import { contrastRatio, seenOn } from '../../../src/shared/drawing/contrast.js';
import type { Template } from '../../../src/shared/model/index.js';
import { loadOverPlain, plain } from './expect-template.js';

describe('contrastRatio', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrastRatio([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 5);
    expect(contrastRatio([0.3, 0.5, 0.1], [0.3, 0.5, 0.1])).toBe(1);
  });

  it('agrees with the published value for #767676 on white', () => {
    const grey = 0x76 / 255;
    expect(contrastRatio([grey, grey, grey], [1, 1, 1])).toBeCloseTo(4.54, 2);
  });

  it('lets the ground through where a colour is not opaque', () => {
    expect(seenOn({ hex: '#000000', opacity: 0.25 }, [1, 1, 1])).toEqual([0.75, 0.75, 0.75]);
  });
});

describe('the contrast check', () => {
  const low = async (text: string, variant?: string) =>
    (await loadOverPlain(text, variant)).diagnostics
      .filter((item) => item.code === 'template-contrast-low')
      .map((item) => item.values);

  it('passes the plain template in both variants', () => {
    for (const variant of ['light', 'dark']) expect(checkContrast(plain(variant), variant, () => ({}))).toEqual([]);
  });

  it('finds a planted grey that is too light, in the variant where it is', async () => {
    const grey = "shades: { muted: accent6 }\ntheme: { colours: { accent6: 'B8BCC4' } }";
    expect((await low(grey, 'light'))[0]).toMatchObject({
      variant: 'light',
      text: 'B8BCC4',
      ground: 'FFFFFF',
      needed: 4.5,
    });
    const dark = 'theme: { variants: { dark: { accent1: accent1 } } }';
    expect(await low(dark, 'light')).toEqual([]);
    expect((await low(dark, 'dark'))[0]).toMatchObject({ variant: 'dark', text: '1D58B0', ground: '161B26' });
  });

  it('asks less of large text than of small', async () => {
    // 949494 on white: 3.03:1.
    const colours = "theme: { colours: { accent3: '949494' } }";
    expect(await low(`${colours}\ntype: { title: { colour: accent3 } }`)).toEqual([]);
    expect((await low(`${colours}\ntype: { footer: { colour: accent3 } }`))[0]).toMatchObject({
      ratio: 3,
      needed: 4.5,
    });
  });

  it('takes a slot for code lighter or darker until it reads on the tint, and judges a colour that the template changed', async () => {
    const { colors } = plain('dark').style.code;
    expect(colors.string).toEqual({ slot: 'accent2', lumMod: 0.6, lumOff: 0.4 });
    expect(colors.comment).toEqual(plain('dark').style.muted);
    const weak = 'style: { code: { colours: { string: { of: tx1, times: 20%, plus: 70% } } } }';
    expect((await low(weak)).map((values) => values.key)).toEqual(['style.code.colours.string']);
  });

  it('judges code on its own tint, links on the page, and the header of tables on its fill', async () => {
    expect((await low('style: { code: { fill: tx1 } }')).map((values) => values.key)).toContain(
      'layouts.code.slots.code',
    );
    expect((await low("theme: { colours: { hlink: 'AACCFF' } }")).map((values) => values.key)).toContain(
      'theme.colours.hlink',
    );
    expect((await low('style: { table: { header: { fill: accent1 } } }')).map((values) => values.key)).toContain(
      'style.table.header',
    );
  });

  it('judges text on the darkest and the lightest end of a gradient', async () => {
    const stops = '[{ at: 0%, colour: bg1 }, { at: 100%, colour: tx1 }]';
    const keys = (await low(`layouts: { quote: { background: { gradient: { angle: 90, stops: ${stops} } } } }`)).map(
      (values) => values.key,
    );
    expect(keys.some((key) => String(key).startsWith('layouts.quote.slots.'))).toBe(true);
  });

  it('judges text on the decoration that it stands on', async () => {
    const bar = async (place: string) =>
      (await low(`layouts: { section: { decor: [{ name: Band, shape: bar, fill: tx1, ${place} }] } }`)).map(
        ({ key }) => key,
      );
    // Ink on ink: under the whole of the title, under a part of it, and beside it.
    expect(await bar('columns: 1-12, top: 144, bottom: 282')).toContain('layouts.section.slots.title');
    expect(await bar('columns: 1-2, top: 144, bottom: 282')).toContain('layouts.section.slots.title');
    expect(await bar('columns: 1-12, top: 378, bottom: 420')).toEqual([]);
  });

  it('lets text have the colour of a page that decoration hides', async () => {
    const white = `layouts: { section: { slots: { title: { style: cover } }, decor: [{ shape: bar, fill: tx1, left: 0, right: 960, top: 0, bottom: 540 }] } }`;
    const styles = 'type: { cover: { like: divider-title, colour: bg1 } }';
    expect((await low(`${styles}\n${white}`)).map(({ key }) => key)).not.toContain('layouts.section.slots.title');
  });

  it('asks for what the template itself promises, of text and marks of every size', async () => {
    const seven = await low('contrast: 7');
    expect(seven.length).toBeGreaterThan(0);
    expect(seven.every(({ needed, ratio }) => needed === 7 && Number(ratio) < 7)).toBe(true);
  });

  it('says the same two colours once', () => {
    const template: Template = plain();
    const weak = { ...template, theme: { ...template.theme, colors: { ...template.theme.colors, dk1: 'EEEEEE' } } };
    const found = checkContrast(weak, 'light', () => ({}));
    const pairs = found.map((item) => `${item.values.text} ${item.values.ground} ${item.values.needed}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.length).toBeGreaterThan(1);
  });
});
