import { describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import type { Scene, Template } from '../../../src/shared/model/index.js';
import { scene, textIn } from '../../support/scene-builder.js';
import { partsOf, properties, slots, tiny, withoutIds } from './tiny-template.js';

const slide = (key: string, rest: Partial<Scene> = {}) => scene([textIn(slots.title, key)], { key, ...rest });
const note = (text: string, rest = {}) => ({ text, level: 0, language: 'en-GB', rtl: false, ...rest });
const withSkeleton = (rest: Partial<Template['skeleton']>): Template => ({
  ...tiny,
  skeleton: { ...tiny.skeleton, ...rest },
});

describe('a slide part', () => {
  it('is bound to its layout by its first relation', () => {
    expect(partsOf([slide('a')])['ppt/slides/_rels/slide1.xml.rels']).toContain(
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout" Target="../slideLayouts/slideLayout1.xml"/>',
    );
  });

  it('is coloured by the master’s map, or by that of its layout', () => {
    expect(partsOf([slide('a')])['ppt/slides/slide1.xml']).toContain(
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    );
    const map = { ...tiny.theme.map, bg1: 'dk1', tx1: 'lt1' } as const;
    const layouts = { ...tiny.layouts, bullets: { ...tiny.layouts.bullets, map } };
    const made = partsOf([slide('a', { layout: 'bullets' })], { template: { ...tiny, layouts } })[
      'ppt/slides/slide1.xml'
    ];
    expect(made).toContain('<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1"');
  });

  it('is hidden when the scene is', () => {
    const parts = partsOf([slide('a', { hidden: true }), slide('b')]);
    expect(parts['ppt/slides/slide1.xml']).toMatch(/<p:sld [^>]*show="0">/);
    expect(parts['ppt/slides/slide2.xml']).not.toContain('show=');
  });
});

describe('identity', () => {
  const idsOf = (parts: Record<string, string>, n: number) => ({
    slide: /<p14:creationId [^>]*val="(\d+)"/.exec(parts[`ppt/slides/slide${n}.xml`] ?? '')?.[1],
    shapes: [...(parts[`ppt/slides/slide${n}.xml`] ?? '').matchAll(/<a16:creationId [^>]*id="([^"]+)"/g)].map(
      (match) => match[1],
    ),
  });

  it('comes from key and name, not from place or text', () => {
    const before = partsOf([slide('a'), slide('b')]);
    const edited = scene([textIn(slots.title, 'another text')], { key: 'b' });
    const after = partsOf([slide('new'), slide('a'), edited]);
    expect(idsOf(after, 3)).toEqual(idsOf(before, 2));
    expect(idsOf(after, 2)).toEqual(idsOf(before, 1));
    expect(idsOf(before, 1).slide).not.toBe(idsOf(before, 2).slide);
  });

  it('differs between the shapes of a slide', () => {
    const { shapes } = idsOf(partsOf([scene([textIn(slots.title, 'x'), textIn(slots.body, 'x')])]), 1);
    expect(new Set(shapes).size).toBe(2);
    expect(shapes[0]).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/);
  });

  it('is written down in a map with section, order, lines and text hashes', () => {
    const map = (text: string) =>
      partsOf(
        [
          slide('title', { section: '', deckSection: '' }),
          scene([textIn(slots.title, text)], { key: 'b', lines: { from: 12, to: 20 } }),
        ],
        { briefHash: 'f00' },
      )['customXml/item1.xml']!;
    expect(map('one')).toContain('<deckMap xmlns="urn:briefdeck:deck-map:1" template="tiny" brief="f00">');
    expect(map('one')).toMatch(
      /<slide order="2" key="b" section="outlook" kind="bullets" creationId="\d+" brief="1" why="a list" lines="12-20"><shape name="title" text="[0-9a-f]{16}"\/><\/slide>/,
    );
    expect(map('one')).toBe(map('one'));
    expect(map('one')).not.toBe(map('two'));
  });

  it('never tells a path: briefs are counted', () => {
    const parts = partsOf([slide('a', { file: '/home/jane/secret.md' }), slide('b', { file: 'other.md' })]);
    expect(Object.values(parts).join()).not.toMatch(/jane|secret|other\.md/);
    expect(parts['customXml/item1.xml']).toMatch(/key="b"[^>]* brief="2"/);
  });

  it('takes the next number where the template has custom XML of its own', () => {
    const own = new Map([...tiny.skeleton.parts, ['customXml/item1.xml', '<house/>'] as const]);
    const parts = partsOf([slide('a')], { template: withSkeleton({ parts: own }) });
    expect(parts['customXml/item1.xml']).toBe('<house/>');
    expect(parts['customXml/item2.xml']).toContain('<deckMap');
    expect(parts['ppt/_rels/presentation.xml.rels']).toContain('Target="../customXml/item2.xml"');
  });
});

