import { describe, expect, it } from 'vitest';
import { lineOf, otherKeys } from '../../src/renderer/features/shell/sheet-lines.js';

describe('the sheet of shortcuts', () => {
  it('writes actions as the other lines are written', () => {
    expect(lineOf('Save As …')).toBe('Save as');
    expect(lineOf('Present from This Slide')).toBe('Present from this slide');
    expect(lineOf('Markdown')).toBe('Markdown');
  });

  it('names a Mac’s keys by their signs, as the actions’ are', () => {
    expect(otherKeys('Alt+↑ Alt+↓', true)).toBe('⌥↑ ⌥↓');
    expect(otherKeys('Ctrl+B', true)).toBe('⌘B');
    expect(otherKeys('Ctrl+B', false)).toBe('Ctrl+B');
  });
});
