import { describe, expect, it } from 'vitest';
import { History } from '../../../../src/main/workspace/choices/history.js';

const history = () => new History<string, string>();

describe('what was done, as one stack', () => {
  it('goes back and forth', () => {
    const stack = history();
    stack.push('type a', '');
    stack.push('type b', 'a');
    expect(stack.next).toEqual({ undo: 'type b' });
    expect(stack.undo('ab')).toBe('a');
    expect(stack.undo('a')).toBe('');
    expect(stack.undo('')).toBeUndefined();
    expect(stack.redo('')).toBe('a');
    expect(stack.next).toEqual({ undo: 'type a', redo: 'type b' });
    expect(stack.redo('a')).toBe('ab');
  });

  it('forgets what was taken back once something else is done', () => {
    const stack = history();
    stack.push('one', '');
    stack.undo('1');
    stack.push('two', '');
    expect(stack.next).toEqual({ undo: 'two' });
  });

  it('takes typing without a pause as one step, and begins another after a pause or another change', () => {
    const stack = history();
    stack.push('typing', '', 'text', 0);
    stack.push('typing', 'a', 'text', 600);
    stack.push('typing', 'ab', 'text', 1_200);
    stack.push('typing', 'abc', 'text', 3_000);
    expect(stack.undo('abcd')).toBe('abc');
    expect(stack.undo('abc')).toBe('');
    stack.push('typing', '', 'text', 5_000);
    stack.push('tick', 'a');
    stack.push('typing', 'a1', 'text', 5_100);
    expect(stack.undo('a1b')).toBe('a1');
    expect(stack.undo('a1')).toBe('a');
  });

  it('keeps two hundred steps', () => {
    const stack = history();
    for (let n = 0; n < 300; n += 1) stack.push(`${n}`, `${n}`);
    let steps = 0;
    for (let state: string | undefined = '300'; state !== undefined; state = stack.undo(state)) steps += 1;
    expect(steps - 1).toBe(200);
  });
});
