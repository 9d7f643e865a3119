import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileTemplates, loadTemplate, templateNames } from '../../../src/main/template/index.js';
import { describe as sentence } from '../../../src/shared/diagnostics/index.js';
import { layoutIds } from '../../../src/shared/model/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { builtIn, codes, load, loadOverPlain, plain } from './expect-template.js';

describe('finding a template', () => {
  it('finds a built-in one by its name', () => {
    expect(plain().id).toBe('plain');
    expect(templateNames([builtIn])).toContain('plain');
  });

  it('takes the first folder that has the name', async () => {
    const folder = temporaryFolder({ 'plain/template.yaml': `name: Nearer\nextends: ${join(builtIn, 'plain')}` });
    expect((await loadTemplate('plain', { folders: [folder, builtIn] })).template?.name).toBe('Nearer');
  });

  it('takes a path to a folder or to its file', async () => {
    const folder = join(builtIn, 'plain');
    expect((await loadTemplate(folder, { folders: [] })).template?.id).toBe('plain');
    expect((await loadTemplate(join(folder, 'template.yaml'), { folders: [] })).template?.id).toBe('plain');
  });

  it('says which names there are, the nearest first', async () => {
    const folder = temporaryFolder({ 'alpha/template.yaml': 'name: A', 'notes/readme.md': '' });
    const { template, diagnostics } = await loadTemplate('pain', { folders: [folder, builtIn] });
    expect(template).toBeUndefined();
    expect(diagnostics[0]?.code).toBe('template-not-found');
    expect(diagnostics[0]?.values.known).toMatch(/^plain, alpha/);
  });

  it('says of a file that is none what a template is, and of an empty one what it should begin with', async () => {
    const folder = temporaryFolder({ 'brief.md': '---\ntitle: T\n---\n', 'mine/template.yaml': 'name: Mine' });
    const wrong = await loadTemplate(join(folder, 'brief.md'), { folders: [builtIn] });
    expect(wrong.template).toBeUndefined();
    expect(wrong.diagnostics.map((item) => sentence(item))).toEqual([
      expect.stringMatching(/^'brief\.md' is no template; give a template's name or folder/),
    ]);
    const empty = await loadTemplate('mine', { folders: [folder, builtIn] });
    expect(empty.diagnostics.map(({ code }) => code)).toEqual(['template-incomplete']);
    expect(sentence(empty.diagnostics[0]!)).toContain("'extends: plain'");
  });

  it('names the files that it read, for a window to watch', async () => {
    const { files } = await loadOverPlain('');
    expect(files.map((file) => file.split(/[\\/]/).slice(-2).join('/'))).toEqual([
      'mine/template.yaml',
      'plain/template.yaml',
    ]);
  });
});

describe('the plain template', () => {
  it.each(['light', 'dark'])('loads in its %s variant without a complaint', (variant) => {
    expect(Object.keys(plain(variant).layouts)).toEqual([...layoutIds]);
  });

  it('has nothing decorative', () => {
    expect(Object.values(plain().layouts).flatMap((layout) => layout.decor)).toEqual([]);
  });

  it('shares one left edge among title, body, table, picture and footer', () => {
    const { layouts } = plain();
    const lefts = [layouts.bullets.slots.title, layouts.bullets.slots.body, layouts.table.slots.table];
    lefts.push(layouts.picture.slots.picture, layouts.bullets.slots.footer, layouts.title.slots.title);
    expect(new Set(lefts.map((slot) => slot?.box.x))).toEqual(new Set([48]));
  });

  it('keeps lines of text under 80 characters of the smallest size', () => {
    const { layouts } = plain();
    for (const id of ['bullets', 'numbered', 'text'] as const) {
      const { box, minSize } = layouts[id].slots.body!;
      // A character of Calibri is 0.49 of its size wide on average.
      expect(box.width / (minSize * 0.49)).toBeLessThan(83);
    }
  });

  it('has another hash in each variant, and the same one each time', () => {
    expect(plain('light').hash).toBe(plain().hash);
    expect(plain('dark').hash).not.toBe(plain('light').hash);
  });

  it('differs between its variants in the colour map alone', () => {
    const light = plain('light');
    const dark = plain('dark');
    expect(dark.theme.colors).toEqual(light.theme.colors);
    expect(dark.theme.map.bg1).toBe('dk1');
    expect(JSON.stringify(dark.layouts)).toBe(JSON.stringify(light.layouts));
  });
});

describe('a template file that extends another', () => {
  it('keeps what it does not say and changes what it says', async () => {
    const { template, diagnostics } = await loadOverPlain(
      "theme: { colours: { accent1: '8A1538' }, fonts: { heading: Georgia } }",
    );
    expect(diagnostics).toEqual([]);
    expect(template?.theme.colors.accent1).toBe('8A1538');
    expect(template?.theme.colors.dk1).toBe(plain().theme.colors.dk1);
    expect(template?.theme.fonts).toEqual({ heading: 'Georgia', body: 'Calibri', mono: 'Courier New' });
  });

  it('moves a shared slot on every layout that uses it', async () => {
    const { template } = await loadOverPlain('slots: { title: { columns: 2-12 } }');
    expect(template?.layouts.bullets.slots.title?.box.x).toBe(48 + 73);
    expect(template?.layouts.chart.slots.title?.box.x).toBe(48 + 73);
  });

  it('takes edges in place of columns, and columns in place of edges', async () => {
    const bleed = await loadOverPlain('layouts: { picture: { slots: { picture: { left: 0, right: 960 } } } }');
    expect(bleed.template?.layouts.picture.slots.picture?.box).toMatchObject({ x: 0, width: 960 });
    const base = 'name: Base\nextends: plain\nslots: { footer: { left: 10, right: 100 } }';
    const back = await load('name: Mine\nextends: base\nslots: { footer: { columns: 1-2 } }', { others: { base } });
    expect(back.template?.layouts.bullets.slots.footer?.box).toMatchObject({ x: 48, width: 134 });
  });

  it('takes margins and a number of columns for the grid together', async () => {
    const { template, diagnostics } = await loadOverPlain('grid: { left: 60, columns: 12 }');
    expect(diagnostics).toEqual([]);
    expect(template?.style.margins).toMatchObject({ left: 60, right: 48 });
  });

  it('has a second place for the marking where it names one', async () => {
    const second = 'slots: { marking2: { columns: 5-8, top: 504, bottom: 522, style: marking } }';
    const { template } = await loadOverPlain(`${second}\nlayouts: { title: { footers: [marking] } }`);
    expect(template?.layouts.bullets.slots.marking2?.placeholder).toEqual({ type: 'body', sz: 'quarter', idx: 52 });
    expect(template?.layouts.title.slots.marking2).toBeUndefined();
  });

  it('keeps content off decoration that it says so of, where that decoration is drawn', async () => {
    const place = 'columns: 1-12, top: 132, bottom: 132';
    const rule = `{ shape: rule, ${place}, line: { colour: accent, width: 1 }, keep-out: true }`;
    const { template } = await loadOverPlain(`decor: [${rule}]\nlayouts: { title: { shared-decor: false } }`);
    expect(template?.layouts.bullets.keepOut).toEqual([{ x: 48, y: 132, width: 864, height: 0 }]);
    expect(template?.layouts.title.keepOut).toEqual([]);
  });

  it('has a roomy size only where that is larger than the text is anyway', async () => {
    const size = async (text: string) => (await loadOverPlain(text)).template?.layouts.bullets.slots.body?.roomySize;
    expect(await size('')).toBe(24);
    expect(await size('type: { body: { roomy: 22 } }')).toBeUndefined();
    expect(await size('layouts: { bullets: { slots: { body: { roomy: 28 } } } }')).toBe(28);
    expect(await size('layouts: { bullets: { slots: { body: { size: 18 } } } }')).toBeUndefined();
  });

  it('sets no deeper level larger than the first', async () => {
    const sizes = async (yaml: string) =>
      (await loadOverPlain(yaml)).template?.layouts.bullets.slots.body?.levels.map((level) => level.size);
    expect(Math.max(...((await sizes('type: { body: { size: 14, min: 12 } }')) ?? []))).toBe(14);
    expect((await sizes('type: { body: { levels: { "2": { size: 168 } } } }'))?.[1]).toBe(22);
  });

  it('resizes all levels of a slot together', async () => {
    const { template } = await loadOverPlain('layouts: { bullets: { slots: { body: { size: 11 } } } }');
    expect(template?.layouts.bullets.slots.body?.levels.slice(0, 3).map((level) => level.size)).toEqual([11, 9.5, 8.5]);
  });

  it('has a name and a version of its own', async () => {
    const { template } = await loadOverPlain('');
    expect([template?.name, template?.version]).toEqual(['Mine', undefined]);
  });

  it('draws its own decoration on every layout, or on those that do not hide it', async () => {
    const bar = 'decor: [{ name: Bar, shape: bar, left: 0, right: 960, top: 0, bottom: 12, fill: accent }]';
    const { template } = await loadOverPlain(`${bar}\nlayouts: { title: { shared-decor: false } }`);
    expect(template?.layouts.bullets.decor).toMatchObject([{ kind: 'shape', name: 'Bar', decorative: true }]);
    expect(template?.layouts.title.decor).toEqual([]);
  });

  it('reports a circle', async () => {
    const loaded = await load('name: Mine\nextends: other', { others: { other: 'name: Other\nextends: mine' } });
    expect(loaded.template).toBeUndefined();
    expect(codes(loaded)).toContain('template-extends-cycle 2');
  });

  it('reports a base that is not there, with its line', async () => {
    expect(codes(await load('name: Mine\nextends: plaen'))).toContain('template-not-found 2');
  });
});

describe('a mistake in a template file', () => {
  it.each([
    ['a key that means nothing', 'thme: {}', 'template-key-unknown 3'],
    ['a colour that is no colour', 'theme:\n  colours:\n    accent1: blue', 'template-value-wrong 5'],
    ['a number out of its range', 'type: { body: { size: 2000 } }', 'template-value-wrong 3'],
    ['a map where a value belongs', 'version: { a: 1 }', 'template-value-wrong 3'],
    ['a value where a map belongs', 'theme: blue', 'template-value-wrong 3'],
    ['a shade that is not defined', 'type: { title: { colour: inc } }', 'template-name-unknown 3'],
    ['a shade made of itself', 'shades: { ink: { of: ink } }', 'template-name-unknown 3'],
    ['a text style that is not defined', 'slots: { title: { style: titel } }', 'template-name-unknown 3'],
    ['a style that is like itself', 'type: { title: { like: title } }', 'template-name-unknown 3'],
    [
      'a slot that no layout knows',
      'layouts: { bullets: { slots: { bdy: { style: body } } } }',
      'template-key-unknown 3',
    ],
    ['a slot beside the slide', 'slots: { title: { columns: 3-14 } }', 'template-slot-outside 3'],
    ['a slot upside down', 'slots: { title: { top: 132, bottom: 54 } }', 'template-slot-outside 3'],
    ['a slot off the step', 'slots: { title: { top: 55 } }', 'template-off-step 3'],
    ['a font without widths', 'theme: { fonts: { body: Futura } }', 'template-font-unmeasured 3'],
    ['text that cannot be read', 'shades: { muted: { of: tx1, times: 20%, plus: 70% } }', 'template-contrast-low'],
    ['broken YAML', 'theme: {', 'template-not-yaml'],
  ])('is reported with its line: %s', async (_, text, expected) => {
    expect(codes(await loadOverPlain(text)).join('\n')).toContain(expected);
  });

  it('names the nearest key', async () => {
    const { diagnostics } = await loadOverPlain('theme: { fnts: { body: Arial } }');
    expect(diagnostics[0]?.values).toMatchObject({ key: 'fnts' });
    expect(diagnostics[0]?.values.known).toMatch(/^fonts, /);
  });

  it('gives no template when it is an error, and one when it is a warning', async () => {
    expect((await loadOverPlain('theme: { colours: { dk1: ink } }')).template).toBeUndefined();
    expect((await loadOverPlain('thme: {}')).template).toBeDefined();
  });

  it('says how much is missing where nothing is extended', async () => {
    const loaded = await load('name: Mine');
    expect(loaded.template).toBeUndefined();
    expect(codes(loaded)).toEqual(['template-incomplete 1']);
    expect(loaded.diagnostics[0]?.values).toMatchObject({ key: 'size.width', count: expect.toSatisfy((n) => n > 50) });
  });

  it('says which content of a layout has nowhere to go', async () => {
    const { diagnostics } = await load('name: Mine\nextends: base', {
      others: { base: 'extends: plain\nlayouts: { bullets: { use: [title] } }' },
    });
    expect(diagnostics.map((item) => item.values.key)).toContain('layouts.bullets.slots.body');
  });

  it('is a layout where the marking has no place', async () => {
    const { template, diagnostics } = await loadOverPlain('layouts: { title: { footers: [date] } }');
    expect(template).toBeUndefined();
    expect(diagnostics.map((item) => item.values.key)).toEqual(['layouts.title.slots.marking']);
  });

  it('is told for a variant that does not exist', async () => {
    const loaded = await loadTemplate('plain', { folders: [builtIn], variant: 'drak' });
    expect(loaded.template).toBeUndefined();
    expect(loaded.diagnostics[0]).toMatchObject({ code: 'template-variant-unknown', values: { name: 'drak' } });
    expect(loaded.diagnostics[0]?.values.known).toMatch(/^dark, /);
  });

  it('leaves no place of a sentence unfilled', async () => {
    const texts = [
      'thme: {}',
      'theme: { colours: { dk1: ink } }',
      'slots: { title: { columns: 3-14 } }',
      'type: { title: { colour: inc } }',
    ];
    for (const { diagnostics } of await Promise.all([
      ...texts.map((text) => loadOverPlain(text)),
      load(''),
      load('a: {'),
    ])) {
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const item of diagnostics) expect(sentence(item)).not.toMatch(/\{\w+\}/);
    }
  });
});

