import type { DeckWords } from '../../../shared/model/index.js';

/** Japanese. */
export const ja: DeckWords = {
  agenda: '目次',
  sources: '出典',
  source: '出典',
  notes: 'ノート',
  continued: '（{n}/{of}）',
  contact: '連絡先',
  ask: 'お願いしたいこと',
  callouts: { note: '注記', tip: 'ヒント', important: '重要', warning: '警告', caution: '注意' },
  pictureMissing: '画像を表示できません：{alt}',
  done: '完了',
  open: '未完了',
};
