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
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  const controls = lines.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g)?.length ?? 0;
  if (controls > 0) {
    if (decoded.includes('\0') || controls > maxControlShare * lines.length) {
      return { diagnostics: [diagnostic('brief-not-text', { file })] };
    }
    diagnostics.push(diagnostic('control-characters', { file }, { count: controls }));
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  const clean = lines.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '');
  const text = clean.replace(/\p{Surrogate}/gu, '\ufffd');
  if (text !== clean) diagnostics.push(diagnostic('unpaired-surrogates', { file }));
  if (text.trim() === '') return { diagnostics: [...diagnostics, diagnostic('brief-empty', { file })] };
  return { text, diagnostics };
}

function decodeBytes(bytes: Uint8Array): { text?: string; encoding: string } {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { text: decodeBigEndian(bytes), encoding: 'utf-16be' };
  const body = a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(body), encoding: 'utf-8' };
  } catch {
    // A zero byte never stands in text of one byte a character: this is an archive, a picture or UTF-16 without a mark.
    if (body.includes(0)) return { encoding: 'binary' };
    return { text: new TextDecoder('windows-1252').decode(body), encoding: 'windows-1252' };
  }
}

/** Node builds without full ICU have no utf-16be decoder, so the bytes are swapped. An odd last byte is left out. */
function decodeBigEndian(bytes: Uint8Array): string {
  const swapped = new Uint8Array(bytes.length & ~1);
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1] as number;
    swapped[at + 1] = bytes[at] as number;
  }
  return new TextDecoder('utf-16le').decode(swapped);
}
