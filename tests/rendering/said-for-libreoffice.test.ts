/** What the comparison with LibreOffice says otherwise: masters and layouts of houses in which LibreOffice errs, and nothing else. */
import { describe, expect, it } from 'vitest';
import { build } from '../support/build.js';
import { foreignBytes, partsOf } from '../support/foreign-packages.js';
import { houseBriefs } from '../support/houses.js';
import { saidForLibreOffice } from '../support/rendering/said-for-libreoffice.js';

const textsOf = (bytes: Uint8Array) =>
  new Map([...partsOf(bytes)].map(([name, content]) => [name, Buffer.from(content).toString('utf8')]));

function changed(name: string): ReadonlyMap<string, readonly [before: string, after: string]> {
  const bytes = foreignBytes(name);
  const [before, after] = [textsOf(bytes), textsOf(saidForLibreOffice(bytes))];
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  const names = [...before.keys()].filter((part) => before.get(part) !== after.get(part));
  return new Map(names.map((part) => [part, [before.get(part) ?? '', after.get(part) ?? '']]));
}

describe('a deck as LibreOffice understands it', () => {
  it('is the deck itself where nothing of it is misunderstood', () => {
    const said = saidForLibreOffice(foreignBytes('python-pptx-default.pptx'));
    expect(saidForLibreOffice(said)).toBe(said);
  });

  it('has no shadow of the theme where the shape says that it has none, and keeps all others', () => {
    const master = changed('open-xml-sdk-stafftrain.potx').get('ppt/slideMasters/slideMaster1.xml');
    const count = (xml = '', pattern: RegExp) => [...xml.matchAll(pattern)].length;
    expect(count(master?.[0], /<a:effectRef idx="1"/g)).toBe(3);
    // The one that is left says its own shadow.
    expect(count(master?.[1], /<a:effectRef idx="1"/g)).toBe(1);
    expect(count(master?.[1], /<a:outerShdw/g)).toBe(count(master?.[0], /<a:outerShdw/g));
  });

  it('has text in footers, and marks that it can draw, in masters and layouts alone', () => {
    const parts = changed('open-xml-sdk-marketingplan.potx');
    for (const part of parts.keys()) expect(part).toMatch(/^ppt\/slide(?:Master|Layout)s\//);
    const [before, after] = parts.get('ppt/slideMasters/slideMaster1.xml') ?? [];
    expect(before).toContain('Wingdings 2');
    expect(after).not.toContain('Wingdings 2');
    expect(after?.match(/type="ftr".*?<\/p:sp>/s)?.[0]).toContain('<a:t>Footer</a:t>');
  });

  it('has bands in the first column of tables too, and nothing else of slides is another', async () => {
    const stress = houseBriefs.find(({ name }) => name === 'stress.md')?.file ?? '';
    const { bytes } = await build(stress, { template: 'clarity' });
    const [before, after] = [textsOf(bytes), textsOf(saidForLibreOffice(bytes))];
    const slides = [...before].filter(([name]) => name.startsWith('ppt/slides/slide'));
    const banded = slides.filter(([, text]) => /firstCol="1"[^>]*bandRow="1"/.test(text));
    expect(banded.length).toBeGreaterThan(5);
    for (const [name, text] of slides) {
      expect(after.get(name), name).toBe(text.replace(/ firstCol="1"(?=[^>]*bandRow="1")/g, ''));
    }
  });
});
