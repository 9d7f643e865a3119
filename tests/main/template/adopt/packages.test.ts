import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { adopt } from '../../../../src/main/template/adopt/index.js';
import { loadTemplate } from '../../../../src/main/template/index.js';
import type { Template } from '../../../../src/shared/model/index.js';
import { build } from '../../../support/build.js';
import { describeFindings, examineDeck, openPackage } from '../../../support/deck-doctor/index.js';
import { spoolDeck, writesGoodDeck } from '../../../support/deck-spool.js';
import {
  changedPackage,
  foreignBytes,
  foreignPackages,
  foreignPath,
  partsOf,
} from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const project = fileURLToPath(new URL('../../../..', import.meta.url));
let plain: Template;

beforeAll(async () => {
  plain = (await loadTemplate('plain', { folders: [`${project}templates`] })).template as Template;
});

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

describe('a deck in a house of its own', () => {
  for (const name of foreignPackages) {
    it(`stands on ${name}: nothing wrong that was right before, the house's parts untouched, its examples gone`, async () => {
      const built = await build(`${project}samples/every-kind.md`, { template: foreignPath(name) });
      spoolDeck(built.bytes, `adopted: ${name}`);
      const house = foreignBytes(name);
      const before = new Set(examineDeck(house, { adopted: true }).map((each) => JSON.stringify(each)));
      const found = examineDeck(built.bytes, { ...built.examine, adopted: true });
      expect(describeFindings(found.filter((each) => !before.has(JSON.stringify(each))))).toBe('');

      const own = partsOf(house);
      const deck = partsOf(built.bytes);
      const kept = [...deck.keys()].filter(
        (part) => /^ppt\/(?:theme|media|slideLayouts|fonts)\/[^/]+$/.test(part) && own.has(part),
      );
      expect(kept.filter((part) => part.startsWith('ppt/slideLayouts/')).length).toBeGreaterThan(1);
      // A layout that leads to an example slide is the only part that may have to change.
      const changed = kept.filter(
        (part) => !Buffer.from(own.get(part) ?? []).equals(Buffer.from(deck.get(part) ?? [])),
      );
      expect(changed).toEqual([]);
      // The examples' texts are nowhere in the deck.
      const slides = openPackage(built.bytes).slides;
      expect(slides).toHaveLength(built.result.scenes.length);
      expect([...deck.keys()].filter((part) => /vbaProject|printerSettings|comments/.test(part))).toEqual([]);
      // Each slide is bound to a layout of the house, or to one that was added and named.
      for (const slide of slides) {
        const relations = text(deck.get(`${slide.replace('slides/', 'slides/_rels/')}.rels`));
        const layout = /slideLayouts\/[\w.-]+/.exec(relations)?.[0];
        expect(layout && (own.has(`ppt/${layout}`) || text(deck.get(`ppt/${layout}`)).includes('(Briefdeck)'))).toBe(
          true,
        );
      }
    });
  }

  it('takes the layouts by their type, and says which', () => {
    const { matches } = adopt(foreignBytes('python-pptx-default.pptx'), 'house', plain);
    expect(Object.fromEntries(matches.map(({ archetype, chosen }) => [archetype, chosen.name]))).toEqual({
      cover: 'Title Slide',
      section: 'Section Header',
      content: 'Title and Content',
      two: 'Two Content',
      comparison: 'Comparison',
      'title-only': 'Title Only',
      'picture-text': 'Picture with Caption',
    });
  });

  it('is measured by the house’s own places and sizes', () => {
    const { template } = adopt(foreignBytes('python-pptx-default.pptx'), 'house', plain);
    const body = template.layouts.bullets.slots.body;
    expect(template.size).toEqual({ width: 720, height: 540 });
    expect(body?.box).toEqual({ x: 36, y: 126, width: 648, height: 356.38 });
    expect(body?.levels.slice(0, 3).map(({ size }) => size)).toEqual([32, 28, 24]);
    // House text never grows; it shrinks to 60 %, not under 14 pt.
    expect(body?.minSize).toBeCloseTo(19.2);
    expect(template.layouts.bullets.slots.title?.levels[0]?.align).toBe('center');
    expect(template.theme.fonts.body).toBe('Calibri');
  });

  it('reads a template whose masters are in UTF-16', () => {
    const { template } = adopt(foreignBytes('open-xml-sdk-pitchbook-utf16.potx'), 'house', plain);
    expect(template.layouts.bullets.slots.body?.levels[0]?.size).toBeGreaterThan(8);
  });

  it('takes the master that the example slides use, not the first', () => {
    const bytes = foreignBytes('automizer-two-masters.pptx');
    const { template } = adopt(bytes, 'house', plain);
    expect(template.skeleton.layoutParts.bullets).toMatch(/^ppt\/slideLayouts\//);
    expect(new Set(Object.values(template.skeleton.layoutParts)).size).toBeGreaterThan(1);
  });

  it('has the fonts that the file carries, byte for byte and still listed', async () => {
    const font = Uint8Array.from({ length: 300 }, (_, n) => (n * 7) % 256);
    const file = changedPackage(
      'python-pptx-default.pptx',
      [
        [
          /ppt\/presentation\.xml$/,
          (xml) =>
            xml.replace(
              /(<p:notesSz[^>]*\/>)/,
              '$1<p:embeddedFontLst><p:embeddedFont><p:font typeface="Ministry"/><p:regular r:id="rIdF"/></p:embeddedFont></p:embeddedFontLst>',
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
        [
          /^\[Content_Types\]\.xml$/,
          (xml) =>
            xml.replace(/(<Types[^>]*>)/, '$1<Default Extension="fntdata" ContentType="application/x-fontdata"/>'),
        ],
      ],
      {},
      { 'ppt/fonts/font1.fntdata': font },
    );
    const folder = temporaryFolder({ 'corporate.pptx': file, 'brief.md': '# Cargo\n\n## Volumes\n\n- Gas\n' });
    const { bytes } = await build(`${folder}/brief.md`, {}, { template: `${folder}/corporate.pptx` });
    writesGoodDeck(bytes, 'embedded fonts', { adopted: true });
    const deck = partsOf(bytes);
    expect(Buffer.from(deck.get('ppt/fonts/font1.fntdata') ?? []).equals(Buffer.from(font))).toBe(true);
    const id = /<p:font typeface="Ministry"[^>]*\/><p:regular r:id="([^"]+)"/.exec(
      text(deck.get('ppt/presentation.xml')),
    )?.[1];
    expect(text(deck.get('ppt/_rels/presentation.xml.rels'))).toMatch(
      new RegExp(`<Relationship (?=[^>]*Id="${id}")[^>]*Target="fonts/font1.fntdata"`),
    );
  });

  it('draws a kind as another where the house forbids it', async () => {
    const folder = temporaryFolder({
      'corporate.potx': foreignBytes('open-xml-sdk-stafftrain.potx'),
      'corporate.template.yaml': 'rules: { kinds: { timeline: bullets } }\n',
      'brief.md': '# Cargo\n\n## When\n\n::: timeline\n- 1799: A bar\n- 1889: Another\n:::\n',
    });
    const { result } = await build(`${folder}/brief.md`, {}, { template: `${folder}/corporate.potx` });
    expect(result.scenes.map(({ kind }) => kind)).toContain('bullets');
    expect(result.scenes.map(({ kind }) => kind)).not.toContain('timeline');
  });
});
