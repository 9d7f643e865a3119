import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawSlides } from '../../../../src/main/workspace/build/slide-pictures.js';
import { buildDeck } from '../../../../src/main/workspace/index.js';
import { build } from '../../../support/build.js';
import { describeFindings, examineDeck } from '../../../support/deck-doctor/index.js';
import { spoolDeck } from '../../../support/deck-spool.js';
import { foreignBytes, partsOf } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

function brief(heading: string, body = '- One\n- Two\n'): string {
  const file = join(temporaryFolder(), 'report.md');
  writeFileSync(file, `---\ntitle: Report\n---\n\n## Ships\n\n- A\n- B\n\n${heading}\n\n${body}`);
  return file;
}

function house(yaml = ''): string {
  const path = join(temporaryFolder(), 'corporate.pptx');
  writeFileSync(path, foreignBytes('python-pptx-default.pptx'));
  if (yaml) writeFileSync(path.replace('.pptx', '.template.yaml'), yaml);
  return path;
}

/** The names of the layouts that the slides of a deck are bound to. */
async function bound(file: string, template = house()): Promise<readonly string[]> {
  const built = await build(file, {}, { template });
  expect(describeFindings(examineDeck(built.bytes, { ...built.examine, adopted: true }))).toBe('');
  spoolDeck(built.bytes, 'adopted: layouts by their own name');
  const parts = partsOf(built.bytes);
  const text = (name: string) => Buffer.from(parts.get(name) ?? []).toString('utf8');
  expect((await drawSlides(built.result, 'svg')).pictures).toHaveLength(built.result.scenes.length);
  return built.result.scenes.map((_, index) => {
    const target = /slideLayouts\/[\w.]+/.exec(text(`ppt/slides/_rels/slide${index + 1}.xml.rels`))?.[0];
    return /<p:cSld name="([^"]*)"/.exec(text(`ppt/${target}`))?.[1] ?? '';
  });
}

describe('a layout asked for by the house’s own name', () => {
  it('is the one that the slide stands on, and no other slide does', async () => {
    const layouts = await bound(brief('## Ports {layout="Content with Caption"}'));
    expect(layouts).toEqual(['Title Slide', 'Title and Content', 'Content with Caption']);
  });

  it('may be written with hyphens, in small letters, and on a directive', async () => {
    expect((await bound(brief('## Ports {layout=section-header}'))).at(-1)).toBe('Section Header');
    expect((await bound(brief('## Ports', '::: {layout="Two Content"}\n\n- One\n- Two\n\n:::\n'))).at(-1)).toMatch(
      /^(?:Two Content|Title and Content)$/,
    );
  });

  it('may be named as it was called before, where the keeper says so', async () => {
    const template = house('aliases: { Bild mit Text: Content with Caption }\n');
    expect((await bound(brief('## Ports {layout="Bild mit Text"}'), template)).at(-1)).toBe('Content with Caption');
  });

  it('is fitted by its own places', async () => {
    const { result } = await build(brief('## Ports {layout="Content with Caption"}'), {}, { template: house() });
    const [usual, own] = result.scenes.slice(1).map(({ items }) => items.find(({ name }) => name === 'body')?.box);
    expect(own?.width).toBeLessThan(usual?.width ?? 0);
  });

  it('that nobody knows is said with the nearest', async () => {
    const { diagnostics } = await buildDeck({
      briefs: [{ file: brief('## Ports {layout="Content with Captoin"}') }],
      template: house(),
      environment: {},
    });
    const said = diagnostics.find(({ values }) => values.value === 'Content with Captoin');
    expect(JSON.stringify(said?.values)).toContain('Content with Caption');
  });

  it('an alias for a layout that the file does not have is an error on its line', async () => {
    const { made, diagnostics } = await buildDeck({
      briefs: [{ file: brief('## Ports') }],
      template: house('name: House\naliases: { Old: Nowhere }\n'),
      environment: {},
    });
    expect(made).toBe(false);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'template-name-unknown', lines: { from: 2, to: 2 } }),
    );
  });
});
