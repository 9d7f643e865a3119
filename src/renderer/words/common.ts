/** Words that several parts of the window share. */
import { longDate, midnight } from './forms.js';

export const commonWords = {
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  open: 'Open',
  save: 'Save',
  recent: 'Recent',
  neverSaved: 'not saved yet',
  lines: (from: number, to: number) => (from === to ? `line ${from}` : `lines ${from} to ${to}`),
  when: (date: Date, now = new Date()) => {
    const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
    if (days === 0) return `today, ${date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}`;
    if (days === 1) return 'yesterday';
    return longDate(date);
  },
  kinds: {
    title: 'title',
    agenda: 'agenda',
    section: 'divider',
    statement: 'statement',
    bullets: 'bullets',
    numbered: 'numbered list',
    text: 'text',
    columns: 'columns',
    comparison: 'comparison',
    table: 'table',
    quote: 'quotation',
    figures: 'key figures',
    timeline: 'timeline',
    picture: 'picture',
    'picture-text': 'picture and text',
    chart: 'chart',
    code: 'code',
    sources: 'sources',
    closing: 'closing',
  },
} as const;
