import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../src/renderer/features/preview/reason.js';

describe('why a slide is what it is', () => {
  it('begins with the kind as the choice of kinds calls it', () => {
    expect(reasonOf('figures: 2 items that each begin with a number')).toBe(
      'Key figures: 2 items that each begin with a number',
    );
    expect(reasonOf('numbered: as asked for')).toBe('Numbered list: as asked for');
    expect(reasonOf('section: a heading: and its parts')).toBe('Divider: a heading: and its parts');
  });

  it('is left as it is where it begins otherwise', () => {
    expect(reasonOf('a heading and a few lines')).toBe('A heading and a few lines');
  });
});
