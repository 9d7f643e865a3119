import { describe, expect, it } from 'vitest';
import { canBeOtherwise, layoutChoices } from '../../src/renderer/features/sections/layout-choices.js';

const bullets = { layout: 'bullets', slides: 2, current: true, own: true } as const;
const columns = { layout: 'columns', slides: 1, current: false, own: false } as const;
const labels = (...args: Parameters<typeof layoutChoices>) =>
  layoutChoices(...args).map(({ layout, label }) => `${layout}: ${label}`);

describe('the kinds of slide that can be chosen', () => {
  it('begin with the program’s own, and say how many slides each makes', () => {
    expect(labels([bullets, columns], {}, [{ kind: 'bullets' }])).toEqual([
      ': Automatic (bullets, 2 slides)',
      'columns: columns, 1 slide',
    ]);
  });

  it('are what is shown, until it is known what else there is', () => {
    expect(labels([], {}, [{ kind: 'timeline' }])).toEqual([': Automatic (timeline)']);
    expect(labels([], { layout: 'table' }, [{ kind: 'table' }])).toEqual([': ', 'table: table']);
  });

  it('have what is asked for, also where the text cannot be that any more', () => {
    expect(labels([bullets], { layout: 'timeline' }, [{ kind: 'bullets' }])).toEqual([
      ': Automatic (bullets, 2 slides)',
      'timeline: timeline',
    ]);
    expect(labels([bullets, columns], { layout: 'columns' }, [{ kind: 'columns' }])).toHaveLength(2);
  });

  it('are no choice for a divider, and for what is left out', () => {
    expect(canBeOtherwise({ kind: 'section', hidden: false })).toBe(false);
    expect(canBeOtherwise({ kind: 'bullets', hidden: true })).toBe(false);
    expect(canBeOtherwise({ kind: 'bullets', hidden: false })).toBe(true);
  });
});
