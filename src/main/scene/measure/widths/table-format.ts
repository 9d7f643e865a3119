/**
 * The width tables' form: how `scripts/build-tables.ts` writes a family's four faces into one string, and how they are
 * read back. Unsigned or signed 16-bit little-endian words, raw deflate, base64: a string in the bundle costs nothing
 * until a deck names the family.
 */
import { endianness } from 'node:os';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FaceTable, NumberList } from '../../../../shared/model/index.js';

/** Packs the four faces of a family. Characters are written as runs of consecutive ones. */
export function encodeFamily(faces: readonly FaceTable[]): string {
  const words: number[] = [faces.length];
  for (const face of faces) {
    words.push(face.unitsPerEm, face.ascent, face.descent);
    pushRuns(words, face.chars);
    words.push(...face.advances);
    const { kerning } = face;
    pushRuns(words, kerning.chars);
    words.push(...kerning.left, ...kerning.right, kerning.rights, kerning.matrix.length);
    for (const value of kerning.matrix) words.push(value);
    words.push(face.ligatures.length);
    for (const { text, change } of face.ligatures) {
      words.push(text.length, ...Array.from(text, (char) => char.charCodeAt(0)), change);
    }
  }
  const bytes = Buffer.alloc(words.length * 2);
  words.forEach((word, index) => {
    bytes.writeUInt16LE(word & 0xffff, index * 2);
  });
  return deflateRawSync(bytes, { level: 9 }).toString('base64');
}

function pushRuns(words: number[], chars: readonly number[]): void {
  const runs: { start: number; count: number }[] = [];
  for (const char of chars) {
    const last = runs.at(-1);
    if (last && last.start + last.count === char) last.count += 1;
    else runs.push({ start: char, count: 1 });
  }
  words.push(runs.length);
  for (const run of runs) words.push(run.start, run.count);
}

/**
 * Reads what `encodeFamily` wrote. Long lists are views of the unpacked words rather than copies: a deck names two or three
 * families, each of four faces, at the start of a program that has to be done in a tenth of a second.
 * Throws on anything else: the string is part of the program.
 */
export function decodeFamily(packed: string): FaceTable[] {
  const words = wordsOf(inflateRawSync(Buffer.from(packed, 'base64')));
  const signed = new Int16Array(words.buffer, words.byteOffset, words.length);
  let at = 0;
  const word = (): number => words[at++]!;
  const list = (length: number, from: Uint16Array | Int16Array = words): NumberList => {
    at += length;
    return from.subarray(at - length, at);
  };
  const runs = (): number[] => {
    const chars: number[] = [];
    for (let left = word(); left > 0; left -= 1) {
      const start = word();
      const count = word();
      for (let index = 0; index < count; index += 1) chars.push(start + index);
    }
    return chars;
  };
  const face = (): FaceTable => {
    const [unitsPerEm, ascent, descent] = [word(), word(), word()];
    const chars = runs();
    const advances = list(chars.length);
    const kernChars = runs();
    const left = list(kernChars.length);
    const right = list(kernChars.length);
    const rights = word();
    const matrix = list(word(), signed);
    const ligatures = Array.from({ length: word() }, () => {
      const text = String.fromCharCode(...list(word()));
      return { text, change: signed[at++]! };
    });
    return {
      unitsPerEm,
      ascent,
      descent,
      chars,
      advances,
      kerning: { chars: kernChars, left, right, rights, matrix },
      ligatures,
    };
  };
  return Array.from({ length: word() }, face);
}

/** Little-endian bytes as words of this machine, in memory of their own (a pooled buffer may begin at an odd address). */
function wordsOf(bytes: Buffer): Uint16Array {
  const own = new Uint8Array(bytes);
  if (endianness() === 'BE') Buffer.from(own.buffer).swap16();
  return new Uint16Array(own.buffer);
}
