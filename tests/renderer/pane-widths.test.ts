import { describe, expect, it } from 'vitest';
import { bounded, widthByKey } from '../../src/renderer/features/panes/widths.js';
import { paneWidths } from '../../src/shared/contract/index.js';

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

describe('the width of a pane', () => {
  it('follows the arrow that its edge is moved by, on either side of the window', () => {
    expect(widthByKey('sections', 300, key('ArrowRight'))).toBe(316);
    expect(widthByKey('sections', 300, key('ArrowLeft'))).toBe(284);
    expect(widthByKey('text', 500, key('ArrowRight'))).toBe(484);
    expect(widthByKey('text', 500, key('ArrowLeft', true))).toBe(564);
  });

  it('goes no further than its ends', () => {
    const { least, most } = paneWidths.sections;
    expect(widthByKey('sections', least + 3, key('ArrowLeft'))).toBe(least);
    expect(widthByKey('sections', most - 3, key('ArrowRight', true))).toBe(most);
    expect(widthByKey('sections', 300, key('Home'))).toBe(least);
    expect(widthByKey('sections', 300, key('End'))).toBe(most);
    expect(bounded('text', 4_000.4)).toBe(paneWidths.text.most);
  });

  it('is left alone by other keys', () => {
    expect(widthByKey('sections', 300, key('ArrowUp'))).toBeUndefined();
    expect(widthByKey('sections', 300, key('a'))).toBeUndefined();
  });
});
