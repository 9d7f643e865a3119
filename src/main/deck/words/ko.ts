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
};
