/** The order of children that a chart's schema asks for (dml-chart.xsd), as data: the one place that knows it. */
import type { Element } from './tree.js';

const axis =
  'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses';
const label =
  'c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator';

/** 21.2.2. A name may come several times; one that is not in its parent's list is not allowed there. */
const order: Readonly<Record<string, string>> = {
  'c:chartSpace': 'c:date1904 c:lang c:roundedCorners c:chart c:spPr c:txPr c:externalData',
  'c:chart': 'c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:plotArea':
    'c:layout c:barChart c:lineChart c:areaChart c:pieChart c:doughnutChart c:scatterChart c:catAx c:valAx c:spPr',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:dLbls c:marker c:axId',
  'c:areaChart': 'c:grouping c:varyColors c:ser c:dLbls c:axId',
  'c:pieChart': 'c:varyColors c:ser c:dLbls c:firstSliceAng',
  'c:doughnutChart': 'c:varyColors c:ser c:dLbls c:firstSliceAng c:holeSize',
  'c:scatterChart': 'c:scatterStyle c:varyColors c:ser c:dLbls c:axId',
  'c:catAx': `${axis} c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl`,
  'c:valAx': `${axis} c:crossBetween c:majorUnit`,
  'c:scaling': 'c:orientation c:max c:min',
  'c:strRef': 'c:f c:strCache',
  'c:numRef': 'c:f c:numCache',
  'c:strCache': 'c:ptCount c:pt',
  'c:numCache': 'c:formatCode c:ptCount c:pt',
  'c:dLbls': `c:dLbl c:delete ${label} c:showLeaderLines`,
  'c:dLbl': `c:idx c:delete c:layout c:tx ${label}`,
  'c:dPt': 'c:idx c:invertIfNegative c:marker c:bubble3D c:spPr',
  'c:marker': 'c:symbol c:size c:spPr',
  'c:legend': 'c:legendPos c:layout c:overlay c:spPr c:txPr',
  'c:title': 'c:tx c:layout c:overlay',
};

/** `c:ser` has another order in each kind of chart (21.2.2.170 to 21.2.2.174). */
const seriesOrder: Readonly<Record<string, string>> = {
  'c:barChart': 'c:idx c:order c:tx c:spPr c:invertIfNegative c:dPt c:dLbls c:cat c:val',
  'c:lineChart': 'c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:cat c:val c:smooth',
  'c:areaChart': 'c:idx c:order c:tx c:spPr c:dPt c:dLbls c:cat c:val',
  'c:pieChart': 'c:idx c:order c:tx c:spPr c:dPt c:dLbls c:cat c:val',
  'c:doughnutChart': 'c:idx c:order c:tx c:spPr c:dPt c:dLbls c:cat c:val',
  'c:scatterChart': 'c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:xVal c:yVal c:smooth',
};

/** The tree with every element's children in the schema's order. Throws on a child that its parent may not have. */
export function inSchemaOrder(tree: Element, parent = ''): Element {
  const names = (tree.name === 'c:ser' ? seriesOrder[parent] : order[tree.name])?.split(' ');
  const children = tree.children.map((each) => inSchemaOrder(each, tree.name));
  if (!names) return { ...tree, children };
  const stray = children.find((each) => !names.includes(each.name));
  if (stray) throw new Error(`A chart’s ${tree.name} may not have ${stray.name}.`);
  return { ...tree, children: [...children].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name)) };
}
