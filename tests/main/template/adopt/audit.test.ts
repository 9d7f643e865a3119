import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examineHouse } from '../../../../src/main/template/index.js';
import { describe as sentence } from '../../../../src/shared/diagnostics/index.js';
import { changedPackage, foreignPath } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { briefdeck } from '../../cli/run.js';
import { builtIn } from '../expect-template.js';

const house = 'python-pptx-default.pptx';
const master = /slideMasters\/slideMaster1\.xml$/;
const content = /slideLayouts\/slideLayout2\.xml$/;
type Change = readonly [RegExp, (xml: string) => string];

async function examined(...changes: readonly Change[]) {
  const path = join(temporaryFolder(), 'house.potx');
  writeFileSync(path, changedPackage(house, changes));
  const found = await examineHouse(path, [builtIn]);
  return { path, ...found, faults: found?.diagnostics ?? [] };
}

const gray = (xml: string) =>
  xml.replace(/(<p:bodyStyle>.*?<a:lvl2pPr.*?<a:solidFill>).*?(<\/a:solidFill>)/s, '$1<a:srgbClr val="DDDDDD"/>$2');
const prompt =
  '<p:sp><p:nvSpPr><p:cNvPr id="99" name="Left over"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>Click to </a:t></a:r><a:r><a:t>add text</a:t></a:r></a:p></p:txBody></p:sp>';

describe('what is wrong with a PowerPoint template itself', () => {
  it.each<readonly [string, Change, object]>([
    [
      'a level that is too weak on its ground, said once for the master that all layouts inherit',
      [master, gray],
      {
        code: 'package-contrast-low',
        values: { layout: 'Slide Master', levels: '2', needed: 3, text: 'DDDDDD', ground: 'FFFFFF' },
      },
    ],
    [
      'body text under 14 pt',
      [
        content,
        (xml) =>
          xml
            .replace('<a:lstStyle/>', '<a:lstStyle/>')
            .replace(
              /(<p:ph idx="1"\/>.*?)<a:lstStyle\s*\/>/s,
              '$1<a:lstStyle><a:lvl3pPr><a:defRPr sz="1100"/></a:lvl3pPr></a:lstStyle>',
            ),
      ],
      {
        code: 'package-text-small',
        values: { layout: 'Title and Content', placeholder: 'Content Placeholder 2', levels: '3', size: 11 },
      },
    ],
    [
      'sample text that was shrunk',
      [
        content,
        (xml) =>
          xml.replace(
            /(<p:ph idx="1"\/>.*?)<a:bodyPr\s*\/>/s,
            '$1<a:bodyPr><a:normAutofit fontScale="62500"/></a:bodyPr>',
          ),
      ],
      {
        code: 'package-text-scaled',
        values: { layout: 'Title and Content', placeholder: 'Content Placeholder 2', percent: 63 },
      },
    ],
    [
      'a prompt that is no placeholder, over several runs',
      [content, (xml) => xml.replace('</p:spTree>', `${prompt}</p:spTree>`)],
      {
        code: 'package-prompt',
        values: { layout: 'Title and Content', placeholder: 'Left over', text: 'Click to add text' },
      },
    ],
    [
      'a title that is read after the text',
      [content, (xml) => xml.replace(/(<p:sp>.*?<\/p:sp>)(\s*)(<p:sp>.*?<\/p:sp>)/s, '$3$2$1')],
      {
        code: 'package-order',
        values: { layout: 'Title and Content', placeholder: 'Title 1', before: 'Content Placeholder 2' },
      },
    ],
    [
      'a layout without a title',
      [content, (xml) => xml.replace(/<p:sp>.*?<\/p:sp>/s, '')],
      { code: 'package-no-title', values: { layout: 'Title and Content' } },
    ],
  ])('is named with layout and placeholder: %s', async (_, change, fault) => {
    const before = (await examined()).faults;
    const { faults } = await examined(change);
    const fresh = faults.filter((each) => !before.some((old) => sentence(old) === sentence(each)));
    expect(fresh).toContainEqual(
      expect.objectContaining({ ...fault, values: expect.objectContaining((fault as { values: object }).values) }),
    );
    for (const each of fresh) expect(sentence(each)).not.toMatch(/\{\w+\}|undefined/);
  });

  it('is asked of templates on a PowerPoint file alone', async () => {
    expect(await examineHouse(join(builtIn, 'plain', 'template.yaml'), [builtIn])).toBeUndefined();
  });
});

describe('`template check` of a PowerPoint file', () => {
  it('prints what serves what and why, and its fonts', async () => {
    const { status, out: output } = await briefdeck(['template', 'check', foreignPath('open-xml-sdk-stafftrain.potx')]);
    expect(status).toBe(0);
    expect(output).toMatch(/^kind +layout of Aspect +placeholders +why$/m);
    expect(output).toMatch(/^bullets +Title and Content +title: Title 1, body: Content Placeholder 2 +content 14$/m);
    expect(output).toMatch(/^Verdana +headings, text +not known: planned wide$/m);
  });

  it('says the same as JSON, and ends with 1 on warnings where it is to be strict', async () => {
    const file = foreignPath('open-xml-sdk-stafftrain.potx');
    const { status, out: output } = await briefdeck(['template', 'check', file, '--json', '--strict']);
    expect(status).toBe(1);
    const said = JSON.parse(output) as {
      master: string;
      mapping: { kind: string }[];
      fonts: { font: string; widths: string }[];
    };
    expect(said.master).toBe('Aspect');
    expect(said.mapping.map(({ kind }) => kind)).toContain('closing');
    expect(said.fonts).toContainEqual(expect.objectContaining({ font: 'Verdana', widths: 'none' }));
  });
});
