/** A logo that the keeper puts beside a PowerPoint file. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { build } from '../../../support/build.js';
import { describeFindings, examineDeck } from '../../../support/deck-doctor/index.js';
import { foreignPath, partsOf } from '../../../support/foreign-packages.js';
import { png } from '../../../support/picture-bytes.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const sample = fileURLToPath(new URL('../../../../samples/every-kind.md', import.meta.url));

/** A house that stands on a PowerPoint file, with these lines and files. */
function house(
  lines: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  base = 'python-pptx-default.pptx',
): string {
  const folder = join(temporaryFolder(), 'house');
  mkdirSync(folder);
  copyFileSync(foreignPath(base), join(folder, 'base.potx'));
  writeFileSync(join(folder, 'template.yaml'), `base: base.potx\n${lines}\n`);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const logo = { 'logo.png': png(120, 40) };

describe('a logo beside a PowerPoint file', () => {
  it('stands on the master, and text and free area keep off it', async () => {
    const folder = house('logo: { file: logo.png, at: top-right, height: 40, inset: 10 }', logo);
    const built = await build(sample, {}, { template: folder });
    expect(describeFindings(examineDeck(built.bytes, { ...built.examine, adopted: true }))).toBe('');
    const box = { x: 720 - 10 - 120, y: 10, width: 120, height: 40 };
    const { layouts } = built.result.template ?? {};
    expect(layouts?.bullets.decor).toContainEqual(expect.objectContaining({ kind: 'picture', box }));
    for (const { slots, free } of [layouts?.bullets, layouts?.timeline].filter((each) => each !== undefined)) {
      for (const place of [
        free,
        ...Object.values(slots)
          .filter(({ name }) => name !== 'marking')
          .map((slot) => slot.box),
      ]) {
        const touches =
          place.x < box.x + box.width && box.x < place.x + place.width && place.y < 50 && 10 < place.y + place.height;
        expect(touches).toBe(false);
      }
    }
    const parts = partsOf(built.bytes);
    const master = Buffer.from(parts.get('ppt/slideMasters/slideMaster1.xml') ?? []).toString('utf8');
    expect(master).toContain('name="Logo"');
    expect([...parts.keys()].filter((name) => /media\/picture-/.test(name)).length).toBeGreaterThan(0);
    expect(built.result.diagnostics.map(({ code }) => code)).not.toContain('package-key-refused');
  });

  it('may be an SVG, which PowerPoint has with a PNG for older ones', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20" fill="#036"/></svg>';
    const built = await build(sample, {}, { template: house('logo: logo.svg', { 'logo.svg': svg }) });
    expect(describeFindings(examineDeck(built.bytes, { ...built.examine, adopted: true }))).toBe('');
    const master = Buffer.from(partsOf(built.bytes).get('ppt/slideMasters/slideMaster1.xml') ?? []).toString('utf8');
    expect(master).toContain('svgBlip');
  });

  it('is on layouts too that hide what is on the master', async () => {
    const built = await build(
      sample,
      {},
      { template: house('logo: logo.png', logo, 'open-xml-sdk-pitchbook-utf16.potx') },
    );
    const cover = built.result.template?.layouts.title.decor.filter(
      (item) => item.kind === 'picture' && item.format === 'png',
    );
    expect(cover).toHaveLength(1);
  });

  it('says what it cannot do there', async () => {
    const built = await build(
      sample,
      {},
      { template: house('logo: { file: logo.png, dark: logo.png, height: 3 steps }', logo) },
    );
    const refused = built.result.diagnostics.filter(({ code }) => code === 'package-key-refused');
    expect(refused.map(({ values }) => values.key).sort()).toEqual(['logo.dark', 'logo.height']);
    expect(refused.every(({ lines }) => lines !== undefined)).toBe(true);
  });

  it('is an error where the file is missing', async () => {
    await expect(build(sample, {}, { template: house('logo: none.png', {}) })).rejects.toThrow(/none\.png/);
  });
});
