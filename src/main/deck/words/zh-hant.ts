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
  charts: {
    bar: '橫條圖',
    'stacked-bar': '堆疊橫條圖',
    column: '直條圖',
    'stacked-column': '堆疊直條圖',
    line: '折線圖',
    area: '區域圖',
    pie: '圓形圖',
    doughnut: '環圈圖',
    scatter: '散佈圖',
    headline: '{kind}：{title}。',
    range: '{name}：{from}至{to}。',
    extremes: '最低{min}，最高{max}。',
    series: '數列（{n}）：{names}。',
    values: '所有數值',
  },
};
