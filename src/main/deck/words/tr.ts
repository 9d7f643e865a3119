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
};
