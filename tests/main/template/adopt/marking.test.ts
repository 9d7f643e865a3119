import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../../../src/main/workspace/index.js';
import { contrastRatio, paint, type Rgb, seenOn } from '../../../../src/shared/drawing/index.js';
import { type Box, type Diagnostic, layoutIn, type Template } from '../../../../src/shared/model/index.js';
import { build } from '../../../support/build.js';
import { describeFindings, examineDeck } from '../../../support/deck-doctor/index.js';
import { spoolDeck } from '../../../support/deck-spool.js';
import { changedPackage, foreignPackages, foreignPath, partsOf } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const marking = 'OFFICIAL-SENSITIVE';

/** A brief of a title, a list and a quotation. */
function brief(front = `classification: ${marking}\nfooter: Ministry of Ports\n`): string {
  const file = join(temporaryFolder(), 'report.md');
  writeFileSync(
    file,
    `---\ntitle: Report\n${front}---\n\n## Ports\n\n- One\n- Two\n\n## Said\n\n> Words.\n>\n> — A person\n`,
  );
  return file;
}

/** The house with this put into the tree of each of its layouts, and these lines in its template.yaml. */
function house(shape: string, yaml = ''): string {
  const bytes = changedPackage('python-pptx-default.pptx', [
    [/slideLayout\d+\.xml$/, (xml) => xml.replace('</p:spTree>', `${shape}</p:spTree>`)],
  ]);
  const path = join(temporaryFolder(), 'corporate.potx');
  writeFileSync(path, bytes);
  if (yaml) writeFileSync(path.replace('.potx', '.template.yaml'), yaml);
  return path;
}

const placeholder =
  '<p:sp><p:nvSpPr><p:cNvPr id="77" name="Classification"/><p:cNvSpPr/><p:nvPr><p:ph type="body" sz="quarter" idx="40"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="457200" y="60000"/><a:ext cx="8229600" cy="200000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="ctr"><a:buNone/><a:defRPr sz="900"/></a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr lang="en-GB"/><a:t>Classification</a:t></a:r></a:p></p:txBody></p:sp>';

function printed(text: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="77" name="Stamp"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="457200" y="60000"/><a:ext cx="2000000" cy="200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="900"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

async function made(template: string, file = brief()) {
  const built = await build(file, {}, { template });
  expect(describeFindings(examineDeck(built.bytes, { ...built.examine, adopted: true }))).toBe('');
  spoolDeck(built.bytes, 'adopted: marking');
  const slides = [...partsOf(built.bytes)]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, bytes]) => Buffer.from(bytes).toString('utf8'));
  expect(slides.length).toBeGreaterThan(2);
  return { ...built, slides };
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

function meet(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5
  );
}

