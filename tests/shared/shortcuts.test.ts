import { describe, expect, it } from 'vitest';
import { acceleratorOf, actionOf, type KeyPress, keysShown, shortcuts } from '../../src/shared/shortcuts.js';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('keys', () => {
  it('mean the same action with Control and, on a Mac, with Command', () => {
    expect(actionOf(press('o', { ctrlKey: true }), false)).toBe('open');
    expect(actionOf(press('o', { metaKey: true }), true)).toBe('open');
    expect(actionOf(press('o', { metaKey: true }), false)).toBeUndefined();
    expect(actionOf(press('o', { ctrlKey: true }), true)).toBeUndefined();
    expect(actionOf(press('o'), false)).toBeUndefined();
    expect(actionOf(press('o', { ctrlKey: true, altKey: true }), false)).toBeUndefined();
  });

  it('tell Shift apart where it is no part of a sign', () => {
    expect(actionOf(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('redo');
    expect(actionOf(press('z', { ctrlKey: true }), false)).toBe('undo');
    expect(actionOf(press('F5'), false)).toBe('present');
    expect(actionOf(press('F5', { shiftKey: true }), false)).toBe('present-here');
    expect(actionOf(press('?', { shiftKey: true }), false)).toBe('shortcuts');
    expect(actionOf(press('+', { shiftKey: true }), false)).toBe('zoom-in');
    expect(actionOf(press('+'), false)).toBe('zoom-in');
  });

  it('mean one action each', () => {
    const all = Object.values(shortcuts).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('are shown as they are printed on the keyboard', () => {
    expect(keysShown('redo', false)).toBe('Ctrl+Shift+Z');
    expect(keysShown('redo', true)).toBe('⌘⇧Z');
    expect(keysShown('next-slide', false)).toBe('Page Down');
    expect(keysShown('close-brief', false)).toBe('');
  });

  it('go to Electron’s menus unless text fields need them', () => {
    expect(acceleratorOf('open')).toBe('CommandOrControl+O');
    expect(acceleratorOf('present-here')).toBe('Shift+F5');
    for (const action of ['notes', 'zoom-in', 'zoom-fit', 'next-slide', 'close-brief', 'shortcuts'] as const) {
      expect([action, acceleratorOf(action)]).toEqual([action, undefined]);
    }
  });
});
