import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openZip, packPart, writeZip } from '../../../src/main/ooxml/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

/** A person whose own templates have a folder that $BRIEFDECK_TEMPLATES does not need to name. */
function person() {
  const home = temporaryFolder();
  const run = (...words: string[]) =>
    briefdeck(words, { environment: { XDG_DATA_HOME: home, HOME: home, APPDATA: home } });
  return { home, run };
}

const house = (name: string, more = '') => `extends: plain\nname: ${name}\n${more}`;
const burgundy = "theme: { colours: { accent1: '8A1538' } }\n";

const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  writeZip(Object.entries(parts).map(([name, content]) => packPart(name, content)));

function namesIn(file: string): readonly string[] {
  const zip = openZip(readFileSync(file));
  if (!zip.ok) throw new Error(zip.fault);
  return zip.entries.map(({ name }) => name);
}

/** Installs a zip in a home of its own. */
async function installed(zip: Uint8Array, ...words: string[]) {
  const { home, run } = person();
  const folder = temporaryFolder({ 'house.zip': zip, 'templates/readme.md': '' });
  const into = join(folder, 'templates');
  const result = await run('template', 'install', join(folder, 'house.zip'), '--in', into, ...words);
  return { ...result, home, into, file: join(folder, 'house.zip') };
}

describe('briefdeck template pack', () => {
  it('packs the folder, without what is not of the template', async () => {
    const folder = temporaryFolder({
      'ministry/template.yaml': house('Ministry'),
      'ministry/notes/readme.md': 'For colleagues',
      'ministry/.DS_Store': 'x',
      'ministry/.git/config': 'x',
      'ministry/old.zip': 'x',
      'ministry/template.yaml~': 'x',
      'secret.txt': 'x',
    });
    symlinkSync('../secret.txt', join(folder, 'ministry/secret.txt'));
    symlinkSync('..', join(folder, 'ministry/up'));
    const output = join(folder, 'house.zip');
    const { status, out, error } = await person().run('template', 'pack', join(folder, 'ministry'), '-o', output);
    expect({ status, error, out }).toEqual({ status: 0, error: '', out: `${output}: ministry, 2 files\n` });
    expect(namesIn(output)).toEqual(['ministry/notes/readme.md', 'ministry/template.yaml']);
  });

  it('gives the same bytes for the same folder, and packs again over its own pack alone', async () => {
    const folder = temporaryFolder({ 'ministry/template.yaml': house('Ministry'), 'a.zip': '', 'b.zip': 'somebody' });
    const pack = (name: string, ...words: string[]) =>
      person().run('template', 'pack', join(folder, 'ministry'), '-o', join(folder, name), ...words);
    expect((await pack('a.zip')).status).toBe(0);
    const first = readFileSync(join(folder, 'a.zip'));
    expect((await pack('a.zip')).status).toBe(0);
    expect(readFileSync(join(folder, 'a.zip'))).toEqual(first);
    const refused = await pack('b.zip');
    expect(refused.status).toBe(1);
    expect(refused.error).toContain('(output-foreign)');
    expect((await pack('b.zip', '--force')).status).toBe(0);
    expect(readFileSync(join(folder, 'b.zip'))).toEqual(first);
  });

  it('takes along what it extends, and leads there within the pack', async () => {
    const folder = temporaryFolder({
      'units/north/template.yaml': `# Ours\nextends: ../../central/base # the house\nname: North\n`,
      'central/base/template.yaml': house('Base', burgundy),
    });
    const output = join(folder, 'north.zip');
    const run = await person().run('template', 'pack', join(folder, 'units/north'), '-o', output, '--json');
    expect(JSON.parse(run.out)).toEqual({ output: [output], templates: ['north', 'base'], diagnostics: [] });
    expect(namesIn(output)).toEqual(['base/template.yaml', 'north/template.yaml']);
    const { into, status } = await installed(readFileSync(output));
    expect(status).toBe(0);
    expect(readFileSync(join(into, 'north/template.yaml'), 'utf8')).toBe(
      '# Ours\nextends: "../base" # the house\nname: North\n',
    );
  });

  it.each([
    ['a built-in template', 'plain', {}, 'template-pack-built-in', 2],
    ['one that is not there', 'plian', {}, 'template-not-found', 2],
    ['one with an error', './mine', { 'mine/template.yaml': 'name: [' }, 'template-not-yaml', 1],
    ['a file of another name', './mine/house.yaml', { 'mine/house.yaml': house('Mine') }, 'template-pack-file', 1],
    [
      'names that Windows cannot have',
      './mine',
      { 'mine/template.yaml': house('Mine'), 'mine/con.svg': '<svg/>' },
      'template-pack-name',
      1,
    ],
    [
      'names that differ by case',
      './mine',
      { 'mine/template.yaml': house('Mine'), 'mine/Logo.svg': '', 'mine/logo.svg': '' },
      'template-pack-name',
      1,
    ],
    [
      'more files than a template has',
      './mine',
      {
        'mine/template.yaml': house('Mine'),
        ...Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`mine/${n}.txt`, ''])),
      },
      'template-pack-too-large',
      1,
    ],
  ])('refuses %s', async (_, reference, files, code, status) => {
    const folder = temporaryFolder(files as Record<string, string>);
    const output = join(folder, 'x.zip');
    const asked = reference.startsWith('./') ? join(folder, reference) : reference;
    const refused = await person().run('template', 'pack', asked, '-o', output);
    expect(refused.error).toContain(`(${code})`);
    expect(refused.status).toBe(status);
    expect(readdirSync(folder)).not.toContain('x.zip');
  });
});

