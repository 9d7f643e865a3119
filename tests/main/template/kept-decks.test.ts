/** Decks on an organisation's file that was adopted before: what was kept must give the very deck that adopting gives. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LoadedTemplate, loadTemplate } from '../../../src/main/template/index.js';
import { keepPackage, keptPath, readKeptPackage } from '../../../src/main/template/kept-package.js';
import { buildDeck } from '../../../src/main/workspace/index.js';
import { changedPackage, foreignBytes, foreignPackages } from '../../support/foreign-packages.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const label = '8f1c2d3e-0000-4111-8222-333344445555';

/** A file with a sensitivity label in its properties. */
function labelled(): Uint8Array {
  const property = (pid: number, name: string, value: string) =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="MSIP_Label_${label}_${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
  return changedPackage(
    'python-pptx-default.pptx',
    [
      [
        /^_rels\/\.rels$/,
        (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
          ),
      ],
      [
        /^\[Content_Types\]\.xml$/,
        (xml) =>
          xml.replace(
            '</Types>',
            '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
          ),
      ],
    ],
    {
      'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${property(2, 'Enabled', 'true')}${property(3, 'Name', 'Confidential')}</Properties>`,
    },
  );
}

const brief =
  '---\ntitle: Report\nclassification: OFFICIAL\n---\n\n## Ports\n\n- One\n- Two\n\n::: notes\nSay it.\n:::\n\n## Trade\n\n- 2019: It opens\n- 2020: It closes\n- 2021: It opens again\n';

/** The deck and what is said, with a template that was just adopted, and with the same one kept and read again. */
async function bothWays(bytes: Uint8Array, lines: string) {
  const folder = temporaryFolder({ 'report.md': brief });
  const template = join(folder, 'corporate.potx');
  writeFileSync(template, bytes);
  if (lines !== '') writeFileSync(join(folder, 'corporate.template.yaml'), lines);
  const through = async (change: (loaded: LoadedTemplate) => LoadedTemplate) => {
    const made = await buildDeck({
      briefs: [{ file: join(folder, 'report.md') }],
      template,
      environment: { SOURCE_DATE_EPOCH: '1795392000', BRIEFDECK_CACHE: join(folder, 'cache') },
      loadTemplate: async (...asked) => change(await loadTemplate(...asked)),
    });
    return {
      deck: Buffer.concat(made.pieces ?? []),
      said: made.diagnostics.map(({ code, severity }) => `${severity} ${code}`),
    };
  };
  const fresh = await through((loaded) => loaded);
  const kept = await through((loaded) => {
    if (!loaded.template) throw new Error('no template');
    const path = keptPath(join(folder, 'kept'), bytes, [], 'this') as string;
    keepPackage(path, { template: loaded.template, diagnostics: [] }, new Map());
    const read = readKeptPackage(path, readFileSync(template));
    if (!read) throw new Error('nothing was kept');
    return { ...loaded, template: read.template };
  });
  return { fresh, kept };
}

describe('a deck on a file that was adopted before is the deck that adopting it gives, byte for byte', () => {
  it.each<readonly [string, () => Uint8Array, string]>([
    ...foreignPackages.map((name) => [name, () => foreignBytes(name), ''] as const),
    ['a sensitivity label that is kept', labelled, 'label: keep\n'],
    ['a sensitivity label that is dropped', labelled, 'label: drop\n'],
    ['the marking in the footer', () => foreignBytes('python-pptx-default.pptx'), 'marking: footer\n'],
    ['a mandatory slide', () => foreignBytes('automizer-svg.pptx'), 'fixed: [{ slide: 1, at: end }]\n'],
    [
      'a kind that is not drawn',
      () => foreignBytes('python-pptx-default.pptx'),
      'rules: { kinds: { timeline: bullets } }\n',
    ],
  ])('%s', async (_, bytes, lines) => {
    const { fresh, kept } = await bothWays(bytes(), lines);
    expect(fresh.deck.length).toBeGreaterThan(10_000);
    expect(kept.said).toEqual(fresh.said);
    expect(kept.deck.equals(fresh.deck)).toBe(true);
  });
});
