import type { DeckWords } from '../../../shared/model/index.js';

/** Spanish. */
export const es: DeckWords = {
  agenda: 'Contenido',
  sources: 'Fuentes',
  source: 'Fuente',
  notes: 'Notas',
  continued: '({n} de {of})',
  contact: 'Contacto',
  ask: 'Qué pedimos',
  callouts: { note: 'Nota', tip: 'Consejo', important: 'Importante', warning: 'Advertencia', caution: 'Precaución' },
  pictureMissing: 'Imagen no disponible: {alt}',
  done: 'hecho',
  open: 'pendiente',
  charts: {
    bar: 'Gráfico de barras',
    'stacked-bar': 'Gráfico de barras apiladas',
    column: 'Gráfico de columnas',
    'stacked-column': 'Gráfico de columnas apiladas',
    line: 'Gráfico de líneas',
    area: 'Gráfico de áreas',
    pie: 'Gráfico circular',
    doughnut: 'Gráfico de anillos',
    scatter: 'Gráfico de dispersión',
    headline: '{kind}: {title}.',
    range: '{name}: de {from} a {to}.',
    extremes: 'Mínimo {min}, máximo {max}.',
    series: 'Series ({n}): {names}.',
    values: 'Todos los valores',
  },
};
