/** Native charts and their workbooks (docs/pptx/charts.md). */
import { openPackage } from '../package-view.js';
import type { Rule } from '../rule.js';
import { all, attr, child, childrenOf, type Xml } from '../xml-tree.js';

const axisKinds = new Set(['c:catAx', 'c:valAx', 'c:dateAx', 'c:serAx']);

export const chartRules: readonly Rule[] = [
  {
    id: 'chart-axes',
    why: 'PowerPoint repairs a bar or line chart with a third c:axId that has no axis (PptxGenJS #1534)',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.charts) {
        const plot = all(deck.xml(part), 'c:plotArea')[0];
        const axes = (plot?.children ?? []).filter((element) => axisKinds.has(element.name));
        const ids = axes.map((axis) => attr(child(axis, 'c:axId'), 'val'));
        for (const chart of (plot?.children ?? []).filter((element) => element.name.endsWith('Chart'))) {
          const used = childrenOf(chart, 'c:axId').map((id) => attr(id, 'val'));
          const wanted = /pie|doughnut/.test(chart.name) ? 0 : 2;
          if (used.length !== wanted || used.some((id) => !ids.includes(id)))
            complain(part, `${chart.path} names axes ${used.join()}`);
        }
        for (const axis of axes) {
          if (!ids.includes(attr(child(axis, 'c:crossAx'), 'val'))) complain(part, `${axis.path} crosses no axis`);
        }
      }
    },
  },
  {
    id: 'chart-values',
    why: 'an empty c:v is invalid: a missing value is a c:pt that is not there, and gaps are shown as gaps',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.charts) {
        for (const point of all(deck.xml(part), 'c:pt')) {
          if (!child(point, 'c:v')?.text) complain(part, `${point.path} has no value`);
        }
        for (const cache of all(deck.xml(part), 'c:strCache', 'c:numCache')) {
          const count = Number(attr(child(cache, 'c:ptCount'), 'val'));
          const beyond = childrenOf(cache, 'c:pt').some((point) => Number(attr(point, 'idx')) >= count);
          if (beyond) complain(part, `${cache.path} has a point beyond ptCount ${count}`);
        }
        const blanks = all(deck.xml(part), 'c:dispBlanksAs')[0];
        if (attr(blanks, 'val') !== 'gap') complain(part, 'does not show blanks as gaps');
      }
    },
  },
  {
    id: 'chart-stacked',
    why: 'stacked bars without overlap 100 stand beside each other',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.charts) {
        for (const chart of all(deck.xml(part), 'c:barChart')) {
          const stacked = /tacked/.test(attr(child(chart, 'c:grouping'), 'val') ?? '');
          if (stacked && attr(child(chart, 'c:overlap'), 'val') !== '100')
            complain(part, `${chart.path} is stacked without overlap 100`);
        }
      }
    },
  },
  {
    id: 'chart-reading-order',
    why: 'horizontal bars run from the bottom up unless the category axis is turned, and then the values stand on top',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.charts) {
        const plot = all(deck.xml(part), 'c:plotArea')[0];
        const horizontal = all(plot, 'c:barDir').some((direction) => attr(direction, 'val') === 'bar');
        if (!horizontal) continue;
        if (orientation(child(plot, 'c:catAx')) !== 'maxMin') complain(part, 'has horizontal bars from the bottom up');
        if (attr(child(child(plot, 'c:valAx'), 'c:crosses'), 'val') !== 'max')
          complain(part, 'has its value axis on top');
      }
    },
  },
  {
    id: 'chart-look',
    why: 'pptxgenjs turns rounded corners on, and writes single-level categories as c:multiLvlStrRef',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.charts) {
        const root = deck.xml(part);
        if (attr(child(root, 'c:roundedCorners'), 'val') !== '0') complain(part, 'has rounded corners');
        if (all(root, 'c:multiLvlStrRef').length > 0) complain(part, 'has c:multiLvlStrRef');
      }
    },
  },
  {
    id: 'chart-plot',
    why: 'a plot or a scale that a chart does not say is chosen anew by each program, and the preview is no preview',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of deck.charts) {
        const plot = all(deck.xml(part), 'c:plotArea')[0];
        const layout = child(child(plot, 'c:layout'), 'c:manualLayout');
        if (attr(child(layout, 'c:layoutTarget'), 'val') !== 'inner') complain(part, 'does not say its inner plot');
        for (const axis of childrenOf(plot, 'c:valAx')) {
          const scaling = child(axis, 'c:scaling');
          const isSaid = child(scaling, 'c:min') && child(scaling, 'c:max') && child(axis, 'c:majorUnit');
          if (!isSaid) complain(part, `${axis.path} does not say its scale`);
        }
      }
    },
  },
  {
    id: 'chart-label-places',
    why: 'PowerPoint repairs a chart with a data label where its kind has none: areas and rings have no choice, stacks no end',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.charts) {
        for (const chart of all(deck.xml(part), 'c:plotArea')[0]?.children ?? []) {
          for (const place of all(chart, 'c:dLblPos')) {
            const places = labelPlaces(chart);
            if (places && !places.includes(attr(place, 'val') ?? '')) complain(part, `${place.path} is no place here`);
          }
        }
      }
    },
  },
  {
    id: 'chart-workbook',
    why: 'Excel repairs a workbook whose table says ref="A1:C5\'" the moment a person edits the data',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.charts) {
        const id = attr(child(deck.xml(part), 'c:externalData'), 'r:id');
        const relation = deck.relations(part).find((candidate) => candidate.id === id);
        const bytes = deck.parts.get(relation?.part ?? '');
        if (!bytes || relation?.kind !== 'package') {
          complain(part, 'has no workbook');
          continue;
        }
        for (const fault of workbookFaults(bytes)) complain(relation.part, `workbook: ${fault}`);
      }
    },
  },
];

