/** Breaks of tables, pictures, charts, theme and properties. */
import { type Break, chart, edit, layout, master, parts, replace, slide, slideRels, types } from './breaking.js';
import { relationsOf, workbookParts } from './good-deck.js';
import { zipUp } from './zip-up.js';

export const contentBreaks: readonly Break[] = [
  edit(
    'table-grid',
    'a third column without cells',
    slide(3),
    '<a:gridCol w="3048000"/></a:tblGrid>',
    '<a:gridCol w="1524000"/><a:gridCol w="1524000"/></a:tblGrid>',
  ),
  edit('table-cells', 'a cell without text body', slide(3), /<a:tc><a:txBody>.*?<\/a:txBody>/, '<a:tc>'),
  edit('table-style', 'a style that nobody knows', slide(3), '{8A107856', '{8A107857'),
  edit(
    'table-no-colours',
    'a fill in a cell',
    slide(3),
    /(<a:tcPr [^>]*)\/>/,
    '$1><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:tcPr>',
  ),
  edit('table-size', 'columns wider than the frame', slide(3), '<a:gridCol w="3048000"/>', '<a:gridCol w="4048000"/>'),
  parts('picture-bytes', 'a png that is none', (deck) => deck.set('ppt/media/blue.png', 'not a picture')),
  edit('picture-frame', 'a picture without frame', slide(4), /<p:spPr><a:xfrm>.*?<\/p:spPr>(<\/p:pic>)/, '<p:spPr/>$1'),
  parts('picture-svg-fallback', 'an SVG alone', (deck) => {
    deck.delete('ppt/media/blue.png');
    deck.set('ppt/media/blue.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    replace(deck, slideRels(4), 'blue.png', 'blue.svg');
    replace(deck, types, 'Extension="png" ContentType="image/png"', 'Extension="svg" ContentType="image/svg+xml"');
  }),
  parts('picture-metadata', 'a comment in a png', (deck) => {
    const png = Buffer.from(deck.get('ppt/media/blue.png') as Uint8Array);
    const text = Buffer.concat([Buffer.from([0, 0, 0, 3]), Buffer.from('tEXtabc'), Buffer.alloc(4)]);
    deck.set('ppt/media/blue.png', Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]));
  }),
  parts(
    'media-once',
    'the same picture twice',
    (deck) => {
      deck.set('ppt/media/again.png', deck.get('ppt/media/blue.png') as Uint8Array);
      deck.set(
        slideRels(1),
        relationsOf('rId1 slideLayout ../slideLayouts/slideLayout1.xml', 'rId2 image ../media/again.png'),
      );
    },
    'relation-used',
  ),
  edit('alt-text', 'a picture without', slide(4), ' descr="A blue square"', ''),
  edit('alt-text', 'a table without', slide(3), ' descr="Two countries and their share"', ''),
  edit('alt-text', 'an ornament with', slide(2), 'name="rule" descr=""', 'name="rule" descr="A line"'),
  edit('alt-not-a-path', 'the name of the file', slide(4), 'A blue square', 'blue-square.png'),
  edit(
    'chart-axes',
    'a third axis id',
    chart,
    '<c:axId val="222"/></c:barChart>',
    '<c:axId val="222"/><c:axId val="333"/></c:barChart>',
  ),
  edit('chart-values', 'an empty value', chart, '<c:v>7</c:v>', '<c:v></c:v>'),
  edit('chart-stacked', 'no overlap', chart, '<c:overlap val="100"/>', ''),
  edit('chart-reading-order', 'bars from the bottom up', chart, 'val="maxMin"', 'val="minMax"'),
  edit('chart-look', 'rounded corners', chart, '<c:roundedCorners val="0"/>', '<c:roundedCorners val="1"/>'),
  edit('chart-plot', 'a plot that finds its own place', chart, /<c:layout>.*?<\/c:layout>/, '<c:layout/>'),
  edit('chart-plot', 'a scale without end', chart, '<c:max val="12"/>', ''),
  edit(
    'chart-label-places',
    'a value past the end of a stack',
    chart,
    '<c:cat>',
    '<c:dLbls><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat>',
  ),
  parts('chart-workbook', 'a workbook with a table part', (deck) => {
    const workbook = workbookParts();
    workbook.set('xl/tables/table1.xml', '<table/>');
    deck.set('ppt/embeddings/workbook1.xlsx', zipUp(workbook));
  }),
];

export const themeBreaks: readonly Break[] = [
  edit('theme-parts', 'two fills', 'ppt/theme/theme1.xml', /(<a:fillStyleLst>)<a:solidFill>.*?<\/a:solidFill>/, '$1'),
  edit('master-map', 'no hlink', master, ' hlink="hlink"', ''),
  edit('master-styles', 'no style for the body', master, /<p:bodyStyle>.*<\/p:bodyStyle>/, ''),
  edit('master-insets', 'no inset on the left', master, 'lIns="0" ', ''),
  edit('kerning', 'no kerning on level 3', master, /(<a:lvl3pPr.*?) kern="1200"/, '$1'),
  edit('layout-colours', 'a fixed colour', master, '<a:schemeClr val="bg1"/>', '<a:srgbClr val="FFFFFF"/>'),
  edit('layout-named', 'two of one name', layout, 'name="Content"', 'name="Title"'),
  edit('table-style-list', 'a default that is not there', 'ppt/tableStyles.xml', 'def="{8A107856', 'def="{8A107857'),
  edit('app-titles', 'a title too many', 'docProps/app.xml', '<vt:i4>1</vt:i4>', '<vt:i4>2</vt:i4>'),
  edit('core-properties', 'no language', 'docProps/core.xml', '<dc:language>en-GB</dc:language>', ''),
  edit('custom-properties', 'counted from 1', 'docProps/custom.xml', 'pid="2"', 'pid="1"'),
  edit('no-local-path', 'a file that no slide speaks of', 'docProps/app.xml', '>Good<', '>file:///home/ann/a.potx<'),
  edit('no-local-path', 'somebody’s home folder', 'docProps/custom.xml', 'abc', '/home/ann/briefs/secret.md'),
  parts('no-thumbnail', 'a thumbnail', (deck) => {
    replace(
      deck,
      '_rels/.rels',
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="ppt/media/blue.png"/></Relationships>',
    );
  }),
];
