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
  charts: {
    bar: 'مخطط شريطي',
    'stacked-bar': 'مخطط شريطي مكدس',
    column: 'مخطط عمودي',
    'stacked-column': 'مخطط عمودي مكدس',
    line: 'مخطط خطي',
    area: 'مخطط مساحي',
    pie: 'مخطط دائري',
    doughnut: 'مخطط دائري مجوف',
    scatter: 'مخطط مبعثر',
    headline: '{kind}: {title}.',
    range: '{name}: من {from} إلى {to}.',
    extremes: 'الأدنى {min}، والأعلى {max}.',
    series: 'السلاسل ({n}): {names}.',
    values: 'كل القيم',
  },
};
