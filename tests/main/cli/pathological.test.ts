/** The cheap ones of `npm run pathological`: files that are made to keep the program busy are refused with a message, or handled, in 1 GB. */
import { describe, expect, it } from 'vitest';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { measuredBuild } from '../../support/hold/measured-build.js';
import { pathological } from '../../support/hold/pathological.js';

/** Idle, none takes five seconds; `npm run pathological` holds that, this only that it ends. */
const longest = 60_000; // ms

/** What is said of a file as a whole, which has no line. */
const ofTheWhole: ReadonlySet<string> = new Set(['brief-too-large', 'nesting-too-deep', 'too-many-sections']);

describe('the command line, given', () => {
  it.each(pathological.filter(({ long }) => !long).map((each) => [each.name, each] as const))(
    '%s',
    { timeout: 2 * longest },
    async (_, { files, refused, told }) => {
      const { status, codes, lines, deck, memory, said } = await measuredBuild(files(), 1024, longest);
      expect(status, said).toBe(refused === undefined ? 0 : 1);
      expect(memory).toBeLessThan(1024);
      if (told !== undefined) expect(codes).toContain(told);
      if (refused === undefined) writesGoodDeck(deck as Uint8Array, 'pathological', { altMissing: true });
      else {
        expect(codes).toContain(refused);
        expect(deck).toBeUndefined();
        if (!ofTheWhole.has(refused)) expect(lines.some((line) => line !== undefined)).toBe(true);
      }
    },
  );
});
