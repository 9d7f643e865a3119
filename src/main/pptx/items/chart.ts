/** Native charts: a frame on the slide, the chart part and its workbook behind it. */
import type { ChartItem, Scene } from '../../../shared/model/index.js';
import { contentTypes, namespaces, offsetAndExtent, PartRelations, relationTypes } from '../../ooxml/index.js';
import type { MadeChart } from '../charts/index.js';
import type { SlideContext } from '../context.js';
import type { Parts } from '../parts.js';
import { nonVisualXml, placeholderXml, slotOf } from './nonvisual.js';

/** Charts by their items, as `writePptx` takes them. */
export type MadeCharts = ReadonlyMap<ChartItem, MadeChart>;

/** Makes the native charts of a deck. What makes them (pptxgenjs) is loaded only when there is one. */
export async function makeDeckCharts(scenes: readonly Scene[]): Promise<MadeCharts> {
  const items = scenes.flatMap(({ items: all }) => all.filter((item) => item.kind === 'chart'));
  if (items.length === 0) return new Map();
  const { makeCharts } = await import('../charts/index.js');
  const made = await makeCharts(items);
  return new Map(items.map((item, index) => [item, made[index] as MadeChart]));
}

/** The chart parts of a deck while it is written: numbered in the deck's order, behind those of the template. */
export class ChartParts {
  readonly #made: MadeCharts;
  readonly #parts: Parts;
  #last = 0;

  constructor(made: MadeCharts, parts: Parts) {
    this.#made = made;
    this.#parts = parts;
  }

  /** Adds the parts of a chart and gives the chart part's name. Throws when nobody made the chart. */
  add(item: ChartItem): string {
    const made = this.#made.get(item);
    if (!made) throw new Error(`The chart ${item.name} was not made before the deck is written.`);
    do this.#last++;
    while (this.#parts.has(chartPart(this.#last)) || this.#parts.has(workbookPart(this.#last)));
    const part = chartPart(this.#last);
    const workbook = workbookPart(this.#last);
    this.#parts.add(part, made.chartXml, contentTypes.chart);
    this.#parts.add(workbook, made.workbook);
    const relations = new PartRelations(part);
    relations.to(relationTypes.package, workbook); // rId1, as the chart part's c:externalData says
    this.#parts.relate(part, relations.list);
    return part;
  }
}

const chartPart = (n: number): string => `ppt/charts/chart${n}.xml`;
const workbookPart = (n: number): string => `ppt/embeddings/workbook${n}.xlsx`;

/** The frame of a chart (`p:graphicFrame`, 19.3.1.21). A layout's chart placeholder is filled by it; its frame is always said. */
export function chartXml(item: ChartItem, context: SlideContext): string {
  if (item.group !== undefined) throw new Error(`The chart ${item.name} of ${context.key} is in a group.`);
  const slot = slotOf(item, context);
  const locks = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>';
  const id = context.relations.to(relationTypes.chart, context.deck.charts.add(item));
  const frame = `<p:xfrm>${offsetAndExtent(item.box)}</p:xfrm>`;
  const chart = `<c:chart xmlns:c="${namespaces.c}" r:id="${id}"/>`;
  const graphic = `<a:graphic><a:graphicData uri="${namespaces.c}">${chart}</a:graphicData></a:graphic>`;
  return `<p:graphicFrame><p:nvGraphicFramePr>${nonVisualXml(item, context)}${locks}${placeholderXml(slot)}</p:nvGraphicFramePr>${frame}${graphic}</p:graphicFrame>`;
}
