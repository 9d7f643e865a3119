import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../../src/shared/model/index.js';
import { build } from '../../../support/build.js';
import { describeFindings, examineDeck } from '../../../support/deck-doctor/index.js';
import { spoolDeck } from '../../../support/deck-spool.js';
import { changedPackage, foreignBytes, foreignPath, partsOf } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const house = 'python-pptx-default.pptx';
const carlito = fileURLToPath(
  new URL('../../../../node_modules/@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf', import.meta.url),
);

function brief(): string {
  const file = join(temporaryFolder(), 'report.md');
  const items = Array.from({ length: 30 }, (_, n) => `- Item ${n + 1} of a list that is long`).join('\n');
  writeFileSync(
    file,
    `---\ntitle: Report\nagenda: on\n---\n\n## First\n\n- One\n\n## Ports\n\n${items}\n\n## Ships\n\n- One\n\n## Rails\n\n- One\n`,
  );
  return file;
}

/** A PowerPoint file with these lines beside it. */
function beside(yaml: string, bytes: Uint8Array = foreignBytes(house)): string {
  const path = join(temporaryFolder(), 'corporate.pptx');
  writeFileSync(path, bytes);
  writeFileSync(path.replace('.pptx', '.template.yaml'), yaml);
  return path;
}

async function made(template: string) {
  const built = await build(brief(), {}, { template });
  expect(describeFindings(examineDeck(built.bytes, { ...built.examine, adopted: true }))).toBe('');
  spoolDeck(built.bytes, 'adopted: theme edits');
  const parts = partsOf(built.bytes);
  return {
    ...built,
    template: built.result.template as Template,
    parts,
    part: (name: string) => Buffer.from(parts.get(name) ?? []).toString('utf8'),
  };
}

describe('beside a PowerPoint file', () => {
  it('colours and fonts may be said: its theme has them then, and nothing else changes', async () => {
    const { template, part, parts } = await made(
      beside('theme: { colours: { accent1: C00000, dk2: "1B2A41" }, fonts: { heading: Georgia, body: Cambria } }\n'),
    );
    expect(template.theme.colors).toMatchObject({ accent1: 'C00000', dk2: '1B2A41', accent2: 'C0504D' });
    expect(template.theme.fonts).toMatchObject({ heading: 'Georgia', body: 'Cambria' });
    const theme = part('ppt/theme/theme1.xml');
    expect(theme).toMatch(/<a:accent1><a:srgbClr val="C00000"\/><\/a:accent1>/);
    expect(theme).toMatch(/<a:majorFont><a:latin typeface="Georgia"\/>/);
    expect(theme).toMatch(/<a:minorFont><a:latin typeface="Cambria"\/>/);
    const own = partsOf(foreignBytes(house));
    const changed = [...own]
      .filter(([name, bytes]) => parts.has(name) && !Buffer.from(bytes).equals(Buffer.from(parts.get(name) ?? [])))
      .map(([name]) => name)
      .filter((name) => /theme|slideMaster|slideLayout|media/.test(name) && !name.endsWith('.rels'));
    expect(changed).toEqual(['ppt/theme/theme1.xml']);
  });

  it('a font holds also where the file names the former one itself', async () => {
    const named = changedPackage(house, [
      [/slideMaster1\.xml$/, (xml) => xml.replaceAll('typeface="+mn-lt"', 'typeface="Calibri" pitchFamily="34"')],
    ]);
    const { template, part } = await made(beside('theme: { fonts: { body: Cambria } }\n', named));
    expect(part('ppt/slideMasters/slideMaster1.xml')).not.toContain('Calibri');
    expect(template.layouts.bullets.slots.body?.levels[0]?.font).toBe('body');
    expect(template.theme.fonts.body).toBe('Cambria');
  });

  it('a font may come as a file, and text is measured by it', async () => {
    const path = beside('theme: { fonts: { body: { family: Carlito, files: { regular: own.ttf } } } }\n');
    copyFileSync(carlito, join(path, '..', 'own.ttf'));
    const { template } = await made(path);
    expect(template.theme.fonts.body).toBe('Carlito');
    expect(template.faces?.map(({ family }) => family)).toEqual(['Carlito']);
    expect(Object.keys(template.widths ?? {})).toContain('Carlito');
  });

  it('wording of agenda and continuations may be said', async () => {
    const { result } = await made(beside('words: { en: { agenda: What is in it, continued: "{n} / {of}" } }\n'));
    const titles = result.scenes.map(({ title }) => title);
    expect(titles).toContain('What is in it');
    expect(/2\s\/\s[2-9]/.test(JSON.stringify(result.scenes.map(({ items }) => items)))).toBe(true);
  });

  it.each([
    ['size: "4:3"', 'size', /size of corporate\.pptx/],
    ['grid: { left: 60 }', 'grid', /placeholders/],
    ['slots: { title: { top: 40 } }', 'slots', /placeholders/],
    ['layouts: { bullets: { slots: { body: { top: 40 } } } }', 'layouts', /`mapping` says/],
    ['decor: []', 'decor', /master and layouts/],
    ['type: { body: { size: 20 } }', 'type', /`smallest` says/],
    ['shades: { muted: tx1 }', 'shades', /theme's twelve/],
    ['style: { accent: accent2 }', 'style', /theme's colours/],
    ['theme: { variants: { dark: { bg1: dk1 } } }', 'theme.variants', /colour map/],
  ])('%s: cannot hold, which is said with line and reason, and the deck is made', async (line, key, reason) => {
    const { result } = await made(beside(`name: Corporate\n${line}\n`));
    const said = result.diagnostics.filter(({ code }) => code === 'package-key-refused');
    expect(said).toMatchObject([{ values: { key }, lines: { from: 2 } }]);
    expect(said[0]?.file).toMatch(/corporate\.template\.yaml$/);
    expect(said[0]?.values.reason).toMatch(reason);
  });

  it('a template of another name may extend it, and change its colours again', async () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'corporate'));
    copyFileSync(foreignPath(house), join(parent, 'corporate', 'base.pptx'));
    const own = 'base: base.pptx\ntheme: { colours: { accent1: C00000, accent2: "00C000" } }\n';
    writeFileSync(join(parent, 'corporate', 'template.yaml'), own);
    mkdirSync(join(parent, 'desk'));
    const more = 'extends: ../corporate\nname: Desk\ntheme: { colours: { accent1: "0000C0" } }\n';
    writeFileSync(join(parent, 'desk', 'template.yaml'), more);
    const { template } = await made(join(parent, 'desk'));
    expect(template.theme.colors).toMatchObject({ accent1: '0000C0', accent2: '00C000' });
  });
});
