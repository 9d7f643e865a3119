/** A deck with everything that can be written, on the plain template: every layout, every kind of item, both directions. */
import { join } from 'node:path';
import type { PictureBytes, PptxInput } from '../../../src/main/pptx/index.js';
import { loadTemplate } from '../../../src/main/template/index.js';
import type { DeckProperties, LayoutId, Scene, SceneItem, Slot, Template } from '../../../src/shared/model/index.js';
import {
  paragraph,
  pictureItem,
  run,
  scene,
  shapeItem,
  tableItem,
  textBox,
  textIn,
} from '../../support/scene-builder.js';

const folders = [join(import.meta.dirname, '../../../templates')];

const plainOnes = new Map<string | undefined, Template>();
for (const variant of [undefined, 'light', 'dark']) {
  const { template, diagnostics } = await loadTemplate('plain', variant ? { folders, variant } : { folders });
  if (!template) throw new Error(`plain does not load: ${JSON.stringify(diagnostics)}`);
  plainOnes.set(variant, template);
}

export function plainTemplate(variant?: string): Template {
  return plainOnes.get(variant) as Template;
}

// Two pixels, blue and red, blue and white: the smallest pictures that every program opens.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGNgYPj/n4EBAAcAAf8DN59tAAAAAElFTkSuQmCC',
  'base64',
);
const pngOfSvg = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGNgYPgPBAAJ/QP95gUUCAAAAABJRU5ErkJggg==',
  'base64',
);
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1" fill="#00f"/></svg>',
);

const pictures: Readonly<Record<string, PictureBytes>> = {
  aa11: { format: 'png', bytes: png },
  bb22: { format: 'svg', bytes: svg, png: pngOfSvg },
};

export const properties: DeckProperties = {
  title: 'Drones & “allies” <1>',
  subject: 'A summary',
  authors: ['A. Analyst', 'B. Ünal'],
  organization: 'Ministry of Examples',
  keywords: ['Iran', 'Russia'],
  language: 'en-GB',
  isoDate: '2023-07-14',
  marking: 'OFFICIAL',
  footer: 'Briefing',
  sources: [{ title: 'An article', url: 'https://example.org/a' }, { title: 'Another' }],
};

/** What compose adds to every slide that has the places: marking, footer, date and number. */
function closingItems(template: Template, layout: LayoutId): SceneItem[] {
  const { marking, footer, date, number } = template.layouts[layout].slots as Partial<Record<string, Slot>>;
  const items: SceneItem[] = [];
  if (marking) items.push(textIn(marking, 'OFFICIAL', { autofit: 'none' }));
  if (footer) items.push(textIn(footer, 'Briefing', { autofit: 'none' }));
  if (date) items.push(textIn(date, '14 July 2023', { autofit: 'none' }));
  if (number) {
    const level = number.levels[0]!;
    const field = run('000', { field: 'slide-number' }, level);
    items.push(textIn(number, [paragraph([field], {}, level)], { autofit: 'none' }));
  }
  return items;
}

/** Every text slot of a layout filled, the title first; slots for tables and pictures are left to the test. */
function filled(template: Template, layout: LayoutId, extra: readonly SceneItem[] = [], leave: string[] = []): Scene {
  const slots = Object.values(template.layouts[layout].slots).filter((slot) => {
    const { type } = slot.placeholder;
    const other =
      ['tbl', 'pic', 'chart', 'ftr', 'dt', 'sldNum'].includes(type ?? '') || slot.name.startsWith('marking');
    return !other && slot.name !== 'title' && !leave.includes(slot.name);
  });
  const title = textIn(template.layouts[layout].slots.title as Slot, `The ${layout} slide`);
  const texts = slots.map((slot) =>
    textIn(slot, `Text of ${slot.name}`, { autofit: slot.name.startsWith('body') ? 'norm' : 'none' }),
  );
  return scene([title, ...texts, ...extra, ...closingItems(template, layout)], {
    key: `${layout}/1`,
    section: layout,
    deckSection: layout,
    kind: layout,
    layout,
    title: `The ${layout} slide`,
  });
}

function bulletsScene(template: Template): Scene {
  const body = template.layouts.bullets.slots.body as Slot;
  const levels = body.levels;
  const link = { to: 'url', url: 'https://example.org/ü?a=[1]' } as const;
  const jump = { to: 'section', section: 'sources' } as const;
  const items = [
    paragraph(
      [
        run('Tehran ', {}, levels[0]),
        run('paid', { bold: true }, levels[0]),
        run(' in drones', { italic: true }, levels[0]),
      ],
      {},
      levels[0],
    ),
    paragraph(
      [run('by sea', { strike: true }, levels[1]), run('2', { baseline: 'super' }, levels[1])],
      { level: 1 },
      levels[1],
    ),
    paragraph(
      [run('code()', { font: 'mono' }, levels[2]), run(' heading', { font: 'heading' }, levels[2])],
      { level: 2 },
      levels[2],
    ),
    paragraph(
      [
        run('the source', { link, color: { slot: 'hlink' }, underline: true }, levels[0]),
        run(', ', {}, levels[0]),
        run('all sources', { link: jump }, levels[0]),
      ],
      {},
      levels[0],
    ),
    paragraph(
      [run('six', { size: 16 }, levels[0])],
      { size: 16, mark: { type: 'number', scheme: 'arabicPeriod', start: 6, color: { slot: 'accent1' }, scale: 1 } },
      levels[0],
    ),
    paragraph(
      [
        run('broken', {}, levels[0]),
        run('', { break: true }, levels[0]),
        run('line', { highlight: { slot: 'accent2', lumMod: 0.4, lumOff: 0.6 } }, levels[0]),
      ],
      {},
      levels[0],
    ),
    paragraph(
      [run('بهای پهپادها', { language: 'fa-IR' }, levels[0])],
      { rtl: true, align: 'right', language: 'fa-IR' },
      levels[0],
    ),
    paragraph([], {}, levels[0]),
    paragraph(
      [run('无人机 🚁', { language: 'zh-CN' }, levels[0])],
      { mark: { type: 'none' }, marginLeft: 0, indent: 0, language: 'zh-CN' },
      levels[0],
    ),
  ];
  const base = filled(template, 'bullets', [], ['body', 'lead', 'callout', 'source', 'kicker']);
  const [title, ...rest] = base.items;
  const note = { level: 0, language: 'en-GB', rtl: false };
  return {
    ...base,
    items: [title!, textIn(body, items), ...rest],
    notes: [
      { ...note, text: 'Say this first & slowly' },
      { ...note, text: 'then this\nand this', level: 1 },
      { text: 'به فارسی', level: 0, language: 'fa-IR', rtl: true },
    ],
  };
}

