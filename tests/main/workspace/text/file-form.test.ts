import { describe, expect, it } from 'vitest';
import { readForm, writeForm } from '../../../../src/main/workspace/text/file-form.js';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('the form of a brief’s file', () => {
  it.each([
    ['LF', bytesOf('# A\n\nb\n')],
    ['Windows line ends', bytesOf('# A\r\n\r\nb\r\n')],
    ['old Mac line ends', bytesOf('# A\r\rb\r')],
    ['a byte-order mark', bytesOf('\ufeff# A\nb')],
    ['UTF-16, little end first', bytesOf('\ufeff# Ä\r\nb', 'utf16le')],
    ['UTF-16, big end first', bytesOf('\ufeff# Ä\nb', 'utf16le').swap16()],
  ])('is kept by a save: %s', (_, bytes) => {
    const read = readForm(bytes);
    expect(read?.text).not.toContain('\r');
    expect(read && Buffer.from(writeForm(read.text, read.form))).toEqual(bytes);
  });

  it('becomes UTF-8 where it was Windows-1252', () => {
    const read = readForm(Buffer.from([0x43, 0x61, 0x66, 0xe9]));
    expect(read && Buffer.from(writeForm(read.text, read.form)).toString('utf8')).toBe('Café');
  });

  it('is none where the file is no text', () => {
    expect(readForm(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]))).toBeUndefined();
  });
});
