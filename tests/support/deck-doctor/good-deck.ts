/**
 * A small deck made by hand from the format notes: title, bullets with notes and links, table, picture, chart. Every rule of
 * the doctor and the Open XML SDK's validator pass it; the doctor's self-test breaks it in each way. It also serves the
 * rendering harness as a deck that nobody's writer made.
 */
import { crc32, deflateSync } from 'node:zlib';
import { zipUp } from './zip-up.js';

export type DeckParts = Map<string, string | Uint8Array>;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const tree = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const insets = 'lIns="0" tIns="0" rIns="0" bIns="0"';

/** A relations part; each line is 'id kind target', with 'external' behind a hyperlink. */
export function relationsOf(...lines: readonly string[]): string {
  const items = lines.map((line) => {
    const [id, kind, target, mode] = line.split(' ');
    const metadata = kind === 'core-properties';
    const type = metadata
      ? `http://schemas.openxmlformats.org/package/2006/relationships/metadata/${kind}`
      : `${office}/relationships/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode ? ' TargetMode="External"' : ''}/>`;
  });
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function xfrm(x: number, y: number, cx: number, cy: number, tag = 'a:xfrm'): string {
  return `<${tag}><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></${tag}>`;
}

function placeholder(id: number, name: string, ph: string, frame: string, prompt: string): string {
  // LibreOffice 7.4 does not give p:otherStyle to date, footer and number: their size stands on the master's shapes.
  const small = '<a:lstStyle><a:lvl1pPr><a:defRPr sz="1000" kern="1200"/></a:lvl1pPr></a:lstStyle>';
  const style = /dt|ftr|sldNum/.test(ph) ? small : '<a:lstStyle/>';
  const geometry = frame && `${frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${geometry}</p:spPr><p:txBody><a:bodyPr ${insets}><a:normAutofit/></a:bodyPr>${style}<a:p>${prompt}</a:p></p:txBody></p:sp>`;
}

const run = (text: string, properties = ''): string =>
  `<a:r><a:rPr lang="en-GB"${properties}/><a:t>${text}</a:t></a:r>`;
const number =
  '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>1</a:t></a:fld>';

/** A text placeholder on a slide. */
export function filled(id: number, name: string, ph: string, paragraphs: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

function footers(from: number): string {
  return `${filled(from, 'footer', 'type="ftr" sz="quarter" idx="11"', `<a:p>${run('House of tests')}</a:p>`)}${filled(from + 1, 'number', 'type="sldNum" sz="quarter" idx="12"', `<a:p>${number}</a:p>`)}`;
}

/** A whole slide part round its shapes. */
export function slide(identity: number, shapes: string): string {
  return `${head}<p:sld ${namespaces}><p:cSld><p:spTree>${tree}${shapes}</p:spTree><p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="${identity}"/></p:ext></p:extLst></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
const band = `<p:sp><p:nvSpPr><p:cNvPr id="4" name="rule" descr="">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(609600, 5943600, 2438400, 38100)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr><p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`;

function level(n: number, size: number, bullet: string): string {
  return `<a:lvl${n}pPr marL="${bullet ? 228600 * n : 0}" indent="${bullet ? -228600 : 0}" algn="l" defTabSz="914400"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef>${bullet}<a:defRPr sz="${size}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${n}pPr>`;
}

const nine = (size: number, bullet: string): string =>
  Array.from({ length: 9 }, (_, n) => level(n + 1, size, bullet)).join('');
const clrMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const background = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const frames = {
  title: xfrm(609600, 457200, 10972800, 914400),
  body: xfrm(609600, 1600200, 10972800, 4267200),
  date: xfrm(609600, 6356350, 1828800, 228600),
  footer: xfrm(2743200, 6356350, 6705600, 228600),
  number: xfrm(9753600, 6356350, 1828800, 228600),
};

function theme(name: string): string {
  const colors = 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
  const values = '1A1A1A FFFFFF 33415C F2F2F2 1F4E8C 8C6D1F 1F8C6D 6D1F8C 8C1F4E 4E8C1F 1F4E8C 6D5A8C'.split(' ');
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  return `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${colors.map((color, n) => `<a:${color}><a:srgbClr val="${values[n]}"/></a:${color}>`).join('')}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="6350">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

function master(): string {
  const shapes = [
    placeholder(2, 'title', 'type="title"', frames.title, run('Title')),
    placeholder(3, 'body', 'type="body" idx="1"', frames.body, run('Text')),
    placeholder(4, 'date', 'type="dt" sz="half" idx="10"', frames.date, '<a:endParaRPr lang="en-GB"/>'),
    placeholder(5, 'footer', 'type="ftr" sz="quarter" idx="11"', frames.footer, '<a:endParaRPr lang="en-GB"/>'),
    placeholder(6, 'number', 'type="sldNum" sz="quarter" idx="12"', frames.number, number),
  ].join('');
  return `${head}<p:sldMaster ${namespaces}><p:cSld>${background}<p:spTree>${tree}${shapes}</p:spTree></p:cSld><p:clrMap ${clrMap}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${nine(2800, '')}</p:titleStyle><p:bodyStyle>${nine(2000, '<a:buFont typeface="Arial"/><a:buChar char="•"/>')}</p:bodyStyle><p:otherStyle>${nine(1000, '')}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

function layout(name: string, type: string, shapes: string): string {
  return `${head}<p:sldLayout ${namespaces} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${tree}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

const layoutFooters =
  placeholder(20, 'footer', 'type="ftr" sz="quarter" idx="11"', '', '<a:endParaRPr lang="en-GB"/>') +
  placeholder(21, 'number', 'type="sldNum" sz="quarter" idx="12"', '', number);

const row = (cells: readonly string[]): string =>
  `<a:tr h="400050">${cells.map((cell) => `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${run(cell)}</a:p></a:txBody><a:tcPr marL="91440" marR="91440" marT="45720" marB="45720"/></a:tc>`).join('')}</a:tr>`;

const tableStyle = '{8A107856-5554-42FB-B03E-39F5DBC370BA}';

function frame(
  id: number,
  name: string,
  ph: string,
  description: string,
  inner: string,
  uri: string,
  cy: number,
): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${description}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvGraphicFramePr>${xfrm(609600, 1600200, 6096000, cy, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${inner}</a:graphicData></a:graphic></p:graphicFrame>`;
}

function chart(): string {
  const cached = (kind: 'str' | 'num', values: readonly string[], column: string): string =>
    `<c:${kind}Ref><c:f>Sheet1!$${column}$2:$${column}$3</c:f><c:${kind}Cache>${kind === 'num' ? '<c:formatCode>General</c:formatCode>' : ''}<c:ptCount val="${values.length}"/>${values.map((value, n) => `<c:pt idx="${n}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${kind}Cache></c:${kind}Ref>`;
  const series = (n: number, name: string, column: string): string =>
    `<c:ser><c:idx val="${n}"/><c:order val="${n}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${name}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:schemeClr val="accent${n + 1}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat>${cached('str', ['One', 'Two'], 'A')}</c:cat><c:val>${cached('num', ['4', '7'], column)}</c:val></c:ser>`;
  const axis = (
    kind: string,
    id: number,
    other: number,
    side: string,
    rest: string,
    turned: string,
    crosses: string,
  ): string =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="${turned}"/>${kind === 'valAx' ? '<c:max val="12"/><c:min val="0"/>' : ''}</c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${other}"/><c:crosses val="${crosses}"/>${rest}</c:${kind}>`;
  return `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.1"/><c:y val="0.05"/><c:w val="0.85"/><c:h val="0.8"/></c:manualLayout></c:layout><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series(0, 'First', 'B')}${series(1, 'Second', 'C')}<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="111"/><c:axId val="222"/></c:barChart>${axis('catAx', 111, 222, 'l', '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>', 'maxMin', 'autoZero')}${axis('valAx', 222, 111, 'b', '<c:crossBetween val="between"/><c:majorUnit val="4"/>', 'minMax', 'max')}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1400"><a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** Six parts, inline strings, no table part. */
export function workbookParts(): DeckParts {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  return new Map([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', relationsOf('rId1 officeDocument xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `${head}<workbook ${main} xmlns:r="${office}/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationsOf('rId1 worksheet worksheets/sheet1.xml')],
    [
      'xl/worksheets/sheet1.xml',
      `${head}<worksheet ${main}><sheetData><row r="1">${text('B1', 'First')}${text('C1', 'Second')}</row><row r="2">${text('A2', 'One')}<c r="B2"><v>4</v></c><c r="C2"><v>4</v></c></row><row r="3">${text('A3', 'Two')}<c r="B3"><v>7</v></c><c r="C3"><v>7</v></c></row></sheetData></worksheet>`,
    ],
  ]);
}

/** A PNG of one colour, `width` × `height` pixels. */
export function plainPng(width: number, height: number, rgb: readonly [number, number, number]): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits a channel, RGB
  const line = Buffer.from([0, ...Array.from({ length: width }, () => rgb).flat()]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const types: readonly (readonly [string, string])[] = [
  ['ppt/presentation.xml', 'presentationml.presentation.main'],
  ['ppt/slideMasters/slideMaster1.xml', 'presentationml.slideMaster'],
  ['ppt/slideLayouts/slideLayout1.xml', 'presentationml.slideLayout'],
  ['ppt/slideLayouts/slideLayout2.xml', 'presentationml.slideLayout'],
  ['ppt/notesMasters/notesMaster1.xml', 'presentationml.notesMaster'],
  ['ppt/notesSlides/notesSlide1.xml', 'presentationml.notesSlide'],
  ['ppt/theme/theme1.xml', 'theme'],
  ['ppt/theme/theme2.xml', 'theme'],
  ['ppt/tableStyles.xml', 'presentationml.tableStyles'],
  ['ppt/charts/chart1.xml', 'drawingml.chart'],
  ['docProps/app.xml', 'extended-properties'],
  ['docProps/custom.xml', 'custom-properties'],
  ...[1, 2, 3, 4, 5].map((n) => [`ppt/slides/slide${n}.xml`, 'presentationml.slide'] as const),
];

function contentTypes(): string {
  const overrides = types.map(
    ([part, type]) =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>${overrides.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

function presentation(): string {
  const slides = [1, 2, 3, 4, 5];
  const sections = [
    ['{0F2C8A51-6A0B-4F0E-9C35-51B2D1B2A001}', 'Opening', [1]],
    ['{0F2C8A51-6A0B-4F0E-9C35-51B2D1B2A002}', 'Findings', [2, 3, 4, 5]],
  ] as const;
  return `${head}<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slides.map((n) => `<p:sldId id="${255 + n}" r:id="rId${10 + n}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>${nine(1800, '')}</p:defaultTextStyle><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${sections.map(([id, name, list]) => `<p14:section name="${name}" id="${id}"><p14:sldIdLst>${list.map((n) => `<p14:sldId id="${255 + n}"/>`).join('')}</p14:sldIdLst></p14:section>`).join('')}</p14:sectionLst></p:ext></p:extLst></p:presentation>`;
}

const imagePlaceholder = (id: number, ph: string, geometry: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${geometry}</p:spPr></p:sp>`;

/** The parts of the good deck; a fresh map each time. */
export function goodDeckParts(): DeckParts {
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="3" name="picture" descr="A blue square"/><p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr><p:nvPr><p:ph idx="1"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(609600, 1600200, 3048000, 3048000)}</p:spPr></p:pic>`;
  const table = `<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>${tableStyle}</a:tableStyleId></a:tblPr><a:tblGrid><a:gridCol w="3048000"/><a:gridCol w="3048000"/></a:tblGrid>${row(['Country', 'Share'])}${row(['Iran', '12'])}</a:tbl>`;
  const link = `<a:r><a:rPr lang="en-GB"><a:hlinkClick r:id="rId3"/></a:rPr><a:t>Source</a:t></a:r>`;
  const jump = `<a:r><a:rPr lang="en-GB"><a:hlinkClick r:id="rId4" action="ppaction://hlinksldjump"/></a:rPr><a:t>Table</a:t></a:r>`;
  const bullets = `<a:p>${run('First point', ' sz="1800"')}<a:endParaRPr lang="en-GB" sz="1800"/></a:p><a:p><a:pPr lvl="1"/>${link}</a:p><a:p><a:pPr algn="r" rtl="1"/><a:r><a:rPr lang="fa-IR"/><a:t>فارسی</a:t></a:r></a:p><a:p>${jump}</a:p>`;
  const title = (text: string, type = 'title'): string =>
    filled(2, 'title', `type="${type}"`, `<a:p>${run(text)}</a:p>`);
  const layoutTwo = 'rId1 slideLayout ../slideLayouts/slideLayout2.xml';
  return new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypes()],
    [
      '_rels/.rels',
      relationsOf(
        'rId1 officeDocument ppt/presentation.xml',
        'rId2 core-properties docProps/core.xml',
        'rId3 extended-properties docProps/app.xml',
        'rId4 custom-properties docProps/custom.xml',
      ),
    ],
    [
      'docProps/core.xml',
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>A good deck</dc:title><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2026-11-23T00:00:00Z</dcterms:created></cp:coreProperties>`,
    ],
    [
      'docProps/app.xml',
      `${head}<Properties xmlns="${office}/extended-properties" xmlns:vt="${office}/docPropsVTypes"><Slides>5</Slides><Notes>1</Notes><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Theme</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>Slide Titles</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" baseType="lpstr"><vt:lpstr>Good</vt:lpstr><vt:lpstr>A good deck</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    ],
    [
      'docProps/custom.xml',
      `${head}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Brief"><vt:lpwstr>abc</vt:lpwstr></property></Properties>`,
    ],
    ['ppt/presentation.xml', presentation()],
    [
      'ppt/_rels/presentation.xml.rels',
      relationsOf(
        'rId1 slideMaster slideMasters/slideMaster1.xml',
        'rId2 notesMaster notesMasters/notesMaster1.xml',
        'rId3 theme theme/theme1.xml',
        'rId4 tableStyles tableStyles.xml',
        ...[1, 2, 3, 4, 5].map((n) => `rId${10 + n} slide slides/slide${n}.xml`),
      ),
    ],
    [
      'ppt/tableStyles.xml',
      `${head}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${tableStyle}"><a:tblStyle styleId="${tableStyle}" styleName="Good"><a:firstRow><a:tcTxStyle b="on"><a:schemeClr val="tx1"/></a:tcTxStyle><a:tcStyle><a:tcBdr/></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>`,
    ],
    ['ppt/theme/theme1.xml', theme('Good')],
    ['ppt/theme/theme2.xml', theme('Good notes')],
    ['ppt/slideMasters/slideMaster1.xml', master()],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relationsOf(
        'rId1 slideLayout ../slideLayouts/slideLayout1.xml',
        'rId2 slideLayout ../slideLayouts/slideLayout2.xml',
        'rId3 theme ../theme/theme1.xml',
      ),
    ],
    [
      'ppt/slideLayouts/slideLayout1.xml',
      layout(
        'Title',
        'title',
        placeholder(2, 'title', 'type="ctrTitle"', xfrm(609600, 2286000, 10972800, 1219200), run('Title')) +
          placeholder(
            3,
            'subtitle',
            'type="subTitle" idx="1"',
            xfrm(609600, 3657600, 10972800, 914400),
            run('Subtitle'),
          ) +
          layoutFooters,
      ),
    ],
    ['ppt/slideLayouts/_rels/slideLayout1.xml.rels', relationsOf('rId1 slideMaster ../slideMasters/slideMaster1.xml')],
    [
      'ppt/slideLayouts/slideLayout2.xml',
      layout(
        'Content',
        'obj',
        placeholder(2, 'title', 'type="title"', '', run('Title')) +
          placeholder(3, 'body', 'idx="1"', '', run('Text')) +
          layoutFooters,
      ),
    ],
    ['ppt/slideLayouts/_rels/slideLayout2.xml.rels', relationsOf('rId1 slideMaster ../slideMasters/slideMaster1.xml')],
    [
      'ppt/notesMasters/notesMaster1.xml',
      `${head}<p:notesMaster ${namespaces}><p:cSld>${background}<p:spTree>${tree}${imagePlaceholder(2, 'type="sldImg" idx="2"', `${xfrm(685800, 1143000, 5486400, 3086100)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`)}${placeholder(3, 'notes', 'type="body" sz="quarter" idx="3"', xfrm(685800, 4400550, 5486400, 3600450), run('Notes'))}</p:spTree></p:cSld><p:clrMap ${clrMap}/><p:notesStyle>${nine(1200, '')}</p:notesStyle></p:notesMaster>`,
    ],
    ['ppt/notesMasters/_rels/notesMaster1.xml.rels', relationsOf('rId1 theme ../theme/theme2.xml')],
    [
      'ppt/slides/slide1.xml',
      slide(
        101,
        title('A good deck', 'ctrTitle') +
          filled(3, 'subtitle', 'type="subTitle" idx="1"', `<a:p>${run('Made by hand')}</a:p>`) +
          footers(8),
      ),
    ],
    ['ppt/slides/_rels/slide1.xml.rels', relationsOf('rId1 slideLayout ../slideLayouts/slideLayout1.xml')],
    ['ppt/slides/slide2.xml', slide(102, title('Bullets') + filled(3, 'body', 'idx="1"', bullets) + band + footers(8))],
    [
      'ppt/slides/_rels/slide2.xml.rels',
      relationsOf(
        layoutTwo,
        'rId2 notesSlide ../notesSlides/notesSlide1.xml',
        'rId3 hyperlink https://example.org/a?b=1 external',
        'rId4 slide slide3.xml',
      ),
    ],
    [
      'ppt/notesSlides/notesSlide1.xml',
      `${head}<p:notes ${namespaces}><p:cSld><p:spTree>${tree}${imagePlaceholder(2, 'type="sldImg" idx="2"', '')}${filled(3, 'notes', 'type="body" sz="quarter" idx="3"', `<a:p>${run('What to say')}</a:p>`)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    ],
    [
      'ppt/notesSlides/_rels/notesSlide1.xml.rels',
      relationsOf('rId1 notesMaster ../notesMasters/notesMaster1.xml', 'rId2 slide ../slides/slide2.xml'),
    ],
    [
      'ppt/slides/slide3.xml',
      slide(
        103,
        title('Table') +
          frame(3, 'table', 'idx="1"', 'Two countries and their share', table, 'table', 800100) +
          footers(8),
      ),
    ],
    ['ppt/slides/_rels/slide3.xml.rels', relationsOf(layoutTwo)],
    ['ppt/slides/slide4.xml', slide(104, title('Picture') + picture + footers(8))],
    ['ppt/slides/_rels/slide4.xml.rels', relationsOf(layoutTwo, 'rId2 image ../media/blue.png')],
    ['ppt/media/blue.png', plainPng(8, 8, [31, 78, 140])],
    [
      'ppt/slides/slide5.xml',
      slide(
        105,
        title('Chart') +
          frame(
            3,
            'chart',
            'idx="1"',
            'Two bars: 4 and 7',
            `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/>`,
            'chart',
            4267200,
          ) +
          footers(8),
      ),
    ],
    ['ppt/slides/_rels/slide5.xml.rels', relationsOf(layoutTwo, 'rId2 chart ../charts/chart1.xml')],
    ['ppt/charts/chart1.xml', chart()],
    ['ppt/charts/_rels/chart1.xml.rels', relationsOf('rId1 package ../embeddings/workbook1.xlsx')],
    ['ppt/embeddings/workbook1.xlsx', zipUp(workbookParts())],
  ]);
}

/** The good deck as a file. */
export function goodDeck(): Uint8Array {
  return zipUp(goodDeckParts());
}
