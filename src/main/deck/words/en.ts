import type { DeckWords } from '../../../shared/model/index.js';

/** English. */
export const en: DeckWords = {
  agenda: 'Agenda',
  sources: 'Sources',
  source: 'Source',
  notes: 'Notes',
  continued: '({n} of {of})',
  contact: 'Contact',
  ask: 'What we ask of you',
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