function drawnScene(template: Template): Scene {
  const dot = (n: number) => [
    shapeItem(`mark-${n}`, {
      group: `entry-${n}`,
      geometry: { type: 'ellipse' },
      box: { x: 60 + n * 150, y: 300, width: 12, height: 12 },
    }),
    textBox(`date-${n}`, `202${n}`, { group: `entry-${n}`, box: { x: 20 + n * 150, y: 260, width: 100, height: 26 } }),
  ];
  const path = { type: 'path', d: 'M0 0 L10 5 C8 6 7 7 5 10 Z', width: 10, height: 10 } as const;
  const stops = [
    { at: 0, color: { slot: 'accent1' as const } },
    { at: 1, color: { slot: 'bg2' as const, alpha: 0.5 } },
  ];
  return filled(
    template,
    'timeline',
    [
      shapeItem('axis', {
        geometry: { type: 'line' },
        box: { x: 48, y: 306, width: 800, height: 0 },
        stroke: { color: { slot: 'tx2' }, width: 1, dash: 'dash' },
      }),
      ...[1, 2, 3].flatMap(dot),
      shapeItem('flag', { geometry: path, box: { x: 700, y: 200, width: 60, height: 60 } }),
      shapeItem('wash', {
        geometry: { type: 'round-rect', radius: 0.2 },
        fill: { type: 'gradient', angle: 90, stops },
        box: { x: 700, y: 400, width: 90, height: 40 },
      }),
      shapeItem('photo', {
        geometry: { type: 'chevron' },
        fill: { type: 'picture', hash: 'aa11' },
        box: { x: 820, y: 400, width: 60, height: 40 },
      }),
      textBox('band', 'A callout', {
        shape: {
          geometry: { type: 'rect' },
          fill: { type: 'solid', color: { slot: 'bg2' } },
          stroke: { color: { slot: 'accent1' }, width: 0.5 },
        },
        insets: { left: 12, top: 6, right: 12, bottom: 6 },
      }),
    ],
    ['lead', 'source'],
  );
}

/** The scenes of the full deck. */
export function fullScenes(template: Template): Scene[] {
  const { slots } = template.layouts['picture-text'];
  const table = (rtl: boolean) =>
    tableItem(
      'table',
      [
        ['Who', 'Since', 'What'],
        ['Tehran', '2022', 'drones & parts'],
        ['Moscow', '2023', ''],
      ],
      template.style.table,
      {
        slot: 'table',
        firstColumn: template.style.table.firstColumnBold,
        bandedRows: true,
        rtl,
      },
    );
  const picture = pictureItem('picture', 'aa11', {
    slot: 'picture',
    box: (slots.picture as Slot).box,
    crop: { left: 0.1, top: 0, right: 0.1, bottom: 0 },
  });
  const plan = pictureItem('plan', 'bb22', {
    format: 'svg',
    slot: 'picture',
    turn: { degrees: 90 },
    box: { x: 100, y: 130, width: 100, height: 200 },
  });
  const flourish = pictureItem('flourish', 'aa11', {
    decorative: true,
    box: { x: 800, y: 130, width: 40, height: 20 },
  });
  return [
    filled(template, 'title'),
    filled(template, 'agenda'),
    filled(template, 'section'),
    filled(template, 'statement'),
    bulletsScene(template),
    ...(['numbered', 'text', 'columns', 'comparison', 'quote', 'figures', 'code'] as const).map((id) =>
      filled(template, id),
    ),
    drawnScene(template),
    filled(template, 'table', [table(false)]),
    { ...filled(template, 'table', [table(true)]), key: 'table/1+2', continues: 'table/1', hidden: true },
    filled(template, 'picture', [plan, flourish]),
    filled(template, 'picture-text', [picture]),
    filled(template, 'sources'),
    filled(template, 'closing'),
  ];
}

export function fullDeck(template: Template = plainTemplate()): PptxInput {
  const scenes = fullScenes(template);
  return {
    scenes,
    template,
    properties,
    sections: [...new Set(scenes.map((item) => item.deckSection))].map((id) => ({
      id,
      name: id === 'title' ? '' : `Part ${id}`,
    })),
    readPicture: (hash) => pictures[hash],
    briefHash: 'abc123',
  };
}
