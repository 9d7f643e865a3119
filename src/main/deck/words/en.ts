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
};
