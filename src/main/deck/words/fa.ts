import type { DeckWords } from '../../../shared/model/index.js';

/** Persian. */
export const fa: DeckWords = {
  agenda: 'فهرست',
  sources: 'منابع',
  source: 'منبع',
  notes: 'یادداشت‌ها',
  continued: '({n} از {of})',
  contact: 'تماس',
  ask: 'درخواست ما',
  callouts: { note: 'نکته', tip: 'راهنمایی', important: 'مهم', warning: 'هشدار', caution: 'احتیاط' },
  pictureMissing: 'تصویر در دسترس نیست: {alt}',
  done: 'انجام شد',
  open: 'باز',
};
