import type { DeckWords } from '../../../shared/model/index.js';

/** Polish. */
export const pl: DeckWords = {
  agenda: 'Plan',
  sources: 'Źródła',
  source: 'Źródło',
  notes: 'Notatki',
  continued: '({n} z {of})',
  contact: 'Kontakt',
  ask: 'O co prosimy',
  callouts: { note: 'Uwaga', tip: 'Wskazówka', important: 'Ważne', warning: 'Ostrzeżenie', caution: 'Przestroga' },
  pictureMissing: 'Obraz niedostępny: {alt}',
  done: 'zrobione',
  open: 'do zrobienia',
};
