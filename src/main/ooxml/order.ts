/**
 * The order in which the schemas want an element's children, as data: writers that put optional children together follow
 * it through `inOrder`, and a test walks every part of a deck with it. From the schemas of ECMA-376 5th edition, Part 1
 * (transitional): dml-main.xsd, pml.xsd. Only elements that decks and templates of ours have; where a member of a choice
 * stands, all its members are listed one after the other.
 */

const fills = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'] as const;
const effects = ['a:effectLst', 'a:effectDag'] as const;
const geometries = ['a:custGeom', 'a:prstGeom'] as const;

const runProperties = [
  'a:ln',
  ...fills,
  ...effects,
  'a:highlight',
  'a:uLnTx',
  'a:uLn',
  'a:uFillTx',
  'a:uFill',
  'a:latin',
  'a:ea',
  'a:cs',
  'a:sym',
  'a:hlinkClick',
  'a:hlinkMouseOver',
  'a:rtl',
  'a:extLst',
] as const;

const paragraphProperties = [
  'a:lnSpc',
  'a:spcBef',
  'a:spcAft',
  'a:buClrTx',
  'a:buClr',
  'a:buSzTx',
  'a:buSzPct',
  'a:buSzPts',
  'a:buFontTx',
  'a:buFont',
  'a:buNone',
  'a:buAutoNum',
  'a:buChar',
  'a:buBlip',
  'a:tabLst',
  'a:defRPr',
  'a:extLst',
] as const;

const levels = [
  'a:defPPr',
  'a:lvl1pPr',
  'a:lvl2pPr',
  'a:lvl3pPr',
  'a:lvl4pPr',
  'a:lvl5pPr',
  'a:lvl6pPr',
  'a:lvl7pPr',
  'a:lvl8pPr',
  'a:lvl9pPr',
  'a:extLst',
] as const;

const textBody = ['a:bodyPr', 'a:lstStyle', 'a:p'] as const;
const fonts = ['a:latin', 'a:ea', 'a:cs', 'a:font', 'a:extLst'] as const;
const layoutProperties = ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:hf', 'p:extLst'] as const;
const line = [
  'a:noFill',
  'a:solidFill',
  'a:gradFill',
  'a:pattFill',
  'a:prstDash',
  'a:custDash',
  'a:round',
  'a:bevel',
  'a:miter',
  'a:headEnd',
  'a:tailEnd',
  'a:extLst',
] as const;
const cellBorder = line;

