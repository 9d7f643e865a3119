import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../../../src/main/template/index.js';
import { zipUp } from '../../../support/deck-doctor/zip-up.js';
import { changedPackage } from '../../../support/foreign-packages.js';

const folders = [fileURLToPath(new URL('../../../../templates', import.meta.url))];
const house = 'python-pptx-default.pptx';

async function loaded(bytes: Uint8Array | string, name = 'house.potx') {
  const file = typeof bytes === 'string' ? bytes : join(mkdtempSync(join(tmpdir(), 'briefdeck-adopt-')), name);
  if (typeof bytes !== 'string') writeFileSync(file, bytes);
  const { template, diagnostics } = await loadTemplate(file, { folders });
  return {
    template,
    diagnostics,
    codes: diagnostics.map(({ code }) => code),
    reason: String(diagnostics[0]?.values.reason),
  };
}

const presentation = /ppt\/presentation\.xml$/;
const contentTypes = /\[Content_Types\]\.xml$/;

describe('a PowerPoint file that cannot be adopted is refused with its reason', () => {
  it.each([
    ['no zip', Buffer.from('just text'), /no PowerPoint file/],
    ['behind a password, or of PowerPoint 2003', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /behind a password/],
    [
      'no presentation',
      zipUp(
        new Map([
          ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
        ]),
      ),
      /no presentation/,
    ],
    [
      'a document type',
      changedPackage(house, [[presentation, (xml) => xml.replace('?>', '?><!DOCTYPE p [<!ENTITY a "b">]>')]]),
      /document type/,
    ],
    [
      'Strict Open XML',
      changedPackage(house, [
        [
          presentation,
          (xml) =>
            xml.replaceAll(
              'http://schemas.openxmlformats.org/presentationml/2006/main',
              'http://purl.oclc.org/ooxml/presentationml/main',
            ),
        ],
      ]),
      /Strict/,
    ],
    ['a part that is no XML', changedPackage(house, [[/slideMaster1\.xml$/, () => '<p:sldMaster']]), /damaged/],
    [
      'a master that is a layout',
      changedPackage(house, [[/slideMaster1\.xml$/, (xml) => xml.replaceAll('p:sldMaster', 'p:sldLayout')]]),
      /no slide master/,
    ],
    ['a name that climbs', changedPackage(house, [], { 'ppt/../../evil.xml': '<x/>' }), /outside/],
  ])('%s', async (_, bytes, reason) => {
    const result = await loaded(bytes);
    expect(result.codes).toEqual(['package-refused']);
    expect(result.reason).toMatch(reason);
    expect(result.template).toBeUndefined();
  });

  it('a file that is not there', async () => {
    expect((await loaded('/nowhere/corporate.potx')).codes).toEqual(['template-file-missing']);
  });
});