describe('briefdeck template install', () => {
  it('takes a template from one home to another, where it gives the same deck', async () => {
    const folder = temporaryFolder({ 'report.md': '# Cargo\n\n## Volumes\n\n- Gas leads\n- Coal follows\n' });
    const [one, other] = [person(), person()];
    const build = async ({ run }: typeof one) => {
      const words = ['build', join(folder, 'report.md'), '-o', join(folder, 'deck.pptx'), '--template', 'ministry'];
      expect(await run(...words, '--force', '--strict')).toMatchObject({ status: 0, error: '' });
      return readFileSync(join(folder, 'deck.pptx'));
    };
    const made = JSON.parse((await one.run('template', 'new', 'ministry', '--json')).out);
    const text = readFileSync(made.output[0], 'utf8');
    writeFileSync(
      made.output[0],
      text.replace('accent1: "1D58B0"', 'accent1: "8A1538"').replace('g: Calibri', 'g: Georgia'),
    );
    expect((await one.run('template', 'check', 'ministry', '--strict')).status).toBe(0);
    const deck = await build(one);

    const pack = join(folder, 'ministry.zip');
    expect((await one.run('template', 'pack', 'ministry', '-o', pack)).status).toBe(0);
    const taken = await other.run('template', 'install', pack);
    expect(taken).toMatchObject({ status: 0, error: '' });
    expect(taken.out).toMatch(/^ministry: .*ministry\n$/);
    expect(await build(other)).toEqual(deck);
    expect((await other.run('template', 'list')).out).toMatch(/^ministry +yours /m);
  });

  it('takes a folder that somebody has zipped by hand, with what systems leave in it', async () => {
    const zip = zipOf({ 'template.yaml': house('House'), '__MACOSX/._template.yaml': 'x', '.DS_Store': 'x' });
    const { status, into } = await installed(zip);
    expect(status).toBe(0);
    expect(readdirSync(into)).toEqual(['house', 'readme.md']);
    expect(readdirSync(join(into, 'house'))).toEqual(['template.yaml']);
  });

  it('leaves out what lies beside the templates', async () => {
    const { into } = await installed(
      zipOf({ 'house/template.yaml': house('House'), 'read me/first.txt': 'x', 'note.txt': 'x' }),
    );
    expect(readdirSync(into)).toEqual(['house', 'readme.md']);
  });

  it('never replaces another one without --force; the same one again is no trouble', async () => {
    const first = zipOf({ 'house/template.yaml': house('House') });
    const { into, file } = await installed(first);
    const again = (...words: string[]) => person().run('template', 'install', file, '--in', into, ...words);
    expect((await again()).status).toBe(0);
    writeFileSync(
      file,
      zipOf({ 'house/template.yaml': house('Other', burgundy), 'wing/template.yaml': house('Wing') }),
    );
    const refused = await again();
    expect(refused.status).toBe(1);
    expect(refused.error).toContain('(template-install-exists)');
    expect(readdirSync(into)).toEqual(['house', 'readme.md']);
    expect(readFileSync(join(into, 'house/template.yaml'), 'utf8')).toBe(house('House'));
    expect((await again('--force', '--json')).status).toBe(0);
    expect(readdirSync(into)).toEqual(['house', 'readme.md', 'wing']);
    expect(readFileSync(join(into, 'house/template.yaml'), 'utf8')).toBe(house('Other', burgundy));
  });

  it('refuses a template with an error and installs none of its pack, naming the place within the pack', async () => {
    const { status, error, into, file } = await installed(
      zipOf({
        'house/template.yaml': house('House', 'theme: { colours: { dk1: x } }\n'),
        'wing/template.yaml': house('Wing'),
      }),
    );
    expect(status).toBe(1);
    expect(error).toMatch(
      new RegExp(`^${file}/house/template\\.yaml:3: error: [^\\n]+ \\(template-value-wrong\\)\\n$`),
    );
    expect(readdirSync(into)).toEqual(['readme.md']);
  });

  it('says what is to be warned of, and installs', async () => {
    const { status, error, out } = await installed(
      zipOf({ 'house/template.yaml': house('House', 'thme: {}\n') }),
      '--json',
    );
    expect(status).toBe(0);
    expect(error).toContain('(template-key-unknown)');
    expect(Object.keys(JSON.parse(out).installed)).toEqual(['house']);
  });

  it('tells a colleague in a line that there are remarks for the keeper, and not what they are', async () => {
    const { status, error, out } = await installed(zipOf({ 'house/template.yaml': house('House', 'thme: {}\n') }));
    expect([status, error]).toEqual([0, '']);
    expect(out).toMatch(/house: .*\nThere is 1 remark, for its keeper: briefdeck template check house\n$/);
  });

  const bomb = packPart('house/logo.svg', Buffer.alloc(2_000_000));
  it.each([
    ['no zip', Buffer.from('a note'), 'it is not a zip file'],
    [
      'a file that climbs',
      zipOf({ 'house/template.yaml': house('H'), 'house/../../x': '' }),
      'leads elsewhere: house/',
    ],
    ['an absolute path', zipOf({ 'house/template.yaml': house('H'), '/etc/x': '' }), 'leads elsewhere: /etc/x'],
    ['a drive', zipOf({ 'house/template.yaml': house('H'), 'c:/x': '' }), 'leads elsewhere: c:/x'],
    ['backslashes', zipOf({ 'house/template.yaml': house('H'), 'house\\x': '' }), 'leads elsewhere'],
    [
      'a step that is none',
      zipOf({ 'house/template.yaml': house('H'), 'house//x': '' }),
      'cannot be (it leads elsewhere)',
    ],
    ['a stream of NTFS', zipOf({ 'house/template.yaml': house('H'), 'house/x:y': '' }), 'not every system allows'],
    ['a device', zipOf({ 'house/template.yaml': house('H'), 'house/nul.svg': '' }), 'Windows keeps that name'],
    ['a name with a trailing dot', zipOf({ 'house./template.yaml': house('H') }), 'ends in a dot'],
    ['nothing of ours', zipOf({ 'readme.md': 'x' }), 'it has no template.yaml in it'],
    ['a bomb', writeZip([packPart('house/template.yaml', house('H')), bomb]), 'beyond reason'],
    [
      'a lie about a size',
      writeZip([packPart('house/template.yaml', house('H')), { ...bomb, size: 100 }]),
      'a file in it is damaged: house/logo.svg',
    ],
    [
      'too much in all',
      writeZip([
        packPart('house/template.yaml', house('H')),
        ...Array.from({ length: 120 }, (_, n) => ({ ...packPart(`house/${n}.bin`, 'x'), size: 1_000_000 })),
      ]),
      'it has more than 100 MB in it',
    ],
    [
      'too many files',
      zipOf(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`house/${n === 0 ? 'template.yaml' : n}`, 'x']))),
      'more than 500 files',
    ],
  ])('refuses %s, and leaves nothing behind', async (_, zip, reason) => {
    const { status, out, error, into } = await installed(zip);
    expect(error).toContain(reason);
    expect(error).toMatch(/^briefdeck: error: [^\n]+ \(template-pack-refused\)\n$/);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(readdirSync(into)).toEqual(['readme.md']);
  });

  it('refuses links, and names that clash where case or accents make no difference', async () => {
    const linked = Buffer.from(zipOf({ 'house/template.yaml': house('H'), 'house/logo.svg': '../../../etc/passwd' }));
    const entry = linked.lastIndexOf('PK\u0001\u0002', linked.lastIndexOf('house/logo.svg') - 1);
    const first = linked.indexOf('PK\u0001\u0002');
    const at = linked.toString('latin1', first + 46, first + 60) === 'house/logo.svg' ? first : entry;
    linked[at + 5] = 3; // made by Unix
    linked.writeUInt32LE(0o120777 * 0x10000, at + 38);
    expect((await installed(linked)).error).toContain('a file in it is a link: house/logo.svg');

    const same = Buffer.from(
      zipOf({ 'house/template.yaml': house('H'), 'house/logo.svg': 'a', 'house/logp.svg': 'b' }),
    );
    for (let found = same.indexOf('logp.svg'); found >= 0; found = same.indexOf('logp.svg'))
      same.write('LOGO.svg', found);
    expect((await installed(same)).error).toContain('two files in it have one name');

    const accents = zipOf({ 'house/template.yaml': house('H'), 'house/\u00e9.svg': 'a', 'house/e\u0301.svg': 'b' });
    expect((await installed(accents)).error).toContain('differ by case or accents alone');
  });

  it('never hides a template of the program, and needs a pack and a folder that are there', async () => {
    expect((await installed(zipOf({ 'Plain/template.yaml': house('P') }), '--force')).error).toContain(
      '(template-name-built-in)',
    );
    const { run } = person();
    expect((await run('template', 'install', '/no/such.zip')).error).toContain('there is no such file');
    const folder = temporaryFolder({ 'house.zip': zipOf({ 'house/template.yaml': house('H') }) });
    const nowhere = await run('template', 'install', join(folder, 'house.zip'), '--in', join(folder, 'gone'));
    expect(nowhere.error).toContain('(template-folder-missing)');
  });

  it('keeps what is there when its folder cannot be replaced', async () => {
    const { into, file } = await installed(zipOf({ 'house/template.yaml': house('House') }));
    mkdirSync(join(into, 'wing'));
    writeFileSync(join(into, 'wing/keep.txt'), 'mine');
    writeFileSync(file, zipOf({ 'house/template.yaml': house('New'), 'wing/template.yaml': house('Wing') }));
    const { error } = await person().run('template', 'install', file, '--in', into);
    expect(error).toContain('(template-install-exists)');
    expect(readFileSync(join(into, 'wing/keep.txt'), 'utf8')).toBe('mine');
  });
});
