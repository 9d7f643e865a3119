/** The JSON Schema and the reader are made of one declaration: whatever a file says, they take or refuse the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedData, yamlOf } from '../../../support/template-fuzz/arbitraries.js';
import { refusedByReader, refusedBySchema } from './expect-agreement.js';

describe('whatever a template file says', () => {
  it('the JSON Schema refuses what the program refuses, for the same keys', { timeout: 120_000 }, () => {
    let refused = 0;
    fc.assert(
      fc.property(changedData, (data) => {
        const text = yamlOf(data);
        const bySchema = refusedBySchema(data);
        const byReader = refusedByReader(text);
        if (byReader.includes('template-not-yaml')) return;
        if (byReader.length > 0) refused += 1;
        // The program names an unknown key by its name, a wrong value by its path.
        const isRefused = (key: string) => bySchema.some((path) => path === key || path.endsWith(`.${key}`));
        expect(byReader.filter((key) => !isRefused(key))).toEqual([]);
        if (byReader.length === 0) expect(bySchema).toEqual([]);
      }),
      { numRuns: 300, endOnFailure: true },
    );
    expect(refused).toBeGreaterThan(60);
  });
});
