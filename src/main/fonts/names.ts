/** The `name` table (OpenType 1.9, "name"): what a font calls itself. */

/** Names of one id, in all languages that the font has, each once. */
export function readNames(table: Uint8Array | undefined, id: number): readonly string[] {
  if (!table || table.length < 6) return [];
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const count = view.getUint16(2);
  const strings = view.getUint16(4);
  const found = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const record = 6 + index * 12;
    if (record + 12 > table.length) break;
    if (view.getUint16(record + 6) !== id) continue;
    const platform = view.getUint16(record);
    const from = strings + view.getUint16(record + 10);
    const bytes = table.subarray(from, from + view.getUint16(record + 8));
    // Macintosh names are in one of its own encodings: what is not ASCII there is said in Unicode too.
    const text = platform === 1 ? ascii(bytes) : utf16(bytes);
    if (text) found.add(text);
  }
  return [...found];
}

/** A `name` table that says family and style, in English for Windows. */
export function writeNames(family: string, style: string): Uint8Array {
  const entries: readonly (readonly [id: number, text: string])[] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family}-${style}`.replace(/[^\x21-\x7e]|[[\](){}<>/%]/g, '')],
  ];
  const texts = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + entries.length * 12);
  head.writeUInt16BE(entries.length, 2);
  head.writeUInt16BE(head.length, 4);
  let at = 0;
  entries.forEach(([id], index) => {
    const record = 6 + index * 12;
    const length = texts[index]!.length;
    for (const [offset, value] of [3, 1, 0x409, id, length, at].entries())
      head.writeUInt16BE(value, record + offset * 2);
    at += length;
  });
  return Buffer.concat([head, ...texts]);
}

function utf16(bytes: Uint8Array): string {
  if (bytes.length % 2 !== 0) return '';
  return Buffer.from(bytes).swap16().toString('utf16le').replaceAll('\0', '');
}

function ascii(bytes: Uint8Array): string {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ? Buffer.from(bytes).toString('latin1') : '';
}
