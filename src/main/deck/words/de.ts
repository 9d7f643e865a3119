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
  charts: {
    bar: 'Balkendiagramm',
    'stacked-bar': 'Gestapeltes Balkendiagramm',
    column: 'Säulendiagramm',
    'stacked-column': 'Gestapeltes Säulendiagramm',
    line: 'Liniendiagramm',
    area: 'Flächendiagramm',
    pie: 'Kreisdiagramm',
    doughnut: 'Ringdiagramm',
    scatter: 'Punktdiagramm',
    headline: '{kind}: {title}.',
    range: '{name}: {from} bis {to}.',
    extremes: 'Niedrigster Wert {min}, höchster Wert {max}.',
    series: 'Reihen ({n}): {names}.',
    values: 'Alle Werte',
  },
};
