import { describe, expect, it } from 'vitest';
import { byWeight } from '../../src/renderer/features/diagnostics/by-weight.js';
import { sentenceOf } from '../../src/renderer/features/diagnostics/sentence.js';

describe('the list of messages', () => {
  it('has what must be mended first, then each brief’s in the order of its lines', () => {
    const messages = [
      { severity: 'info', line: 2, brief: '' },
      { severity: 'warning', line: 9, brief: '' },
      { severity: 'warning', line: 3, brief: '/b.md' },
      { severity: 'warning', line: 4, brief: '' },
      { severity: 'error', line: 0 },
    ] as const;
    expect(byWeight(messages).map(({ severity, line }) => `${severity} ${line}`)).toEqual([
      'error 0',
      'warning 4',
      'warning 9',
      'warning 3',
      'info 2',
    ]);
  });

  it('says what is wrong and what can be done as two sentences', () => {
    expect(
      sentenceOf({ message: 'the picture a.png is not there; correct its name', remedy: 'correct its name' }),
    ).toEqual({ sentence: 'The picture a.png is not there', remedy: 'Correct its name' });
    expect(sentenceOf({ message: 'nothing is left; see line 2', remedy: '' })).toEqual({
      sentence: 'Nothing is left; see line 2',
    });
  });
});
