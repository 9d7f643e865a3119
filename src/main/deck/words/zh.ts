import type { DeckWords } from '../../../shared/model/index.js';

/** Chinese. */
export const zh: DeckWords = {
  agenda: '目录',
  sources: '资料来源',
  source: '来源',
  notes: '备注',
  continued: '（{n}/{of}）',
  contact: '联系方式',
  ask: '请您决定',
  callouts: { note: '注意', tip: '提示', important: '重要', warning: '警告', caution: '当心' },
  pictureMissing: '图片不可用：{alt}',
  done: '已完成',
  open: '未完成',
};
