import type { DeckWords } from '../../../shared/model/index.js';

/** Dutch. */
export const nl: DeckWords = {
  agenda: 'Inhoud',
  sources: 'Bronnen',
  source: 'Bron',
  notes: 'Notities',
  continued: '({n} van {of})',
  contact: 'Contact',
  ask: 'Wat wij vragen',
  callouts: { note: 'Opmerking', tip: 'Tip', important: 'Belangrijk', warning: 'Waarschuwing', caution: 'Let op' },
  pictureMissing: 'Afbeelding niet beschikbaar: {alt}',
  done: 'gedaan',
  open: 'open',
};
