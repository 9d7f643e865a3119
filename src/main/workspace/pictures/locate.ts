import { type LocatedFile, locateFile } from '../../pictures/index.js';

/** What the name of a picture or of a data file leads to. */
export type Located = { readonly kind: 'data'; readonly bytes: Uint8Array } | { readonly kind: 'remote' } | LocatedFile;

const scheme = /^[a-z][a-z0-9+.-]+:/i; // two letters at least: 'C:' is a drive
const drive = /^[a-z]:[\\/]/i;

/**
 * Finds a file in the brief's folder or below. Links on the disk are followed first and confined then, so that a link
 * in the folder does not lead out of it. Nothing remote is ever fetched.
 */
export function locate(name: string, folder: string): Located {
  const address = name.trim();
  if (/^data:/i.test(address)) return dataAddress(address);
  if (/^file:/i.test(address) || drive.test(address) || address.startsWith('\\\\')) return { kind: 'outside' };
  if (address.startsWith('//') || scheme.test(address)) return { kind: 'remote' };
  let answer: Located = { kind: 'missing' };
  for (const path of readings(address)) {
    const found = locateFile(path, folder);
    if (found.kind === 'file') return found;
    if (answer.kind === 'missing') answer = found;
  }
  return answer;
}

/** The ways to read an address as a path: as it stands, percent-decoded, and without `?query` and `#fragment`. */
function readings(address: string): readonly string[] {
  const bare = address.replace(/[?#].*$/s, '');
  const forward = address.replaceAll('\\', '/');
  return [...new Set([address, decoded(address), bare, decoded(bare), forward, decoded(forward)])].filter(Boolean);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** RFC 2397; the media type is not believed. */
function dataAddress(address: string): Located {
  const comma = address.indexOf(',');
  if (comma < 0) return { kind: 'unreadable' };
  const body = address.slice(comma + 1);
  const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
  return { kind: 'data', bytes: isBase64 ? Buffer.from(decoded(body), 'base64') : Buffer.from(decoded(body), 'utf8') };
}
