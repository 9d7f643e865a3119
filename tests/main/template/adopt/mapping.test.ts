import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { houseMapping, loadTemplate } from '../../../../src/main/template/index.js';
import { changedPackage, foreignPath } from '../../../support/foreign-packages.js';
import { briefdeck } from '../../cli/run.js';

const folders = [fileURLToPath(new URL('../../../../templates', import.meta.url))];
const package_ = foreignPath('python-pptx-default.pptx');

/** A house: the PowerPoint file as base.pptx, and a template.yaml of these lines. */
function house(yaml: string, file = package_): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-house-'));
  copyFileSync(file, join(folder, 'base.pptx'));
  writeFileSync(join(folder, 'template.yaml'), `base: base.pptx\n${yaml}`);
  return folder;
}

const load = (path: string) => loadTemplate(path, { folders });

describe('the mapping of an imported PowerPoint file', () => {
  it('is what direct use takes: written out and read again, the template is the same', async () => {
    const { text = '' } = await houseMapping(package_, { name: 'house', base: 'base.pptx', folders });
    const folder = house(text.replace(/^base:.*\n/m, ''));
    const written = await load(folder);
    const direct = await load(package_);
    expect(written.diagnostics.map(({ code }) => code)).toEqual(direct.diagnostics.map(({ code }) => code));
    expect(written.template?.layouts).toEqual(direct.template?.layouts);
    expect(written.template?.skeleton.layoutParts).toEqual(direct.template?.skeleton.layoutParts);
    expect(text).toMatch(
      /^ {2}bullets: \{ layout: "Title and Content", slots: \{ title: "Title 1", body: "Content Placeholder 2" \} \} # content 14/m,
    );
  });

  it('moves a kind to the layout that a line names', async () => {
    const { template } = await load(house('mapping: { statement: { layout: Section Header } }\n'));
    const plain = (await load(package_)).template;
    expect(template?.layouts.statement.name).toBe('Section Header');
    expect(template?.layouts.quote.name).toBe(plain?.layouts.quote.name);
  });

  it('takes the placeholder that a line names', async () => {
    const { template } = await load(
      house(
        'mapping: { columns: { layout: Two Content, slots: { body: Content Placeholder 3, body2: Content Placeholder 2 } } }\n',
      ),
    );
    const [left, right] = [template?.layouts.columns.slots.body, template?.layouts.columns.slots.body2];
    expect(left && right && left.box.x > right.box.x).toBe(true);
  });

  it('takes no caption for a second content and no divider for a title alone: what is missing is added', async () => {
    const layouts = async (file: string) => (await load(foreignPath(file))).template?.layouts;
    const masters = await layouts('automizer-two-masters.pptx');
    expect(masters?.columns.name).toBe('Two Contents (Briefdeck)');
    const pitch = await layouts('open-xml-sdk-pitchbook-utf16.potx');
    expect([pitch?.section.name, pitch?.quote.name]).toEqual(['Section Header', 'Title Only (Briefdeck)']);
    const { diagnostics } = await load(foreignPath('automizer-two-masters.pptx'));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'package-layout-added',
        values: expect.objectContaining({ kind: 'two contents side by side' }),
      }),
    );
  });

  it.each([
    ['mapping: { bullets: { layout: Titel und Inhalt } }', 'layout', 'Titel und Inhalt'],
    ['mapping: { bullets: { slots: { body: Content Placeholder 9 } } }', 'placeholder', 'Content Placeholder 9'],
  ])('%s: a name that the file does not have is an error on its line, with what there is', async (line, kind, name) => {
    const { template, diagnostics } = await load(house(`${line}\n`));
    expect(template).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'template-name-unknown', lines: { from: 2 }, values: { kind, name } }]);
  });

  it('says how small text may become, and which kinds are not drawn', async () => {
    const { template } = await load(
      house('smallest: { size: 20, share: 80% }\nrules: { kinds: { timeline: bullets } }\n'),
    );
    expect(template?.layouts.bullets.slots.body?.minSize).toBeCloseTo(25.6);
    expect(template?.rules.kinds).toEqual({ timeline: 'bullets' });
    expect(template?.rules.agendaFrom).toBe(10);
  });

  it('takes the master that a line names, and says which there are', async () => {
    const two = foreignPath('automizer-two-masters.pptx');
    const { text = '' } = await houseMapping(two, { name: 'house', base: 'base.pptx', folders });
    expect(text).toMatch(/^master: "(?:Blue|Orange) Design" # .*other masters: (?:Blue|Orange) Design \(\d+\)/m);
    const colours = await Promise.all(
      ['Blue Design', 'Orange Design'].map(async (name) => {
        const { template } = await load(house(`master: ${name}\n`, two));
        return template?.theme.name;
      }),
    );
    expect(new Set(colours).size).toBe(2);
    const wrong = await load(house('master: Green Design\n', two));
    expect(wrong.template).toBeUndefined();
    expect(wrong.diagnostics[0]).toMatchObject({
      code: 'template-name-unknown',
      lines: { from: 2 },
      values: { kind: 'master', name: 'Green Design' },
    });
    // Of names on another master than the keeper meant nothing is said.
    const lines = 'master: Green Design\nmapping: { bullets: { layout: Of the green one } }\n';
    const both = (await load(house(lines, two))).diagnostics.filter(({ severity }) => severity === 'error');
    expect(both.map(({ values }) => values.kind)).toEqual(['master']);
  });

  it('takes the table style that a line names, writes its id on tables and draws it', async () => {
    const style = (id: string, name: string, color: string) =>
      `<a:tblStyle styleId="${id}" styleName="${name}"><a:wholeTbl><a:tcStyle><a:tcBdr><a:insideH><a:ln w="25400"><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:ln></a:insideH></a:tcBdr></a:tcStyle></a:wholeTbl><a:firstRow><a:tcStyle><a:tcBdr/><a:fill><a:solidFill><a:schemeClr val="${color}"/></a:solidFill></a:fill></a:tcStyle></a:firstRow></a:tblStyle>`;
    const [first, second] = ['{00000000-1111-2222-3333-444444444444}', '{00000000-1111-2222-3333-555555555555}'];
    const bytes = changedPackage('python-pptx-default.pptx', [
      [
        /tableStyles\.xml$/,
        () =>
          `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${first}">${style(first as string, 'Quiet', 'accent2')}${style(second as string, 'House table', 'accent4')}</a:tblStyleLst>`,
      ],
    ]);
    const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-house-')), 'styled.pptx');
    writeFileSync(file, bytes);
    const usual = (await load(file)).template?.style.table;
    expect(usual).toMatchObject({ id: first, headerFill: { color: { slot: 'accent2' } } });
    const named = (await load(house('table-style: House table\n', file))).template?.style.table;
    expect(named).toMatchObject({
      id: second,
      headerFill: { color: { slot: 'accent4' } },
      rowRule: { color: { slot: 'accent3' }, width: 2 },
    });
    const wrong = await load(house('table-style: House tabel\n', file));
    expect(wrong.diagnostics[0]?.values.known).toMatch(/^House table/);
  });

  it('measures a placeholder in the face that its layout names, and leaves slides to inherit it', async () => {
    const bytes = changedPackage('python-pptx-default.pptx', [
      [/slideMaster1\.xml$/, (xml) => xml.replace(/(<p:titleStyle>.*?<a:latin typeface=")[^"]*/s, '$1Courier New')],
    ]);
    const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-house-')), 'typed.pptx');
    writeFileSync(file, bytes);
    expect((await load(file)).template?.layouts.bullets.slots.title?.levels[0]?.font).toBe('face:Courier New');
  });

  it('keeps places and styles to PowerPoint: such a key is ignored, and said', async () => {
    const { template, diagnostics } = await load(house('grid: { left: 60 }\n'));
    expect(template).toBeDefined();
    expect(diagnostics).toMatchObject([{ code: 'package-key-refused', lines: { from: 2 }, values: { key: 'grid' } }]);
  });

  it('is not led out of its folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-house-'));
    writeFileSync(join(folder, 'template.yaml'), 'base: ../base.pptx\n');
    expect((await load(folder)).diagnostics.map(({ code }) => code)).toEqual(['package-outside']);
  });

  it('lies beside a file that is used directly, under its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-house-'));
    copyFileSync(package_, join(folder, 'corporate.pptx'));
    writeFileSync(join(folder, 'corporate.template.yaml'), 'mapping: { statement: { layout: Section Header } }\n');
    const { template, files } = await load(join(folder, 'corporate.pptx'));
    expect(template?.layouts.statement.name).toBe('Section Header');
    expect(files).toContain(join(folder, 'corporate.template.yaml'));
  });

  it('holds in a template that extends it', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'briefdeck-houses-'));
    mkdirSync(join(parent, 'corporate'));
    copyFileSync(package_, join(parent, 'corporate', 'base.pptx'));
    writeFileSync(join(parent, 'corporate', 'template.yaml'), 'base: base.pptx\nsmallest: { size: 20 }\n');
    mkdirSync(join(parent, 'desk'));
    writeFileSync(
      join(parent, 'desk', 'template.yaml'),
      'extends: corporate\nname: Desk\nwords: { en: { agenda: Contents } }\n',
    );
    const { template } = await loadTemplate('desk', { folders: [parent, ...folders] });
    expect(template).toMatchObject({ name: 'Desk', rules: { words: { en: { agenda: 'Contents' } } } });
    expect(template?.layouts.bullets.slots.body?.minSize).toBe(20);
  });
});

describe('importing', () => {
  it('writes the file as it is, and never over what is there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-import-'));
    const first = await briefdeck(['template', 'import', package_, '--name', 'corporate', '--in', folder]);
    expect(first.status).toBe(0);
    expect(readFileSync(join(folder, 'corporate', 'base.pptx')).equals(readFileSync(package_))).toBe(true);
    writeFileSync(join(folder, 'corporate', 'template.yaml'), "base: base.pptx\n# the keeper's own line\n");
    const again = await briefdeck(['template', 'import', package_, '--name', 'corporate', '--in', folder]);
    expect(again.status).toBe(1);
    expect(again.error).toContain('template-exists');
    expect(readFileSync(join(folder, 'corporate', 'template.yaml'), 'utf8')).toContain("keeper's own line");
  });
});
