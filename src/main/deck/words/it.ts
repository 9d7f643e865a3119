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
  charts: {
    bar: 'Grafico a barre',
    'stacked-bar': 'Grafico a barre in pila',
    column: 'Istogramma',
    'stacked-column': 'Istogramma in pila',
    line: 'Grafico a linee',
    area: 'Grafico ad area',
    pie: 'Grafico a torta',
    doughnut: 'Grafico ad anello',
    scatter: 'Grafico a dispersione',
    headline: '{kind}: {title}.',
    range: '{name}: da {from} a {to}.',
    extremes: 'Minimo {min}, massimo {max}.',
    series: 'Serie ({n}): {names}.',
    values: 'Tutti i valori',
  },
};
