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
  charts: {
    bar: 'Graphique à barres',
    'stacked-bar': 'Graphique à barres empilées',
    column: 'Histogramme',
    'stacked-column': 'Histogramme empilé',
    line: 'Graphique en courbes',
    area: 'Graphique en aires',
    pie: 'Graphique en secteurs',
    doughnut: 'Graphique en anneau',
    scatter: 'Nuage de points',
    headline: '{kind} : {title}.',
    range: '{name} : de {from} à {to}.',
    extremes: 'Minimum {min}, maximum {max}.',
    series: 'Séries ({n}) : {names}.',
    values: 'Toutes les valeurs',
  },
};
