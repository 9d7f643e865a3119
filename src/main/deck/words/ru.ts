import type { DeckWords } from '../../../shared/model/index.js';

/** Russian. */
export const ru: DeckWords = {
  agenda: 'Содержание',
  sources: 'Источники',
  source: 'Источник',
  notes: 'Заметки',
  continued: '({n} из {of})',
  contact: 'Контакты',
  ask: 'О чём мы просим',
  callouts: { note: 'Примечание', tip: 'Совет', important: 'Важно', warning: 'Предупреждение', caution: 'Осторожно' },
  pictureMissing: 'Изображение недоступно: {alt}',
  done: 'выполнено',
  open: 'не выполнено',
  charts: {
    bar: 'Линейчатая диаграмма',
    'stacked-bar': 'Линейчатая диаграмма с накоплением',
    column: 'Столбчатая диаграмма',
    'stacked-column': 'Столбчатая диаграмма с накоплением',
    line: 'Линейный график',
    area: 'Диаграмма с областями',
    pie: 'Круговая диаграмма',
    doughnut: 'Кольцевая диаграмма',
    scatter: 'Точечная диаграмма',
    headline: '{kind}: {title}.',
    range: '{name}: от {from} до {to}.',
    extremes: 'Наименьшее значение {min}, наибольшее {max}.',
    series: 'Ряды ({n}): {names}.',
    values: 'Все значения',
  },
};
