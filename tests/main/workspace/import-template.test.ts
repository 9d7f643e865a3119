import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/main/scene/measure/index.js';
import { loadTemplate } from '../../../src/main/template/index.js';
import { importTemplate, packTemplate, updateTemplate } from '../../../src/main/workspace/templates/index.js';
import type { Run } from '../../../src/shared/model/index.js';
import { unzip } from '../../support/deck-doctor/unzip.js';
import { changedPackage, foreignPath } from '../../support/foreign-packages.js';
import { houseFonts } from '../../support/house-fonts.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { builtIn } from '../template/expect-template.js';

const house = 'python-pptx-default.pptx';
const theme = /theme\/theme1\.xml$/;
const set = (typeface: string) => (xml: string) =>
  xml.replace(/(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*/g, `$1${typeface}`);

/** OS/2 fsType of each file set to these flags, whatever its checksums say: readers do not ask. */
function withFlags(files: Readonly<Record<string, Uint8Array>>, flags: number): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const font = Buffer.from(bytes);
      const record = font.indexOf('OS/2');
      font.writeUInt16BE(flags, font.readUInt32BE(record + 8) + 8);
      return [name, font];
    }),
  );
}

/** A person's machine: a home, templates, a cache, and files to work with. */
function desk(files: Readonly<Record<string, Uint8Array | string>> = {}) {
  const folder = temporaryFolder(files);
  mkdirSync(join(folder, 'templates'), { recursive: true });
  const environment = { HOME: join(folder, 'home'), BRIEFDECK_CACHE: join(folder, 'cache') };
  const into = join(folder, 'templates');
  const at = (name: string) => join(folder, name);
  return { folder, environment, into, at, house: (name: string) => join(into, name) };
}

async function imported(where: ReturnType<typeof desk>, file: string, more: { fonts?: string } = {}) {
  const { environment, into, folder } = where;
  const made = await importTemplate({ file: where.at(file), name: 'corporate', into, folder, environment, ...more });
  expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return made;
}

const load = async (path: string) =>
  (await loadTemplate(path, { folders: [builtIn] })) as Awaited<ReturnType<typeof loadTemplate>>;
const style = { font: 'body', size: 100, bold: false, italic: false } as unknown as Run;
const width = (fonts: Parameters<typeof createMetrics>[0], widths?: Parameters<typeof createMetrics>[1]) =>
  createMetrics(fonts, widths).width('AVATAR Type: “fit” 1,750', style);
const times = { heading: 'Times New Roman', body: 'Times New Roman', mono: 'Courier New' };

