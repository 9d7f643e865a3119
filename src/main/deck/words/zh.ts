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
  charts: {
    bar: '条形图',
    'stacked-bar': '堆积条形图',
    column: '柱形图',
    'stacked-column': '堆积柱形图',
    line: '折线图',
    area: '面积图',
    pie: '饼图',
    doughnut: '圆环图',
    scatter: '散点图',
    headline: '{kind}：{title}。',
    range: '{name}：{from}至{to}。',
    extremes: '最低{min}，最高{max}。',
    series: '系列（{n}）：{names}。',
    values: '所有数值',
  },
};
