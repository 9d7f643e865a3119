import { describe, expect, it } from 'vitest';
import { decodeBrief } from '../../../src/main/brief/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const decode = (content: Uint8Array) => {
  const { text, diagnostics } = decodeBrief(content, 'x.md');
  return [text, diagnostics.map((item) => `${item.severity} ${item.code}`)];
};

describe('decoding', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(decode(utf8('# Été'))).toEqual(['# Été', []]);
    expect(decode(bytes(0xef, 0xbb, 0xbf, ...utf8('# A')))).toEqual(['# A', []]);
  });

  it('reads UTF-16 of both orders by its mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0, 0xe9, 0))).toEqual(['Aé', []]);
    expect(decode(bytes(0xfe, 0xff, 0, 0x41, 0, 0xe9))).toEqual(['Aé', []]);
  });

  it('makes every line end LF', () => {
    expect(decode(utf8('a\r\nb\rc\nd\u2028e'))).toEqual(['a\nb\nc\nd\ne', []]);
  });

  it('takes control characters out and says so', () => {
    const text = `a\u0007b\tc${'x'.repeat(200)}`;
    expect(decode(utf8(text))).toEqual([text.replace('\u0007', ''), ['info control-characters']]);
  });

  it('replaces half characters', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x42, 0))).toEqual([
      'A\ufffdB',
      ['warning unpaired-surrogates'],
    ]);
  });

  it('guesses Windows-1252 where the bytes are not UTF-8', () => {
    expect(decode(bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94))).toEqual([
      'café “a”',
      ['warning brief-encoding-guessed'],
    ]);
  });

  it('refuses what is no text, what is empty and what is over 10 MB', () => {
    expect(decode(bytes(0x50, 0x4b, 3, 4, 0, 0xff, 0xfe, 0, 1))).toEqual([undefined, ['error brief-not-text']]);
    expect(decode(utf8('\u0001\u0002\u0003\u0004'))).toEqual([undefined, ['error brief-not-text']]);
    expect(decode(bytes())).toEqual([undefined, ['error brief-empty']]);
    expect(decode(utf8(' \n\n'))).toEqual([undefined, ['error brief-empty']]);
    expect(decode(new Uint8Array(10 * 1024 * 1024 + 1).fill(97))).toEqual([undefined, ['error brief-too-large']]);
  });
});