describe('the fonts of an imported PowerPoint file', () => {
  const ministry = houseFonts('Ministry Serif', 'Tinos');
  const file = changedPackage(house, [[theme, set('Ministry Serif')]]);
  const fonts = (files: Readonly<Record<string, Uint8Array>>) =>
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`fonts/${name}`, bytes]));

  it('are measured from the folder given, and text is set by those widths where the font is not', async () => {
    const where = desk({ 'house.pptx': file, ...fonts(ministry) });
    const made = await imported(where, 'house.pptx', { fonts: where.at('fonts') });
    expect(made.faces).toContainEqual(
      expect.objectContaining({ family: 'Ministry Serif', from: 'given', travels: true }),
    );
    const { template, diagnostics } = await load(where.house('corporate'));
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(width(template!.theme.fonts, template!.widths)).toBe(width(times));
    expect(template!.faces?.map(({ bold, italic }) => [bold, italic])).toHaveLength(4);
  });

  it('are taken from the system where no folder is given', async () => {
    const where = desk({
      'house.pptx': file,
      ...Object.fromEntries(
        Object.entries(ministry).map(([name, bytes]) => [`home/.local/share/fonts/deep/${name}`, bytes]),
      ),
    });
    const made = await imported(where, 'house.pptx');
    const from = process.platform === 'linux' ? 'system' : 'none';
    expect(made.faces.find(({ family }) => family === 'Ministry Serif')?.from).toBe(from);
  });

  it('are taken from the file itself where it carries them', async () => {
    const regular = Buffer.from(ministry['regular.ttf']!);
    const eot = Buffer.alloc(36 + regular.length);
    eot.writeUInt32LE(eot.length, 0);
    eot.writeUInt32LE(regular.length, 4);
    eot.writeUInt32LE(0x1000_0000, 12);
    eot.writeUInt16LE(0x504c, 34);
    eot.set(
      regular.map((byte) => byte ^ 0x50),
      36,
    );
    const where = desk();
    const carried = changedPackage(
      house,
      [
        [theme, set('Ministry Serif')],
        [
          /ppt\/presentation\.xml$/,
          (xml) =>
            xml.replace(
              /(<p:notesSz[^>]*\/>)/,
              '$1<p:embeddedFontLst><p:embeddedFont><p:font typeface="Ministry Serif"/><p:regular r:id="rIdF"/></p:embeddedFont></p:embeddedFontLst>',
            ),
        ],
        [
          /ppt\/_rels\/presentation\.xml\.rels$/,
          (xml) =>
            xml.replace(
              '</Relationships>',
              '<Relationship Id="rIdF" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/font1.fntdata"/></Relationships>',
            ),
        ],
      ],
      {},
      { 'ppt/fonts/font1.fntdata': eot },
    );
    writeFileSync(where.at('house.pptx'), carried);
    const made = await imported(where, 'house.pptx');
    expect(made.faces).toContainEqual(
      expect.objectContaining({ family: 'Ministry Serif', from: 'embedded', travels: false }),
    );
    const { template } = await load(where.house('corporate'));
    expect(width(template!.theme.fonts, template!.widths)).toBe(width(times));
  });

  it('have the widths of a twin, or of a wide face with a warning, where they are nowhere', async () => {
    const where = desk({ 'house.pptx': changedPackage(house, [[theme, set('No Such Face')]]) });
    const made = await imported(where, 'house.pptx');
    expect(made.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'package-font-unmeasured', severity: 'warning' }),
    );
    const { template } = await load(where.house('corporate'));
    expect(width(template!.theme.fonts, template!.widths)).toBeGreaterThan(
      width({ heading: 'Arial', body: 'Arial', mono: 'Courier New' }) * 1.06,
    );
    const usual = desk({ 'house.pptx': readFileSync(foreignPath(house)) });
    expect((await imported(usual, 'house.pptx')).faces[0]).toMatchObject({ family: 'Calibri', from: 'twin' });
  });

  it.each([
    ['restricted', 0x02],
    ['for print and preview alone', 0x04],
    ['for editing in documents alone', 0x08],
  ])('leave their files at home where their flags are %s; the widths go along', async (_, flags) => {
    const where = desk({ 'house.pptx': file, ...fonts(withFlags(ministry, flags)) });
    const made = await imported(where, 'house.pptx', { fonts: where.at('fonts') });
    expect(made.faces.find(({ family }) => family === 'Ministry Serif')).toMatchObject({
      from: 'given',
      travels: false,
    });
    expect(existsSync(join(where.house('corporate'), 'fonts'))).toBe(false);
    const { template } = await load(where.house('corporate'));
    expect(width(template!.theme.fonts, template!.widths)).toBe(width(times));
  });

  it('are packed only where their flags allow it', async () => {
    const where = desk({ 'house.pptx': file, ...fonts(ministry) });
    await imported(where, 'house.pptx', { fonts: where.at('fonts') });
    const restricted = withFlags(houseFonts('Secret Sans', 'Arimo'), 0x02);
    writeFileSync(join(where.house('corporate'), 'fonts', 'secret.ttf'), restricted['regular.ttf']!);
    const packed = await packTemplate({
      template: where.house('corporate'),
      folder: where.folder,
      environment: where.environment,
      output: where.at('house.zip'),
      force: false,
    });
    const names = unzip(readFileSync(where.at('house.zip'))).entries.map(({ name }) => name);
    expect(names).toContain('corporate/widths.json');
    expect(names.filter((name) => name.endsWith('.ttf'))).toHaveLength(4);
    expect(names).not.toContain('corporate/fonts/secret.ttf');
    expect(packed.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'package-font-left', values: { name: 'fonts/secret.ttf' } }),
    );
  });

  it('are left alone, with a warning, where their widths were spoilt', async () => {
    const where = desk({ 'house.pptx': file, ...fonts(ministry) });
    await imported(where, 'house.pptx', { fonts: where.at('fonts') });
    const path = join(where.house('corporate'), 'widths.json');
    for (const spoilt of [
      '{',
      '{"edition":1,"families":{"Ministry Serif":{"styles":[9,9,9,9],"tables":[],"files":[]}}}',
    ]) {
      writeFileSync(path, spoilt);
      const { template, diagnostics } = await load(where.house('corporate'));
      expect(template?.widths).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toContain('package-widths-broken');
    }
  });
});

