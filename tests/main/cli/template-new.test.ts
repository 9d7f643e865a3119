import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTemplate, templateNames } from '../../../src/main/template/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { builtIn } from '../template/expect-template.js';
import { briefdeck } from './run.js';

/** A person's home on Linux, with nothing in it, and how to run the program there. */
function person() {
  const home = temporaryFolder();
  const run = (...words: string[]) => briefdeck(words, { environment: { HOME: home, APPDATA: home } });
  const templates =
    process.platform === 'win32'
      ? join(home, 'Briefdeck/templates')
      : process.platform === 'darwin'
        ? join(home, 'Library/Application Support/Briefdeck/templates')
        : join(home, '.local/share/briefdeck/templates');
  const file = (name: string) => join(templates, name, 'template.yaml');
  return { run, templates, file };
}

const sound = { status: 0, error: '', out: '0 errors, 0 warnings, 0 notes\n' };

describe('briefdeck template new', () => {
  it('writes a file that extends plain, where it is found by its name', async () => {
    const { run, file } = person();
    const made = await run('template', 'new', 'foreign-office');
    expect(made).toMatchObject({ status: 0, error: '' });
    expect(made.out).toBe(
      `${file('foreign-office')}: edit it, and look with: briefdeck template show foreign-office\n`,
    );
    const text = readFileSync(file('foreign-office'), 'utf8');
    expect(text).toMatch(/^extends: plain\nname: Foreign office\n/m);
    expect(text).toContain('    accent1: "1D58B0"');
    expect(text).toContain('    heading: Calibri');
    expect(await run('template', 'check', 'foreign-office', '--strict')).toMatchObject(sound);
    expect((await run('template', 'list')).out).toMatch(/^foreign-office +yours +light, dark +extends plain /m);
  });

  it.each(templateNames([builtIn]))(
    'keeps further keys of %s ready: each is understood, and changes nothing',
    async (from) => {
      const { run, file } = person();
      await run('template', 'new', 'house', '--from', from);
      const text = readFileSync(file('house'), 'utf8');
      const off = text.split('\n').filter((line) => /^ *#\w/.test(line));
      expect(off.length).toBeGreaterThan(12);
      expect(off.join('\n')).toMatch(/#title: .*\n[\s\S]*#marking: .*\n[\s\S]*#en: .*\n[\s\S]*#agenda: /);
      const load = async () => {
        const { template, diagnostics } = await loadTemplate(file('house'), { folders: [builtIn] });
        expect(diagnostics).toEqual([]);
        return JSON.stringify([template?.theme, template?.layouts, template?.style, template?.size]);
      };
      const asMade = await load();
      // Of one house each by itself, and of the others all at once, unless something is wrong: loading thirty times takes long.
      writeFileSync(file('house'), text.replaceAll(/^( *)#(?=\w)/gm, '$1'));
      const isSame = (await load().catch(() => '')) === asMade;
      for (const line of isSame && from !== 'plain' ? [] : off) {
        writeFileSync(file('house'), text.replace(line, line.replace('#', '')));
        expect(await load(), line).toBe(asMade);
      }
      writeFileSync(file('house'), text.replaceAll(/^( *)#(?=\w)/gm, '$1'));
      expect(await load()).toBe(asMade);
      expect(await run('template', 'check', 'house', '--strict')).toMatchObject(sound);
    },
  );

  it('has the values of the template that it extends', async () => {
    const { run, file, templates } = person();
    mkdirSync(join(templates, 'base'), { recursive: true });
    const base = "extends: plain\nname: Base\ntheme: { colours: { accent1: '8A1538' }, fonts: { heading: Georgia } }\n";
    writeFileSync(join(templates, 'base/template.yaml'), `${base}type: { title: { size: 32 } }\n`);
    expect((await run('template', 'new', 'unit', '--from', 'base')).status).toBe(0);
    const text = readFileSync(file('unit'), 'utf8');
    for (const line of ['extends: base', '    accent1: "8A1538"', '    heading: Georgia', '  #title: { size: 32,'])
      expect(text).toContain(line);
    expect(await run('template', 'check', 'unit', '--strict')).toMatchObject(sound);
  });

  it('goes into the folder that is named, and leads from there to what it extends', async () => {
    const { run } = person();
    const folder = temporaryFolder({ 'base/template.yaml': 'extends: plain\nname: Base\n', 'new/readme.md': '' });
    const made = await run(
      'template',
      'new',
      'unit',
      '--from',
      join(folder, 'base'),
      '--in',
      join(folder, 'new'),
      '--json',
    );
    const { output, extends: base, template } = JSON.parse(made.out);
    expect(output).toEqual([join(folder, 'new/unit/template.yaml')]);
    expect(base).toBe('base');
    expect(readFileSync(output[0], 'utf8')).toContain('extends: ../../base\n');
    expect(await run('template', 'check', template, '--strict')).toMatchObject(sound);
  });

  it('is of use at once: a brief builds with it', async () => {
    const { run } = person();
    await run('template', 'new', 'house');
    const folder = temporaryFolder({ 'report.md': '# Cargo\n\n## Volumes\n\n- Gas\n- Coal\n' });
    const built = await run('build', join(folder, 'report.md'), '--template', 'house', '--strict');
    expect(built).toMatchObject({ status: 0, error: '' });
  });

  it('never touches what is there', async () => {
    const { run, file } = person();
    await run('template', 'new', 'house');
    writeFileSync(file('house'), 'mine');
    const { status, error } = await run('template', 'new', 'house');
    expect(status).toBe(1);
    expect(error).toContain('(template-exists)');
    expect(readFileSync(file('house'), 'utf8')).toBe('mine');
    expect(readdirSync(dirname(dirname(file('house'))))).toEqual(['house']);
  });

  it.each([
    [['con'], 'template-name-unfit', 2],
    [['../house'], 'template-name-unfit', 2],
    [['.house'], 'template-name-unfit', 2],
    [['house.'], 'template-name-unfit', 2],
    [['house.yaml'], 'template-name-unfit', 2],
    [['h'.repeat(65)], 'template-name-unfit', 2],
    [[''], 'template-name-unfit', 2],
    [['Plain'], 'template-name-built-in', 2],
    [['house', '--from', 'plian'], 'template-not-found', 2],
    [['house', '--in', '/no/such/folder'], 'template-folder-missing', 1],
  ])('refuses %j: %s', async (words, code, status) => {
    const { run, templates } = person();
    const refused = await run('template', 'new', ...words);
    expect(refused.error).toMatch(new RegExp(`^briefdeck: error: [^\\n]+ \\(${code}\\)\\n$`));
    expect(refused).toMatchObject({ status, out: '' });
    expect(() => readdirSync(templates)).toThrow();
  });

  it('takes names of any script', async () => {
    const { run, file } = person();
    expect((await run('template', 'new', 'Außenamt 2026')).status).toBe(0);
    expect(readFileSync(file('Außenamt 2026'), 'utf8')).toContain('briefdeck template show "Außenamt 2026"');
    expect(await run('template', 'check', 'Außenamt 2026', '--strict')).toMatchObject(sound);
  });

  it('is refused on a template that is broken, and without a home', async () => {
    const { run } = person();
    const folder = temporaryFolder({ 'broken/template.yaml': 'name: [' });
    expect((await run('template', 'new', 'house', '--from', join(folder, 'broken'))).error).toContain(
      'template-not-yaml',
    );
    const homeless = await briefdeck(['template', 'new', 'house']);
    expect(homeless.status).toBe(1);
    expect(homeless.error).toContain('(template-home-unknown)');
  });
});
