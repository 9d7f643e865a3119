import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutIds } from '../../../src/shared/model/index.js';
import { readPng } from '../../support/rendering/png-pixels.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck, type RunOptions } from './run.js';

const house = "extends: plain\nname: Ministry\ndescription: Burgundy.\ntheme: { colours: { accent1: '8A1538' } }\n";

/** Runs a command of `template`, with the templates of `folder` in reach. */
const template = (words: readonly string[], folder: string, options: RunOptions = {}) =>
  briefdeck(['template', ...words], { environment: { BRIEFDECK_TEMPLATES: folder }, ...options });

describe('briefdeck template list', () => {
  it('has a line a template: name, where it is from, variants, what it extends, description', async () => {
    const { status, out, error } = await template(['list'], temporaryFolder({ 'ministry/template.yaml': house }));
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const rows = out.split('\n').map((line) => line.split(/ {2,}/));
    expect(rows).toContainEqual(['ministry', 'BRIEFDECK_TEMPLATES', 'light, dark', 'extends plain', 'Burgundy.']);
    expect(rows).toContainEqual(expect.arrayContaining(['plain', 'built-in', 'light, dark', '-']));
  });

  it('marks what is hidden by another of its name, and what is broken', async () => {
    const folder = temporaryFolder({ 'plain/template.yaml': 'name: Nearer', 'mine/template.yaml': 'name: [' });
    const { status, out } = await template(['list'], folder);
    expect(status).toBe(0);
    expect(out).toMatch(/^plain +BRIEFDECK_TEMPLATES .*Nearer$/m);
    expect(out).toMatch(/^plain +built-in .*\[hidden: /m);
    expect(out).toMatch(/^mine +BRIEFDECK_TEMPLATES +- .*\[broken: briefdeck template check /m);
  });

  it('says as JSON also where was looked', async () => {
    const folder = temporaryFolder({ 'ministry/template.yaml': `${house}version: 1.2\n` });
    const home = temporaryFolder();
    const run = await template(['list', '--json'], folder, {
      environment: { BRIEFDECK_TEMPLATES: folder, HOME: home, XDG_DATA_HOME: home },
    });
    const report = JSON.parse(run.out);
    expect(report.templates).toContainEqual({
      name: 'ministry',
      title: 'Ministry',
      origin: 'named',
      path: join(folder, 'ministry/template.yaml'),
      variants: ['light', 'dark'],
      extends: 'plain',
      description: 'Burgundy.',
      version: '1.2',
      shadowed: false,
      broken: false,
    });
    expect(report.searched.map(({ origin }: { origin: string }) => origin)).toEqual(
      expect.arrayContaining(['folder', 'named', 'yours', 'machine', 'built-in']),
    );
  });
});

describe('briefdeck template check', () => {
  it.each(['plain', 'ministry'])('finds nothing wrong with %s', async (name) => {
    const folder = temporaryFolder({ 'ministry/template.yaml': house });
    expect(await template(['check', name, '--strict'], folder)).toEqual(
      expect.objectContaining({ status: 0, error: '', out: '0 errors, 0 warnings, 0 notes\n' }),
    );
  });

  it('takes a folder or a file in place of a name', async () => {
    const folder = temporaryFolder({ 'ministry/template.yaml': house });
    for (const path of [join(folder, 'ministry'), join(folder, 'ministry/template.yaml')])
      expect((await briefdeck(['template', 'check', path])).status).toBe(0);
  });

  it('prints all mistakes with their lines, and fails on errors', async () => {
    const folder = temporaryFolder({
      'mine/template.yaml': "extends: plain\nthme: {}\ntheme: { colours: { dk1: 'x' } }\n",
    });
    const { status, out, error } = await template(['check', 'mine'], folder);
    expect(status).toBe(1);
    expect(error).toMatch(/template\.yaml:2: warning: [^\n]+ \(template-key-unknown\)\n/);
    expect(error).toMatch(/template\.yaml:3: error: [^\n]+ \(template-value-wrong\)\n/);
    expect(out).toBe('1 error, 1 warning, 0 notes\n');
  });

  it('looks at every variant, and says once what is wrong in all', async () => {
    const weak = "extends: plain\nname: Weak\nthme: {}\ntheme: { colours: { accent6: '3A4A5A' } }\n";
    const { out } = await template(['check', 'weak', '--json'], temporaryFolder({ 'weak/template.yaml': weak }));
    const { diagnostics } = JSON.parse(out);
    const codes = diagnostics.map((item: { code: string }) => item.code);
    expect(codes.filter((code: string) => code === 'template-key-unknown')).toHaveLength(1);
    const variants = diagnostics.filter((item: { code: string }) => item.code === 'template-contrast-low');
    expect(new Set(variants.map((item: { variant: string }) => item.variant))).toEqual(new Set(['dark']));
  });

  it('tries the template on a slide of every kind, and says what does not fit', async () => {
    const narrow =
      'extends: plain\nname: Narrow\nlayouts:\n' +
      '  title: { slots: { byline: { columns: 1, top: 450, bottom: 468 } } }\n' +
      '  bullets: { slots: { body: { bottom: 210 } } }\n';
    const folder = temporaryFolder({ 'narrow/template.yaml': narrow });
    const { status, out, error } = await template(['check', 'narrow'], folder);
    expect(error).toMatch(/template\.yaml: warning: [^\n]+ kind title does not fit: [^\n]+\(template-trial-unfit\)\n/);
    expect(error).toMatch(/template\.yaml: info: [^\n]+ kind bullets [^\n]+\(template-trial-note\)\n/);
    expect(out).toMatch(/^0 errors, [1-9]\d* warnings?, [1-9]\d* notes?\n$/);
    expect(status).toBe(0);
    expect((await template(['check', 'narrow', '--strict'], folder)).status).toBe(1);
  });

  it('notes what another plan had to be taken for', async () => {
    const high = 'extends: plain\nname: High\ntype: { body: { size: 34, min: 34 } }\n';
    const { status, error } = await template(['check', 'high'], temporaryFolder({ 'high/template.yaml': high }));
    expect(status).toBe(0);
    expect(error).toMatch(
      /info: [^\n]+'What the Academy of Sciences asked for' does not fit whole[^\n]+\(template-trial-parted\)/,
    );
  });

  it('has a shape as JSON that scripts may rely on', async () => {
    const folder = temporaryFolder({ 'ministry/template.yaml': house });
    const { out } = await template(['check', 'ministry', '--json'], folder);
    expect(JSON.parse(out)).toEqual({
      template: {
        name: 'ministry',
        title: 'Ministry',
        path: join(folder, 'ministry/template.yaml'),
        variants: ['light', 'dark'],
      },
      errors: 0,
      warnings: 0,
      diagnostics: [],
    });
  });

  it('names the nearest where there is no such template: wrong usage', async () => {
    const { status, error } = await template(['check', 'plian'], temporaryFolder());
    expect(status).toBe(2);
    expect(error).toMatch(/there is no template 'plian'[^\n]*the nearest first: plain[^\n]*\(template-not-found\)\n$/);
  });
});

describe('briefdeck template show', () => {
  it('draws every layout that the specimen has a slide for', async () => {
    const folder = temporaryFolder();
    const sheet = join(folder, 'sheet.png');
    const { status, out, error } = await template(['show', 'plain', '-o', sheet, '--width', '640'], folder);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toMatch(new RegExp(`^${sheet}: \\d+ layouts\\n$`));
    expect(readPng(readFileSync(sheet)).width).toBe(640);
    const again = await template(['show', 'plain', '-o', sheet, '--width', '320', '--json'], folder);
    const report = JSON.parse(again.out);
    expect(report).toMatchObject({ output: [sheet], diagnostics: [] });
    expect(report.layouts).toEqual(layoutIds);
  });

  it('draws the variant that was asked for, and names the nearest for one that is not there', async () => {
    const folder = temporaryFolder();
    const pixel = async (...words: string[]) => {
      const sheet = join(folder, `${words.length}.png`);
      await template(['show', 'plain', '-o', sheet, '--width', '640', ...words], folder);
      const { rgba, width } = readPng(readFileSync(sheet));
      return rgba[(60 * width + 20) * 4] as number;
    };
    expect(await pixel()).toBeGreaterThan(240);
    expect(await pixel('--variant', 'dark')).toBeLessThan(40);
    const { status, error } = await template(
      ['show', 'plain', '-o', join(folder, 'x.png'), '--variant', 'drak'],
      folder,
    );
    expect(status).toBe(2);
    expect(error).toMatch(/no variant 'drak'[^\n]*nearest first: dark/);
    expect(existsSync(join(folder, 'x.png'))).toBe(false);
  });

  it('is never drawn over a picture of somebody else, without --force', async () => {
    const folder = temporaryFolder({ 'holiday.png': 'sea and sand' });
    const show = ['show', 'plain', '-o', join(folder, 'holiday.png'), '--width', '64'];
    const { status, error } = await template(show, folder);
    expect(status).toBe(1);
    expect(error).toContain('(output-foreign)');
    expect(readFileSync(join(folder, 'holiday.png'), 'utf8')).toBe('sea and sand');
    expect((await template([...show, '--force'], folder)).status).toBe(0);
    expect((await template(show, folder)).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['holiday.png']);
  });

  it('draws nothing of a template that has an error', async () => {
    const folder = temporaryFolder({ 'mine/template.yaml': 'name: [' });
    const { status, error } = await template(['show', 'mine', '-o', join(folder, 'x.png')], folder);
    expect(status).toBe(1);
    expect(error).toContain('(template-not-yaml)');
    expect(readdirSync(folder)).toEqual(['mine']);
  });

  it('shows a template that a person has just changed', async () => {
    const folder = temporaryFolder({ 'ministry/template.yaml': house });
    const sheet = join(folder, 'sheet.png');
    const draw = () => template(['show', 'ministry', '-o', sheet, '--width', '320'], folder);
    await draw();
    const before = readFileSync(sheet);
    writeFileSync(join(folder, 'ministry/template.yaml'), house.replace('8A1538', '1A6B3C'));
    await draw();
    expect(readFileSync(sheet)).not.toEqual(before);
  });
});

describe('a brief that asks for its template', () => {
  const brief = (front: string) => `---\ntitle: Cargo\n${front}---\n\n## Volumes\n\n- Gas\n- Coal\n`;
  const check = (front: string, ...words: string[]) => {
    const folder = temporaryFolder({ 'report.md': brief(front), 'house/template.yaml': house });
    return briefdeck(['check', join(folder, 'report.md'), ...words]);
  };

  it('finds it by name or by its path, both from where the brief is', async () => {
    for (const front of ['template: house\n', 'template: ./house\n', 'template: house/template.yaml\nvariant: dark\n'])
      expect(await check(front, '--strict')).toMatchObject({ status: 0, error: '' });
  });

  it('hears on its own line of a template or variant that is not there', async () => {
    const variant = await check('template: house\nvariant: drak\n');
    expect(variant.status).toBe(1);
    expect(variant.error).toMatch(/report\.md:4: error: [^\n]*no variant 'drak'; [^\n]*nearest first: dark, light/);
    const template = await check('template: huose\n');
    expect(template.status).toBe(1);
    expect(template.error).toMatch(/report\.md:3: error: [^\n]*no template 'huose'[^\n]*nearest first: house/);
  });

  it('is overruled by the command line, where a mistake is wrong usage', async () => {
    const { status, error } = await check('variant: drak\n', '--variant', 'dusk');
    expect(status).toBe(2);
    expect(error).toMatch(/^briefdeck: error: [^\n]*no variant 'dusk'/);
    expect((await check('variant: drak\n', '--variant', 'dark')).status).toBe(0);
    expect((await check('', '--template', 'huose')).status).toBe(2);
  });

  it('is not wrong usage where the template itself is broken', async () => {
    const folder = temporaryFolder({ 'report.md': brief(''), 'house/template.yaml': 'name: [' });
    const { status, error } = await briefdeck([
      'check',
      join(folder, 'report.md'),
      '--template',
      join(folder, 'house'),
    ]);
    expect(status).toBe(1);
    expect(error).toContain('(template-not-yaml)');
  });
});
