/** Whatever stands in a template file: diagnostics with their lines, or a deck without a fault; never an exception. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateText } from '../support/template-fuzz/arbitraries.js';
import { tryTemplate } from '../support/template-fuzz/try-template.js';

const runs = Number(process.env.BRIEFDECK_TEMPLATE_FUZZ ?? 200);

describe('a template file, whatever it says', () => {
  it('gives a deck without a fault, or says with lines what is wrong', { timeout: runs * 4000 }, async () => {
    let decks = 0;
    await fc.assert(
      fc.asyncProperty(templateText, async (text) => {
        const { template, faults, ms } = await tryTemplate(text);
        if (template) decks += 1;
        expect(faults).toEqual([]);
        expect(ms).toBeLessThan(30_000);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(decks).toBeGreaterThan(runs / 10);
  });
});
