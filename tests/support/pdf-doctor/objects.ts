/** A PDF's objects, read without any library that wrote them: cross-reference table, dictionaries, streams. PDF 1.7, unencrypted. */
import { inflateSync } from 'node:zlib';

export class Name {
  constructor(readonly name: string) {}
}

export class Ref {
  constructor(readonly number: number) {}
}

export type Dict = Map<string, Value>;

export interface Stream {
  readonly dict: Dict;
  bytes: Buffer;
}

/** A string is its bytes; `textOf` decodes it. */
export type Value = null | boolean | number | Buffer | Name | Ref | Value[] | Dict | Stream;

export interface PdfObjects {
  readonly objects: Map<number, Value>;
  readonly trailer: Dict;
}

/** @throws {Error} at what is not a PDF with a plain cross-reference table */
export function readObjects(bytes: Buffer): PdfObjects {
  const end = bytes.lastIndexOf('startxref');
  const start = Number(/startxref\s+(\d+)/.exec(bytes.toString('latin1', end))?.[1]);
  const table = new Scanner(bytes, start);
  if (table.word() !== 'xref') throw new Error('no cross-reference table');
  const offsets = new Map<number, number>();
  for (let first = table.word(); first !== 'trailer'; first = table.word()) {
    const count = Number(table.word());
    for (let n = 0; n < count; n++) {
      const [offset, , kind] = [table.word(), table.word(), table.word()];
      if (kind === 'n') offsets.set(Number(first) + n, Number(offset));
    }
  }
  const trailer = table.value() as Dict;
  const objects = new Map<number, Value>();
  for (const [number, offset] of offsets) objects.set(number, readObject(bytes, number, offset));
  return { objects, trailer };
}

function readObject(bytes: Buffer, number: number, offset: number): Value {
  const scanner = new Scanner(bytes, offset);
  const head = [scanner.word(), scanner.word(), scanner.word()].join(' ');
  if (head !== `${number} 0 obj`) throw new Error(`object ${number} is not at ${offset}: ${head}`);
  const value = scanner.value();
  const next = scanner.word();
  if (next === 'endobj') return value;
  if (next !== 'stream' || !(value instanceof Map)) throw new Error(`object ${number} does not end: ${next}`);
  const from = bytes.indexOf('\n', scanner.at) + 1;
  const length = value.get('Length');
  if (typeof length !== 'number') throw new Error(`object ${number} has no length`);
  if (
    bytes
      .toString('latin1', from + length, from + length + 12)
      .trim()
      .slice(0, 9) !== 'endstream'
  )
    throw new Error(`the stream of object ${number} is not ${length} bytes long`);
  return { dict: value, bytes: bytes.subarray(from, from + length) };
}

/** The bytes of a stream, unpacked. */
export function unpacked({ dict, bytes }: Stream): Buffer {
  const filter = dict.get('Filter');
  return filter instanceof Name && filter.name === 'FlateDecode' ? inflateSync(bytes) : bytes;
}

/** A text string: UTF-16 with a mark, else PDFDocEncoding, of which ASCII is used. */
export function textOf(value: Value | undefined): string | undefined {
  if (!Buffer.isBuffer(value)) return undefined;
  if (value[0] === 0xfe && value[1] === 0xff) return Buffer.from(value.subarray(2)).swap16().toString('utf16le');
  return value.toString('latin1');
}

const delimiters = new Set([...'()<>[]{}/%']);
const blanks = new Set([...'\0\t\n\f\r ']);

/** Reads values one after another, from objects and from content streams. */
export class Scanner {
  constructor(
    readonly bytes: Buffer,
    public at: number,
  ) {}

  #char(offset = 0): string {
    return String.fromCharCode(this.bytes[this.at + offset] as number);
  }

  get ended(): boolean {
    this.#skip();
    return this.at >= this.bytes.length;
  }

  #skip(): void {
    while (this.at < this.bytes.length) {
      if (this.#char() === '%') while (this.at < this.bytes.length && !/[\r\n]/.test(this.#char())) this.at++;
      else if (blanks.has(this.#char())) this.at++;
      else return;
    }
  }

  /** The next bare word: an operator, a number, a keyword. */
  word(): string {
    this.#skip();
    const from = this.at;
    while (this.at < this.bytes.length && !blanks.has(this.#char()) && !delimiters.has(this.#char())) this.at++;
    return this.bytes.toString('latin1', from, this.at);
  }

  /** The next value; an operator of a content stream is a string. */
  token(): Value | string {
    this.#skip();
    const char = this.#char();
    if (delimiters.has(char)) return this.value();
    const word = this.word();
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    return { true: true, false: false, null: null }[word] ?? (word === 'null' ? null : word);
  }

  /** The next value, with references. */
  value(): Value {
    this.#skip();
    const char = this.#char();
    if (char === '/') return this.#name();
    if (char === '(') return this.#literal();
    if (char === '[') return this.#array();
    if (char === '<') return this.#char(1) === '<' ? this.#dict() : this.#hex();
    const found = this.token();
    if (typeof found !== 'string') return typeof found === 'number' ? this.#numberOrRef(found) : found;
    throw new Error(`no value: ${found}`);
  }

  #numberOrRef(first: number): number | Ref {
    const after = /^\s+(\d+)\s+R(?![A-Za-z])/.exec(this.bytes.toString('latin1', this.at, this.at + 24));
    if (!after || !Number.isInteger(first)) return first;
    this.at += after[0].length;
    return new Ref(first);
  }

  #name(): Name {
    this.at++;
    return new Name(this.word().replace(/#([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
  }

  #array(): Value[] {
    this.at++;
    const items: Value[] = [];
    for (this.#skip(); this.#char() !== ']'; this.#skip()) items.push(this.value());
    this.at++;
    return items;
  }

  #dict(): Dict {
    this.at += 2;
    const entries: Dict = new Map();
    for (this.#skip(); this.#char() !== '>'; this.#skip()) {
      const key = this.#name().name;
      entries.set(key, this.value());
    }
    this.at += 2;
    return entries;
  }

  #hex(): Buffer {
    const end = this.bytes.indexOf('>', this.at);
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #literal(): Buffer {
    this.at++;
    const out: number[] = [];
    for (let depth = 1; ; this.at++) {
      const byte = this.bytes[this.at] as number;
      const char = String.fromCharCode(byte);
      if (char === '\\') {
        out.push(...this.#escape());
        continue;
      }
      if (char === '(') depth++;
      if (char === ')') depth--;
      if (depth === 0) break;
      out.push(byte);
    }
    this.at++;
    return Buffer.from(out);
  }

  #escape(): number[] {
    this.at++;
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at, this.at + 3))?.[0];
    if (octal) {
      this.at += octal.length - 1;
      return [Number.parseInt(octal, 8)];
    }
    const char = this.#char();
    if (char === '\n') return [];
    return [({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[char] ?? char).charCodeAt(0)];
  }
}
