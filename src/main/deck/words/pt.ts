import type { DeckWords } from '../../../shared/model/index.js';

/** Portuguese. */
export const pt: DeckWords = {
  agenda: 'Agenda',
  sources: 'Fontes',
  source: 'Fonte',
  notes: 'Notas',
  continued: '({n} de {of})',
  contact: 'Contacto',
  ask: 'O que pedimos',
  callouts: { note: 'Nota', tip: 'Dica', important: 'Importante', warning: 'Aviso', caution: 'Cuidado' },
  pictureMissing: 'Imagem não disponível: {alt}',
  done: 'feito',
  open: 'por fazer',
  charts: {
    bar: 'Gráfico de barras',
    'stacked-bar': 'Gráfico de barras empilhadas',
    column: 'Gráfico de colunas',
    'stacked-column': 'Gráfico de colunas empilhadas',
    line: 'Gráfico de linhas',
    area: 'Gráfico de áreas',
    pie: 'Gráfico circular',
    doughnut: 'Gráfico em anel',
    scatter: 'Gráfico de dispersão',
    headline: '{kind}: {title}.',
    range: '{name}: de {from} a {to}.',
    extremes: 'Mínimo {min}, máximo {max}.',
    series: 'Séries ({n}): {names}.',
    values: 'Todos os valores',
  },
};
