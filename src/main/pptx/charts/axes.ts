/** Axes (`c:catAx` 21.2.2.25, `c:valAx` 21.2.2.226), whole: of pptxgenjs' only the ids are kept. */
import type { CategoryAxis, ChartItem, ValueAxis } from '../../../shared/model/index.js';
import { escapeText } from '../../ooxml/index.js';
import { layout, stroked } from './shape.js';
import { richText, textProperties } from './text.js';
import { type Element, element, valued } from './tree.js';

export interface AxisIds {
  readonly own: string;
  readonly crossed: string;
}

type Side = 'b' | 'l' | 'r' | 't';

const ticks = [valued('c:majorTickMark', 'none'), valued('c:minorTickMark', 'none')];

/** Both axes of a chart, the one of categories (scatter: the horizontal one) first. */
export function axes(item: ChartItem, ids: AxisIds): Element[] {
  const back: AxisIds = { own: ids.crossed, crossed: ids.own };
  const { values, horizontal, categories, rtl } = item;
  if (!values) return [];
  const side: Side = rtl ? 'r' : 'l';
  if (horizontal) {
    return [
      valueAxis(horizontal, { side: 'b', turned: rtl, between: 'midCat' }, ids, item),
      valueAxis(values, { side, turned: false, between: 'midCat' }, back, item),
    ];
  }
  if (!categories) return [];
  const isBar = item.chart.type === 'bar' || item.chart.type === 'stacked-bar';
  if (isBar) {
    // In reading order from the top: categories turned, and the values at the far end of them, which is the bottom.
    return [
      categoryAxis(categories, { side, turned: true }, ids, item),
      valueAxis(values, { side: 'b', turned: rtl, between: 'between', far: true }, back, item),
    ];
  }
  const between = item.chart.type === 'area' ? 'midCat' : 'between';
  return [
    categoryAxis(categories, { side: 'b', turned: rtl }, ids, item),
    valueAxis(values, { side, turned: false, between }, back, item),
  ];
}

function categoryAxis(
  axis: CategoryAxis,
  { side, turned }: { readonly side: Side; readonly turned: boolean },
  ids: AxisIds,
  item: ChartItem,
): Element {
  return element('c:catAx', {}, [
    ...head(ids, side, scaling(turned)),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 1 }),
    ...ticks,
    // Below the plot also where bars reach below zero: the line stands at zero, the labels do not.
    valued('c:tickLblPos', 'low'),
    stroked(axis.line),
    textProperties(axis.labels, item, axis.every > 1 ? 'thinned' : 'level'),
    valued('c:crossAx', ids.crossed),
    valued('c:crosses', 'autoZero'),
    // `auto` would make dates of categories that look like them.
    valued('c:auto', 0),
    valued('c:lblAlgn', 'ctr'),
    valued('c:lblOffset', 100),
    ...(axis.every > 1 ? [valued('c:tickLblSkip', axis.every), valued('c:tickMarkSkip', axis.every)] : []),
    valued('c:noMultiLvlLbl', 1),
  ]);
}

interface ValueSide {
  readonly side: Side;
  readonly turned: boolean;
  readonly between: 'between' | 'midCat';
  /** It stands at the far end of the other axis. */
  readonly far?: boolean;
}

function valueAxis(axis: ValueAxis, place: ValueSide, ids: AxisIds, item: ChartItem): Element {
  const { side, turned, between, far } = place;
  return element('c:valAx', {}, [
    ...head(ids, side, scaling(turned, axis)),
    axis.gridlines && element('c:majorGridlines', {}, [stroked(axis.gridlines)]),
    axis.title &&
      element('c:title', {}, [
        richText(escapeText(axis.title.text), axis.title.look, item),
        layout(axis.title.box, item.box, { sized: false }),
        valued('c:overlay', 0),
      ]),
    element('c:numFmt', { formatCode: axis.format, sourceLinked: 0 }),
    ...ticks,
    // Beside zero they would stand among the points of a scatter chart.
    valued('c:tickLblPos', !axis.labels ? 'none' : item.horizontal ? 'low' : 'nextTo'),
    stroked(axis.line),
    textProperties(axis.labels ?? item.text, item),
    valued('c:crossAx', ids.crossed),
    valued('c:crosses', far ? 'max' : 'autoZero'),
    valued('c:crossBetween', between),
    valued('c:majorUnit', axis.step),
  ]);
}

function head(ids: AxisIds, side: Side, scale: Element): Element[] {
  return [valued('c:axId', ids.own), scale, valued('c:delete', 0), valued('c:axPos', side)];
}

function scaling(turned: boolean, axis?: ValueAxis): Element {
  return element('c:scaling', {}, [
    valued('c:orientation', turned ? 'maxMin' : 'minMax'),
    axis && valued('c:max', axis.max),
    axis && valued('c:min', axis.min),
  ]);
}
