/** The container of TrueType and OpenType fonts: a directory of tables (OpenType 1.9, "Organization of an OpenType font"). */

/**
 * Tables of a font by their tags; undefined when the bytes are no such font, or are cut off. `at`: where its directory begins, in a
 * collection.
 */
export function readTables(bytes: Uint8Array, at = 0): ReadonlyMap<string, Uint8Array> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < at + 12 || !versions.has(view.getUint32(at))) return undefined;
  const count = view.getUint16(at + 4);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const record = at + 12 + index * 16;
    if (record + 16 > bytes.length) return undefined;
    const [from, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (from + length > bytes.length) return undefined;
    tables.set(tagAt(bytes, record), bytes.subarray(from, from + length));
  }
  return tables;
}

/** TrueType outlines, CFF outlines, and Apple's word for the first. */
const versions: ReadonlySet<number> = new Set([0x0001_0000, 0x4f54_544f, 0x7472_7565]);

/** A font of these tables, in the order of their tags as the format wants it. */
export function writeTables(version: Uint8Array, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const count = sorted.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  head.set(version.subarray(0, 4));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const parts: Uint8Array[] = [head];
  let at = head.length;
  sorted.forEach(([tag, table], index) => {
    const record = 12 + index * 16;
    head.write(tag, record, 'latin1');
    head.writeUInt32BE(checksum(table), record + 4);
    head.writeUInt32BE(at, record + 8);
    head.writeUInt32BE(table.length, record + 12);
    const padded = (table.length + 3) & ~3;
    parts.push(table, new Uint8Array(padded - table.length));
    at += padded;
  });
  return Buffer.concat(parts);
}

function checksum(table: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) {
    for (let byte = 0; byte < 4; byte += 1) sum += (table[at + byte] ?? 0) * 2 ** (24 - byte * 8);
  }
  return sum % 2 ** 32;
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