export const childOrder = {
  // presentation and its parts (pml.xsd)
  'p:presentation': [
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:handoutMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:smartTags',
    'p:embeddedFontLst',
    'p:custShowLst',
    'p:photoAlbum',
    'p:custDataLst',
    'p:kinsoku',
    'p:defaultTextStyle',
    'p:modifyVerifier',
    'p:extLst',
  ],
  'p:sld': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:extLst'],
  'p:notes': ['p:cSld', 'p:clrMapOvr', 'p:extLst'],
  'p:sldLayout': layoutProperties,
  'p:sldMaster': [
    'p:cSld',
    'p:clrMap',
    'p:sldLayoutIdLst',
    'p:transition',
    'p:timing',
    'p:hf',
    'p:txStyles',
    'p:extLst',
  ],
  'p:notesMaster': ['p:cSld', 'p:clrMap', 'p:hf', 'p:notesStyle', 'p:extLst'],
  'p:txStyles': ['p:titleStyle', 'p:bodyStyle', 'p:otherStyle', 'p:extLst'],
  'p:cSld': ['p:bg', 'p:spTree', 'p:custDataLst', 'p:controls', 'p:extLst'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody', 'p:extLst'],
  'p:cxnSp': ['p:nvCxnSpPr', 'p:spPr', 'p:style', 'p:extLst'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr', 'p:style', 'p:extLst'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic', 'p:extLst'],
  'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
  'p:nvCxnSpPr': ['p:cNvPr', 'p:cNvCxnSpPr', 'p:nvPr'],
  'p:nvPicPr': ['p:cNvPr', 'p:cNvPicPr', 'p:nvPr'],
  'p:nvGraphicFramePr': ['p:cNvPr', 'p:cNvGraphicFramePr', 'p:nvPr'],
  'p:nvGrpSpPr': ['p:cNvPr', 'p:cNvGrpSpPr', 'p:nvPr'],
  'p:cNvPr': ['a:hlinkClick', 'a:hlinkHover', 'a:extLst'],
  'p:nvPr': [
    'p:ph',
    'a:audioCd',
    'a:wavAudioFile',
    'a:audioFile',
    'a:videoFile',
    'a:quickTimeFile',
    'p:custDataLst',
    'p:extLst',
  ],
  'p:spPr': ['a:xfrm', ...geometries, ...fills, 'a:ln', ...effects, 'a:scene3d', 'a:sp3d', 'a:extLst'],
  'p:grpSpPr': ['a:xfrm', ...fills, ...effects, 'a:scene3d', 'a:extLst'],
  'p:bgPr': [...fills, ...effects, 'a:extLst'],
  'p:blipFill': ['a:blip', 'a:srcRect', 'a:tile', 'a:stretch'],
  'p:txBody': textBody,
  // text (dml-main.xsd)
  'a:txBody': textBody,
  'a:bodyPr': [
    'a:prstTxWarp',
    'a:noAutofit',
    'a:normAutofit',
    'a:spAutoFit',
    'a:scene3d',
    'a:sp3d',
    'a:flatTx',
    'a:extLst',
  ],
  'a:p': ['a:pPr', 'a:r', 'a:br', 'a:fld', 'a:endParaRPr'],
  'a:r': ['a:rPr', 'a:t'],
  'a:br': ['a:rPr'],
  'a:fld': ['a:rPr', 'a:pPr', 'a:t'],
  'a:rPr': runProperties,
  'a:endParaRPr': runProperties,
  'a:defRPr': runProperties,
  'a:pPr': paragraphProperties,
  'a:lvl1pPr': paragraphProperties,
  'a:lvl2pPr': paragraphProperties,
  'a:lvl3pPr': paragraphProperties,
  'a:lvl4pPr': paragraphProperties,
  'a:lvl5pPr': paragraphProperties,
  'a:lvl6pPr': paragraphProperties,
  'a:lvl7pPr': paragraphProperties,
  'a:lvl8pPr': paragraphProperties,
  'a:lvl9pPr': paragraphProperties,
  'a:defPPr': paragraphProperties,
  'a:lstStyle': levels,
  'p:titleStyle': levels,
  'p:bodyStyle': levels,
  'p:otherStyle': levels,
  'p:notesStyle': levels,
  'p:defaultTextStyle': levels,
  // shapes
  'a:xfrm': ['a:off', 'a:ext', 'a:chOff', 'a:chExt'],
  'p:xfrm': ['a:off', 'a:ext'],
  'a:custGeom': ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst', 'a:rect', 'a:pathLst'],
  'a:prstGeom': ['a:avLst'],
  'a:ln': line,
  'a:gradFill': ['a:gsLst', 'a:lin', 'a:path', 'a:tileRect'],
  'a:blipFill': ['a:blip', 'a:srcRect', 'a:tile', 'a:stretch'],
  // tables
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
  'a:tblPr': [...fills, ...effects, 'a:tableStyle', 'a:tableStyleId', 'a:extLst'],
  'a:tr': ['a:tc', 'a:extLst'],
  'a:tc': ['a:txBody', 'a:tcPr', 'a:extLst'],
  'a:tcPr': [
    'a:lnL',
    'a:lnR',
    'a:lnT',
    'a:lnB',
    'a:lnTlToBr',
    'a:lnBlToTr',
    'a:cell3D',
    ...fills,
    'a:headers',
    'a:extLst',
  ],
  'a:lnL': cellBorder,
  'a:lnR': cellBorder,
  'a:lnT': cellBorder,
  'a:lnB': cellBorder,
  'a:tblStyle': [
    'a:tblBg',
    'a:wholeTbl',
    'a:band1H',
    'a:band2H',
    'a:band1V',
    'a:band2V',
    'a:lastCol',
    'a:firstCol',
    'a:lastRow',
    'a:seCell',
    'a:swCell',
    'a:firstRow',
    'a:neCell',
    'a:nwCell',
    'a:extLst',
  ],
  'a:tcStyle': ['a:tcBdr', 'a:fill', 'a:fillRef', 'a:cell3D'],
  'a:tcBdr': ['a:left', 'a:right', 'a:top', 'a:bottom', 'a:insideH', 'a:insideV', 'a:tl2br', 'a:tr2bl', 'a:extLst'],
  // theme
  'a:theme': ['a:themeElements', 'a:objectDefaults', 'a:extraClrSchemeLst', 'a:custClrLst', 'a:extLst'],
  'a:themeElements': ['a:clrScheme', 'a:fontScheme', 'a:fmtScheme', 'a:extLst'],
  'a:clrScheme': [
    'a:dk1',
    'a:lt1',
    'a:dk2',
    'a:lt2',
    'a:accent1',
    'a:accent2',
    'a:accent3',
    'a:accent4',
    'a:accent5',
    'a:accent6',
    'a:hlink',
    'a:folHlink',
    'a:extLst',
  ],
  'a:fontScheme': ['a:majorFont', 'a:minorFont', 'a:extLst'],
  'a:majorFont': fonts,
  'a:minorFont': fonts,
  'a:fmtScheme': ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Elements whose children may stand mixed (`a:p` has runs, breaks and fields in reading order): one rank for each group. */
export const mixedChildren: Readonly<Record<string, readonly string[]>> = {
  'a:p': ['a:r', 'a:br', 'a:fld'],
};

export type OrderedElement = keyof typeof childOrder;
export type ChildOf<Element extends OrderedElement> = (typeof childOrder)[Element][number];

/** The given children, joined in the schema's order, whatever order they were given in. */
export function inOrder<Element extends OrderedElement>(
  element: Element,
  children: Readonly<Partial<Record<ChildOf<Element>, string | undefined>>>,
): string {
  let text = '';
  for (const name of childOrder[element] as readonly ChildOf<Element>[]) text += children[name] ?? '';
  return text;
}
