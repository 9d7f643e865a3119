/**
 * A template of three slots on a stand-in package, for tests that look at the XML of slides. Decks that are to be opened
 * use the plain template.
 */
import { openZip } from '../../../src/main/ooxml/index.js';
import { deckParts, type PptxInput, writePptx } from '../../../src/main/pptx/index.js';
import {
  type DeckProperties,
  type Layout,
  type LayoutId,
  type LevelStyle,
  layoutIds,
  type Mark,
  type Scene,
  type Slot,
  type Template,
} from '../../../src/shared/model/index.js';
import { plainLevel } from '../../support/scene-builder.js';

const noInsets = { left: 0, top: 0, right: 0, bottom: 0 };

export const bullet: Extract<Mark, { type: 'char' }> = {
  type: 'char',
  char: '•',
  color: { slot: 'accent1' },
  scale: 0.9,
};

function slot(
  name: string,
  placeholder: Slot['placeholder'],
  level: Partial<LevelStyle>,
  rest: Partial<Slot> = {},
): Slot {
  const levels = Array.from({ length: 9 }, (_, i) => ({
    ...plainLevel,
    ...level,
    marginLeft: (level.marginLeft ?? 0) * (i + 1),
  }));
  const box = { x: 48, y: 36, width: 864, height: 60 };
  return { name, box, insets: noInsets, anchor: 'top', levels, minSize: 14, floorSize: 12, placeholder, ...rest };
}

export const slots = {
  title: slot('title', { type: 'title' }, { font: 'heading', size: 30, bold: true }),
  body: slot(
    'body',
    { type: 'body', idx: 1, sz: 'half' },
    { mark: bullet, marginLeft: 18, indent: -18, spaceBefore: 6 },
  ),
  picture: slot('picture', { type: 'pic', idx: 13 }, {}),
  table: slot('table', { type: 'tbl', idx: 14 }, {}),
  number: slot('number', { type: 'sldNum', idx: 12, sz: 'quarter' }, { size: 10, align: 'end' }),
};

const layout = (id: LayoutId): Layout => ({
  id,
  name: id,
  slots,
  decor: [],
  background: { type: 'none' },
  free: slots.body.box,
  keepOut: [],
});

const byLayout = <Value>(make: (id: LayoutId) => Value) =>
  Object.fromEntries(layoutIds.map((id) => [id, make(id)])) as Record<LayoutId, Value>;

const rule = { color: { slot: 'tx1' as const }, width: 0.5 };
const none = { type: 'none' as const };

export const tiny: Template = {
  id: 'tiny',
  name: 'Tiny',
  version: '3',
  hash: 'h',
  size: { width: 960, height: 540 },
  theme: {
    name: 'Tiny theme',
    colors: {} as Template['theme']['colors'],
    map: {} as Template['theme']['map'],
    fonts: { heading: 'Cambria', body: 'Calibri', mono: 'Courier New' },
  },
  rules: {} as Template['rules'],
  layouts: byLayout(layout),
  style: {
    table: {
      id: '{11111111-2222-3333-4444-555555555555}',
      size: 14,
      headerColor: { slot: 'tx1' },
      textColor: { slot: 'tx1' },
      headerFill: none,
      headerRule: rule,
      rowRule: rule,
      band: none,
      padding: 3,
      minSize: 12,
      firstColumnBold: true,
    },
  } as Template['style'],
  skeleton: {
    parts: new Map([
      ['ppt/notesMasters/notesMaster1.xml', '<p:ph type="sldImg" idx="2"/><p:ph type="body" sz="quarter" idx="3"/>'],
      ['ppt/slideLayouts/slideLayout1.xml', '<p:sldLayout/>'],
    ]),
    contentTypes: new Map(),
    relations: new Map([
      ['ppt/presentation.xml', [{ id: 'rId1', type: 'master', target: 'slideMasters/slideMaster1.xml' }]],
    ]),
    layoutParts: byLayout(() => 'ppt/slideLayouts/slideLayout1.xml'),
    notesMaster: 'ppt/notesMasters/notesMaster1.xml',
    presentation: {
      part: 'ppt/presentation.xml',
      head: '<p:presentation xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">',
      tail: '<p:sldSz/></p:presentation>',
    },
  },
};

export const properties: DeckProperties = {
  title: 'Drones',
  authors: ['A. Analyst'],
  keywords: [],
  language: 'en-GB',
  sources: [],
};

export function inputOf(scenes: readonly Scene[], rest: Partial<PptxInput> = {}): PptxInput {
  const sections = [{ id: 'outlook', name: 'Outlook' }];
  return { scenes, template: tiny, properties, sections, readPicture: () => undefined, ...rest };
}

/** The XML of the deck's parts, by name; bytes are left out. */
export function partsOf(scenes: readonly Scene[], rest: Partial<PptxInput> = {}): Record<string, string> {
  const parts = [...deckParts(inputOf(scenes, rest))];
  return Object.fromEntries(parts.filter((part): part is [string, string] => typeof part[1] === 'string'));
}

/** The XML of the first slide, without the creation ids that each shape has. */
export function slideOf(scene: Scene, rest: Partial<PptxInput> = {}): string {
  return withoutIds(partsOf([scene], rest)['ppt/slides/slide1.xml'] as string);
}

const creationId = /<a:ext uri="\{FF2B5EF4-[^>]*><a16:creationId[^>]*\/><\/a:ext>/g;

export function withoutIds(xml: string): string {
  return xml.replace(creationId, '').replace(/><a:extLst><\/a:extLst><\/p:cNvPr>/g, '/>');
}

export function writeTiny(scenes: readonly Scene[], rest: Partial<PptxInput> = {}): Uint8Array {
  return Buffer.concat(writePptx(inputOf(scenes, rest)));
}

/** The same package with some parts' bytes exchanged, as another program would save it. */
export function partsIn(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(zip.fault);
  return new Map(zip.entries.map((entry) => [entry.name, zip.read(entry) as Uint8Array]));
}
