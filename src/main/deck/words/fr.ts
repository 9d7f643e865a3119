import type { DeckWords } from '../../../shared/model/index.js';

/** French. */
export const fr: DeckWords = {
  agenda: 'Sommaire',
  sources: 'Sources',
  source: 'Source',
  notes: 'Notes',
  continued: '({n} sur {of})',
  contact: 'Contact',
  ask: 'Ce que nous demandons',
  callouts: {
    note: 'Remarque',
    tip: 'Conseil',
    important: 'Important',
    warning: 'Avertissement',
    caution: 'Attention',
  },
  pictureMissing: 'Image non disponible : {alt}',
  done: 'fait',
  open: 'à faire',
};
