/**
 * Every byte of what the program writes, searched for words that must not be there: in parts of packages (and packages in them),
 * streams of PDFs, chunks of pictures, pictures in base64; in UTF-8, UTF-16, hexadecimal and per cent.
 */
import { inflateRawSync, inflateSync } from 'node:zlib';

/** 'ppt/slides/slide2.xml: word', a line a word and place; case does not count. */
export function wordsInBytes(bytes: Uint8Array, words: readonly string[], place = 'file'): readonly string[] {
  return piecesOf(Buffer.from(bytes), place).flatMap((piece) =>
    words.filter((word) => holds(piece, word)).map((word) => `${piece.place}: ${word}`),
  );
}

interface Piece {
  readonly place: string;
  readonly bytes: Buffer;
}

function holds({ place, bytes }: Piece, word: string): boolean {
  const wanted = word.toLowerCase();
  if (place.toLowerCase().includes(wanted)) return true;
  const latin = bytes.toString('latin1').toLowerCase();
  const utf16 = [...wanted].map((letter) => `${letter}\0`).join('');
  const hex = Buffer.from(wanted, 'latin1').toString('hex');
  const hex16 = Buffer.from(wanted, 'utf16le').swap16().toString('hex');
  const upper = Buffer.from(word.toUpperCase(), 'latin1').toString('hex');
  return [wanted, utf16, hex, hex16, upper].some((form) => latin.includes(form));
}

/** The bytes themselves, and what is packed in them. */
function piecesOf(bytes: Buffer, place: string): readonly Piece[] {
  const inner = [
    ...(bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' ? zipParts(bytes) : []),
    ...(bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? pdfStreams(bytes) : []),
    ...(bytes.subarray(1, 4).toString('latin1') === 'PNG' ? packedText(bytes) : []),
    ...inBase64(bytes),
  ];
  return [{ place, bytes }, ...inner.flatMap((piece) => piecesOf(piece.bytes, `${place}/${piece.place}`))];
}

/** By the local headers, so that nothing between the parts of the directory is missed. */
function zipParts(bytes: Buffer): readonly Piece[] {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  const parts: Piece[] = [];
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const start = bytes.readUInt32LE(at + 42);
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const content = bytes.subarray(data, data + packed);
    parts.push({
      place: bytes.toString('utf8', at + 46, at + 46 + name),
      bytes: method === 8 ? inflateRawSync(content) : content,
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}

function pdfStreams(bytes: Buffer): readonly Piece[] {
  const found: Piece[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const inflated = tried(bytes.subarray(at + 7));
    if (inflated) found.push({ place: `stream at ${at}`, bytes: inflated });
  }
  return found;
}

/** zTXt and iTXt pack their text: whatever inflates behind a chunk's keyword is looked at. */
function packedText(bytes: Buffer): readonly Piece[] {
  const found: Piece[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (/^(?:zTXt|iTXt|iCCP)$/.test(type)) {
      for (let from = data.indexOf(0) + 1; from > 0 && from < Math.min(data.length, 200); from += 1) {
        const inflated = tried(data.subarray(from));
        if (inflated) found.push({ place: `${type} at ${at}`, bytes: inflated });
      }
    }
    at += 12 + length;
  }
  return found;
}

function inBase64(bytes: Buffer): readonly Piece[] {
  return [...bytes.toString('latin1').matchAll(/base64,([A-Za-z0-9+/=\s]{16,})/g)].map(([, text = ''], i) => ({
    place: `base64 ${i + 1}`,
    bytes: Buffer.from(text, 'base64'),
  }));
}

function tried(bytes: Buffer): Buffer | undefined {
  try {
    // What follows a stream is no part of it: zlib stops at its end.
    return inflateSync(bytes);
  } catch {
    return undefined;
  }
}
