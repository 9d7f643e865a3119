import type { DeckWords } from '../../../shared/model/index.js';

/** Italian. */
export const it: DeckWords = {
  agenda: 'Sommario',
  sources: 'Fonti',
  source: 'Fonte',
  notes: 'Note',
  continued: '({n} di {of})',
  contact: 'Contatti',
  ask: 'Che cosa chiediamo',
  callouts: { note: 'Nota', tip: 'Suggerimento', important: 'Importante', warning: 'Avviso', caution: 'Attenzione' },
  pictureMissing: 'Immagine non disponibile: {alt}',
  done: 'fatto',
  open: 'da fare',
};
