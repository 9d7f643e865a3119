/**
 * Whatever the brief, its front matter, its cuts, the template or the PowerPoint file that it stands on: a sound deck or messages, in bounded
 * time. The same cases as `npm run fuzz` tries, fewer of them; what was found stands in found-by-fuzzing.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { type FuzzKind, kinds } from '../support/fuzz/cases.js';
import { runCases } from '../support/fuzz/run-cases.js';

const total = Number(process.env.BRIEFDECK_FUZZ ?? 500);
const seed =
  process.env.BRIEFDECK_SEED === 'random' ? Date.now() % 1e9 : Number(process.env.BRIEFDECK_SEED ?? 20_261_126);

describe('whatever is spoilt, there is a sound deck or a message:', () => {
  for (const kind of Object.keys(kinds) as FuzzKind[]) {
    it(kind, { timeout: total * 4000 }, async () => {
      let decks = 0;
      let tried = 0;
      const cases = Math.round((total * kinds[kind].share) / 100);
      const found = await runCases({
        kind,
        cases,
        seed,
        known: new Set(),
        onTried: ({ deck }) => {
          tried += 1;
          decks += deck ? 1 : 0;
        },
      });
      expect(found?.faults ?? [], `seed ${seed}: ${String(JSON.stringify(found?.smallest)).slice(0, 2000)}`).toEqual(
        [],
      );
      expect(tried).toBe(cases);
      // Cases that are all refused would try nothing.
      expect(decks).toBeGreaterThan(cases / 20);
    });
  }
});
