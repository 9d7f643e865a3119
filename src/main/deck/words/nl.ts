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
  charts: {
    bar: 'Staafdiagram',
    'stacked-bar': 'Gestapeld staafdiagram',
    column: 'Kolomdiagram',
    'stacked-column': 'Gestapeld kolomdiagram',
    line: 'Lijndiagram',
    area: 'Vlakdiagram',
    pie: 'Cirkeldiagram',
    doughnut: 'Ringdiagram',
    scatter: 'Spreidingsdiagram',
    headline: '{kind}: {title}.',
    range: '{name}: {from} tot {to}.',
    extremes: 'Laagste waarde {min}, hoogste waarde {max}.',
    series: 'Reeksen ({n}): {names}.',
    values: 'Alle waarden',
  },
};
