/** The commands of `template` on a PowerPoint file, as it is and as the folder that `import` makes of it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../src/main/ooxml/index.js';
import { foreignBytes, foreignPath } from '../../support/foreign-packages.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const marketing = 'open-xml-sdk-marketingplan.potx';

function person() {
  const home = temporaryFolder({ 'brief.md': '# Cargo\n\n## Volumes\n\n- Gas leads\n' });
  const run = (...words: string[]) =>
    briefdeck(words, { environment: { XDG_DATA_HOME: home, HOME: home, APPDATA: home } });
  return { home, run };
}

describe('briefdeck template, of a PowerPoint file', () => {
  it('checks the file: its faces are said of it, and no slide of the trial is given more room for them', async () => {
    const { status, error } = await person().run('template', 'check', foreignPath(marketing));
    expect(status).toBe(0);
    expect(error.match(/Tw Cen MT/g)).toHaveLength(1);
    expect(error).toContain("warning: the widths of the face 'Tw Cen MT' are not known");
    expect(error).not.toContain('a slide of the kind slide');
  });

  it('says once, with its line, that a key is ignored because PowerPoint has its place', async () => {
    const { home, run } = person();
    await run('template', 'import', foreignPath(marketing), '--name', 'corporate');
    const folder = temporaryFolder({
      'unit/template.yaml': 'extends: corporate\ngrid: { left: 60 }\n',
    });
    const { error } = await run('template', 'check', join(folder, 'unit'));
    expect(existsSync(join(home, 'briefdeck/templates/corporate'))).toBe(true);
    expect(error.match(/'grid' is ignored/g)).toHaveLength(1);
    expect(error).toMatch(/template\.yaml:2: warning: 'grid' is ignored/);
  });

  it('packs the folder of an imported one with its file, and a colleague builds with it', async () => {
    const [one, other] = [person(), person()];
    await one.run('template', 'import', foreignPath(marketing), '--name', 'corporate');
    const pack = join(temporaryFolder(), 'corporate.zip');
    const packed = await one.run('template', 'pack', 'corporate', '-o', pack);
    expect(packed.status, packed.error).toBe(0);
    const zip = openZip(readFileSync(pack));
    const base = zip.ok ? zip.entries.find(({ name }) => name === 'corporate/base.potx') : undefined;
    expect(zip.ok && base && Buffer.from(zip.read(base) ?? [])).toEqual(Buffer.from(foreignBytes(marketing)));

    expect((await other.run('template', 'install', pack)).status).toBe(0);
    const deck = join(other.home, 'deck.pptx');
    const built = await other.run('build', join(other.home, 'brief.md'), '--template', 'corporate', '-o', deck);
    expect(built.status, built.error).toBe(0);
    expect(existsSync(deck)).toBe(true);
  });

  it('does not pack the bare file, and says how it becomes a template', async () => {
    const { status, error } = await person().run('template', 'pack', foreignPath(marketing));
    expect(status).toBe(1);
    expect(error).toContain("'briefdeck template import'");
    expect(error).toContain('(template-pack-file)');
  });

  it('calls a template, and so its sheet, as the file is called', async () => {
    const { out } = await person().run('template', 'check', foreignPath(marketing), '--json');
    expect(JSON.parse(out)).toMatchObject({ template: { name: 'open-xml-sdk-marketingplan' } });
  });
});

describe('a PowerPoint file that is not there', () => {
  const here = () =>
    temporaryFolder({
      'brief.md': '# Cargo\n\n## Volumes\n\n- Gas leads\n',
      'corporate.potx': foreignBytes(marketing),
      'old.pptx': '',
      'notes.txt': '',
    });

  it.each([
    ['a build', (at: (name: string) => string) => ['build', at('brief.md'), '--template', at('corprate.potx')]],
    ['an import', (at) => ['template', 'import', at('corprate.potx')]],
    ['a check', (at) => ['template', 'check', at('corprate.potx')]],
    ['a sheet', (at) => ['template', 'show', at('corprate.potx')]],
    ['a pack', (at) => ['template', 'pack', at('corprate.potx')]],
  ] satisfies [string, (at: (name: string) => string) => string[]][])(
    'is said by %s with the nearest file names of its folder, not with names of templates',
    async (_, words) => {
      const folder = here();
      const { status, error } = await person().run(...words((name) => join(folder, name)));
      expect(status).toBe(2);
      expect(error).toBe(
        `briefdeck: error: there is no file 'corprate.potx' in ${folder}; PowerPoint files there, the nearest first: corporate.potx, old.pptx (template-file-missing)\n`,
      );
    },
  );

  it('is said with its line where a brief names it, and counts from the folder of the brief', async () => {
    const folder = here();
    writeFileSync(join(folder, 'brief.md'), '---\ntemplate: corprate.potx\n---\n\n# Cargo\n');
    const { status, error } = await person().run('build', join(folder, 'brief.md'));
    expect(status).toBe(1);
    expect(error).toContain(`brief.md:2: error: there is no file 'corprate.potx' in ${folder}; PowerPoint files`);
  });

  it('says so where the folder is not there, or has no such file', async () => {
    const folder = here();
    const said = async (path: string) => (await person().run('template', 'import', path)).error;
    expect(await said(join(folder, 'no/such.potx'))).toMatch(/in \S+\/no; the folder itself is not there/);
    expect(await said(join(temporaryFolder({ 'a.txt': '' }), 'such.potx'))).toContain('no PowerPoint file is there');
  });

  it('names the five that are nearest of many', async () => {
    const many = Array.from({ length: 9 }, (_, index) => [`deck${index}.pptx`, ''] as const);
    const folder = temporaryFolder(Object.fromEntries(many));
    const { error } = await person().run('template', 'import', join(folder, 'deck77.pptx'));
    expect(error).toMatch(/first: deck7\.pptx, (deck\d\.pptx, ){3}deck\d\.pptx and 4 more \(/);
  });

  it('is told from a folder of templates whose path leads nowhere: templates of that place are named', async () => {
    const folder = temporaryFolder({ 'houses/ministry/template.yaml': 'extends: plain\n' });
    const { error } = await person().run('template', 'check', join(folder, 'houses/minstry'));
    expect(error).toContain(`there is no template '${join(folder, 'houses/minstry')}' in ${join(folder, 'houses')};`);
    expect(error).toContain('the nearest first: ministry (');
  });
});
