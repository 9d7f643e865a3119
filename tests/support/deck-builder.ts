/** Decks by hand, for tests of what comes after planning: small inline values, everything else as a plain deck has it. */
import type {
  Body,
  Deck,
  DeckProperties,
  DeckWords,
  FlowBlock,
  Inline,
  List,
  ListItem,
  Paragraph,
  Slide,
  SlideGroup,
  Table,
} from '../../src/shared/model/index.js';

const lines = { from: 1, to: 1 };

export const englishWords: DeckWords = {
  agenda: 'Agenda',
  backup: 'Backup slides',
  sources: 'Sources',
  source: 'Source',
  notes: 'Notes',
  continued: '({n} of {of})',
  slide: 'Slide {n}',
  slides: 'Slides {n}',
  page: 'Page {n} of {of}',
  contact: 'Contact',
  ask: 'What we ask',
  callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  pictureMissing: 'Picture not available: {alt}',
  done: 'done',
  open: 'open',
  charts: {
    bar: 'Bar chart',
    'stacked-bar': 'Stacked bar chart',
    column: 'Column chart',
    'stacked-column': 'Stacked column chart',
    line: 'Line chart',
    area: 'Area chart',
    pie: 'Pie chart',
    doughnut: 'Doughnut chart',
    scatter: 'Scatter chart',
    headline: '{kind}: {title}.',
    range: '{name}: {from} to {to}.',
    extremes: 'Lowest {min}, highest {max}.',
    series: 'Series ({n}): {names}.',
    values: 'All values',
  },
};

/** `**bold**` is bold, `[^1]` a footnote's mark; everything else is as it stands. */
export function inlines(text: string): Inline[] {
  return text
    .split(/(\*\*.+?\*\*|\[\^\w+\])/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      const strong = /^\*\*(.+)\*\*$/.exec(part);
      const mark = /^\[\^(\w+)\]$/.exec(part);
      if (mark) return { type: 'footnote', label: mark[1]! };
      return strong ? { type: 'text', text: strong[1]!, strong: true } : { type: 'text', text: part };
    });
}

export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', inlines: inlines(text), lines };
}

/** A list of items; an item that is an array is its text and the list below it. */
export type Items = readonly (string | readonly [string, Items])[];

export function list(items: Items, more: Partial<List> = {}): List {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    lines,
    items: items.map((item): ListItem => {
      if (typeof item === 'string') return { blocks: [paragraph(item)], lines };
      return { blocks: [paragraph(item[0]), list(item[1], more)], lines };
    }),
    ...more,
  };
}

/** Rows of cells, the header first. */
export function table(rows: readonly (readonly string[])[], more: Partial<Table> = {}): Table {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => ({ inlines: inlines(cell) })));
  return {
    type: 'table',
    align: head.map(() => 'start' as const),
    head,
    rows: body,
    attributes: { classes: [], values: {} },
    lines,
    ...more,
  };
}

export function slide(body: Body, more: Partial<Omit<Slide, 'title'>> & { readonly title?: string } = {}): Slide {
  const { title = 'A title', ...rest } = more;
  return {
    key: 'part/1',
    section: 'part',
    kind: kindOf(body),
    title: inlines(title),
    body,
    cites: [],
    notes: [],
    why: 'because',
    otherKinds: [],
    file: 'brief.md',
    lines,
    language: 'en',
    words: englishWords,
    ...rest,
  };
}

function kindOf(body: Body): Slide['kind'] {
  if (body.type === 'flow') {
    const first = body.blocks.find((block) => block.type === 'list');
    return first?.type === 'list' ? (first.ordered ? 'numbered' : 'bullets') : 'text';
  }
  return body.type === 'none' ? 'bullets' : body.type;
}

export function bullets(items: Items, more: Parameters<typeof slide>[1] = {}): Slide {
  return slide(flow(list(items)), more);
}

export function flow(...blocks: FlowBlock[]): Body {
  return { type: 'flow', blocks };
}

/** A group of one option: a slide for each argument. */
export function group(key: string, ...slides: Slide[]): SlideGroup {
  return {
    key,
    deckSection: 'part',
    options: [slides.map((each, index) => ({ ...each, key: index === 0 ? key : `${key}.${index + 1}` }))],
  };
}

/** A deck of one group a slide. */
export function deck(slides: readonly Slide[], properties: Partial<DeckProperties> = {}): Deck {
  return {
    properties: { title: 'A deck', authors: [], keywords: [], language: 'en', sources: [], ...properties },
    groups: slides.map((each, index) => group(`part/${index + 1}`, each)),
    sections: [{ id: 'part', name: 'Part' }],
    rtl: false,
  };
}
