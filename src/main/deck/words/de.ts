import type { DeckWords } from '../../../shared/model/index.js';

/** German. */
export const de: DeckWords = {
  agenda: 'Inhalt',
  sources: 'Quellen',
  source: 'Quelle',
  notes: 'Notizen',
  continued: '({n} von {of})',
  contact: 'Kontakt',
  ask: 'Worum wir bitten',
  callouts: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
  pictureMissing: 'Bild nicht verfügbar: {alt}',
  done: 'erledigt',
  open: 'offen',
};
