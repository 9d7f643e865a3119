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
};
