/**
 * The order of children that ECMA-376 Part 1 gives (xsd:sequence), as far as our parts use it. A name that is not listed
 * may not stand there at all. '|' joins alternatives that share one place. Written from the schema, not from
 * src/main/ooxml.
 */
const fill = 'a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill';
const effect = 'a:effectLst|a:effectDag';
const runProperties = `a:ln ${fill} ${effect} a:highlight a:uLnTx|a:uLn a:uFillTx|a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst`;
const paragraphProperties =
  'a:lnSpc a:spcBef a:spcAft a:buClrTx|a:buClr a:buSzTx|a:buSzPct|a:buSzPts a:buFontTx|a:buFont a:buNone|a:buAutoNum|a:buChar|a:buBlip a:tabLst a:defRPr a:extLst';
const line = `${fill} a:prstDash|a:custDash a:round|a:bevel|a:miter a:headEnd a:tailEnd a:extLst`;
const listStyle =
  'a:defPPr a:lvl1pPr a:lvl2pPr a:lvl3pPr a:lvl4pPr a:lvl5pPr a:lvl6pPr a:lvl7pPr a:lvl8pPr a:lvl9pPr a:extLst';
const textBody = 'a:bodyPr a:lstStyle a:p*';
const shapeTree =
  'p:nvGrpSpPr p:grpSpPr p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic|p:contentPart|mc:AlternateContent* p:extLst';
const visual = 'a:hlinkClick a:hlinkHover a:extLst';
const chartTail = 'c:extLst';
const axisHead =
  'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses|c:crossesAt';

const table: Readonly<Record<string, string>> = {
  // 19.2.1.26
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:custShowLst p:photoAlbum p:custDataLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst',
  'p:sld': 'p:cSld p:clrMapOvr mc:AlternateContent|p:transition p:timing p:extLst',
  'p:sldLayout': 'p:cSld p:clrMapOvr mc:AlternateContent|p:transition p:timing p:hf p:extLst',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst mc:AlternateContent|p:transition p:timing p:hf p:txStyles p:extLst',
  'p:notes': 'p:cSld p:clrMapOvr p:extLst',
  'p:notesMaster': 'p:cSld p:clrMap p:hf p:notesStyle p:extLst',
  'p:cSld': 'p:bg p:spTree p:custDataLst p:controls p:extLst',
  'p:bgPr': `${fill} ${effect} a:extLst`,
  'p:spTree': shapeTree,
  'p:grpSp': shapeTree,
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody p:extLst',
  'p:cxnSp': 'p:nvCxnSpPr p:spPr p:style p:extLst',
  'p:pic': 'p:nvPicPr p:blipFill p:spPr p:style p:extLst',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic p:extLst',
  'p:nvSpPr': 'p:cNvPr p:cNvSpPr p:nvPr',
  'p:nvPicPr': 'p:cNvPr p:cNvPicPr p:nvPr',
  'p:nvGrpSpPr': 'p:cNvPr p:cNvGrpSpPr p:nvPr',
  'p:nvCxnSpPr': 'p:cNvPr p:cNvCxnSpPr p:nvPr',
  'p:nvGraphicFramePr': 'p:cNvPr p:cNvGraphicFramePr p:nvPr',
  'p:cNvPr': visual,
  'p:nvPr': 'p:ph a:audioCd|a:wavAudioFile|a:audioFile|a:videoFile|a:quickTimeFile p:custDataLst p:extLst',
  'p:blipFill': 'a:blip a:srcRect a:tile|a:stretch',
  'p:spPr': `a:xfrm a:custGeom|a:prstGeom ${fill} a:ln ${effect} a:scene3d a:sp3d a:extLst`,
  'p:grpSpPr': `a:xfrm ${fill} ${effect} a:scene3d a:extLst`,
  'p:txBody': textBody,
  'p:txStyles': 'p:titleStyle p:bodyStyle p:otherStyle p:extLst',
  'p:titleStyle': listStyle,
  'p:bodyStyle': listStyle,
  'p:otherStyle': listStyle,
  'p:notesStyle': listStyle,
  'p:defaultTextStyle': listStyle,
  'a:lstStyle': listStyle,
  'a:txBody': textBody,
  'a:bodyPr': 'a:prstTxWarp a:noAutofit|a:normAutofit|a:spAutoFit a:scene3d a:sp3d|a:flatTx a:extLst',
  // 21.1.2.2.6: the properties first, the end mark last
  'a:p': 'a:pPr a:r|a:br|a:fld|mc:AlternateContent* a:endParaRPr',
  'a:r': 'a:rPr a:t',
  'a:br': 'a:rPr',
  'a:fld': 'a:rPr a:pPr a:t',
  'a:pPr': paragraphProperties,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => [`a:lvl${level}pPr`, paragraphProperties])),
  'a:rPr': runProperties,
  'a:endParaRPr': runProperties,
  'a:defRPr': runProperties,
  'a:xfrm': 'a:off a:ext a:chOff a:chExt',
  'p:xfrm': 'a:off a:ext',
  'a:blip': 'a:alphaModFix|a:biLevel|a:clrChange|a:duotone|a:grayscl|a:lum* a:extLst',
  'a:ln': line,
  'a:lnL': line,
  'a:lnR': line,
  'a:lnT': line,
  'a:lnB': line,
  'a:tbl': 'a:tblPr a:tblGrid a:tr*',
  'a:tblPr': `${fill} ${effect} a:tableStyle|a:tableStyleId a:extLst`,
  'a:tblGrid': 'a:gridCol*',
  'a:tr': 'a:tc* a:extLst',
  'a:tc': 'a:txBody a:tcPr a:extLst',
  'a:tcPr': `a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D ${fill} a:headers a:extLst`,
  // 21.2.2: charts
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners mc:AlternateContent c:style c:clrMapOvr c:pivotFmts|c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst',
  'c:chart':
    'c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:showDLblsOverMax c:extLst',
  'c:plotArea':
    'c:layout c:barChart|c:lineChart|c:areaChart|c:pieChart|c:doughnutChart|c:scatterChart* c:catAx|c:valAx|c:dateAx|c:serAx* c:dTable c:spPr c:extLst',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser* c:dLbls c:gapWidth c:overlap c:serLines c:axId* c:extLst',
  'c:lineChart':
    'c:grouping c:varyColors c:ser* c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId* c:extLst',
  'c:areaChart': 'c:grouping c:varyColors c:ser* c:dLbls c:dropLines c:axId* c:extLst',
  'c:pieChart': 'c:varyColors c:ser* c:dLbls c:firstSliceAng c:extLst',
  'c:doughnutChart': 'c:varyColors c:ser* c:dLbls c:firstSliceAng c:holeSize c:extLst',
  'c:scatterChart': 'c:scatterStyle c:varyColors c:ser* c:dLbls c:axId* c:extLst',
  'c:catAx': `${axisHead} c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl ${chartTail}`,
  'c:valAx': `${axisHead} c:crossBetween c:majorUnit c:minorUnit c:dispUnits ${chartTail}`,
  'c:scaling': 'c:logBase c:orientation c:max c:min c:extLst',
  'c:strRef': 'c:f c:strCache c:extLst',
  'c:numRef': 'c:f c:numCache c:extLst',
  'c:strCache': 'c:ptCount c:pt* c:extLst',
  'c:numCache': 'c:formatCode c:ptCount c:pt* c:extLst',
  'c:dLbls':
    'c:dLbl* c:delete|c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator c:showLeaderLines c:leaderLines c:extLst',
};

