/** A zip writer for tests: our own order and date, so that decks made by hand pass the rules of the zip. */
import { crc32, deflateRawSync } from 'node:zlib';

const fixedDate = 0x0021; // 1980-01-01

export interface ZipUpOptions {
  /** Keep the entries' order rather than sorting by name. */
  readonly asGiven?: boolean;
  readonly dosDate?: number;
}

/** Zips entries: [Content_Types].xml first, then by name. */
export function zipUp(entries: ReadonlyMap<string, string | Uint8Array>, options: ZipUpOptions = {}): Uint8Array {
  const names = [...entries.keys()];
  if (!options.asGiven) names.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const data = Buffer.from(entries.get(name) as string);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // version needed
    fields.writeUInt16LE(8, 4); // deflated
    fields.writeUInt16LE(options.dosDate ?? fixedDate, 8);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);
