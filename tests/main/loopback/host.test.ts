import { describe, expect, it } from 'vitest';
import { openerOf } from '../../../src/main/loopback/host.js';

describe('the program that shows a file', () => {
  it('is named by its whole path on Windows, where a bare name is looked for in the current folder first', () => {
    expect(openerOf({ SystemRoot: 'D:\\Windows' }, 'win32')).toBe('D:\\Windows\\explorer.exe');
    expect(openerOf({}, 'win32')).toBe('C:\\Windows\\explorer.exe');
  });

  it("is the desktop's, where there is one", () => {
    expect(openerOf({}, 'linux')).toBeUndefined();
    expect(openerOf({ DISPLAY: ':0' }, 'linux')).toBe('xdg-open');
    expect(openerOf({}, 'darwin')).toBe('open');
  });
});
