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
  charts: {
    bar: '横棒グラフ',
    'stacked-bar': '積み上げ横棒グラフ',
    column: '縦棒グラフ',
    'stacked-column': '積み上げ縦棒グラフ',
    line: '折れ線グラフ',
    area: '面グラフ',
    pie: '円グラフ',
    doughnut: 'ドーナツグラフ',
    scatter: '散布図',
    headline: '{kind}：{title}。',
    range: '{name}：{from}から{to}。',
    extremes: '最小{min}、最大{max}。',
    series: '系列（{n}）：{names}。',
    values: 'すべての値',
  },
};
