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
};