describe('faces when a house is renewed', () => {
  const ministry = houseFonts('Ministry Serif', 'Tinos');
  const fonts = Object.fromEntries(Object.entries(ministry).map(([name, bytes]) => [`fonts/${name}`, bytes]));
  const file = changedPackage(house, [[theme, set('Ministry Serif')]]);
  const renewed = (where: ReturnType<typeof desk>, more: { fonts?: string } = {}) => {
    const before = process.cwd();
    process.chdir(where.folder);
    const { folder, environment } = where;
    return updateTemplate({
      file: where.at('house.pptx'),
      template: where.house('corporate'),
      folder,
      environment,
      ...more,
    }).finally(() => process.chdir(before));
  };

  it('stay as they were measured where they are not at hand any more, with the files that came along', async () => {
    const where = desk({ 'house.pptx': file, ...fonts });
    await imported(where, 'house.pptx', { fonts: where.at('fonts') });
    const own = (await load(where.house('corporate'))).template;
    const made = await renewed(where);
    expect(made.diagnostics.map(({ code }) => code)).not.toContain('package-font-unmeasured');
    const { template } = await load(where.house('corporate'));
    expect(template?.widths).toEqual(own?.widths);
    expect(template?.faces?.map(({ hash }) => hash)).toEqual(own?.faces?.map(({ hash }) => hash));
  });

  it('are measured when the keeper has named another one since', async () => {
    const where = desk({ 'house.pptx': readFileSync(foreignPath(house)), ...fonts });
    await imported(where, 'house.pptx');
    const path = join(where.house('corporate'), 'template.yaml');
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8').replace(/^theme:.*$/m, '')}\ntheme: { fonts: { body: Ministry Serif } }\n`,
    );
    expect((await load(where.house('corporate'))).template?.widths?.['Ministry Serif']).toBeUndefined();
    await renewed(where, { fonts: where.at('fonts') });
    const { template } = await load(where.house('corporate'));
    expect(width(template!.theme.fonts, template!.widths)).toBe(width(times));
  });
});

