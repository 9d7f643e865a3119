/** A series (`c:ser`): its references and cached data are pptxgenjs', mended; what it looks like is composed. */
import type { ChartItem, SeriesLook } from '../../../shared/model/index.js';
import { dataLabels } from './labels.js';
import { filled, stroked } from './shape.js';
import { child, childrenOf, type Element, element, valued } from './tree.js';

/** The series of `kind` (`c:barChart` …), number `index` of the chart. */
export function mendSeries(series: Element, kind: string, index: number, item: ChartItem): Element {
  const look = item.series[index];
  if (!look) throw new Error(`The chart ${item.name} has a series ${index + 1} that nobody composed.`);
  const data = ['c:idx', 'c:order', 'c:tx', 'c:cat', 'c:val', 'c:xVal', 'c:yVal'].flatMap((name) =>
    childrenOf(series, name).map(mendData),
  );
  return element('c:ser', {}, [...data, ...appearance(look, kind, item), dataLabels(look, item)]);
}

function appearance(look: SeriesLook, kind: string, item: ChartItem): Element[] {
  switch (kind) {
    case 'c:barChart':
      // Excel would fill negative bars white.
      return [
        filled(look.color, item.outline, look.sign?.pattern),
        valued('c:invertIfNegative', 0),
        ...ownPoints(look, kind, item),
      ];
    case 'c:lineChart': {
      const dash = look.sign?.dash;
      const line = stroked({ color: look.color, width: look.width ?? 2, ...(dash ? { dash } : {}) });
      return [line, marker(look, item), ...ownPoints(look, kind, item), valued('c:smooth', 0)];
    }
    case 'c:scatterChart':
      return [stroked(undefined), marker(look, item), ...ownPoints(look, kind, item), valued('c:smooth', 0)];
    default:
      return [filled(look.color, item.outline, look.sign?.pattern), ...ownPoints(look, kind, item)];
  }
}

/** Points with a colour of their own (`c:dPt`, 21.2.2.52): a highlighted category, the slices of a pie. */
function ownPoints(look: SeriesLook, kind: string, item: ChartItem): Element[] {
  return look.points.map(({ index, color, pattern }) => {
    const id = valued('c:idx', index);
    if (kind === 'c:scatterChart' || kind === 'c:lineChart') {
      return element('c:dPt', {}, [id, marker({ ...look, color }, item), valued('c:bubble3D', 0)]);
    }
    const inverted = kind === 'c:barChart' ? [valued('c:invertIfNegative', 0)] : [];
    return element('c:dPt', {}, [id, ...inverted, valued('c:bubble3D', 0), filled(color, item.outline, pattern)]);
  });
}

function marker(look: SeriesLook, item: ChartItem): Element {
  if (look.marker === undefined) return element('c:marker', {}, [valued('c:symbol', 'none')]);
  const size = valued('c:size', Math.round(look.marker));
  return element('c:marker', {}, [
    valued('c:symbol', look.sign?.symbol ?? 'circle'),
    size,
    filled(look.color, item.outline),
  ]);
}

/** References and caches: one level of categories is a plain list, and a missing value is a point that is not there. */
function mendData(tree: Element): Element {
  if (tree.name === 'c:multiLvlStrRef') {
    const cache = child(tree, 'c:multiLvlStrCache');
    const points = childrenOf(child(cache, 'c:lvl'), 'c:pt');
    const list = element('c:strCache', {}, [child(cache, 'c:ptCount'), ...points.map(mendData).filter(isFilled)]);
    return element('c:strRef', {}, [child(tree, 'c:f'), list]);
  }
  const children = tree.children.map(mendData);
  return { ...tree, children: children.filter(isFilled) };
}

function isFilled(tree: Element): boolean {
  return tree.name !== 'c:pt' || (child(tree, 'c:v')?.text ?? '') !== '';
}
