/**
 * Whether a package is still what Briefdeck wrote: a seal, kept as a custom document property, over the names and CRCs of
 * all entries of the zip's directory. The property's own part is taken with its seal blanked, so that nothing in the file
 * is outside of it. Reading it costs the directory and one small part; no slide is inflated.
 * Programs that save the file keep the property and change the parts: so 'edited' can be told from 'not ours'.
 */
import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { openZip } from './zip-read.js';
import type { PackedPart } from './zip-write.js';

export const customPropertiesPart = 'docProps/custom.xml';

/** Name of the custom property. */
export const sealProperty = 'Briefdeck seal';

/** What stands in the property while the seal is counted: as long as a SHA-256 in hexadecimal digits. */
export const blankSeal = '0'.repeat(64);

export type SealState =
  /** Byte for byte the parts that Briefdeck wrote. */
  | 'intact'
  /** Briefdeck wrote it, and something has changed since. */
  | 'edited'
  /** Not a file of Briefdeck's (or not a package at all). */
  | 'foreign';

/** The seal over packed parts, of which the custom properties still have `blankSeal`. */
export function sealOf(parts: readonly Pick<PackedPart, 'name' | 'crc'>[]): string {
  const lines = parts.map(({ name, crc }) => `${name}\t${crc.toString(16).padStart(8, '0')}\n`).sort();
  return hash('sha256', lines.join(''), 'hex');
}

/** The seal that a package should have, counted from its directory; undefined when it is no zip or has no custom properties. */
export function packageDigest(bytes: Uint8Array): string | undefined {
  return readSeal(bytes)?.counted;
}

/** Whether the package is what Briefdeck last wrote. */
export function sealState(bytes: Uint8Array): SealState {
  const seal = readSeal(bytes);
  if (!seal?.written) return 'foreign';
  return seal.written === seal.counted ? 'intact' : 'edited';
}

function readSeal(bytes: Uint8Array): { written?: string; counted: string } | undefined {
  const zip = openZip(bytes);
  if (!zip.ok) return undefined;
  const entry = zip.entries.find((item) => item.name.toLowerCase() === customPropertiesPart.toLowerCase());
  const content = entry && zip.read(entry);
  if (!entry || !content) return undefined;
  const text = Buffer.from(content).toString('utf8');
  const found = sealPattern.exec(text);
  const blanked = found ? text.replace(sealPattern, `$1${blankSeal}$3`) : text;
  const crc = crc32(blanked);
  const counted = sealOf(zip.entries.map((item) => (item === entry ? { name: item.name, crc } : item)));
  return found?.[2] ? { written: found[2], counted } : { counted };
}

// Other programs write the property again with other prefixes and attributes in another order.
const sealPattern = new RegExp(`(name="${sealProperty}"[^>]*>\\s*<[^>]+>)([0-9a-f]{64})(<)`);
