/** Charts by hand: what the test is about, and everything else as a plain chart has it. */

import { makeDeckCharts, writePptx } from '../../src/main/pptx/index.js';
import { createComposer } from '../../src/main/scene/index.js';
import type { ChartContent, ChartItem, ChartType, Scene, Slide, Template } from '../../src/shared/model/index.js';
import { deck, inlines, slide } from './deck-builder.js';
import { plainTemplate } from './template-builder.js';

type Values = readonly (number | null)[];

/** Series as `{ name: values }`; categories are years where none are given. */
export function chart(
  type: ChartType,
  series: Readonly<Record<string, Values>>,
  more: Partial<Omit<ChartContent, 'title' | 'source'>> & { readonly title?: string; readonly source?: string } = {},
): ChartContent {
  const { title, source, ...rest } = more;
  const made = Object.entries(series).map(([name, values]) => ({ name, values }));
  const count = made[0]?.values.length ?? 0;
  return {
    type,
    categories: Array.from({ length: count }, (_, index) => String(2019 + index)),
    series: made,
    highlight: [],
    format: '0',
    alt: `A chart of ${Object.keys(series).join(', ')}`,
    ...(title === undefined ? {} : { title: inlines(title) }),
    ...(source === undefined ? {} : { source: inlines(source) }),
    ...rest,
  };
}

export function chartSlide(content: ChartContent, more: Parameters<typeof slide>[1] = {}): Slide {
  return slide({ type: 'chart', chart: content }, { title: 'What the chart shows', ...more });
}

/** The scene of a chart on the plain template. */
export function chartScene(
  content: ChartContent,
  more: Parameters<typeof slide>[1] = {},
  template = plainTemplate(),
): Scene {
  const { scenes } = createComposer(template, { pictures: new Map() }).compose(deck([chartSlide(content, more)]));
  return scenes[0] as Scene;
}

export function chartItemOf(scene: Scene): ChartItem {
  const item = scene.items.find((each) => each.kind === 'chart');
  if (item?.kind !== 'chart') throw new Error('There is no chart.');
  return item;
}

export function chartOf(content: ChartContent, more: Parameters<typeof slide>[1] = {}, template?: Template): ChartItem {
  return chartItemOf(chartScene(content, more, template));
}

/** What the drawing says, in painting order. */
export function drawnTexts({ drawing }: ChartItem): string[] {
  return drawing.flatMap((item) =>
    item.kind === 'text' ? [item.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')] : [],
  );
}

/** The items of the drawing whose names begin so. */
export function drawn({ drawing }: ChartItem, beginning: string): ChartItem['drawing'] {
  return drawing.filter((item) => item.name.startsWith(beginning));
}

/** A whole deck of one chart a slide, with its scenes. */
export async function chartDeck(
  slides: readonly Slide[],
  template = plainTemplate(),
): Promise<{ readonly bytes: Uint8Array; readonly scenes: readonly Scene[]; readonly template: Template }> {
  const made = deck(slides);
  const { scenes } = createComposer(template, { pictures: new Map() }).compose(made);
  const charts = await makeDeckCharts(scenes);
  const { properties, sections } = made;
  const bytes = Buffer.concat(
    writePptx({ scenes, template, properties, sections, readPicture: () => undefined, charts }),
  );
  return { bytes, scenes, template };
}
