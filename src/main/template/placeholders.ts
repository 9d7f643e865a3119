/**
 * What each semantic slot is in PowerPoint: the attributes of its `p:ph`. The idx of a slot is the same on every layout, so
 * that text stays in its place when somebody changes a slide's layout (pptx-notes 4; ECMA-376 Part 1, 19.3.1.36).
 */
import type { LayoutId, Slot } from '../../shared/model/index.js';

type Placeholder = Slot['placeholder'];

/** Body-class placeholders of ours have idx from 13 on: 1 to 4 are the main contents, 10 to 12 date, footer and number. */
const bySlot: Readonly<Record<string, Placeholder>> = {
  title: { type: 'title' },
  subtitle: { type: 'subTitle', idx: 1 },
  body: { idx: 1 },
  body2: { idx: 2 },
  body3: { idx: 3 },
  body4: { idx: 4 },
  table: { type: 'tbl', idx: 1 },
  chart: { type: 'chart', idx: 1 },
  code: { type: 'body', idx: 1 },
  date: { type: 'dt', sz: 'half', idx: 10 },
  footer: { type: 'ftr', sz: 'quarter', idx: 11 },
  number: { type: 'sldNum', sz: 'quarter', idx: 12 },
  kicker: { type: 'body', sz: 'quarter', idx: 13 },
  lead: { type: 'body', sz: 'quarter', idx: 14 },
  source: { type: 'body', sz: 'quarter', idx: 15 },
  marking: { type: 'body', sz: 'quarter', idx: 16 },
  callout: { type: 'body', sz: 'quarter', idx: 17 },
  caption: { type: 'body', sz: 'quarter', idx: 18 },
  attribution: { type: 'body', sz: 'quarter', idx: 19 },
  byline: { type: 'body', sz: 'quarter', idx: 20 },
  head1: { type: 'body', sz: 'quarter', idx: 21 },
  head2: { type: 'body', sz: 'quarter', idx: 22 },
  head3: { type: 'body', sz: 'quarter', idx: 23 },
  head4: { type: 'body', sz: 'quarter', idx: 24 },
  value1: { type: 'body', sz: 'quarter', idx: 31 },
  value2: { type: 'body', sz: 'quarter', idx: 32 },
  value3: { type: 'body', sz: 'quarter', idx: 33 },
  value4: { type: 'body', sz: 'quarter', idx: 34 },
  label1: { type: 'body', sz: 'quarter', idx: 41 },
  label2: { type: 'body', sz: 'quarter', idx: 42 },
  label3: { type: 'body', sz: 'quarter', idx: 43 },
  label4: { type: 'body', sz: 'quarter', idx: 44 },
  picture: { type: 'pic', idx: 50 },
  picture2: { type: 'pic', idx: 51 },
  marking2: { type: 'body', sz: 'quarter', idx: 52 },
};

/** Where a layout's slot is another thing than elsewhere. */
const byLayout: Readonly<Partial<Record<LayoutId, Readonly<Record<string, Placeholder>>>>> = {
  title: { title: { type: 'ctrTitle' } },
  // A section header has its text in a body (PowerPoint's own 'Section Header').
  section: { subtitle: { type: 'body', idx: 1 } },
  statement: { body: { type: 'body', idx: 1 } },
  quote: { body: { type: 'body', idx: 1 } },
  'picture-text': { body: { type: 'body', idx: 1 } },
};

/** Slots that may stand on any layout without being its content. */
export const footerSlots = ['marking', 'marking2', 'footer', 'date', 'number'] as const;

/** Names of all slots that a template may define. */
export const slotNames: readonly string[] = Object.keys(bySlot);

/** The `p:ph` attributes of a slot; undefined for a name that is no slot. */
export function placeholderOf(layout: LayoutId, slot: string): Placeholder | undefined {
  return byLayout[layout]?.[slot] ?? (Object.hasOwn(bySlot, slot) ? bySlot[slot] : undefined);
}

/** What PowerPoint's Selection pane calls the placeholder of a slot. */
export function displayName(slot: string): string {
  const words = slot.replace(/(\d+)$/, ' $1');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** ST_SlideLayoutType (19.7.15) of the layouts that PowerPoint has a word for; each word stands once. */
export const layoutTypes: Readonly<Partial<Record<LayoutId, string>>> = {
  title: 'title',
  section: 'secHead',
  bullets: 'obj',
  text: 'tx',
  columns: 'twoObj',
  comparison: 'twoTxTwoObj',
  table: 'tbl',
  timeline: 'titleOnly',
  'picture-text': 'picTx',
  chart: 'chart',
};

/** Slots that every layout must have for its content to go anywhere. */
export const contentSlots: Readonly<Record<LayoutId, readonly string[]>> = {
  title: ['title', 'subtitle', 'lead', 'byline', 'source'],
  agenda: ['title', 'body', 'body2'],
  section: ['kicker', 'title', 'subtitle'],
  statement: ['title', 'body'],
  bullets: ['kicker', 'title', 'lead', 'body', 'callout', 'source'],
  numbered: ['kicker', 'title', 'lead', 'body', 'callout', 'source'],
  text: ['kicker', 'title', 'lead', 'body', 'callout', 'source'],
  columns: twoByTwo(),
  comparison: twoByTwo(),
  table: ['kicker', 'title', 'lead', 'table', 'source'],
  quote: ['title', 'body', 'attribution'],
  figures: ['kicker', 'title', 'lead', ...numbered('value'), ...numbered('label'), 'source'],
  timeline: ['kicker', 'title', 'lead', 'source'],
  picture: ['kicker', 'title', 'picture', 'caption', 'source'],
  'picture-text': ['kicker', 'title', 'picture', 'body', 'caption', 'source'],
  chart: ['kicker', 'title', 'lead', 'chart', 'source'],
  code: ['kicker', 'title', 'lead', 'code', 'source'],
  sources: ['title', 'body', 'body2'],
  closing: ['title', 'body', 'body2'],
};

function twoByTwo(): readonly string[] {
  return ['kicker', 'title', 'lead', ...numbered('head'), 'body', 'body2', 'body3', 'body4', 'source'];
}

function numbered(name: string): readonly string[] {
  return [1, 2, 3, 4].map((number) => `${name}${number}`);
}
