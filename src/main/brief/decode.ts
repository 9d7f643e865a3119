import { type Diagnostic, diagnostic } from './diagnostics.js';
import { maxBriefBytes, maxControlShare } from './limits.js';

/** What `decodeBrief` found: text, or an error among the diagnostics that says why there is none. */
export interface DecodedBrief {
  /** LF line ends, no byte-order mark, no control characters but tab and line end, no unpaired surrogates. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Bytes of a file as text. UTF-8 with or without a byte-order mark, and UTF-16 with one, are read as such; bytes that are
 * not UTF-8 are read as Windows-1252 with a warning, because such text is mostly right and a refusal would help nobody.
 * Never throws.
 */
export function decodeBrief(bytes: Uint8Array, file: string): DecodedBrief {
  if (bytes.length > maxBriefBytes) {
    return {
      diagnostics: [
        diagnostic('brief-too-large', { file }, { megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: 10 }),
      ],
    };
  }
  const diagnostics: Diagnostic[] = [];
  const { text: decoded, encoding } = decodeBytes(bytes);
  if (decoded === undefined) return { diagnostics: [diagnostic('brief-not-text', { file })] };
  if (encoding === 'windows-1252') diagnostics.push(diagnostic('brief-encoding-guessed', { file }));
  const lines = decoded.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  const controls = lines.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g)?.length ?? 0;
  if (controls > 0) {
    if (decoded.includes('\0') || controls > maxControlShare * lines.length) {
      return { diagnostics: [diagnostic('brief-not-text', { file })] };
    }
    diagnostics.push(diagnostic('control-characters', { file }, { count: controls }));
  }
  const clean = lines.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g, '');
  const text = clean.replace(/\p{Surrogate}/gu, '\ufffd');
  if (text !== clean) diagnostics.push(diagnostic('unpaired-surrogates', { file }));
  if (text.trim() === '') return { diagnostics: [...diagnostics, diagnostic('brief-empty', { file })] };
  return { text, diagnostics };
}

/** Bytes as text, with the encoding that they were read in; no text where they are none. Line ends stay as they are. */
export function decodeBytes(bytes: Uint8Array): { readonly text?: string; readonly encoding: string } {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { text: utf16(bytes.subarray(2)), encoding: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { text: utf16(swapped(bytes.subarray(2))), encoding: 'utf-16be' };
  const body = a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(body), encoding: 'utf-8' };
  } catch {
    // A zero byte never stands in text of one byte a character: this is an archive, a picture or UTF-16 without a mark.
    return body.includes(0) ? { encoding: 'binary' } : { text: windows1252(body), encoding: 'windows-1252' };
  }
}

/** Half characters stay as they are, unlike with TextDecoder, so that they can be counted and reported. */
function utf16(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length & ~1).toString('utf16le');
}

/** Big-endian pairs turned round. An odd last byte is left out. */
function swapped(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16());
}

/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters (WHATWG Encoding, index-windows-1252). */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand, because Node 20's TextDecoder reads `windows-1252` as Latin-1. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] as string);
}