describe('the presentation', () => {
  it('lists the slides between masters and size, behind the relations of the template', () => {
    const parts = partsOf([slide('a'), slide('b')]);
    expect(parts['ppt/presentation.xml']).toContain(
      '<p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId3"/></p:sldIdLst><p:sldSz/><p:extLst><p:ext uri="{521415D9',
    );
    expect(parts['ppt/_rels/presentation.xml.rels']).toMatch(
      /Id="rId1" Type="master".*Id="rId2"[^>]*Target="slides\/slide1.xml"/,
    );
  });

  it('puts the sections into the extension list that the template has', () => {
    const presentation = {
      ...tiny.skeleton.presentation,
      tail: '<p:sldSz/><p:extLst><p:ext uri="{A}"/></p:extLst></p:presentation>\n',
    };
    expect(partsOf([slide('a')], { template: withSkeleton({ presentation }) })['ppt/presentation.xml']).toMatch(
      /<p:ext uri="\{A\}"\/><p:ext uri="\{521415D9.*<\/p:ext><\/p:extLst><\/p:presentation>\n$/,
    );
  });

  it('declares its own prefixes in a presentation that has others', () => {
    const presentation = {
      part: 'ppt/presentation.xml',
      head: '<x:presentation xmlns:x="urn:x">',
      tail: '<x:sldSz/></x:presentation>',
    };
    const xml = partsOf([slide('a')], { template: withSkeleton({ presentation }) })['ppt/presentation.xml'];
    expect(xml).toMatch(/<p:sldIdLst xmlns:p="[^"]+presentationml[^"]+" xmlns:r="[^"]+">/);
    expect(xml).toMatch(/<x:sldSz\/><p:extLst xmlns:p=.*<\/p:extLst><\/x:presentation>$/);
  });

  it('has each slide in one section, in order, with ids that stay', () => {
    const sections = [
      { id: '', name: '' },
      { id: 'deal', name: 'The deal & after' },
    ];
    const scenes = [
      slide('t', { deckSection: '' }),
      slide('a', { deckSection: 'deal' }),
      slide('b', { deckSection: 'deal' }),
    ];
    const xml = partsOf(scenes, { sections })['ppt/presentation.xml'] ?? '';
    const list = /<p14:sectionLst.*<\/p14:sectionLst>/.exec(xml)?.[0].replace(/\{[0-9A-F-]{36}\}/g, '{ID}');
    expect(list).toBe(
      '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Drones" id="{ID}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section><p14:section name="The deal &amp; after" id="{ID}"><p14:sldIdLst><p14:sldId id="257"/><p14:sldId id="258"/></p14:sldIdLst></p14:section></p14:sectionLst>',
    );
    const dealId = /name="The deal[^>]* id="([^"]+)"/;
    const later = partsOf(scenes.slice(1), { sections })['ppt/presentation.xml'] ?? '';
    expect(dealId.exec(later)?.[1]).toBe(dealId.exec(xml)?.[1]);
  });

  it('without slides has no empty lists', () => {
    expect(partsOf([])['ppt/presentation.xml']).toMatch(/presentationml\/2006\/main"><p:sldSz\/><\/p:presentation>$/);
  });
});

describe('notes', () => {
  const pages = (parts: Record<string, string>) =>
    Object.keys(parts).filter((name) => name.startsWith('ppt/notesSlides/notes'));

  it('make a page only where there are some', () => {
    const parts = partsOf([slide('a'), slide('b', { notes: [note('Say this')] })]);
    expect(pages(parts)).toEqual(['ppt/notesSlides/notesSlide2.xml']);
    expect(parts['ppt/slides/_rels/slide2.xml.rels']).toContain('Target="../notesSlides/notesSlide2.xml"');
    expect(parts['ppt/notesSlides/_rels/notesSlide2.xml.rels']).toMatch(/notesMaster1\.xml.*\.\.\/slides\/slide2\.xml/);
  });

  it('keep levels, direction and lines, on the placeholders of the notes master', () => {
    const notes = [
      note('a & b'),
      note('deeper\nstill', { level: 1 }),
      note('متن', { language: 'fa-IR', rtl: true }),
      note(''),
    ];
    const xml = withoutIds(partsOf([slide('a', { notes })])['ppt/notesSlides/notesSlide1.xml'] ?? '');
    expect(xml).toContain('<p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>');
    expect(xml).toContain(
      '<p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>a &amp; b</a:t></a:r></a:p><a:p><a:pPr lvl="1"/><a:r><a:rPr lang="en-GB"/><a:t>deeper</a:t></a:r><a:br><a:rPr lang="en-GB"/></a:br><a:r><a:rPr lang="en-GB"/><a:t>still</a:t></a:r></a:p><a:p><a:pPr algn="r" rtl="1"/><a:r><a:rPr lang="fa-IR"/><a:t>متن</a:t></a:r></a:p><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody>',
    );
  });

  it('carry the marking, also where the notes master has no place for it', () => {
    const marked = { properties: { ...properties, marking: 'SECRET & more' } };
    const scenes = [slide('a', { notes: [note('x')] })];
    const boxed = partsOf(scenes, marked)['ppt/notesSlides/notesSlide1.xml'];
    expect(boxed).toMatch(/txBox="1".*<a:t>SECRET &amp; more<\/a:t>/);
    const parts = new Map([
      ...tiny.skeleton.parts,
      [tiny.skeleton.notesMaster, '<p:ph type="body" idx="3"/><p:ph type="hdr" sz="quarter"/>'] as const,
    ]);
    const placed = partsOf(scenes, { ...marked, template: withSkeleton({ parts }) })['ppt/notesSlides/notesSlide1.xml'];
    expect(placed).toMatch(/<p:ph type="hdr" sz="quarter"\/>.*<a:t>SECRET &amp; more<\/a:t>/);
    expect(partsOf(scenes)['ppt/notesSlides/notesSlide1.xml']).not.toContain('name="marking"');
  });
});

describe('document properties', () => {
  const full = {
    ...properties,
    subject: 'A & B',
    authors: ['A. Analyst', 'B. Ünal'],
    organization: 'Ministry',
    keywords: ['Iran', 'Russia'],
    isoDate: '2023-07-14',
    marking: 'OFFICIAL',
    sources: [{ title: 'An article', url: 'https://example.org/?a=1&b=2' }],
  };
  const parts = partsOf(
    [slide('a', { title: 'One & two', notes: [note('x')] }), slide('b', { hidden: true, title: 'Two' })],
    {
      properties: full,
      briefHash: 'f00',
    },
  );

  it('say title, subject, creators, keywords, language and the date of the brief', () => {
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Drones</dc:title><dc:subject>A &amp; B</dc:subject><dc:creator>A. Analyst; B. Ünal</dc:creator><cp:keywords>Iran, Russia</cp:keywords><dc:language>en-GB</dc:language><cp:contentStatus>OFFICIAL</cp:contentStatus><dcterms:created xsi:type="dcterms:W3CDTF">2023-07-14T00:00:00Z</dcterms:created>',
    );
  });

  it('leave out what the brief does not say', () => {
    expect(partsOf([slide('a')])['docProps/core.xml']).not.toMatch(/subject|keywords|created|contentStatus/);
  });

  it('count slides, and list theme and titles', () => {
    const app = parts['docProps/app.xml'];
    expect(app).toContain('<Slides>2</Slides><Notes>1</Notes><HiddenSlides>1</HiddenSlides>');
    expect(app).toContain(
      '<vt:vector size="3" baseType="lpstr"><vt:lpstr>Tiny theme</vt:lpstr><vt:lpstr>One &amp; two</vt:lpstr><vt:lpstr>Two</vt:lpstr></vt:vector>',
    );
    expect(app).toContain('<Company>Ministry</Company>');
  });

  it('say where the deck comes from', () => {
    const custom = parts['docProps/custom.xml'] ?? '';
    const entries = [...custom.matchAll(/pid="(\d+)" name="([^"]+)"><vt:lpwstr>([^<]*)/g)]
      .slice(1)
      .map((match) => match.slice(1, 4));
    expect(entries).toEqual([
      ['3', 'Briefdeck version', version],
      ['4', 'Template', 'tiny'],
      ['5', 'Template name', 'Tiny'],
      ['6', 'Template version', '3'],
      ['7', 'Brief hash', 'f00'],
      ['8', 'Marking', 'OFFICIAL'],
      ['9', 'Source title', 'An article'],
      ['10', 'Source URL', 'https://example.org/?a=1&amp;b=2'],
    ]);
  });
});

describe('the package', () => {
  it('has a content type for every part and none for others', () => {
    const parts = partsOf([slide('a', { notes: [note('x')] })]);
    const overrides = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
      (match) => match[1],
    );
    for (const part of overrides) expect(Object.keys(parts)).toContain(part);
    expect(overrides).toContain('ppt/slides/slide1.xml');
    expect(overrides).toContain('ppt/notesSlides/notesSlide1.xml');
    expect(parts['[Content_Types].xml']).not.toContain('Extension="png"');
  });

  it('replaces the document properties of the template and keeps its other relations', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const parts = new Map([
      ...tiny.skeleton.parts,
      ['docProps/app.xml', '<old/>'] as const,
      ['docMetadata/label.xml', '<label/>'] as const,
    ]);
    const relations = new Map([
      ...tiny.skeleton.relations,
      [
        '',
        [
          { id: 'rId1', type: `${office}/extended-properties`, target: 'docProps/app.xml' },
          { id: 'rId2', type: 'urn:label', target: 'docMetadata/label.xml' },
        ],
      ] as const,
    ]);
    const made = partsOf([slide('a')], { template: withSkeleton({ parts, relations }) });
    expect(made['docProps/app.xml']).not.toContain('<old/>');
    expect(made['_rels/.rels']).toContain('Id="rId2" Type="urn:label"');
    expect(made['_rels/.rels']?.match(/extended-properties/g)).toHaveLength(1);
  });
});