/** `c:ser` has another order in each kind of chart (21.2.2.170 to 21.2.2.174). */
const series: Readonly<Record<string, string>> = {
  'c:barChart':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:dPt* c:dLbls c:trendline* c:errBars c:cat c:val c:shape c:extLst',
  'c:lineChart':
    'c:idx c:order c:tx c:spPr c:marker c:dPt* c:dLbls c:trendline* c:errBars c:cat c:val c:smooth c:extLst',
  'c:areaChart':
    'c:idx c:order c:tx c:spPr c:pictureOptions c:dPt* c:dLbls c:trendline* c:errBars* c:cat c:val c:extLst',
  'c:pieChart': 'c:idx c:order c:tx c:spPr c:explosion c:dPt* c:dLbls c:cat c:val c:extLst',
  'c:doughnutChart': 'c:idx c:order c:tx c:spPr c:explosion c:dPt* c:dLbls c:cat c:val c:extLst',
  'c:scatterChart':
    'c:idx c:order c:tx c:spPr c:marker c:dPt* c:dLbls c:trendline* c:errBars* c:xVal c:yVal c:smooth c:extLst',
};

interface Place {
  readonly index: number;
  readonly many: boolean;
}

const parsed = new Map<string, ReadonlyMap<string, Place>>();

function places(sequence: string): ReadonlyMap<string, Place> {
  let found = parsed.get(sequence);
  if (!found) {
    found = new Map(
      sequence.split(' ').flatMap((step, index) => {
        const many = step.endsWith('*');
        return step
          .replace('*', '')
          .split('|')
          .map((name): [string, Place] => [name, { index, many }]);
      }),
    );
    parsed.set(sequence, found);
  }
  return found;
}

/**
 * What is wrong with the children of `name` (below `parent`), or undefined. Names in order as they stand.
 */
export function orderFault(parent: string, name: string, children: readonly string[]): string | undefined {
  const sequence = name === 'c:ser' ? series[parent] : table[name];
  if (!sequence) return undefined;
  const order = places(sequence);
  let last: { readonly name: string; readonly place: Place } | undefined;
  for (const next of children) {
    const place = order.get(next);
    if (!place) return `${next} may not stand in ${name}`;
    if (last && place.index < last.place.index) return `${next} stands after ${last.name} in ${name}`;
    if (last && place.index === last.place.index && !place.many)
      return `${next} follows ${last.name} in ${name}: one only`;
    last = { name: next, place };
  }
  return undefined;
}
