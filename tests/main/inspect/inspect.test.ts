import { beforeAll, describe, expect, it } from 'vitest';
import { type DeckReport, type Finding, type FindingKind, inspectDeck } from '../../../src/main/inspect/index.js';
import { deckOutline } from '../../../src/main/pptx/index.js';
import { textHeight } from '../../../src/main/scene/index.js';
import { buildDeck } from '../../../src/main/workspace/index.js';
import { editedDeck, type PartEdit } from '../../support/edited-deck.js';

const brief = `---
title: Cargo on the route
author: Mara Lindqvist
organization: Ministry of Ports
---

## Volumes fell

- Coal fell by a third
- Gas grew

<!-- notes: Say that the figures for gas are provisional. -->

## What the ports say

The ports expect the fall to last, and plan for it with fewer shifts and with berths that are closed in winter.
`;

const slide = 'ppt/slides/slide2.xml';
const slideRelations = 'ppt/slides/_rels/slide2.xml.rels';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

let deck: Uint8Array;
beforeAll(async () => {
  const { pieces } = await buildDeck({ briefs: [{ file: '-', bytes: Buffer.from(brief), folder: '.' }] });
  deck = Buffer.concat(pieces ?? []);
});

function report(edits: Readonly<Record<string, PartEdit>> = {}): DeckReport {
  const bytes = Object.keys(edits).length === 0 ? deck : editedDeck(deck, edits);
  const found = inspectDeck(bytes, textHeight);
  if (typeof found === 'string') throw new Error(`It was not looked through: ${found}`);
  return found;
}

function finding(kind: FindingKind, edits: Readonly<Record<string, PartEdit>> = {}): Finding | undefined {
  return report(edits).findings.find((each) => each.kind === kind);
}

/** Puts XML behind the shapes of the slide. */
const withShape = (xml: string) => (text: string) => text.replace('</p:spTree>', `${xml}</p:spTree>`);

