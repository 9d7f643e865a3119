import type { DeckWords } from '../../../shared/model/index.js';

/** Turkish. */
export const tr: DeckWords = {
  agenda: 'İçindekiler',
  sources: 'Kaynaklar',
  source: 'Kaynak',
  notes: 'Notlar',
  continued: '({n}/{of})',
  contact: 'İletişim',
  ask: 'Sizden beklentimiz',
  callouts: { note: 'Not', tip: 'İpucu', important: 'Önemli', warning: 'Uyarı', caution: 'Dikkat' },
  pictureMissing: 'Görsel kullanılamıyor: {alt}',
  done: 'yapıldı',
  open: 'açık',
  charts: {
    bar: 'Çubuk grafik',
    'stacked-bar': 'Yığılmış çubuk grafik',
    column: 'Sütun grafik',
    'stacked-column': 'Yığılmış sütun grafik',
    line: 'Çizgi grafik',
    area: 'Alan grafiği',
    pie: 'Pasta grafik',
    doughnut: 'Halka grafik',
    scatter: 'Dağılım grafiği',
    headline: '{kind}: {title}.',
    range: '{name}: {from} – {to}.',
    extremes: 'En düşük {min}, en yüksek {max}.',
    series: 'Seriler ({n}): {names}.',
    values: 'Tüm değerler',
  },
};
