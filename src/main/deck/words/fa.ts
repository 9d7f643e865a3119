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
  charts: {
    bar: 'نمودار میله‌ای',
    'stacked-bar': 'نمودار میله‌ای انباشته',
    column: 'نمودار ستونی',
    'stacked-column': 'نمودار ستونی انباشته',
    line: 'نمودار خطی',
    area: 'نمودار سطحی',
    pie: 'نمودار دایره‌ای',
    doughnut: 'نمودار حلقه‌ای',
    scatter: 'نمودار پراکندگی',
    headline: '{kind}: {title}.',
    range: '{name}: از {from} تا {to}.',
    extremes: 'کمترین {min}، بیشترین {max}.',
    series: 'سری‌ها ({n}): {names}.',
    values: 'همهٔ مقادیر',
  },
};
