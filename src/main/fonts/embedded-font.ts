/** A font inside of a presentation: an Embedded OpenType file (W3C submission of 2008), or the font as it is. */

const headerLength = 36; // bytes up to and with the magic number
const magic = 0x504c;
const compressed = 0x4;
const encrypted = 0x1000_0000;
const key = 0x50;

/** The TrueType or OpenType bytes; undefined where they are compressed (MicroType Express), or there are none. */
export function fontInEmbedded(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < headerLength) return undefined;
  if (file.readUInt16LE(34) !== magic) return file;
  const length = file.readUInt32LE(4);
  const flags = file.readUInt32LE(12);
  if (flags & compressed || length > file.length - headerLength) return undefined;
  const data = file.subarray(file.length - length);
  return flags & encrypted ? data.map((byte) => byte ^ key) : data;
}