/** The places that a kind of chart has for its labels (21.2.3.10); undefined for what is no chart. */
function labelPlaces(chart: Xml): readonly string[] | undefined {
  switch (chart.name) {
    case 'c:barChart': {
      const stacked = /tacked/.test(attr(child(chart, 'c:grouping'), 'val') ?? '');
      return stacked ? ['ctr', 'inEnd', 'inBase'] : ['ctr', 'inEnd', 'inBase', 'outEnd'];
    }
    case 'c:lineChart':
    case 'c:scatterChart':
      return ['t', 'b', 'l', 'r', 'ctr'];
    case 'c:pieChart':
      return ['bestFit', 'ctr', 'inEnd', 'outEnd'];
    case 'c:areaChart':
    case 'c:doughnutChart':
      return [];
    default:
      return undefined;
  }
}

function orientation(axis: Xml | undefined): string | undefined {
  return attr(child(child(axis, 'c:scaling'), 'c:orientation'), 'val');
}

/** The same care as for the deck's own package, in the workbook inside it. */
function workbookFaults(bytes: Uint8Array): readonly string[] {
  const workbook = openPackage(bytes);
  const names = [...workbook.parts.keys()];
  const dangling = ['', ...names]
    .flatMap((source) => workbook.relations(source))
    .filter((relation) => !relation.external && !workbook.parts.has(relation.part));
  return [
    ...workbook.archive.faults.map((fault) => `${fault.entry} ${fault.detail}`),
    ...[...workbook.broken].map(([part, detail]) => `${part} ${detail}`),
    ...names.filter((name) => name.includes('/tables/')).map((name) => `table part ${name}`),
    ...names.filter((name) => !workbook.contentType(name)).map((name) => `${name} has no content type`),
    ...dangling.map((relation) => `${relation.target} is missing`),
    ...(workbook.parts.has('xl/workbook.xml') ? [] : ['no xl/workbook.xml']),
  ];
}
