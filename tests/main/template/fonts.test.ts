import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/main/scene/measure/index.js';
import { type LoadedTemplate, loadTemplate } from '../../../src/main/template/index.js';
import { describe as sentence } from '../../../src/shared/diagnostics/index.js';
import type { Run } from '../../../src/shared/model/index.js';
import { fontsYaml, houseFonts } from '../../support/house-fonts.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { builtIn, codes } from './expect-template.js';

const house = houseFonts('Ministry Serif', 'Tinos');

type Files = Readonly<Record<string, Uint8Array | string>>;

/** Loads a house with `yaml` over plain, and the files of `fonts` in its folder `fonts`. */
async function loadHouse(
  yaml: string,
  fonts: Files = house,
  cache?: string,
): Promise<LoadedTemplate & { folder: string }> {
  const files = Object.entries(fonts).map(([name, bytes]) => [`house/fonts/${name}`, bytes]);
  const folder = temporaryFolder({
    ...Object.fromEntries(files),
    'house/template.yaml': `name: House\nextends: plain\n${yaml}`,
  });
  const loaded = await loadTemplate('house', { folders: [folder, builtIn], ...(cache ? { cache } : {}) });
  return { ...loaded, folder };
}

const one = (files: string) => `theme: { fonts: { body: { family: Ministry Serif, files: { ${files} } } } }`;
const style = (more: Partial<Run> = {}) =>
  ({ font: 'body', size: 100, bold: false, italic: false, ...more }) as unknown as Run;

describe('a font that comes with a template', () => {
  it('is measured as the file runs, in all four styles', async () => {
    const { template, diagnostics } = await loadHouse(fontsYaml('Ministry Serif'));
    expect(diagnostics).toEqual([]);
    const own = createMetrics(template!.theme.fonts, template!.widths);
    const twin = createMetrics({ heading: 'Times New Roman', body: 'Times New Roman', mono: 'Courier New' });
    for (const more of [{}, { bold: true }, { italic: true }, { bold: true, italic: true }]) {
      for (const text of ['AVATAR Type: “fit” 1,750', 'Überprüfung', 'Соглашение', 'Συμφωνία', '議定書']) {
        expect(own.width(text, style(more))).toBe(twin.width(text, style(more)));
      }
    }
  });

  it('goes before a bundled face of the same name', async () => {
    const { template } = await loadHouse(fontsYaml('Calibri'), houseFonts('Calibri', 'Cousine'));
    const own = createMetrics(template!.theme.fonts, template!.widths);
    expect(own.width('iiii', style())).toBe(own.width('WWWW', style()));
  });

  it('is named in the package and told to those who draw', async () => {
    const { template, files } = await loadHouse(fontsYaml('Ministry Serif'));
    expect(template!.skeleton.parts.get('ppt/theme/theme1.xml')).toContain('<a:latin typeface="Ministry Serif"/>');
    expect(template!.faces).toHaveLength(4);
    expect(template!.faces?.[1]).toMatchObject({ family: 'Ministry Serif', bold: true, italic: false, mayEmbed: true });
    expect(files.filter((file) => file.endsWith('.ttf'))).toHaveLength(4);
  });

  it('belongs to the folder of the file that says it, whoever extends that', async () => {
    const { folder } = await loadHouse(fontsYaml('Ministry Serif'));
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other/template.yaml'), 'name: Other\nextends: house');
    const { template, diagnostics } = await loadTemplate('other', { folders: [folder, builtIn] });
    expect(diagnostics).toEqual([]);
    expect(template?.faces).toHaveLength(4);
  });

  it('is replaced as a whole by one that extends the template', async () => {
    const { folder } = await loadHouse(fontsYaml('Ministry Serif'));
    mkdirSync(join(folder, 'other'));
    writeFileSync(
      join(folder, 'other/template.yaml'),
      'name: Other\nextends: house\ntheme: { fonts: { heading: Georgia, body: Arial } }',
    );
    const { template } = await loadTemplate('other', { folders: [folder, builtIn] });
    expect(template?.theme.fonts).toMatchObject({ heading: 'Georgia', body: 'Arial' });
    expect(template?.faces).toBeUndefined();
  });

  it('draws a missing style with the nearest one, and says so', async () => {
    const { template, diagnostics } = await loadHouse(one('regular: fonts/regular.ttf, bold: fonts/bold.ttf'));
    expect(diagnostics.map((item) => [item.code, item.values.style])).toEqual([
      ['template-font-style-missing', 'italic'],
      ['template-font-style-missing', 'bold-italic'],
    ]);
    const [regular, bold, italic, both] = template!.widths!['Ministry Serif']!;
    expect(italic).toEqual(regular);
    expect(both).toEqual(bold);
  });

  it('gives the template another hash when its file changes', async () => {
    const first = await loadHouse(fontsYaml('Ministry Serif'));
    const second = await loadHouse(fontsYaml('Ministry Serif'));
    const third = await loadHouse(fontsYaml('Ministry Serif'), houseFonts('Ministry Serif', 'Caladea'));
    expect(second.template?.hash).toBe(first.template?.hash);
    expect(third.template?.hash).not.toBe(first.template?.hash);
  });
});