describe('next year’s PowerPoint file', () => {
  const layout = (name: string, change: (xml: string) => string) =>
    [
      /slideLayouts\/slideLayout\d+\.xml$/,
      (xml: string) => (xml.includes(`name="${name}"`) ? change(xml) : xml),
    ] as const;
  const next = changedPackage(house, [
    layout('Title and Content', (xml) =>
      xml
        .replace('name="Title and Content"', 'name="Heading and Text"')
        .replace('name="Content Placeholder 2"', 'name="Body 2"'),
    ),
    layout('Two Content', (xml) =>
      xml
        .replace('name="Two Content"', 'name="Nothing"')
        .replace(/<p:sp>.*<\/p:sp>/s, '')
        .replace(' type="twoObj"', ' type="blank"')
        .replace(/<p:extLst>.*?<\/p:extLst>/gs, ''),
    ),
    // Still there by name, and of no use any more.
    layout('Comparison', (xml) => xml.replace(/<p:sp>.*<\/p:sp>/s, '').replace(' type="twoTxTwoObj"', ' type="blank"')),
  ]);

  async function updated() {
    const where = desk({ 'old.pptx': readFileSync(foreignPath(house)), 'new.potx': next });
    await imported(where, 'old.pptx');
    const path = join(where.house('corporate'), 'template.yaml');
    const own = readFileSync(path, 'utf8')
      .replace(/^ {2}statement: .*$/m, '  statement: { layout: Section Header }   # the minister likes it large')
      .replace('words: {}', 'words: { en: { agenda: Contents } } # as we say');
    writeFileSync(path, own);
    writeFileSync(join(where.house('corporate'), 'notes.txt'), 'for my successor');
    const before = process.cwd();
    process.chdir(where.folder);
    try {
      const made = await updateTemplate({
        file: where.at('new.potx'),
        template: where.house('corporate'),
        folder: where.folder,
        environment: where.environment,
      });
      return { where, made, own, text: readFileSync(path, 'utf8') };
    } finally {
      process.chdir(before);
    }
  }

  it('takes the place of this year’s: the keeper’s lines stay but for names that it does not have', async () => {
    const { where, made, own, text } = await updated();
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(made.renamed).toEqual([{ from: 'Title and Content', to: 'Heading and Text' }]);
    expect(made.gone).toEqual(['Two Content']);
    expect(made.added).toEqual(['Nothing']);
    const unchanged = own.split('\n').filter((line) => !/Title and Content|Two Content|Comparison|base:/.test(line));
    for (const line of unchanged) expect(text.split('\n')).toContain(line);
    expect(text).toContain('# the minister likes it large');
    expect(text).toMatch(
      /^ {2}bullets: \{ layout: "Heading and Text", slots: \{ title: "Title 1", body: "Body 2" \} \} # content 14/m,
    );
    expect(text).toContain('aliases:\n  "Title and Content": "Heading and Text"\n');
    const { template } = await load(where.house('corporate'));
    expect(template?.layouts.statement.name).toBe('Section Header');
    expect(template?.rules.words?.en?.agenda).toBe('Contents');
    // What was gone is guessed anew, and said.
    expect(
      made.diagnostics.filter(({ code }) => code === 'package-update-guess').map(({ values }) => values.key),
    ).toEqual(expect.arrayContaining(['mapping.columns.layout']));
    const columns = (lines: string) => /^ {2}columns: \{ layout: "([^"]*)".* # (.*)$/m.exec(lines)?.slice(1);
    expect(columns(own)).toEqual(['Two Content', expect.stringMatching(/^two 14/)]);
    // A caption beside its content is no second content: one is added.
    expect(columns(text)).toEqual(['Two Contents (Briefdeck)', 'two, added']);
  });

  it('leaves this year’s under its name with the date, with everything that was in it, and draws both', async () => {
    const { where, made } = await updated();
    expect(made.former).toMatch(/corporate-until-\d{4}-\d\d-\d\d$/);
    expect(readFileSync(join(made.former as string, 'base.pptx')).equals(readFileSync(foreignPath(house)))).toBe(true);
    expect(readdirSync(where.house('corporate'))).toContain('notes.txt');
    expect(readFileSync(join(where.house('corporate'), 'base.potx')).equals(Buffer.from(next))).toBe(true);
    expect(existsSync(join(where.house('corporate'), 'base.pptx'))).toBe(false);
    expect(made.sheets).toEqual(['corporate-before.png', 'corporate-after.png']);
    for (const sheet of made.sheets) expect(readFileSync(where.at(sheet)).subarray(1, 4).toString()).toBe('PNG');
    expect((await load(made.former as string)).template).toBeDefined();
  });

  it('changes nothing where it cannot be adopted, or the template is not of a PowerPoint file', async () => {
    const where = desk({ 'old.pptx': readFileSync(foreignPath(house)), 'bad.potx': 'no zip' });
    await imported(where, 'old.pptx');
    const request = { folder: where.folder, environment: where.environment };
    const bad = await updateTemplate({ ...request, file: where.at('bad.potx'), template: where.house('corporate') });
    expect(bad.diagnostics.map(({ code }) => code)).toEqual(['package-refused']);
    expect(readdirSync(where.into)).toEqual(['corporate']);
    const other = await updateTemplate({ ...request, file: where.at('old.pptx'), template: 'plain' });
    expect(other.diagnostics.map(({ code }) => code)).toEqual(['package-update-other']);
  });
});
