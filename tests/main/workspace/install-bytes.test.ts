import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packPart, writeZip } from '../../../src/main/ooxml/index.js';
import { deskHandlers, Samples } from '../../../src/main/workspace/gallery/index.js';
import { installBytes } from '../../../src/main/workspace/templates/install-bytes.js';
import { packLimits } from '../../../src/main/workspace/templates/pack-paths.js';
import { commandSchemas } from '../../../src/shared/contract/schemas.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const house = (name: string, more = '') => `extends: plain\nname: ${name}\n${more}`;
const zipOf = (parts: Readonly<Record<string, string>>) =>
  writeZip(Object.entries(parts).map(([name, content]) => packPart(name, content)));

/** A person, and a brief in a folder of its own. */
function person(files: Readonly<Record<string, string>> = {}) {
  const home = temporaryFolder();
  const environment = { XDG_DATA_HOME: home, HOME: home, APPDATA: home, SOURCE_DATE_EPOCH: '1795780800' };
  const own = join(home, process.platform === 'win32' ? 'Briefdeck/templates' : 'briefdeck/templates');
  const folder = temporaryFolder({ 'brief.md': '# A\n', ...files });
  const install = (parts: Readonly<Record<string, string>> | Uint8Array, replace = false, file = 'ministry.zip') =>
    installBytes({
      file,
      bytes: parts instanceof Uint8Array ? parts : zipOf(parts),
      replace,
      folder,
      environment,
    });
  const left = () => (existsSync(own) ? readdirSync(own).sort() : []);
  return { home, own, folder, environment, install, left };
}

describe('the zip of a template, installed from a window', () => {
  it('is among the person’s own, and says by what it is chosen', async () => {
    const { install, own } = person();
    expect(await install({ 'ministry/template.yaml': house('Ministry') })).toEqual({
      installed: ['Ministry'],
      reference: 'ministry',
    });
    expect(readFileSync(join(own, 'ministry/template.yaml'), 'utf8')).toBe(house('Ministry'));
    // The same once more is no trouble.
    expect((await install({ 'ministry/template.yaml': house('Ministry') })).installed).toEqual(['Ministry']);
  });

  it('has the zip’s own name where its files lie at its root', async () => {
    expect(await person().install({ 'template.yaml': house('Ministry') })).toMatchObject({ reference: 'ministry' });
  });

  it('is chosen by the template that it is for, not by one that this extends', async () => {
    const parts = { 'base/template.yaml': house('Base'), 'north/template.yaml': 'extends: ../base\nname: North\n' };
    for (const file of ['north.zip', 'for you.zip']) {
      expect(await person().install(parts, false, file)).toMatchObject({
        installed: ['Base', 'North'],
        reference: 'north',
      });
    }
  });

  it('is chosen by its place where the brief’s folder has another of its name', async () => {
    const { install, own } = person({ 'ministry/template.yaml': house('Beside the brief') });
    const { reference } = await install({ 'ministry/template.yaml': house('Ministry') });
    expect(reference).toBe(join(own, 'ministry/template.yaml'));
  });

  it('asks before it replaces, naming all that would be, and keeps what was there', async () => {
    const { install, own, left } = person();
    const first = { 'base/template.yaml': house('Base'), 'north/template.yaml': 'extends: ../base\nname: North\n' };
    await install(first, false, 'north.zip');
    writeFileSync(join(own, 'north/notes.txt'), 'mine');
    const second = { ...first, 'base/template.yaml': house('Base', 'version: 2.0.0\n') };
    expect(await install(second, false, 'north.zip')).toEqual({ installed: [], taken: ['base', 'north'] });
    expect(readFileSync(join(own, 'base/template.yaml'), 'utf8')).toBe(house('Base'));
    const replaced = await install(second, true, 'north.zip');
    expect(replaced.former).toEqual(['base-until-2026-11-27', 'north-until-2026-11-27']);
    expect(left()).toEqual(['base', 'base-until-2026-11-27', 'north', 'north-until-2026-11-27']);
    expect(readFileSync(join(own, 'base/template.yaml'), 'utf8')).toContain('2.0.0');
    expect(readFileSync(join(own, 'north-until-2026-11-27/notes.txt'), 'utf8')).toBe('mine');
    // A third of the same day goes beside, not over.
    await install({ ...first, 'base/template.yaml': house('Base', 'version: 3.0.0\n') }, true, 'north.zip');
    expect(left()).toContain('base-until-2026-11-27-2');
  });

  it.each([
    ['climbs out', { 'ministry/template.yaml': house('M'), 'ministry/../../evil.txt': 'x' }, /leads elsewhere/],
    ['names the root', { 'ministry/template.yaml': house('M'), '/etc/evil.txt': 'x' }, /leads elsewhere/],
    ['keeps a device’s name', { 'ministry/template.yaml': house('M'), 'ministry/con.svg': 'x' }, /device/],
    ['has no template', { 'holiday.jpg': 'x' }, /it has no template\.yaml in it; ask for one/],
    ['has the name of ours', { 'plain/template.yaml': house('M') }, /plain/],
    ['has a mistake', { 'ministry/template.yaml': 'extends: plain\nsize: huge\n' }, /^Line 2: .*huge/],
  ])('is refused with the reason, and leaves nothing, where it %s', async (_, parts, reason) => {
    const { install, left, home } = person();
    const answer = await install(parts, true);
    expect(answer.installed).toEqual([]);
    expect(answer.problem).toMatch(reason);
    expect(left()).toEqual([]);
    expect(readdirSync(home).filter((name) => name.includes('evil'))).toEqual([]);
  });

  it('is refused where it is no zip, or has more in it than the command takes', async () => {
    expect((await person().install(Buffer.from('PK'))).problem).toMatch(
      /^ministry\.zip cannot be installed: it is not/,
    );
    const many = Array.from({ length: packLimits.files + 1 }, (_, n) => [`ministry/${n}.txt`, 'x'] as const);
    const { problem } = await person().install({
      ...Object.fromEntries(many),
      'ministry/template.yaml': house('M'),
    });
    expect(problem).toMatch(/more than 500 files/);
    expect((await person().install(new Uint8Array(packLimits.total + 1))).problem).toMatch(/more than 100 MB/);
  });

  it('is what the window’s command does', async () => {
    const { folder, environment, own } = person();
    const brief = join(folder, 'brief.md');
    const draft = { parts: [], scenes: [] };
    const desk = deskHandlers({ environment, brief, draft, samples: new Samples(environment) });
    const data = Buffer.from(zipOf({ 'ministry/template.yaml': house('Ministry') })).toString('base64');
    expect(await desk.installPack({ file: 'ministry.zip', data, replace: false })).toMatchObject({
      reference: 'ministry',
    });
    expect(existsSync(join(own, 'ministry/template.yaml'))).toBe(true);
  });

  it.each(['../ministry.zip', 'a/b.zip', 'a\\b.zip', 'ministry.exe', '.zip', ''])(
    'comes under a plain name of a zip, not %j',
    (file) => {
      expect(commandSchemas.installPack.safeParse({ file, data: '', replace: false }).success).toBe(false);
    },
  );
});
