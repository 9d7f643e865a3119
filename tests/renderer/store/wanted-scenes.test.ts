import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WantedScenes } from '../../../src/renderer/store/wanted-scenes.js';
import { maxScenes } from '../../../src/shared/contract/index.js';

/** Requests as they were made; each is answered when the test says so. */
function asking() {
  const requests: (readonly string[])[] = [];
  const answers: (() => void)[] = [];
  const wanted = new WantedScenes((hashes) => {
    requests.push(hashes);
    return new Promise((resolve) => answers.push(resolve));
  });
  const answer = async (): Promise<void> => {
    answers.shift()?.();
    await settled();
  };
  return { wanted, requests, answer, waiting: () => answers.length };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 2));

describe('scenes that are wanted', () => {
  it('are asked for in one message with all others of the same moment', async () => {
    const { wanted, requests } = asking();
    for (const hash of ['a', 'b', 'a']) wanted.add(hash);
    expect(requests).toEqual([]);
    await settled();
    expect(requests).toEqual([['a', 'b']]);
  });

  it('wait for the message under way, and are asked for once', async () => {
    const { wanted, requests, answer } = asking();
    wanted.add('a');
    await settled();
    wanted.add('a');
    wanted.add('b');
    await settled();
    wanted.add('c');
    await settled();
    expect(requests).toEqual([['a']]);
    await answer();
    expect(requests).toEqual([['a'], ['b', 'c']]);
    await answer();
    expect(requests).toHaveLength(2);
  });

  it('are not asked for where nobody shows them any more', async () => {
    const { wanted, requests, answer } = asking();
    wanted.add('a');
    await settled();
    const passed = [wanted.add('b'), wanted.add('c')];
    wanted.add('c');
    for (const release of passed) release();
    await answer();
    expect(requests).toEqual([['a'], ['c']]);
  });

  it('are asked for again where they are wanted again, whoever lets go of the first wish', async () => {
    const { wanted, requests, answer } = asking();
    const release = wanted.add('a');
    await settled();
    await answer();
    wanted.add('a');
    release();
    await settled();
    expect(requests).toEqual([['a'], ['a']]);
  });

  it('are asked for as many at a time as a message may name, those that came up last before the others', async () => {
    const { wanted, requests, answer } = asking();
    const all = Array.from({ length: maxScenes + 10 }, (_, n) => `s${n}`);
    for (const hash of all) wanted.add(hash);
    await settled();
    await answer();
    expect(requests).toEqual([all.slice(10), all.slice(0, 10)]);
  });

  it('come in the end, one message at a time, in whatever order they come up and pass', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.constant('answer' as const),
        fc.record({ hash: fc.integer({ max: 6, min: 0 }), keeps: fc.boolean() }),
      ),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { wanted, requests, answer, waiting } = asking();
        const kept = new Set<string>();
        for (const step of all) {
          if (step === 'answer') await answer();
          else {
            const hash = `s${step.hash}`;
            const release = wanted.add(hash);
            if (step.keeps) kept.add(hash);
            else release();
            await settled();
          }
          expect(waiting()).toBeLessThanOrEqual(1);
        }
        await settled();
        while (waiting() > 0) await answer();
        expect(new Set(requests.flat())).toEqual(new Set([...requests.flat(), ...kept]));
      }),
      { numRuns: 40 },
    );
  });
});
