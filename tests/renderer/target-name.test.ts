import { describe, expect, it } from 'vitest';
import { targetName } from '../../src/renderer/features/export/target-name.js';

describe('the name in the export form', () => {
  it('is that of the file which comes of it', () => {
    expect(targetName('/a/talk.pptx', ['pdf'])).toBe('/a/talk.pdf');
    expect(targetName('/a/talk.pdf', ['pptx', 'pdf'])).toBe('/a/talk.pptx');
    expect(targetName('/a/talk.pptx', ['handout'])).toBe('/a/talk.pdf');
    expect(targetName('/a/talk.pptx', ['png'])).toBe('/a/talk');
    expect(targetName('/a/talk', ['pptx'])).toBe('/a/talk.pptx');
  });

  it('is left as it was typed where it fits, and while nothing is chosen', () => {
    expect(targetName('/a/Talk.PPTX', ['pptx'])).toBe('/a/Talk.PPTX');
    expect(targetName('/a/v1.2', ['pdf'])).toBe('/a/v1.2.pdf');
    expect(targetName('/a/talk.pptx', [])).toBe('/a/talk.pptx');
    expect(targetName('', ['pptx'])).toBe('');
  });
});
