import type { DeckWords } from '../../../shared/model/index.js';

/** Arabic. */
export const ar: DeckWords = {
  agenda: 'المحتويات',
  sources: 'المصادر',
  source: 'المصدر',
  notes: 'ملاحظات',
  continued: '({n} من {of})',
  contact: 'للتواصل',
  ask: 'ما نطلبه',
  callouts: { note: 'ملاحظة', tip: 'نصيحة', important: 'مهم', warning: 'تحذير', caution: 'تنبيه' },
  pictureMissing: 'الصورة غير متاحة: {alt}',
  done: 'تم',
  open: 'لم يتم',
};
