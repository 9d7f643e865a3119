import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../../support/build.js';
import { describeFindings, examineDeck } from '../../../support/deck-doctor/index.js';
import { spoolDeck } from '../../../support/deck-spool.js';
import { changedPackage, partsOf } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const id = '8f1c2d3e-0000-4111-8222-333344445555';
const other = '0a0b0c0d-0000-4111-8222-333344445555';

/** Custom properties as PowerPoint writes them, by name. */
function properties(values: Readonly<Record<string, string>>): string {
  const all = Object.entries(values).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${all.join('')}</Properties>`;
}

const labelInfo = `<?xml version="1.0" encoding="utf-8" standalone="yes"?><clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{${other}}" enabled="1" method="Privileged" siteId="{11111111-2222-3333-4444-555555555555}" contentBits="0" removed="0" /></clbl:labelList>`;

/** A house whose file has these properties and, where wanted, a LabelInfo part; `yaml` beside it. */
function house(values: Readonly<Record<string, string>>, yaml = '', withPart = false): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (kind: string, target: string) =>
    `<Relationship Id="rId${kind.length}X" Type="${kind}" Target="${target}"/>`;
  const bytes = changedPackage(
    'python-pptx-default.pptx',
    [
      [
        /^_rels\/\.rels$/,
        (xml) =>
          xml.replace(
            '</Relationships>',
            `${relation(`${base}/custom-properties`, 'docProps/custom.xml')}${withPart ? relation('http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels', 'docMetadata/LabelInfo.xml') : ''}</Relationships>`,
          ),
      ],
      [
        /^\[Content_Types\]\.xml$/,
        (xml) =>
          xml.replace(
            '</Types>',
            `<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>${withPart ? '<Override PartName="/docMetadata/LabelInfo.xml" ContentType="application/vnd.ms-office.classificationlabels+xml"/>' : ''}</Types>`,
          ),
      ],
    ],
    { 'docProps/custom.xml': properties(values), ...(withPart ? { 'docMetadata/LabelInfo.xml': labelInfo } : {}) },
  );
  const path = join(temporaryFolder(), 'corporate.potx');
  writeFileSync(path, bytes);
  if (yaml) writeFileSync(path.replace('.potx', '.template.yaml'), yaml);
  return path;
}

const labelled = {
  [`MSIP_Label_${id}_Enabled`]: 'true',
  [`MSIP_Label_${id}_Name`]: 'Confidential',
  Department: 'Ports',
  _AuthorEmail: 'clerk@example.org',
};

async function made(template: string, front = '') {
  const brief = join(temporaryFolder(), 'report.md');
  writeFileSync(brief, `---\ntitle: Report\n${front}---\n\n## Ports\n\n- One\n`);
  const built = await build(brief, {}, { template });
  expect(describeFindings(examineDeck(built.bytes, { ...built.examine, adopted: true }))).toBe('');
  spoolDeck(built.bytes, 'adopted: labels');
  const parts = partsOf(built.bytes);
  return {
    custom: Buffer.from(parts.get('docProps/custom.xml') ?? []).toString('utf8'),
    relations: Buffer.from(parts.get('_rels/.rels') ?? []).toString('utf8'),
    parts,
    said: built.result.diagnostics,
  };
}

describe('a sensitivity label of the file', () => {
  it('is reported and kept as it is, with its other properties', async () => {
    const { custom, said } = await made(house(labelled));
    expect(custom).toContain(`name="MSIP_Label_${id}_Enabled"`);
    expect(custom).toMatch(new RegExp(`name="MSIP_Label_${id}_Name"><vt:lpwstr[^>]*>Confidential<`));
    expect(custom).toMatch(/name="Department"><vt:lpwstr[^>]*>Ports</);
    expect(said).toContainEqual(
      expect.objectContaining({ code: 'package-label-kept', values: { name: 'Confidential' } }),
    );
  });

  it('is dropped where the keeper says so, and that is reported', async () => {
    const { custom, parts, relations, said } = await made(house(labelled, 'label: drop\n', true));
    expect(custom).not.toContain('MSIP_Label');
    expect(custom).toContain('Department');
    expect([...parts.keys()].filter((part) => part.startsWith('docMetadata'))).toEqual([]);
    expect(relations).not.toContain('classificationlabels');
    const names = said.filter(({ code }) => code === 'package-label-dropped').map(({ values }) => values.name);
    expect(names).toEqual(['Confidential', other]);
  });

  it('in its own part stays byte for byte', async () => {
    const { parts, relations, said } = await made(house({}, '', true));
    expect(Buffer.from(parts.get('docMetadata/LabelInfo.xml') ?? []).toString('utf8')).toBe(labelInfo);
    expect(relations).toContain('classificationlabels');
    expect(said.map(({ code }) => code)).toContain('package-label-kept');
  });

  it('is never made', async () => {
    const { custom, said } = await made(house({ Department: 'Ports' }), 'classification: SECRET\n');
    expect(custom).not.toContain('MSIP');
    expect(said.filter(({ code }) => code.startsWith('package-label'))).toEqual([]);
  });

  it('that names another marking than the brief’s is a warning', async () => {
    const { said } = await made(house(labelled), 'classification: SECRET\n');
    expect(said).toContainEqual(
      expect.objectContaining({ code: 'marking-label', values: { label: 'Confidential', marking: 'SECRET' } }),
    );
    const same = await made(house(labelled), 'classification: CONFIDENTIAL\n');
    expect(same.said.filter(({ code }) => code === 'marking-label')).toEqual([]);
  });
});

describe('custom properties of the file', () => {
  it('that name people, and those that a deck of ours has itself, do not go along', async () => {
    const { custom } = await made(house({ ...labelled, Marking: 'SECRET', 'Source title': 'Of another brief' }));
    expect(custom).not.toContain('clerk@example.org');
    expect(custom).not.toContain('SECRET');
    expect(custom).not.toContain('Of another brief');
  });
});
