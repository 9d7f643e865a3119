import { DOMParser, type Element } from '@xmldom/xmldom';
import { layoutText, placeText } from '../../../src/main/scene/measure/index.js';
import type { Look, Scene, SceneItem, TextItem } from '../../../src/shared/model/index.js';
import { type SvgOptions, sceneToSvg } from '../../../src/shared/svg/index.js';
import { metrics, paragraph, run } from '../../main/scene/measure/measure-text.js';

const ink = { slot: 'tx1' } as const;
const none = { type: 'none' } as const;

/** A light look with one accent; every layout is bare. */
export const look: Look = {
  size: { width: 960, height: 540 },
  theme: {
    name: 'Test',
    colors: {
      dk1: '112233',
      lt1: 'FFFFFF',
      dk2: '445566',
      lt2: 'EEEEEE',
      accent1: '336699',
      accent2: 'AA0000',
      accent3: '00AA00',
      accent4: '0000AA',
      accent5: 'AAAA00',
      accent6: '00AAAA',
      hlink: '0563C1',
      folHlink: '954F72',
    },
    map: {
      bg1: 'lt1',
      tx1: 'dk1',
      bg2: 'lt2',
      tx2: 'dk2',
      accent1: 'accent1',
      accent2: 'accent2',
      accent3: 'accent3',
      accent4: 'accent4',
      accent5: 'accent5',
      accent6: 'accent6',
      hlink: 'hlink',
      folHlink: 'folHlink',
    },
    fonts: { heading: 'Cambria', body: 'Calibri', mono: 'Courier New' },
  },
  style: {
    margins: { left: 48, top: 36, right: 48, bottom: 36 },
    gutter: 12,
    step: 6,
    accent: { slot: 'accent1' },
    muted: { slot: 'tx2' },
    rule: { color: ink, width: 1 },
    table: {
      id: '{00000000-0000-0000-0000-000000000000}',
      size: 14,
      minSize: 12,
      headerColor: ink,
      headerFill: { type: 'solid', color: { slot: 'bg2' } },
      headerRule: { color: ink, width: 1.5 },
      rowRule: { color: { slot: 'tx2' }, width: 0.5 },
      textColor: ink,
      band: { type: 'solid', color: { slot: 'accent1', alpha: 0.1 } },
      padding: 4,
      firstColumnBold: true,
    },
    code: { fill: none, size: 14, minSize: 12, colors: {} },
    callout: { fill: none, bar: ink },
    timeline: { axis: { color: ink, width: 1 }, mark: none },
    chart: {
      series: [{ slot: 'accent1' }],
      quiet: { slot: 'tx2' },
      gridline: { color: ink, width: 0.5 },
      axis: { color: ink, width: 1 },
      line: 2,
      gap: 0.5,
    },
  },
  layouts: new Proxy({} as Look['layouts'], { get: () => ({ decor: [], background: none }) }),
};

export function scene(items: readonly SceneItem[], style: Partial<Scene> = {}): Scene {
  return {
    key: 'a',
    deckSection: 'a',
    section: 'a',
    kind: 'bullets',
    layout: 'bullets',
    title: 'Drones & “deals”',
    items,
    notes: [],
    why: 'a test',
    otherKinds: [],
    file: 'a.md',
    lines: { from: 1, to: 1 },
    language: 'en-GB',
    ...style,
  };
}

/** A measured text item at 100, 50, 400 points wide. */
export function textItem(paragraphs: TextItem['paragraphs'] | string, style: Partial<TextItem> = {}): TextItem {
  const list = typeof paragraphs === 'string' ? [paragraph([run(paragraphs)])] : paragraphs;
  const box = { x: 100, y: 50, width: 400, height: 200 };
  const insets = { left: 0, top: 0, right: 0, bottom: 0 };
  const lines = placeText(layoutText(list, box.width, metrics), box, insets, 'top');
  return {
    kind: 'text',
    name: 'body',
    frame: 'own',
    box,
    insets,
    anchor: 'top',
    autofit: 'none',
    paragraphs: list,
    lines,
    ...style,
  };
}

export const options: SvgOptions = { href: (hash) => `data:image/png;base64,${hash}`, slideNumber: 7 };

/** The SVG of a slide with these items, parsed: throws when it is not well-formed. */
export function draw(items: readonly SceneItem[], own: Partial<SvgOptions> = {}, style: Look = look): Element {
  const svg = sceneToSvg(scene(items), style, { ...options, ...own });
  return new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement!;
}

/** Elements of a name below another, with their attributes as an object. */
export function all(root: Element, name: string): { readonly text: string; readonly at: Record<string, string> }[] {
  return Array.from(root.getElementsByTagName(name), (node) => ({
    text: node.textContent ?? '',
    at: Object.fromEntries(Array.from(node.attributes, (attribute) => [attribute.name, attribute.value])),
  }));
}