describe('a file that is no template', () => {
  it('is refused when it is not UTF-8', async () => {
    const folder = temporaryFolder({ 'mine/template.yaml': new Uint8Array([0x6e, 0xff, 0xfe, 0x00]) });
    expect(codes(await loadTemplate('mine', { folders: [folder] }))).toEqual(['template-unreadable -']);
  });

  it('is refused when it is too large', async () => {
    expect(codes(await load(`name: Mine\n# ${'x'.repeat(300_000)}`))).toEqual(['template-unreadable -']);
  });

  it('is refused when it is a list', async () => {
    expect(codes(await load('- a\n- b'))[0]).toMatch(/^template-value-wrong/);
  });
});

describe('templates that were compiled with the program', () => {
  const programFolder = async (name = 'house') => {
    const text = readFileSync(join(builtIn, 'plain/template.yaml'), 'utf8');
    const folder = temporaryFolder({ [`${name}/template.yaml`]: text, 'broken/template.yaml': 'name: Broken' });
    const { file, text: compiled } = await compileTemplates(folder);
    writeFileSync(file, compiled);
    return { folder, compiled };
  };

  it('load as the same template', async () => {
    const { folder, compiled } = await programFolder();
    expect(Object.keys(JSON.parse(compiled))).toHaveLength(1);
    const quick = await loadTemplate('house', { folders: [folder] });
    rmSync(join(folder, 'compiled.json'));
    expect(await loadTemplate('house', { folders: [folder] })).toEqual(quick);
  });

  it('are taken from their compiled data while their text is the same, and read when it has changed', async () => {
    const { folder, compiled } = await programFolder();
    writeFileSync(
      join(folder, 'compiled.json'),
      compiled.replace('"name":"Plain","version"', '"name":"Compiled","version"'),
    );
    expect((await loadTemplate('house', { folders: [folder] })).template?.name).toBe('Compiled');
    appendFileSync(join(folder, 'house/template.yaml'), '\n# edited\n');
    expect((await loadTemplate('house', { folders: [folder] })).template?.name).toBe('Plain');
  });

  it('still tell the line when something built on them is wrong', async () => {
    const { folder } = await programFolder('plain');
    const mine = temporaryFolder({
      'mine/template.yaml': 'extends: plain\nname: Mine\nshades: { muted: { of: tx1, times: 20%, plus: 70% } }',
    });
    const { diagnostics } = await loadTemplate('mine', { folders: [mine, folder] });
    expect(diagnostics[0]?.code).toBe('template-contrast-low');
    expect(diagnostics[0]?.lines?.from).toBeGreaterThan(1);
  });

  it('are read as usual when the compiled file is damaged', async () => {
    const { folder } = await programFolder();
    writeFileSync(join(folder, 'compiled.json'), '{"');
    expect((await loadTemplate('house', { folders: [folder] })).template?.name).toBe('Plain');
  });
});
