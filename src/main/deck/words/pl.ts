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
  charts: {
    bar: 'Wykres słupkowy',
    'stacked-bar': 'Skumulowany wykres słupkowy',
    column: 'Wykres kolumnowy',
    'stacked-column': 'Skumulowany wykres kolumnowy',
    line: 'Wykres liniowy',
    area: 'Wykres warstwowy',
    pie: 'Wykres kołowy',
    doughnut: 'Wykres pierścieniowy',
    scatter: 'Wykres punktowy',
    headline: '{kind}: {title}.',
    range: '{name}: od {from} do {to}.',
    extremes: 'Najmniejsza wartość {min}, największa {max}.',
    series: 'Serie ({n}): {names}.',
    values: 'Wszystkie wartości',
  },
};
