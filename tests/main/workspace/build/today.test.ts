import { describe, expect, it } from 'vitest';
import { todayFrom } from '../../../../src/main/workspace/build/today.js';

const clock = new Date(2026, 10, 3, 23, 59);

describe('the day that `date: today` means', () => {
  it("is this machine's", () => {
    expect(todayFrom({}, clock)).toEqual({ today: '2026-11-03', diagnostics: [] });
    expect(todayFrom({ SOURCE_DATE_EPOCH: '' }, clock).today).toBe('2026-11-03');
  });

  it('is that of SOURCE_DATE_EPOCH, in UTC', () => {
    expect(todayFrom({ SOURCE_DATE_EPOCH: '1689292800' }, clock)).toEqual({ today: '2023-07-14', diagnostics: [] });
    expect(todayFrom({ SOURCE_DATE_EPOCH: '1689292799' }, clock).today).toBe('2023-07-13');
  });

  it.each(['yesterday', '-5', '1.5', '99999999999999999'])('is not %s', (value) => {
    const { today, diagnostics } = todayFrom({ SOURCE_DATE_EPOCH: value }, clock);
    expect(today).toBe('2026-11-03');
    expect(diagnostics).toMatchObject([{ code: 'date-epoch-invalid', severity: 'warning', values: { value } }]);
  });
});