const shape = (name: string, x: number, more = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="90" name="${name}"${more}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="0"/><a:ext cx="1000000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`;

const textBox = (text: string, run = '', body = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="91" name="Box of mine"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square"${body}/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"${run}<a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

const withRelation =
  (type: string, target: string, external = false) =>
  (text: string) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rId90" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`,
    );

describe('a deck of Briefdeck', () => {
  it('is as it was written, says its notes, its author and its properties, and keeps to its template', () => {
    const { slides, seal, findings } = report();
    expect(seal).toBe('intact');
    expect(slides).toBeGreaterThanOrEqual(3);
    expect(findings.map(({ kind }) => kind)).toEqual(['notes', 'names', 'metadata', 'tags']);
    expect(finding('notes')).toMatchObject({ items: [expect.stringContaining('figures for gas are provisional')] });
    expect(finding('names')?.items).toEqual(['Mara Lindqvist']);
    expect(finding('metadata')?.items).toContain('Company: Ministry of Ports');
  });

  it('is known as changed', () => {
    expect(report({ [slide]: (text) => text.replace('Coal', 'Ore') }).seal).toBe('edited');
  });
});

describe('what an outsider gets', () => {
  it('a hidden slide', () => {
    expect(finding('hidden')).toBeUndefined();
    expect(finding('hidden', { [slide]: (text) => text.replace('<p:sld ', '<p:sld show="0" ') })?.slides).toEqual([2]);
  });

  it('comments, with what they say and who wrote them', () => {
    const edits = {
      'ppt/comments/comment1.xml': `<p:cmLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cm authorId="0"><p:text>Is this figure cleared?</p:text></p:cm></p:cmLst>`,
      'ppt/commentAuthors.xml': `<p:cmAuthorLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cmAuthor id="0" name="Jo Park" initials="JP"/></p:cmAuthorLst>`,
      [slideRelations]: withRelation('comments', '../comments/comment1.xml'),
    };
    expect(finding('comments', edits)).toMatchObject({ slides: [2], items: ['Is this figure cleared?'] });
    expect(finding('names', edits)?.items).toContain('Jo Park');
  });

  it('shapes that are switched off, and shapes beside the slide', () => {
    const off = finding('unseen', { [slide]: withShape(shape('Old claim', 0, ' hidden="1"')) });
    expect(off).toMatchObject({ slides: [2], items: ['Old claim'] });
    expect(finding('unseen', { [slide]: withShape(shape('Scrap', 90_000_000)) })?.items).toEqual(['Scrap']);
    expect(finding('unseen', { [slide]: withShape(shape('Badge', 0)) })).toBeUndefined();
  });

  it.each([
    ['C:\\Users\\mara\\Desktop\\map.png'],
    ['\\\\fileserver\\cabinet\\map.png'],
    ['file:///Users/mara/map.png'],
    ['/home/mara/pictures/map.png'],
  ])('a path: %s', (path) => {
    expect(finding('paths')).toBeUndefined();
    expect(finding('paths', { [slide]: withShape(shape('Map', 0, ` descr="${path}"`)) })?.items).toEqual([path]);
  });

  it('links, and what is fetched when the deck is opened', () => {
    expect(
      finding('links', { [slideRelations]: withRelation('hyperlink', 'https://intranet.example/x', true) }),
    ).toMatchObject({ slides: [2], items: ['https://intranet.example/x'] });
    expect(
      finding('links', { [slideRelations]: withRelation('image', 'https://example.org/pixel.png', true) })?.items[0],
    ).toContain('fetched when opened');
  });

  it('files within the file, macros and labels', () => {
    const embedded = {
      'ppt/embeddings/budget.xlsx': Uint8Array.of(1, 2, 3),
      [slideRelations]: withRelation('package', '../embeddings/budget.xlsx'),
    };
    expect(finding('embedded', embedded)).toMatchObject({ slides: [2], items: ['budget.xlsx'] });
    expect(finding('macros', { 'ppt/vbaProject.bin': Uint8Array.of(1) })?.items).toEqual(['vbaProject.bin']);
    const label = (text: string) =>
      text.replace(
        '</Properties>',
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="90" name="MSIP_Label_1_Name"><vt:lpwstr>Cabinet only</vt:lpwstr></property></Properties>',
      );
    expect(finding('labels', { 'docProps/custom.xml': label })?.items).toEqual(['Cabinet only']);
  });

  it('camera data of a picture, with the place named first', () => {
    // A TIFF header, one directory of one entry: tag 0x8825, the place.
    const exif = Buffer.concat([
      Buffer.from('\xff\xd8\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88', 'latin1'),
      Buffer.alloc(20),
    ]);
    const found = finding('pictures', {
      'ppt/media/photo.jpg': exif,
      [slideRelations]: withRelation('image', '../media/photo.jpg'),
    });
    expect(found).toMatchObject({
      slides: [2],
      items: ['photo.jpg: where it was taken (GPS), camera data (EXIF)'],
    });
  });

  it('a cropped picture that is there in full', () => {
    const picture = (crop: string) =>
      `<p:pic><p:nvPicPr><p:cNvPr id="92" name="Map" descr="A map"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId90"/>${crop}<a:stretch/></p:blipFill><p:spPr/></p:pic>`;
    const edits = (crop: string) => ({
      'ppt/media/map.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      [slideRelations]: withRelation('image', '../media/map.png'),
      [slide]: withShape(picture(crop)),
    });
    expect(finding('cropped', edits('<a:srcRect l="20000"/>'))).toMatchObject({ slides: [2], items: ['Map'] });
    expect(finding('cropped', edits('<a:srcRect/>'))).toBeUndefined();
  });
});

describe('how a deck leaves its template', () => {
  it('by a face that the theme does not have', () => {
    const face = '><a:latin typeface="Comic Sans MS"/></a:rPr>';
    expect(finding('fonts', { [slide]: withShape(textBox('Draft', face)) })).toMatchObject({
      slides: [2],
      items: ['Comic Sans MS'],
    });
    const own = '><a:latin typeface="+mn-lt"/></a:rPr>';
    expect(finding('fonts', { [slide]: withShape(textBox('Draft', own)) })).toBeUndefined();
    // What code is set in where the template has no face for it.
    const code = '><a:latin typeface="Courier New"/></a:rPr>';
    expect(finding('fonts', { [slide]: withShape(textBox('let', code)) })).toBeUndefined();
  });

  it('by a colour off the palette', () => {
    const colour = '><a:solidFill><a:srgbClr val="ff00aa"/></a:solidFill></a:rPr>';
    expect(finding('colours', { [slide]: withShape(textBox('Draft', colour)) })?.items).toEqual(['#FF00AA']);
    const white = '><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>';
    expect(finding('colours', { [slide]: withShape(textBox('Draft', white)) })).toBeUndefined();
  });

  it('by small text, its own or shrunk by PowerPoint', () => {
    expect(finding('size', { [slide]: withShape(textBox('Draft', ' sz="800"/>')) })?.items).toEqual([
      '8 pt in Box of mine',
    ]);
    const shrunk = textBox('Draft', ' sz="1200"/>').replace(
      '<a:bodyPr wrap="square"/>',
      '<a:bodyPr wrap="square"><a:normAutofit fontScale="50000"/></a:bodyPr>',
    );
    expect(finding('size', { [slide]: withShape(shrunk) })?.items).toEqual(['6 pt in Box of mine']);
    expect(finding('size', { [slide]: withShape(textBox('Draft', ' sz="1000"/>')) })).toBeUndefined();
  });

  it('by a picture without alternative text, unless it is marked as decoration', () => {
    const picture = (more: string) =>
      `<p:pic><p:nvPicPr><p:cNvPr id="92" name="Chart of mine">${more}</p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill/><p:spPr/></p:pic>`;
    expect(finding('alt', { [slide]: withShape(picture('')) })?.items).toEqual(['Chart of mine']);
    const ornament =
      '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
    expect(finding('alt', { [slide]: withShape(picture(ornament)) })).toBeUndefined();
  });

  it('by a slide without a title', () => {
    expect(
      finding('titles', { [slide]: (text) => text.replace(/<p:ph type="title"\/>/, '<p:ph type="body" idx="88"/>') })
        ?.slides,
    ).toEqual([2]);
  });

  it('by text that does not fit its box, unless the box grows with it', () => {
    const long = 'A sentence that goes on and on. '.repeat(6);
    expect(finding('overflow', { [slide]: withShape(textBox(long, '/>')) })).toMatchObject({
      slides: [2],
      items: ['Box of mine'],
    });
    expect(finding('overflow', { [slide]: withShape(textBox('Short', '/>')) })).toBeUndefined();
    const growing = textBox(long, '/>').replace(
      '<a:bodyPr wrap="square"/>',
      '<a:bodyPr wrap="square"><a:spAutoFit/></a:bodyPr>',
    );
    expect(finding('overflow', { [slide]: withShape(growing) })).toBeUndefined();
  });

  it('by text that does not fit a placeholder, whose box and sizes its layout gives', () => {
    const body = (text: string) =>
      text.replace('Coal fell by a third', `Coal fell. ${'And so on it went. '.repeat(80)}`);
    expect(finding('overflow', { [slide]: body })?.slides).toEqual([2]);
  });
});

describe('a file that is no deck', () => {
  it.each([
    ['words', Buffer.from('hello'), 'not-a-zip'],
    ['an old .ppt', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'encrypted-or-old'],
  ])('%s is refused with the reason', (_, bytes, reason) => {
    expect(inspectDeck(bytes, textHeight)).toBe(reason);
  });

  it('a package without a presentation', () => {
    expect(
      inspectDeck(editedDeck(deck, { '_rels/.rels': (text) => text.replace('officeDocument"', 'other"') }), textHeight),
    ).toBe('no-presentation');
  });
});

describe('a deck of more elements than trees can be made of', () => {
  it('is said to be too large before a tree is made', async () => {
    // Hardly one like the other, so that the part does not shrink beyond reason.
    let state = 1;
    const element = () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return ['<a/>', '<b/>', '<c/>', '<d/>'][(state >> 20) & 3];
    };
    const bomb = editedDeck(deck, {
      [slide]: (text) =>
        text.replace('</p:txBody>', `${Array.from({ length: 3_000_001 }, element).join('')}</p:txBody>`),
    });
    expect(inspectDeck(bomb, textHeight)).toBe('too-large');
    expect(await deckOutline(bomb)).toBe('unreadable');
  });
});
