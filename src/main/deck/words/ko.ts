import type { DeckWords } from '../../../shared/model/index.js';

/** Korean. */
export const ko: DeckWords = {
  agenda: '목차',
  sources: '출처',
  source: '출처',
  notes: '메모',
  continued: '({n}/{of})',
  contact: '연락처',
  ask: '요청 사항',
  callouts: { note: '참고', tip: '팁', important: '중요', warning: '경고', caution: '주의' },
  pictureMissing: '그림을 표시할 수 없음: {alt}',
  done: '완료',
  open: '미완료',
  charts: {
    bar: '가로 막대형 차트',
    'stacked-bar': '누적 가로 막대형 차트',
    column: '세로 막대형 차트',
    'stacked-column': '누적 세로 막대형 차트',
    line: '꺾은선형 차트',
    area: '영역형 차트',
    pie: '원형 차트',
    doughnut: '도넛형 차트',
    scatter: '분산형 차트',
    headline: '{kind}: {title}.',
    range: '{name}: {from}에서 {to}까지.',
    extremes: '최솟값 {min}, 최댓값 {max}.',
    series: '계열({n}): {names}.',
    values: '모든 값',
  },
};
