/**
 * The chart part as pptxgenjs 4.0.1 wrote it → as it has to be (docs/pptx/charts.md lists each mend with its reason). What is
 * kept: the kind of chart, the series' references into the workbook with their cached values, the axes' ids.
 */

import { isStacked } from '../../../shared/drawing/stacked.js';
import type { ChartItem } from '../../../shared/model/index.js';
import { xmlDeclaration } from '../../ooxml/index.js';
import { axes } from './axes.js';
import { inSchemaOrder } from './order.js';
import { mendSeries } from './series.js';
import { layout, unfilled } from './shape.js';
import { textProperties } from './text.js';
import { child, childrenOf, type Element, element, readTree, valued, writeTree } from './tree.js';

/** Throws when pptxgenjs wrote something other than the one chart that was asked for. */
export function mendChart(written: string, item: ChartItem): string {
  const space = readTree(written);
  const plotArea = child(child(space, 'c:chart'), 'c:plotArea');
  const kind = plotArea?.children.find((each) => /^c:.+Chart$/.test(each.name));
  if (!kind) throw new Error(`pptxgenjs wrote no chart for ${item.name}.`);
  const made = inSchemaOrder({
    ...space,
    children: [
      valued('c:date1904', 0),
      valued('c:lang', item.language),
      valued('c:roundedCorners', 0),
      chart(kind, item),
      unfilled,
      textProperties(item.text, item, 'own'),
      element('c:externalData', { 'r:id': 'rId1' }, [valued('c:autoUpdate', 0)]),
    ],
  });
  return xmlDeclaration + writeTree(made);
}

function chart(kind: Element, item: ChartItem): Element {
  return element('c:chart', {}, [
    // The slide says what the chart is called: without this a chart of one series would get its name as a title.
    valued('c:autoTitleDeleted', 1),
    element('c:plotArea', {}, [
      layout(item.plot, item.box, { inner: true, sized: true }),
      mendKind(kind, item),
      ...axes(item, axisIds(kind)),
      unfilled,
    ]),
    item.legend &&
      element('c:legend', {}, [
        valued('c:legendPos', item.legend.place === 'above' ? 't' : item.rtl ? 'l' : 'r'),
        // Above, programs find the width by themselves; beside, they would break long names into lines.
        layout(item.legend.box, item.box, { sized: item.legend.place === 'beside' }),
        valued('c:overlay', 0),
        unfilled,
        textProperties(item.legend.look, item),
      ]),
    valued('c:plotVisOnly', 1),
    valued('c:dispBlanksAs', 'gap'),
  ]);
}

/** pptxgenjs adds a third id that belongs to no axis (PptxGenJS #1534); pies have none. */
function axisIds(kind: Element): { readonly own: string; readonly crossed: string } {
  const [own = '', crossed = ''] = childrenOf(kind, 'c:axId').map((id) => String(id.attributes.val));
  return { own, crossed };
}

function mendKind(kind: Element, item: ChartItem): Element {
  const ids = axisIds(kind);
  return element(kind.name, {}, [
    ...kindSettings(kind.name, item),
    ...childrenOf(kind, 'c:ser').map((series, index) => mendSeries(series, kind.name, index, item)),
    ...(item.values ? [valued('c:axId', ids.own), valued('c:axId', ids.crossed)] : []),
  ]);
}

function kindSettings(kind: string, item: ChartItem): Element[] {
  const { type } = item.chart;
  const stacked = isStacked(item.chart);
  const varied = valued('c:varyColors', item.values ? 0 : 1);
  switch (kind) {
    case 'c:barChart': {
      const { gap, overlap } = item.bars ?? { gap: 0.5, overlap: 0 };
      return [
        valued('c:barDir', type === 'bar' || type === 'stacked-bar' ? 'bar' : 'col'),
        // One series has its values over its ends, which is no place for them in a stack.
        valued('c:grouping', stacked ? 'stacked' : 'clustered'),
        varied,
        valued('c:gapWidth', Math.round(gap * 100)),
        valued('c:overlap', Math.round(overlap * 100)),
      ];
    }
    case 'c:lineChart':
      return [valued('c:grouping', 'standard'), varied, valued('c:marker', 1)];
    case 'c:areaChart':
      return [valued('c:grouping', stacked ? 'stacked' : 'standard'), varied];
    case 'c:scatterChart':
      return [valued('c:scatterStyle', 'lineMarker'), varied];
    case 'c:doughnutChart':
      return [varied, valued('c:firstSliceAng', 0), valued('c:holeSize', Math.round((item.hole ?? 0.5) * 100))];
    default:
      return [varied, valued('c:firstSliceAng', 0)];
  }
}
