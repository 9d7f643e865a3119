import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchBetween, patched, type WorkspaceState } from '../../../src/shared/contract/index.js';

const section = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  title: fc.constantFrom('A', 'B'),
  slides: fc.nat(2),
});
const slide = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), hash: fc.constantFrom('01', '02', '03') });
const states = fc
  .record(
    {
      brief: fc.record({ path: fc.constantFrom('', '/a.md'), title: fc.constantFrom('A', 'B') }),
      sections: fc.array(section, { maxLength: 8 }),
      slides: fc.array(slide, { maxLength: 8 }),
      diagnostics: fc.array(fc.record({ code: fc.constantFrom('x', 'y'), line: fc.nat(3) }), { maxLength: 3 }),
      look: fc.constantFrom('1', '2'),
      problem: fc.constantFrom('No slides.', 'No file.'),
    },
    { requiredKeys: ['brief', 'sections', 'slides', 'diagnostics', 'look'] },
  )
  .map((state) => state as unknown as WorkspaceState);

const at = (state: WorkspaceState, revision: number): WorkspaceState => ({ ...state, revision });

describe('a patch between two states', () => {
  it('leads from the one to the other, whatever they say, also as a message', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const patch = patchBetween(at(a, 4), at(b, 7));
        expect(patch.since).toBe(4);
        expect(patched(at(a, 4), 7, JSON.parse(JSON.stringify(patch)))).toEqual(at(b, 7));
      }),
    );
  });

  it('names only the slide that is another, and leaves the others the objects that they were', () => {
    const slides = Array.from({ length: 200 }, (_, n) => ({ key: `s${n}`, hash: `0${n}` }));
    const last = { revision: 1, brief: { path: '/a.md' }, sections: [], slides, diagnostics: [] };
    const next = {
      ...structuredClone(last),
      slides: slides.map((each, n) => (n === 70 ? { ...each, hash: 'ff' } : each)),
    };
    const patch = patchBetween(last as unknown as WorkspaceState, next as unknown as WorkspaceState);
    expect(patch).toEqual({
      since: 1,
      parts: {},
      gone: [],
      lists: { slides: { from: 70, removed: 1, items: [{ key: 's70', hash: 'ff' }] } },
    });
    const after = patched(last as unknown as WorkspaceState, 2, patch);
    expect(after.slides.filter((each, n) => each === (slides as unknown[])[n])).toHaveLength(199);
    expect(after.sections).toBe(last.sections);
  });
});
