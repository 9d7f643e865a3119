import { describe, expect, it } from 'vitest';
import type { PictureBytes } from '../../../../src/main/pptx/index.js';
import type { Geometry, PictureItem, SceneItem, TableItem } from '../../../../src/shared/model/index.js';
import {
  paragraph,
  pictureItem,
  plainLevel,
  run,
  scene,
  shapeItem,
  tableItem,
  textBox,
} from '../../../support/scene-builder.js';
import { partsOf, slideOf, slots, tiny } from '../tiny-template.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const pictures: Record<string, PictureBytes> = {
  aa11: { format: 'jpeg', bytes: bytes('jpeg') },
  bb22: { format: 'svg', bytes: bytes('<svg/>'), png: bytes('png') },
  cc22: { format: 'svg', bytes: bytes('<svg></svg>'), png: bytes('png') },
};
const rest = { readPicture: (hash: string) => pictures[hash] };
const slideWith = (...items: readonly SceneItem[]) => slideOf(scene(items), rest);

describe('pictures', () => {
  const picture = (style: Partial<PictureItem> = {}) => slideWith(pictureItem('map', 'aa11', style));

  it('fill a picture placeholder with their own frame', () => {
    expect(picture({ slot: 'picture', alt: 'A map of "Iran"' })).toContain(
      '<p:pic><p:nvPicPr><p:cNvPr id="2" name="map" descr="A map of &quot;Iran&quot;"/><p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr><p:nvPr><p:ph type="pic" idx="13"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="1270000" y="1524000"/><a:ext cx="2540000" cy="1270000"/></a:xfrm></p:spPr></p:pic>',
    );
  });

  it('are cropped by shares of their size', () => {
    expect(picture({ crop: { left: 0.1, top: 0, right: 0.25, bottom: 0 } })).toContain(
      '<a:srcRect l="10000" r="25000"/>',
    );
  });

  it('are turned upright about the middle of their box, and cropped as they are stored', () => {
    const crop = { left: 0.1, top: 0.2, right: 0.3, bottom: 0.4 };
    const xml = picture({ turn: { degrees: 90 }, crop, box: { x: 100, y: 100, width: 100, height: 200 } });
    expect(xml).toContain(
      '<a:xfrm rot="5400000"><a:off x="635000" y="1905000"/><a:ext cx="2540000" cy="1270000"/></a:xfrm>',
    );
    expect(xml).toContain('<a:srcRect l="20000" t="30000" r="40000" b="10000"/>');
  });

  it('are mirrored before they are turned', () => {
    const crop = { left: 0.1, top: 0, right: 0, bottom: 0 };
    const xml = picture({ turn: { degrees: 180, mirrored: true }, crop });
    expect(xml).toContain('<a:xfrm rot="10800000" flipH="1">');
    expect(xml).toContain('<a:srcRect l="10000"/>');
  });

  it('may lead somewhere', () => {
    const xml = picture({ link: { to: 'url', url: 'https://example.org/map' } });
    expect(xml).toMatch(/<p:cNvPr id="2" name="map"[^>]*><a:hlinkClick r:id="rId\d+"/);
  });

  it('that are ornaments have empty alternative text and are marked decorative', () => {
    const xml = picture({ decorative: true, alt: 'flourish' });
    expect(xml).toContain('name="map" descr=""><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">');
    expect(xml).not.toContain('flourish');
  });

  it('of SVG have a PNG for programs that draw none', () => {
    const parts = partsOf([scene([pictureItem('plan', 'bb22', { format: 'svg' })])], rest);
    expect(parts['ppt/slides/slide1.xml']).toContain('<a:blip r:embed="rId2"><a:extLst>');
    expect(parts['ppt/slides/slide1.xml']).toMatch(/<asvg:svgBlip [^>]*r:embed="rId3"\/>/);
    expect(parts['ppt/slides/_rels/slide1.xml.rels']).toContain(
      'Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/picture-bb22.png"',
    );
    expect(parts['ppt/slides/_rels/slide1.xml.rels']).toContain('Target="../media/picture-bb22.svg"');
    expect(parts['[Content_Types].xml']).toContain('<Default Extension="svg" ContentType="image/svg+xml"/>');
  });

  it('that stand twice are one part and one relation', () => {
    const parts = partsOf([scene([pictureItem('a', 'aa11'), pictureItem('b', 'aa11')])], rest);
    expect(parts['ppt/slides/_rels/slide1.xml.rels']?.match(/media/g)).toHaveLength(1);
  });

  it('of SVG that look the same have one PNG', () => {
    const two = ['bb22', 'cc22'].map((hash) => pictureItem(hash, hash, { format: 'svg' }));
    const parts = partsOf([scene(two)], rest);
    expect(parts['ppt/slides/_rels/slide1.xml.rels']?.match(/picture-[^"]+/g)).toEqual([
      'picture-bb22.png',
      'picture-bb22.svg',
      'picture-cc22.svg',
    ]);
    expect(parts['ppt/slides/slide1.xml']?.match(/r:embed="rId\d+"/g)).toHaveLength(4);
  });

  it('without bytes are a broken promise', () => {
    expect(() => slideWith(pictureItem('a', 'cc33'))).toThrow('There are no bytes for the picture cc33.');
  });
});

describe('tables', () => {
  const table = (
    style: Partial<TableItem> = {},
    rows = [
      ['Who', 'What'],
      ['Tehran', 'drones'],
    ],
  ) => slideWith(tableItem('table', rows, tiny.style.table, style));

  it('are native, in the template style, with header, and fill the table placeholder', () => {
    const xml = table({ slot: 'table' });
    expect(xml).toContain(
      '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr><p:ph type="tbl" idx="14"/></p:nvPr>',
    );
    expect(xml).toContain(
      '<a:tblPr firstRow="1"><a:tableStyleId>{11111111-2222-3333-4444-555555555555}</a:tableStyleId></a:tblPr>',
    );
    expect(xml).toContain('descr="A table"');
  });

  it('say first column, bands and direction', () => {
    expect(table({ firstColumn: true, bandedRows: true, rtl: true, headerRows: 0 })).toContain(
      '<a:tblPr rtl="1" firstCol="1" bandRow="1">',
    );
  });

  it('have text and margins in their cells, and no colours', () => {
    const xml = table();
    expect(xml).toContain(
      '<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1400"/><a:t>drones</a:t></a:r><a:endParaRPr lang="en-GB" sz="1400"/></a:p></a:txBody><a:tcPr marL="76200" marR="76200" marT="38100" marB="38100" anchor="ctr"/></a:tc>',
    );
    expect(xml).toContain('<a:rPr lang="en-GB" sz="1400" b="1"/><a:t>Who</a:t>');
    expect(xml).not.toMatch(/a:solidFill|srgbClr|schemeClr/);
  });

  it('have columns whose whole widths add up to the whole width, and rows that are never cut', () => {
    const item = tableItem('table', [['a', 'b', 'c']], tiny.style.table, { columns: [100.005, 100.005, 100.005] });
    const xml = slideWith({ ...item, rows: [{ ...item.rows[0]!, height: 20.001 }] });
    const widths = [...xml.matchAll(/<a:gridCol w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(widths.reduce((a, b) => a + b)).toBe(Math.round(300.015 * 12_700));
    expect(xml).toContain(`<a:ext cx="${Math.round(300.015 * 12_700)}" cy="${Math.ceil(20.001 * 12_700)}"/></p:xfrm>`);
    expect(xml).toContain(`<a:tr h="${Math.ceil(20.001 * 12_700)}">`);
  });

  it('whose rows differ in length are a broken promise', () => {
    expect(() => table({}, [['a', 'b'], ['c']])).toThrow('Row 2 of table of outlook/1 has 1 cells for 2 columns.');
  });
});

describe('shapes', () => {
  const shape = (geometry: Geometry, style = {}) => slideWith(shapeItem('mark', { geometry, ...style }));

  it('have a text body, a fill, and no outline unless it is asked for', () => {
    expect(shape({ type: 'ellipse' })).toContain(
      '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>',
    );
  });

  it('are connectors where they are lines, flipped when they rise', () => {
    const stroke = { color: { slot: 'accent1' as const }, width: 0.75, dash: 'dot' as const };
    expect(shape({ type: 'line', flip: true }, { stroke })).toMatch(
      /<p:cxnSp>.*<a:xfrm flipV="1">.*<a:prstGeom prst="line"><a:avLst\/><\/a:prstGeom><a:ln w="9525"><a:solidFill><a:schemeClr val="accent1"\/><\/a:solidFill><a:prstDash val="sysDot"\/><\/a:ln><\/p:spPr><\/p:cxnSp>/,
    );
  });

  it('follow a path', () => {
    expect(shape({ type: 'path', d: 'M0 0 L10,5 4 5C1 1 2 2 3.5 3 Z', width: 10, height: 5 })).toContain(
      '<a:path w="10000" h="5000"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="10000" y="5000"/></a:lnTo><a:lnTo><a:pt x="4000" y="5000"/></a:lnTo><a:cubicBezTo><a:pt x="1000" y="1000"/><a:pt x="2000" y="2000"/><a:pt x="3500" y="3000"/></a:cubicBezTo><a:close/></a:path>',
    );
  });

  it('refuse a path with more than M, L, C and Z', () => {
    expect(() => shape({ type: 'path', d: 'M0 0 A1 1 0 0 0 2 2', width: 2, height: 2 })).toThrow(
      /more than absolute M, L, C and Z/,
    );
  });

  it('can be filled by a gradient or a picture', () => {
    const stops = [
      { at: 0, color: { slot: 'accent1' as const } },
      { at: 1, color: { slot: 'accent2' as const, alpha: 0.5 } },
    ];
    expect(shape({ type: 'rect' }, { fill: { type: 'gradient', angle: -90, stops } })).toContain(
      '<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="accent1"/></a:gs><a:gs pos="100000"><a:schemeClr val="accent2"><a:alpha val="50000"/></a:schemeClr></a:gs></a:gsLst><a:lin ang="16200000" scaled="0"/></a:gradFill>',
    );
    expect(shape({ type: 'rect' }, { fill: { type: 'picture', hash: 'aa11' } })).toContain(
      '<a:blipFill rotWithShape="1"><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>',
    );
  });
});

describe('groups', () => {
  it('hold the items that name them, in a frame around all', () => {
    const xml = slideWith(
      shapeItem('dot', { group: 'entry-1', box: { x: 100, y: 100, width: 10, height: 10 } }),
      textBox('date', '2022', { group: 'entry-1', box: { x: 90, y: 50, width: 80, height: 20 } }),
      shapeItem('dot-2', { group: 'entry-2', box: { x: 300, y: 100, width: 10, height: 10 } }),
      shapeItem('rule'),
    );
    expect(xml.match(/<p:grpSp>/g)).toHaveLength(2);
    expect(xml).toContain(
      '<p:nvGrpSpPr><p:cNvPr id="2" name="entry-1"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="1143000" y="635000"/><a:ext cx="1016000" cy="762000"/><a:chOff x="1143000" y="635000"/><a:chExt cx="1016000" cy="762000"/></a:xfrm></p:grpSpPr>',
    );
    expect(xml).toMatch(/name="dot-2".*<\/p:grpSp>.*name="rule"/);
  });

  it('hold no placeholders and no tables', () => {
    const placeholder = { ...textBox('title', 'x'), slot: 'title', group: 'g' };
    expect(() => slideWith(placeholder)).toThrow(/placeholder inside a group/);
    expect(() => slideWith({ ...tableItem('t', [['a']], tiny.style.table), group: 'g' })).toThrow(/in a group/);
  });
});

describe('charts', () => {
  it('fail clearly where nobody made them', () => {
    const chart = { type: 'bar', categories: [], series: [], highlight: [], format: '0', alt: '' } as const;
    const item: SceneItem = {
      kind: 'chart',
      name: 'chart',
      frame: 'own',
      box: slots.body.box,
      chart,
      language: 'en',
      rtl: false,
      text: { size: 12, color: { slot: 'tx1' }, bold: false },
      plot: slots.body.box,
      series: [],
      drawing: [],
    };
    expect(() => slideWith(item)).toThrow(/was not made before the deck is written/);
  });
});

describe('links', () => {
  const linked = (to: string, style = {}) => {
    const link = { to: 'url', url: to } as const;
    return partsOf([
      scene([textBox('t', [paragraph([run('here', { link, color: { slot: 'hlink' }, underline: true, ...style })])])]),
    ]);
  };
  const targetOf = (to: string) =>
    /Target="([^"]*)" TargetMode="External"/.exec(linked(to)['ppt/slides/_rels/slide1.xml.rels'] ?? '')?.[1];

  it('take colour and underline from the theme', () => {
    expect(linked('https://example.org/a')['ppt/slides/slide1.xml']).toContain(
      '<a:rPr lang="en-GB" sz="2000"><a:hlinkClick r:id="rId2"/></a:rPr>',
    );
  });

  it('keep the text colour where the scene does', () => {
    expect(linked('https://example.org/a', { color: plainLevel.color })['ppt/slides/slide1.xml']).toMatch(
      /<a:solidFill><a:schemeClr val="tx1"\/><\/a:solidFill><a:hlinkClick r:id="rId2"><a:extLst>.*<ahyp:hlinkClr [^>]*val="tx"\/>/,
    );
  });

  it.each([
    ['https://example.org/a b?x=[1]&y={2}|"3"', 'https://example.org/a%20b?x=%5B1%5D&amp;y=%7B2%7D%7C%223%22'],
    ['HTTP://Exämple.org/Ü', 'http://xn--exmple-cua.org/%C3%9C'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://[::1]:80/a[', 'https://[::1]:80/a%5B'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org?subject=Re:%20attach&body=x', 'mailto:a@example.org?subject=Re:%20attach&amp;body=x'],
    ['mailto:a@example.org?attach=/etc/passwd&subject=x&%61ttachment=~/.ssh', 'mailto:a@example.org?subject=x'],
    ['mailto:a@example.org?Attach=/etc/passwd', 'mailto:a@example.org'],
  ])('escape the address %s', (url, target) => {
    expect(targetOf(url)).toBe(target);
  });

  it.each([
    ['runs a script', 'javascript:alert(1)'],
    ['names a file', 'file:///etc/passwd'],
    ['is relative', 'notes.md'],
    ['lacks a host', 'https://'],
    ['is longer than Office opens', `https://e.org/${'x'.repeat(2100)}`],
  ])('are no links where the address %s', (_, url) => {
    const parts = linked(url);
    expect(parts['ppt/slides/slide1.xml']).not.toContain('hlinkClick');
    expect(parts['ppt/slides/_rels/slide1.xml.rels']).not.toContain('hyperlink');
    expect(parts['ppt/slides/slide1.xml']).toContain('<a:t>here</a:t>');
  });

  it('lead to the first slide of a section of the deck', () => {
    const link = { to: 'section', section: 'sources' } as const;
    const agenda = scene([textBox('t', [paragraph([run('Sources', { link })])])], { key: 'agenda', section: '' });
    const target = (key: string) => scene([], { key, section: 'sources', deckSection: 'sources' });
    const parts = partsOf([agenda, target('sources/1'), target('sources/1+2')]);
    expect(parts['ppt/slides/slide1.xml']).toContain('r:id="rId2" action="ppaction://hlinksldjump"');
    expect(parts['ppt/slides/_rels/slide1.xml.rels']).toContain('/relationships/slide" Target="slide2.xml"');
  });

  it('to a section that is not in the deck are text', () => {
    const link = { to: 'section', section: 'left-out' } as const;
    expect(slideWith(textBox('t', [paragraph([run('x', { link })])]))).not.toContain('hlinkClick');
  });
});
