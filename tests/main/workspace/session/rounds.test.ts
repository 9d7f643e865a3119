import { describe, expect, it } from 'vitest';
import { Rounds } from '../../../../src/main/workspace/session/rounds.js';

/** Rounds that each end when they are told to. */
function heldRounds() {
  const ends: (() => void)[] = [];
  const rounds = new Rounds(() => new Promise((resolve) => ends.push(resolve)));
  const endOne = async (): Promise<void> => {
    ends.at(-1)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { rounds, endOne, count: () => ends.length };
}

describe('rounds of work', () => {
  it('are one more for all that is wanted during one', async () => {
    const { rounds, endOne, count } = heldRounds();
    const asked = [rounds.ask(), rounds.ask(), rounds.ask()];
    expect(count()).toBe(1);
    await endOne();
    expect(count()).toBe(2);
    await endOne();
    await Promise.all(asked);
    expect(count()).toBe(2);
    expect(rounds.running).toBeUndefined();
  });

  it('begin anew after one that failed, and whoever asked hears of it', async () => {
    let isBroken = true;
    const rounds = new Rounds(async () => {
      if (isBroken) throw new Error('broken');
    });
    await expect(rounds.ask()).rejects.toThrow('broken');
    isBroken = false;
    await expect(rounds.ask()).resolves.toBeUndefined();
  });
});
