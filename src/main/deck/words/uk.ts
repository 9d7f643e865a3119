import type { DeckWords } from '../../../shared/model/index.js';

/** Ukrainian. */
export const uk: DeckWords = {
  agenda: 'Зміст',
  sources: 'Джерела',
  source: 'Джерело',
  notes: 'Нотатки',
  continued: '({n} з {of})',
  contact: 'Контакти',
  ask: 'Про що ми просимо',
  callouts: { note: 'Примітка', tip: 'Порада', important: 'Важливо', warning: 'Попередження', caution: 'Обережно' },
  pictureMissing: 'Зображення недоступне: {alt}',
  done: 'виконано',
  open: 'не виконано',
  charts: {
    bar: 'Лінійчата діаграма',
    'stacked-bar': 'Лінійчата діаграма з накопиченням',
    column: 'Стовпчаста діаграма',
    'stacked-column': 'Стовпчаста діаграма з накопиченням',
    line: 'Лінійний графік',
    area: 'Діаграма з областями',
    pie: 'Кругова діаграма',
    doughnut: 'Кільцева діаграма',
    scatter: 'Точкова діаграма',
    headline: '{kind}: {title}.',
    range: '{name}: від {from} до {to}.',
    extremes: 'Найменше значення {min}, найбільше {max}.',
    series: 'Ряди ({n}): {names}.',
    values: 'Усі значення',
  },
};
