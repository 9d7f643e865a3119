/** Data labels (`c:dLbls`, 21.2.2.49): what each point shows, as composed. */
import type { ChartItem, PointLabel, SeriesLook } from '../../../shared/model/index.js';
import { escapeText } from '../../ooxml/index.js';
import { filled, share, unfilled } from './shape.js';
import { richText, textProperties } from './text.js';
import { type Element, element, valued } from './tree.js';

const nothing: PointLabel['shows'] = [];

/** The labels of a series. Pies keep their leader lines off: no label is moved away from its slice. */
export function dataLabels(look: SeriesLook, item: ChartItem): Element {
  const points = look.labels.map(({ index, label }) => {
    const id = valued('c:idx', index);
    if (!label) return element('c:dLbl', {}, [id, valued('c:delete', 1)]);
    return element('c:dLbl', {}, [id, ...own(label, item), ...content(label, item)]);
  });
  const rest = look.label ? content(look.label, item) : shown(nothing);
  const leaders = item.values ? undefined : valued('c:showLeaderLines', 0);
  return element('c:dLbls', {}, [...points, ...rest, leaders]);
}

/** What only a single point's label can have: text of its own, and a place of its own. */
function own({ text, moved, look }: PointLabel, item: ChartItem): Element[] {
  const children: Element[] = [];
  if (moved) {
    const { width, height } = item.box;
    const place = [valued('c:x', share(moved.x / width)), valued('c:y', share(moved.y / height))];
    children.push(element('c:layout', {}, [element('c:manualLayout', {}, place)]));
  }
  if (text !== undefined) children.push(richText(escapeText(text), look, item));
  return children;
}

function content(label: PointLabel, item: ChartItem): Element[] {
  const several = label.shows.length > 1 ? [{ ...element('c:separator'), text: label.separator ?? '\n' }] : [];
  return [
    element('c:numFmt', { formatCode: label.format, sourceLinked: 0 }),
    label.ground ? filled(label.ground) : unfilled,
    textProperties(label.look, item),
    ...(label.position ? [valued('c:dLblPos', label.position)] : []),
    ...shown(label.text === undefined ? label.shows : ['value']),
    ...several,
  ];
}

function shown(shows: PointLabel['shows']): Element[] {
  const flag = (name: string, on: boolean) => valued(name, on ? 1 : 0);
  return [
    flag('c:showLegendKey', false),
    flag('c:showVal', shows.includes('value')),
    flag('c:showCatName', shows.includes('category')),
    flag('c:showSerName', shows.includes('series')),
    flag('c:showPercent', shows.includes('share')),
    flag('c:showBubbleSize', false),
  ];
}
