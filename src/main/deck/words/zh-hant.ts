import type { DeckWords } from '../../../shared/model/index.js';

/** Chinese in traditional characters. */
export const zhHant: DeckWords = {
  agenda: '目錄',
  sources: '資料來源',
  source: '來源',
  notes: '備註',
  continued: '（{n}/{of}）',
  contact: '聯絡方式',
  ask: '請您決定',
  callouts: { note: '注意', tip: '提示', important: '重要', warning: '警告', caution: '當心' },
  pictureMissing: '圖片無法顯示：{alt}',
  done: '已完成',
  open: '未完成',
};
