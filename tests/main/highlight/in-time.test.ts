import { describe, expect, it } from 'vitest';
import { inTime } from '../../../src/main/highlight/in-time.js';

/** Waits without using the processor, as work does while other programs have it. */
const stands = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

describe('work that may go round in circles', () => {
  it('is ended when it has had its time of the processor', () => {
    let rounds = 0;
    const began = Date.now();
    const value = inTime(() => {
      for (;;) rounds += 1;
    }, 100);
    expect(value).toBeUndefined();
    expect(rounds).toBeGreaterThan(0);
    expect(Date.now() - began).toBeLessThan(60_000);
  });

  it('is begun again where others had the processor, and ends as on an idle machine', () => {
    let tries = 0;
    const value = inTime(() => {
      tries += 1;
      // The first try waits longer than it may; the watch can end it only where it runs.
      if (tries === 1) stands(400);
      for (let at = 0; at < 10; at += 1) String(at);
      return 'coloured';
    }, 100);
    expect([value, tries]).toEqual(['coloured', 2]);
  });

  it('gives what it finds, and throws what it throws', () => {
    expect(inTime(() => 7)).toBe(7);
    expect(() =>
      inTime(() => {
        throw new RangeError('no such role');
      }),
    ).toThrow(RangeError);
  });
});