describe('a mistake with a font file', () => {
  it.each([
    ['a file that is not there', 'regular: fonts/none.ttf', 'template-asset-missing 3'],
    ['a folder', 'regular: fonts', 'template-asset-missing 3'],
    ['a file outside', 'regular: ../house/fonts/../../x.ttf', 'template-asset-outside 3'],
    ['an absolute path', 'regular: /etc/passwd', 'template-asset-outside 3'],
    ['a form for web pages', 'regular: fonts/web.woff2', 'template-font-unusable 3'],
    ['no regular style', 'bold: fonts/bold.ttf', 'template-value-missing 3'],
    ['a number for a file', 'regular: 7', 'template-value-wrong 3'],
  ])('is an error with its line: %s', async (_, files, code) => {
    const loaded = await loadHouse(one(files), { ...house, 'web.woff2': 'wOF2 and more' });
    expect(loaded.template).toBeUndefined();
    expect(codes(loaded)).toContain(code);
    for (const item of loaded.diagnostics) expect(sentence(item)).not.toMatch(/\{\w+\}/);
  });

  it('is a link that leads out of the folder', async () => {
    const { folder } = await loadHouse('');
    writeFileSync(join(folder, 'secret.ttf'), house['regular.ttf']!);
    symlinkSync(join(folder, 'secret.ttf'), join(folder, 'house/fonts/link.ttf'));
    writeFileSync(
      join(folder, 'house/template.yaml'),
      `name: House\nextends: plain\n${one('regular: fonts/link.ttf')}`,
    );
    const loaded = await loadTemplate('house', { folders: [folder, builtIn] });
    expect(codes(loaded)).toContain('template-asset-outside 3');
  });

  it('is a file of more than 24 MB', async () => {
    const loaded = await loadHouse(one('regular: fonts/huge.ttf'), { 'huge.ttf': new Uint8Array(25 * 1024 * 1024) });
    expect(codes(loaded)).toContain('template-asset-too-large 3');
  });

  it('is a warning when the file is another font or style than was said, and the file is drawn', async () => {
    const name = await loadHouse(one('regular: fonts/regular.ttf').replace('Ministry Serif', 'Ministry'));
    expect(codes(name)).toContain('template-font-name 3');
    expect(name.diagnostics.find((item) => item.code === 'template-font-name')?.values.found).toBe('Ministry Serif');
    expect(name.template?.faces).toHaveLength(1);
    expect(codes(await loadHouse(one('regular: fonts/bold.ttf')))).toContain('template-font-style 3');
  });
});

describe('what was measured', () => {
  it('is kept in the cache under the hash of the file, and taken from there', async () => {
    const cache = join(temporaryFolder(), 'cache');
    const font = houseFonts('Kept Serif', 'Gelasio');
    const yaml = fontsYaml('Kept Serif');
    const { template } = await loadHouse(yaml, font, cache);
    const kept = readdirSync(join(cache, 'widths'));
    expect(kept).toHaveLength(4);
    // Another process would read them: what it reads is what was measured.
    const { readKept } = await import('../../../src/main/template/assets/keep-widths.js');
    const hash = template!.faces![0]!.hash.slice(0, 40);
    const file = join(cache, 'widths', kept.find((name) => name.startsWith(hash))!);
    expect(readKept(file)).toEqual(template!.widths!['Kept Serif']![0]);
    writeFileSync(file, readFileSync(file).subarray(0, 500));
    expect(readKept(file)).toBeUndefined();
    rmSync(file);
    expect(readKept(file)).toBeUndefined();
  });

  it('does without a cache that cannot be written', async () => {
    const folder = temporaryFolder({ cache: 'a file, no folder' });
    const loaded = await loadHouse(fontsYaml('Lost Serif'), houseFonts('Lost Serif', 'Caladea'), join(folder, 'cache'));
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.template?.widths).toBeDefined();
  });
});