describe('the marking of a deck in a house of its own', () => {
  for (const name of foreignPackages) {
    it(`stands on every slide in ${name}, over no artwork, title, footer or text`, async () => {
      const { result } = await build(brief(), {}, { template: foreignPath(name) });
      const { layouts } = result.template as Template;
      const crowded = new Set(
        result.diagnostics.filter(({ code }) => code === 'marking-crowded').map(({ values }) => values.layout),
      );
      for (const { items, layout } of result.scenes) {
        const own = items.find((item) => item.name === 'marking');
        expect(own).toBeDefined();
        const { name: layoutName, keepOut } = layoutIn(layouts, layout);
        if (crowded.has(layoutName)) continue;
        const others = [...keepOut, ...items.filter((item) => item !== own).map(({ box }) => box)];
        expect(others.filter((box) => own && meet(box, own.box))).toEqual([]);
      }
    });
  }

  it('stands in the placeholder that the keeper names, which takes no other text', async () => {
    const { slides } = await made(house(placeholder, 'marking: Classification\n'));
    for (const xml of slides) {
      const shape = /<p:sp>(?:(?!<\/p:sp>).)*idx="40"(?:(?!<\/p:sp>).)*<\/p:sp>/s.exec(xml)?.[0] ?? '';
      expect(shape).toContain(`<a:t>${marking}</a:t>`);
      expect(xml.split(`<a:t>${marking}</a:t>`)).toHaveLength(2);
    }
  });

  it('stands in the footer before its text', async () => {
    const { slides } = await made(house('', 'marking: footer\n'));
    for (const xml of slides) {
      const shape = /<p:sp>(?:(?!<\/p:sp>).)*type="ftr"(?:(?!<\/p:sp>).)*<\/p:sp>/s.exec(xml)?.[0] ?? '';
      expect(shape).toContain(`<a:t>${marking}\u2002Ministry of Ports</a:t>`);
    }
  });

  it('comes before a footer that has no room beside it, and that is said', async () => {
    const long = `classification: ${marking}\nfooter: ${'A ministry of many names '.repeat(8)}\n`;
    const { slides, result } = await made(house('', 'marking: footer\n'), brief(long));
    expect(slides[1]).toContain(`<a:t>${marking}</a:t>`);
    expect(slides[1]).not.toContain('many names');
    expect(codes(result.diagnostics)).toContain('footer-behind-marking');
  });

  it('stands at top and bottom where the keeper wants both', async () => {
    const { result } = await made(house('', 'marking: both\n'));
    const { height } = (result.template as Template).size;
    for (const { items } of result.scenes) {
      const places = items.filter(({ name }) => name.startsWith('marking')).map(({ box }) => box.y);
      expect(places.length).toBe(2);
      expect(places[0]).toBeLessThan(20);
      expect(places[1]).toBeGreaterThan(height - 30);
    }
  });

  it('is at one edge on all slides where it can be', async () => {
    const { result } = await made(house(''));
    expect(new Set(result.scenes.map(({ items }) => items.find(({ name }) => name === 'marking')?.box.y)).size).toBe(1);
  });

  it.each(foreignPackages)(
    'reads on what its band stands on, whatever the house writes in on its panels: %s',
    async (name) => {
      const { result } = await made(foreignPath(name));
      const { template } = result;
      if (!template) throw new Error('no template');
      for (const scene of result.scenes) {
        const layout = layoutIn(template.layouts, scene.layout);
        const item = scene.items.find((each) => each.name === 'marking');
        const color = item?.kind === 'text' ? item.paragraphs[0]?.runs[0]?.color : undefined;
        const theme = layout.map ? { ...template.theme, map: layout.map } : template.theme;
        // Where a plain ground is known and nothing stands on it there.
        const stands = layout.decor.some(({ box }) => item && meet(box, item.box));
        if (!item || !color || stands || layout.background.type !== 'solid') continue;
        const [text, ground] = [color, layout.background.color].map((each) => seenOn(paint(each, theme), [1, 1, 1]));
        expect(contrastRatio(text as Rgb, ground as Rgb), scene.kind).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('stands on a bar beside what is written there, where both edges are bars', async () => {
    const bar = (id: number, y: number, cy: number) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Bar"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="${y}"/><a:ext cx="9144000" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="203050"/></a:solidFill></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>`;
    const { result } = await made(house(bar(90, 0, 230_000) + bar(91, 6_250_000, 608_000)));
    const template = result.template as Template;
    const { marking: slot, footer, date, number } = template.layouts.bullets.slots;
    if (!slot) throw new Error('no marking');
    for (const other of [footer, date, number]) expect(other && meet(slot.box, other.box)).toBe(false);
    expect(template.layouts.bullets.crowded).toBe(true);
  });

  it('names a placeholder that no layout has, with the nearest', async () => {
    const result = await buildDeck({
      briefs: [{ file: brief() }],
      template: house(placeholder, 'marking: Clasification\n'),
      environment: {},
    });
    expect(result.made).toBe(false);
    const fault = result.diagnostics.find(({ code }) => code === 'template-name-unknown');
    expect(fault).toMatchObject({ lines: { from: 1 }, values: { key: 'marking', name: 'Clasification' } });
    expect(String(fault?.values.known)).toMatch(/^Classification, /);
  });

  it('means nothing in a template that stands on no PowerPoint file, and that is said', async () => {
    const path = join(temporaryFolder(), 'mine.yaml');
    writeFileSync(path, 'name: Mine\nextends: plain\nmarking: footer\n');
    const { result } = await build(brief(), {}, { template: path });
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'package-key-alone', lines: { from: 3, to: 3 } }),
    );
  });

  it('is in a band where only some layouts have the placeholder, and that is said', async () => {
    const bytes = changedPackage('python-pptx-default.pptx', [
      [/slideLayout1\.xml$/, (xml) => xml.replace('</p:spTree>', `${placeholder}</p:spTree>`)],
    ]);
    const path = join(temporaryFolder(), 'corporate.potx');
    writeFileSync(path, bytes);
    writeFileSync(path.replace('.potx', '.template.yaml'), 'marking: Classification\n');
    const { slides, result } = await made(path);
    for (const xml of slides) expect(xml).toContain(`<a:t>${marking}</a:t>`);
    expect(codes(result.diagnostics)).toContain('package-marking-lacking');
  });
});

describe('a marking that a layout has printed on it', () => {
  const built = (template: string, file: string) => buildDeck({ briefs: [{ file }], template, environment: {} });

  it.each(['CONFIDENTIAL', 'Diffusion restreinte', 'OFFICIAL', 'NUR FÜR DEN DIENSTGEBRAUCH'])(
    '%s: is an error where the brief has another',
    async (text) => {
      const { made: isMade, diagnostics } = await built(house(printed(text)), brief());
      expect(isMade).toBe(false);
      expect(diagnostics.filter(({ severity }) => severity === 'error')[0]).toMatchObject({
        code: 'marking-printed',
        values: { printed: text, marking },
      });
    },
  );

  it('may be the same', async () => {
    const { diagnostics } = await made(house(printed('Official – Sensitive'))).then(({ result }) => result);
    expect(codes(diagnostics).filter((code) => code.startsWith('marking-'))).toEqual([]);
  });

  it('is a warning where the brief has none', async () => {
    const { result } = await made(house(printed('CONFIDENTIAL')), brief(''));
    expect(codes(result.diagnostics)).toContain('marking-printed-unsaid');
  });

  it('is none of a layout that the deck does not use', async () => {
    const bytes = changedPackage('python-pptx-default.pptx', [
      [/slideLayout11\.xml$/, (xml) => xml.replace('</p:spTree>', `${printed('CONFIDENTIAL')}</p:spTree>`)],
    ]);
    const path = join(temporaryFolder(), 'corporate.potx');
    writeFileSync(path, bytes);
    const { result } = await made(path);
    expect(codes(result.diagnostics).filter((code) => code.startsWith('marking-'))).toEqual([]);
  });
});