describe('a PowerPoint file that is odd is adopted all the same', () => {
  it('whatever its main type is called, and without its macros', async () => {
    const macro = changedPackage(
      house,
      [
        [
          contentTypes,
          (xml) =>
            xml.replace(
              /vnd\.openxmlformats-officedocument\.presentationml\.(?:presentation|template)\.main/,
              'vnd.ms-powerpoint.template.macroEnabled.main',
            ),
        ],
        [
          /ppt\/_rels\/presentation\.xml\.rels$/,
          (xml) =>
            xml.replace(
              '</Relationships>',
              '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
            ),
        ],
      ],
      { 'ppt/vbaProject.bin': 'Sub AutoOpen()' },
    );
    const result = await loaded(macro);
    expect(result.diagnostics.find(({ code }) => code === 'package-left-out')?.values.what).toContain('macros');
    expect([...(result.template?.skeleton.parts.keys() ?? [])].some((part) => part.includes('vba'))).toBe(false);
  });

  it('without a layout that is none, and says so', async () => {
    const result = await loaded(
      changedPackage(house, [[/slideLayout9\.xml$/, (xml) => xml.replaceAll('p:sldLayout', 'p:sldMaster')]]),
    );
    expect(result.diagnostics.find(({ code }) => code === 'package-left-out')?.values.what).toContain(
      'damaged masters, layouts and themes',
    );
    expect(result.template?.skeleton.parts.has('ppt/slideLayouts/slideLayout9.xml')).toBe(false);
  });

  it('without ids of its masters', async () => {
    const result = await loaded(
      changedPackage(house, [[presentation, (xml) => xml.replace(/(<p:sldMasterId )id="\d+"/, '$1')]]),
    );
    expect(result.template?.skeleton.presentation.head).toMatch(/<p:sldMasterId [^>]*id="214748\d{4}"/);
  });

  it('that leads to files elsewhere, which a deck never does', async () => {
    const linked = changedPackage(house, [
      [
        /slideMaster1\.xml\.rels$/,
        (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
          ),
      ],
    ]);
    const result = await loaded(linked);
    expect(result.diagnostics.find(({ code }) => code === 'package-left-out')?.values.what).toContain(
      'links to files elsewhere',
    );
    expect(JSON.stringify([...(result.template?.skeleton.relations ?? [])])).not.toContain('passwd');
  });

  it('that lacks a layout for content: one is added under its master, and named', async () => {
    const bare = changedPackage(house, [
      [
        /slideLayouts\/slideLayout(?:[2-9]|1\d)\.xml$/,
        (xml) => xml.replace(/<p:sp>.*<\/p:sp>/s, '').replace(/ type="\w+"/, ' type="blank"'),
      ],
    ]);
    const result = await loaded(bare);
    const added = result.diagnostics
      .filter(({ code }) => code === 'package-layout-added')
      .map(({ values }) => values.name);
    expect(added).toEqual(['Title and Content (Briefdeck)', 'Two Contents (Briefdeck)', 'Title Only (Briefdeck)']);
    expect(result.template?.layouts.bullets.slots.body?.placeholder).toEqual({ idx: 1 });
  });

  it('without a list of table styles, as LibreOffice writes them: an empty one is added', async () => {
    const bytes = changedPackage('python-pptx-default.pptx', [
      [/presentation\.xml\.rels$/, (xml) => xml.replace(/<Relationship [^>]*tableStyles[^>]*\/>/, '')],
    ]);
    const { template } = await loaded(bytes);
    const { skeleton } = template ?? {};
    const styles = [...(skeleton?.contentTypes ?? [])].filter(([, type]) => type.includes('tableStyles'));
    expect(styles.map(([name]) => name)).toEqual(['ppt/tableStyles.xml']);
    expect(skeleton?.parts.get('ppt/tableStyles.xml')).toContain('def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"');
    const relations = skeleton?.relations.get('ppt/presentation.xml') ?? [];
    expect(relations.filter(({ type }) => type.endsWith('/tableStyles'))).toHaveLength(1);
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
  });

  it('with artwork that the preview cannot draw, and says so', async () => {
    const picture =
      '<p:pic><p:nvPicPr><p:cNvPr id="90" name="crest"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdE"/></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm></p:spPr></p:pic>';
    const withCrest = changedPackage(
      house,
      [
        [/slideMaster1\.xml$/, (xml) => xml.replace('</p:spTree>', `${picture}</p:spTree>`)],
        [
          /slideMaster1\.xml\.rels$/,
          (xml) =>
            xml.replace(
              '</Relationships>',
              '<Relationship Id="rIdE" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/crest.emf"/></Relationships>',
            ),
        ],
        [
          contentTypes,
          (xml) => xml.replace('</Types>', '<Default Extension="emf" ContentType="image/x-emf"/></Types>'),
        ],
      ],
      { 'ppt/media/crest.emf': 'EMF' },
    );
    const result = await loaded(withCrest);
    expect(result.diagnostics.find(({ code }) => code === 'package-picture-undrawn')?.values.name).toBe('crest.emf');
    expect(result.template?.skeleton.parts.get('ppt/media/crest.emf')).toBeDefined();
    expect(result.template?.layouts.bullets.keepOut).toContainEqual({ x: 0, y: 0, width: 72, height: 72 });
  });
});
