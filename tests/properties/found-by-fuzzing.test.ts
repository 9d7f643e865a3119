/** Cases that once broke the program, or its deck: `npm run fuzz` and tests/properties/fuzz.test.ts look for more. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedPackage, partsOf } from '../support/foreign-packages.js';
import type { FuzzCase } from '../support/fuzz/cases.js';
import { tryCase } from '../support/fuzz/try-case.js';
import { png } from '../support/picture-bytes.js';

const parts = join(import.meta.dirname, '../briefs/parts.md');

async function expectSound(files: FuzzCase['files'] | string, request: FuzzCase['request'] = {}) {
  const all = typeof files === 'string' ? { 'brief.md': files } : files;
  const { faults, deck } = await tryCase({ files: all, request });
  expect(faults).toEqual([]);
  return deck !== undefined;
}

const svg = (inner: string, more = '') => `<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inner}</svg>`;

it('a template whose face is called as what every object has', async () => {
  const template = 'extends: plain\nname: Ministry\ntheme:\n  fonts:\n    heading: toString\n    body: constructor\n';
  expect(
    await expectSound({ 'mine/template.yaml': template, 'brief.md': '# A\n\n## B\n\nWords.\n' }, { template: 'mine' }),
  ).toBe(true);
});

describe('a brief with', () => {
  it('a callout in a column that holds nothing but a table without words', async () => {
    const column = '!!! note "Title"\n    | \ufeff |\n    |---|';
    expect(await expectSound(`# A\n\n:::: columns\n::: column\n${column}\n:::\n::: column\nx\n:::\n::::`)).toBe(true);
    expect(await expectSound(`# A\n\n## B\n\n${column}\n`)).toBe(true);
  });

  it('front matter of a slide deck, and no slide', async () => {
    expect(await expectSound('---\nslide_level: 1\n---')).toBe(true);
  });

  it('an alternative text of characters that XML does not have', async () => {
    const files = {
      'brief.md': `# A\n\n${'Enough text round it. '.repeat(9)}\n\n![\uffff](a.png "trade")\n\n![\ufffe](a.png)`,
      'a.png': png(4, 4),
    };
    expect(await expectSound(files)).toBe(true);
  });

  it('a timeline whose entries have no date', async () => {
    expect(await expectSound('# A\n\n## B\n\n::: timeline\na. ```x {1}\na. b\na. minister 50%\na. c\n:::')).toBe(true);
  });

  it('a title that a comment hides, without telling the folder that it lies in', async () => {
    expect(await expectSound('---\ntitle: <!-- trade\n---\n\n## Head\n\nText.\n')).toBe(true);
  });

  it('a definition that another tool would fill in, of nothing', async () => {
    expect(await expectSound('# A\n\nIn:\n\n{{< x >}}\n:   ::: notes\n')).toBe(true);
  });

  it('an agenda that leads to a part whose heading is a note alone', async () => {
    const parts = ['A', '^[A note.]', 'C'].map((name) => `# ${name}\n\n## B\n\nWords.\n\n## C\n\nWords.\n`);
    expect(await expectSound(`---\ntitle: T\nagenda: on\n---\n\n${parts.join('\n')}`)).toBe(true);
  });

  it('links without end or blank between them, and many short ones', async () => {
    expect(await expectSound(`# A\n\n## B\n\n${'a@b.'.repeat(500)}\n`)).toBe(true);
    expect(await expectSound(`# A\n\n## B\n\n${'[Link](https://example.org) · '.repeat(200)}\n`)).toBe(true);
  });

  it('a heading that speaks of a file on a machine, which is the title of its slide and no leak', async () => {
    expect(await expectSound('# !["quoted"](file:///etc/passwd ""quoted"")\n\n> Words.\n')).toBe(true);
  });

  it('a table under a heading that is a note alone', async () => {
    expect(await expectSound('# A\n\n# ^[A note of *its* own.]\n\n> | a | x |\n> |---|---|\n> | b | y |\n')).toBe(true);
  });

  it('a quotation of two lines below a title so long that there is room for one', async () => {
    const address = `https://example.org/${'a/b-c_d?e=f&g=%20'.repeat(31)}`;
    const words = '50% trade हिन्दी क्षेत्र said İstanbul ı [東京都庁、第一本庁舎。  drones 2023](http://)';
    const title = `# [${address}](https://example.org/) ${'x'.repeat(300)} trade`;
    const brief = `# A\n${title}\n:   > trade\n  >\n  > ${words}\n  > — Somebody, 2022\n`;
    expect(await expectSound(brief)).toBe(true);
  });

  it('a quotation with its speaker below a long title and a lead, in a layout that leaves much between them', async () => {
    const title = `trade https://example.org/${'a/b-c_d?e=f&g=%20'.repeat(30)} *trade `;
    const columns = [
      '::: column\n::: notes\n- trade\n:::',
      `::: column\n# ${title}\n\n[trade](https://example.org/a?b=c&d=%20)\n:::`,
      '::: column\n$$\na^2\n$$\n:::',
    ].join('\n');
    const quotation = '> # [trade](https://example.org/a?b=c&d=%20) \n> — Somebody, 2022\n';
    expect(await expectSound(`# A title\n\n:::: columns\n${columns}\n::::\n\n${quotation}`)).toBe(true);
  });

  it('a title and a lead so long that they leave nothing to the list below', async () => {
    const address = `https://example.org/${'a/b-c_d?e=f&g=%20'.repeat(29)}`;
    const brief = `# A\n\n# ${'漢'.repeat(400)}\n\n> trade ${address} trade\n> \n> 1. *trade\n> \n> <b>trade\n> — Somebody, 2022\n`;
    expect(await expectSound(brief)).toBe(true);
  });

  it('a template whose name no file can have', async () => {
    expect(await expectSound(`---\ntemplate: ${'x'.repeat(300)}\n---\n\n# A\n\nText.\n`)).toBe(false);
    expect(await expectSound('---\ntemplate: "a\\0b"\n---\n\n# A\n\nText.\n')).toBe(false);
  });

  it('a chart in a list that says nothing', async () => {
    expect(await expectSound('# A\n\n## B\n\n- ```chart\n\n- x')).toBe(true);
  });

  it.each([
    ['no size that can be', svg('', 'width="1e99" height="-1"')],
    ['a view of no size', svg('<rect width="9" height="9"/>', 'viewBox="0 0 1e-30 1e-30"')],
    ['a hundred thousand times the height', svg('<rect width="1" height="9"/>', 'width="1" height="100000"')],
    ['three thousand groups in one another', svg('<g>'.repeat(3000) + '</g>'.repeat(3000))],
    [
      'drawings that use one another',
      svg(
        `<defs><g id="a0"/>${Array.from({ length: 30 }, (_, n) => `<g id="a${n + 1}"><use href="#a${n}"/><use href="#a${n}"/></g>`).join('')}</defs><use href="#a30"/>`,
      ),
    ],
    [
      'a blur as wide as a house',
      svg(
        '<filter id="f" x="-1e5" y="-1e5" width="1e6" height="1e6"><feGaussianBlur stdDeviation="1e5"/></filter><rect width="100" height="100" filter="url(#f)"/>',
      ),
    ],
  ])('an SVG of %s', { timeout: 60_000 }, async (_, text) => {
    expect(await expectSound({ 'brief.md': '# A\n\n![A picture](a.svg)', 'a.svg': text })).toBe(true);
  });
});

describe('a cuts file with', () => {
  it('brackets twenty thousand deep', async () => {
    expect(
      await expectSound({ 'brief.md': '# A\n\n## B\n\nx', 'brief.cuts.json': '['.repeat(20_000) }, { cut: 'press' }),
    ).toBe(false);
    const deep = `{"version":1,"cuts":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expect(await expectSound({ 'brief.md': '# A\n\n## B\n\nx', 'brief.cuts.json': deep }, { cut: 'press' })).toBe(
      false,
    );
  });
});

it('a marking that fits no line of any size stands in its box, on the page', async () => {
  for (const template of ['plain', 'chancery'])
    expect(
      await expectSound(`---\nclassification: ${'x'.repeat(2_000)}\n---\n\n# A\n\n## B\n\nWords.\n`, { template }),
    ).toBe(true);
});

it('a full column beside one that goes on overleaf, under a title that its number makes longer', async () => {
  const items = (count: number, text: string) => Array.from({ length: count }, (_, n) => `- ${text} ${n}`).join('\n');
  const right = items(16, 'Point of the other column, which takes a line or two,');
  for (const template of ['plain', 'newsroom'])
    for (let count = 10; count < 14; count += 1) {
      const columns = `:::: columns\n::: column\n${items(count, 'Item')}\n:::\n::: column\n${right}\n:::\n::::\n`;
      expect(await expectSound(`# A\n\n## ${'trade '.repeat(10)}\n\n${columns}`, { template })).toBe(true);
    }
});

describe('a PowerPoint file with', () => {
  const adopted = (house: string, changes: Parameters<typeof changedPackage>[1]) =>
    tryCase({ files: { 'house.potx': changedPackage(house, changes) }, request: { template: 'house.potx' } }, parts);
  const relations = /^(?:_rels\/\.rels|ppt\/_rels\/presentation\.xml\.rels)$/;

  it('relations to its slides and properties that say nothing of their kind', { timeout: 60_000 }, async () => {
    const untyped = (xml: string) => xml.replace(/Type="[^"]*\/(?:slide|core-properties)"/g, 'Type=""');
    const { faults, deck } = await adopted('automizer-svg.pptx', [[relations, untyped]]);
    expect(faults).toEqual([]);
    expect(deck).toBeDefined();
  });

  it('something between the parts of a shape', { timeout: 60_000 }, async () => {
    const misplaced = (xml: string) => xml.replaceAll('<p:sp>', '<p:sp><a:bodyPr/>');
    const { faults, deck } = await adopted('automizer-svg.pptx', [[/slideLayouts\/slideLayout1\.xml$/, misplaced]]);
    expect(faults).toEqual([]);
    expect(deck).toBeDefined();
  });

  it('a master of notes without a theme, or that a relation of another kind leads to', {
    timeout: 60_000,
  }, async () => {
    const name = 'automizer-backgrounds.pptx';
    const themeless = (xml: string) => xml.replace(/Target="[^"]*theme\d+\.xml"/, 'Target=""');
    const misled = (xml: string) => xml.replace(/Type="[^"]*\/notesMaster"/, 'Type="../media/image1.png"');
    for (const change of [[/notesMaster1\.xml\.rels$/, themeless] as const, [relations, misled] as const]) {
      const { faults, deck } = await adopted(name, [change]);
      expect(faults).toEqual([]);
      expect(deck).toBeDefined();
    }
  });

  it('a placeholder whose number is none', { timeout: 60_000 }, async () => {
    const unnumbered = (xml: string) => xml.replace(/(<p:ph type="ftr"[^>]*) idx="\d+"/, '$1 idx=""');
    const { faults, deck } = await adopted('python-pptx-default.pptx', [
      [/slideLayouts\/slideLayout5\.xml$/, unnumbered],
    ]);
    expect(faults).toEqual([]);
    expect(deck).toBeDefined();
  });

  it('a layout whose relation has no target, or signs of XML in its name and kind', { timeout: 60_000 }, async () => {
    const rels = /slideMasters\/_rels\/slideMaster1\.xml\.rels$/;
    const first = /<Relationship [^>]*slideLayout3\.xml[^>]*>/;
    const without = (xml: string) => xml.replace(first, (tag) => tag.replace(/Target="[^"]*"/, ''));
    const layout = /slideLayouts\/_rels\/slideLayout3\.xml\.rels$/;
    const more = (xml: string) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="a&lt;b" Type="x/&lt;y" Target="../media/none.png"/></Relationships>',
      );
    for (const change of [
      [rels, without],
      [layout, more],
    ] as const) {
      const { faults, deck } = await adopted('python-pptx-default.pptx', [change]);
      expect(faults).toEqual([]);
      expect(deck).toBeDefined();
    }
  });

  it('a main part of another language than PresentationML', { timeout: 60_000 }, async () => {
    const other = (xml: string) => xml.replace(/xmlns:p="[^"]*"/, 'xmlns:p="t"');
    const { faults, deck } = await adopted('python-pptx-default.pptx', [[/^ppt\/presentation\.xml$/, other]]);
    expect(faults).toEqual([]);
    expect(deck).toBeUndefined();
  });

  it('relations that are named in another language', { timeout: 60_000 }, async () => {
    const other = (xml: string) => xml.replace(/xmlns:r="[^"]*"/, 'xmlns:r="rect"');
    const { faults, deck } = await adopted('python-pptx-default.pptx', [[/^ppt\/presentation\.xml$/, other]]);
    expect(faults).toEqual([]);
    expect(deck).toBeUndefined();
  });

  it('a master without placeholders, and a layout that lost its way to it', { timeout: 60_000 }, async () => {
    const bare = (xml: string) => xml.replace(/<p:sp>.*?<\/p:sp>/gs, '');
    const lost = (xml: string) => xml.replace(/ Id="[^"]*"/, '');
    const { faults, deck } = await adopted('python-pptx-default.pptx', [
      [/^ppt\/slideMasters\/slideMaster1\.xml$/, bare],
      [/^ppt\/slideLayouts\/_rels\/slideLayout1\.xml\.rels$/, lost],
    ]);
    expect(faults).toEqual([]);
    expect(deck).toBeDefined();
  });

  it('a list of notes masters that leads nowhere, and a reference that names no character', {
    timeout: 60_000,
  }, async () => {
    const main = /^ppt\/presentation\.xml$/;
    const nowhere = (xml: string) =>
      xml.replace('</p:sldMasterIdLst>', '$&<p:notesMasterIdLst><p:notesMasterId r:id="rId99"/></p:notesMasterIdLst>');
    const lost = await adopted('python-pptx-default.pptx', [[main, nowhere]]);
    expect(lost.faults).toEqual([]);
    expect(lost.deck).toBeDefined();
    const refused = await adopted('python-pptx-default.pptx', [
      [main, (xml) => xml.replace(/ cx="\d+"/, ' cx="&#0;"')],
    ]);
    expect(refused.faults).toEqual([]);
    expect(refused.deck).toBeUndefined();
  });

  it('a master that is a layout, or that a relation of no kind leads to', { timeout: 60_000 }, async () => {
    const layout = (xml: string) => xml.replaceAll('p:sldMaster', 'p:sldLayout');
    const misled = (xml: string) => xml.replace(/Type="[^"]*\/slideMaster"/, 'Type=""');
    for (const change of [
      [/slideMaster1\.xml$/, layout],
      [relations, misled],
    ] as const) {
      const { faults, deck } = await adopted('python-pptx-default.pptx', [change]);
      expect(faults).toEqual([]);
      expect(deck).toBeUndefined();
    }
  });

  it('a second master without a theme, or a layout that is a master: decks go without it', {
    timeout: 60_000,
  }, async () => {
    const themeless = (xml: string) => xml.replace(/Target="[^"]*theme\d+\.xml"/, 'Target=""');
    const master = (xml: string) => xml.replaceAll('p:sldLayout', 'p:sldMaster');
    for (const [change, part] of [
      [[/slideMaster1\.xml\.rels$/, themeless], 'ppt/slideMasters/slideMaster1.xml'],
      [[/slideLayouts\/slideLayout10\.xml$/, master], 'ppt/slideLayouts/slideLayout10.xml'],
    ] as const) {
      const { faults, deck } = await adopted('automizer-backgrounds.pptx', [change]);
      expect(faults).toEqual([]);
      // A layout that is added may have its name.
      const left = Buffer.from(partsOf(deck as Uint8Array).get(part) ?? []).toString('utf8');
      expect(left).not.toContain('<p:sldMaster');
    }
  });

  it('parts whose content type is not said, or is none', { timeout: 60_000 }, async () => {
    const types = /^\[Content_Types\]\.xml$/;
    const unsaid = (xml: string) => xml.replace(/<Override PartName="[^"]*(?:theme1|presProps)\.xml"[^>]*>/g, '');
    const none = (xml: string) => xml.replace(/(slideLayout3\.xml") ContentType="[^"]*"/, '$1 ContentType="7"');
    const { faults, deck } = await adopted('python-pptx-default.pptx', [
      [types, unsaid],
      [types, none],
    ]);
    expect(faults).toEqual([]);
    const list = Buffer.from(partsOf(deck as Uint8Array).get('[Content_Types].xml') ?? []).toString('utf8');
    for (const part of ['theme/theme1', 'presProps', 'slideLayouts/slideLayout3']) {
      expect(list).toMatch(new RegExp(`PartName="/ppt/${part}\\.xml" ContentType="application/vnd\\.`));
    }
  });

  it('a master and a layout that are listed twice, and a layout with two ways to its master', {
    timeout: 60_000,
  }, async () => {
    const twice = (xml: string) => xml.replace(/<p:sld(?:Master|Layout)Id [^>]*>/, '$&$&');
    const more = (xml: string) =>
      xml.replace(
        /<Relationship [^>]*\/slideMaster"[^>]*>/,
        (way) => way + way.replace(/ Id="[^"]*"/, ' Id="rIdMore"'),
      );
    const { faults, deck } = await adopted('python-pptx-default.pptx', [
      [/^ppt\/presentation\.xml$|slideMaster1\.xml$/, twice],
      [/slideLayouts\/_rels\/slideLayout2\.xml\.rels$/, more],
    ]);
    expect(faults).toEqual([]);
    const text = (part: string) => Buffer.from(partsOf(deck as Uint8Array).get(part) ?? []).toString('utf8');
    expect(text('ppt/presentation.xml').match(/<p:sldMasterId /g)).toHaveLength(1);
    expect(text('ppt/slideMasters/slideMaster1.xml').match(/r:id="rId1"/g)).toHaveLength(1);
    expect(text('ppt/slideLayouts/_rels/slideLayout2.xml.rels').match(/\/slideMaster"/g)).toHaveLength(1);
  });

  it('a picture whose kind nobody says', { timeout: 60_000 }, async () => {
    const picture = `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/a.xyz"/>`;
    const house = changedPackage(
      'python-pptx-default.pptx',
      [[/slideMaster1\.xml\.rels$/, (xml) => xml.replace('</Relationships>', `${picture}$&`)]],
      { 'ppt/media/a.xyz': 'x' },
    );
    const { faults, deck } = await tryCase(
      { files: { 'house.potx': house }, request: { template: 'house.potx' } },
      parts,
    );
    expect(faults).toEqual([]);
    expect(partsOf(deck as Uint8Array).has('ppt/media/a.xyz')).toBe(false);
  });

  it.each([
    ['a sign of XML too many', '<<p:cSld'],
    ['an attribute without quotes', '<p:cSld a=1'],
    ['what is no character', '\u0000<p:cSld'],
    ['an entity that nobody declares', '&x;<p:cSld'],
  ])('a layout with %s', { timeout: 60_000 }, async (_, spoilt) => {
    const { faults, deck } = await adopted('python-pptx-default.pptx', [
      [/slideLayouts\/slideLayout3\.xml$/, (xml) => xml.replace('<p:cSld', spoilt)],
    ]);
    expect(faults).toEqual([]);
    expect(deck).toBeUndefined();
  });

  it('titles beside the slide, on one layout or on all with the master', { timeout: 60_000 }, async () => {
    const away = (xml: string) =>
      xml.replace(/(<p:ph type="(?:title|ctrTitle)".*?<a:off x=")\d+/s, (_, before) => `${before}-9144000`);
    const frameless = (xml: string) =>
      xml.replace(/(<p:ph type="(?:title|ctrTitle)".*?)<p:spPr>.*?<\/p:spPr>/s, '$1<p:spPr/>');
    for (const changes of [
      [[/slideLayouts\/slideLayout3\.xml$/, away]],
      [
        [/slideMasters\/slideMaster1\.xml$/, away],
        [/slideLayouts\/slideLayout\d+\.xml$/, frameless],
      ],
    ] as const) {
      const { faults, deck } = await adopted('open-xml-sdk-compbckgrndpres.potx', changes);
      expect(faults).toEqual([]);
      expect(deck).toBeDefined();
    }
  });

  it('a subtitle whose place reaches from above the title to below it', { timeout: 60_000 }, async () => {
    const onMaster = (xml: string) => xml.replace(/(<p:ph type="subTitle".*?)<a:off [^>]*>/s, '$1');
    const { faults, deck } = await adopted('open-xml-sdk-marketingplan.potx', [
      [/slideLayouts\/slideLayout1\.xml$/, onMaster],
    ]);
    expect(faults).toEqual([]);
    expect(deck).toBeDefined();
  });

  it('a title that is turned by a quarter', { timeout: 60_000 }, async () => {
    const { faults, deck } = await adopted('open-xml-sdk-pitchbook-utf16.potx', []);
    expect(faults).toEqual([]);
    expect(deck).toBeDefined();
  });
});
