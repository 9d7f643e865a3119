/**
 * PowerPoint files that were adopted before: what came of one is kept in the person's cache under the hash of everything that it
 * came from (the file, the keeper's lines, our own plain template, the program itself), so that a build reads it rather than
 * matching and resolving anew. It lies in the cache and not beside the file: what a stranger's folder brings is never trusted for it.
 */
import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic, PackedContent, Skeleton, Template, TemplatePicture } from '../../shared/model/index.js';
import { openZip, type ZipEntry } from '../ooxml/index.js';
import { cleanRaster } from '../pictures/index.js';
import { readLayouts, type WrittenLayouts, writtenLayouts } from './kept-levels.js';

/** The hash of the program's sources, said by the bundler; nothing is kept by a program that runs from its sources. */
declare const __BRIEFDECK_SOURCES__: string | undefined;

export interface KeptPackage {
  readonly template: Template;
  /** What was said when it was adopted; files are left out. */
  readonly diagnostics: readonly Diagnostic[];
}

type WrittenPicture = readonly [
  string,
  TemplatePicture['format'],
  { readonly part: string } | { readonly bytes: string },
];

/** Parts of the template that are bytes: where each is found in the PowerPoint file. */
interface Written {
  readonly template: Omit<Template, 'skeleton' | 'pictures' | 'layouts'>;
  readonly layouts: WrittenLayouts;
  readonly skeleton: Omit<Skeleton, 'parts' | 'contentTypes' | 'relations'> & {
    /** Text as it is; null for a part that stands in the file as it is. */
    readonly parts: readonly (readonly [string, string | null])[];
    readonly contentTypes: readonly (readonly [string, string])[];
    readonly relations: readonly (readonly [
      string,
      Skeleton['relations'] extends ReadonlyMap<string, infer List> ? List : never,
    ])[];
  };
  /** Hash, format, and the part that it was cleaned from; of one that the file does not have its bytes in base64. */
  readonly pictures?: readonly WrittenPicture[];
  readonly diagnostics: readonly Diagnostic[];
}

const thisProgram = typeof __BRIEFDECK_SOURCES__ === 'undefined' ? undefined : __BRIEFDECK_SOURCES__;

/** Where something adopted is kept, by all that it comes from; undefined where nothing is kept. */
export function keptPath(
  cache: string | undefined,
  bytes: Uint8Array,
  from: readonly unknown[],
  program: string | undefined = thisProgram,
): string | undefined {
  if (cache === undefined || program === undefined) return undefined;
  const key = createHash('sha256').update(program).update('\0').update(JSON.stringify(from)).update('\0').update(bytes);
  return join(cache, 'adopted', key.digest('hex').slice(0, nameLength));
}

const nameLength = 40;

/** What the system says of a file: whoever writes it changes at least the time of its last change, which no program can set. */
export interface FileState {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
}

/**
 * Where something adopted of a file in this state is kept, as `noteState` noted it: so that 20 MB need not be hashed for each deck.
 * Undefined where nothing was noted.
 */
export function notedPath(
  cache: string | undefined,
  state: FileState,
  from: readonly unknown[],
  program: string | undefined = thisProgram,
): string | undefined {
  const note = notePath(cache, state, from, program);
  if (cache === undefined || note === undefined) return undefined;
  try {
    const name = readFileSync(note, 'latin1');
    return /^[0-9a-f]{40}$/.test(name) ? join(cache, 'adopted', name) : undefined;
  } catch {
    return undefined;
  }
}

/** Clocks of file systems go in steps of up to two seconds (FAT): a file that is as young may change again within the same step. */
const youngest = 3_000_000_000n; // ns

/** Notes that what is kept at `kept` came of the file in this state; not of one that was changed just now. */
export function noteState(
  cache: string | undefined,
  state: FileState,
  from: readonly unknown[],
  kept: string,
  program: string | undefined = thisProgram,
): void {
  const note = notePath(cache, state, from, program);
  const now = BigInt(Date.now()) * 1_000_000n;
  const isYoung = [state.ctimeNs, state.mtimeNs].some((changed) => now - changed < youngest);
  if (note === undefined || isYoung) return;
  try {
    writeBeside(note, basename(kept));
  } catch {
    // The next run hashes the file again.
  }
}

function notePath(
  cache: string | undefined,
  { dev, ino, size, mtimeNs, ctimeNs }: FileState,
  from: readonly unknown[],
  program: string | undefined,
): string | undefined {
  if (cache === undefined || program === undefined) return undefined;
  const state = [dev, ino, size, mtimeNs, ctimeNs].map(String);
  const key = createHash('sha256').update(JSON.stringify([program, from, state]));
  return join(cache, 'adopted', `${key.digest('hex').slice(0, nameLength)}.file`);
}

function writeBeside(path: string, text: string): void {
  const beside = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(beside, text);
  renameSync(beside, path);
}

const hashLength = 64; // characters of a SHA-256

/** What is kept there, its parts read from the file's `bytes`; undefined for nothing, or what is not whole. */
export function readKeptPackage(path: string, bytes: Uint8Array): KeptPackage | undefined {
  let all: Buffer;
  try {
    all = readFileSync(path);
  } catch {
    return undefined;
  }
  const body = all.subarray(hashLength);
  if (hash('sha256', body, 'hex') !== all.toString('latin1', 0, hashLength)) return undefined;
  const { template, layouts, skeleton, pictures, diagnostics } = JSON.parse(body.toString('latin1')) as Written;
  const file = partsIn(bytes);
  if (!file || skeleton.parts.some(([name, xml]) => xml === null && !file.has(name))) return undefined;
  const parts = skeleton.parts.map(([name, xml]) => [name, xml ?? file.packed(name)] as const);
  return {
    template: {
      ...template,
      layouts: readLayouts(layouts) as Template['layouts'],
      ...(pictures ? { pictures: new Map(pictures.map((each) => [each[0], cleanedLater(each, file.read)])) } : {}),
      skeleton: {
        ...skeleton,
        parts: new Map(parts),
        contentTypes: new Map(skeleton.contentTypes),
        relations: new Map(skeleton.relations),
      },
    },
    diagnostics,
  };
}

/**
 * Keeps what was adopted. `cleanedFrom`: the part of each of the template's pictures, by hash. Written beside and renamed, so that
 * another run never reads a half of it; a cache that cannot be written is none.
 */
export function keepPackage(
  path: string,
  { template, diagnostics }: KeptPackage,
  cleanedFrom: ReadonlyMap<string, string>,
): void {
  const { skeleton, pictures, layouts, ...rest } = template;
  const written: Written = {
    template: rest,
    layouts: writtenLayouts(layouts),
    skeleton: {
      ...skeleton,
      parts: [...skeleton.parts].map(([name, content]) => [name, typeof content === 'string' ? content : null]),
      contentTypes: [...skeleton.contentTypes],
      relations: [...skeleton.relations],
    },
    ...(pictures
      ? { pictures: [...pictures].map(([hash, picture]) => writtenPicture(hash, picture, cleanedFrom.get(hash))) }
      : {}),
    diagnostics,
  };
  try {
    const body = inAscii(JSON.stringify(written));
    writeBeside(path, createHash('sha256').update(body).digest('hex') + body);
  } catch {
    // The next run adopts again.
  }
}

/** One letter beyond Latin-1 would double the memory of the whole text, and the time that reading it takes. */
function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function writtenPicture(hash: string, { format, bytes }: TemplatePicture, part: string | undefined): WrittenPicture {
  return [hash, format, part === undefined ? { bytes: Buffer.from(bytes).toString('base64') } : { part }];
}

interface PartsInFile {
  readonly has: (name: string) => boolean;
  /** As it stands in the file, which was read through when it was adopted: neither unpacked nor checked again. */
  readonly packed: (name: string) => PackedContent;
  readonly read: (name: string) => Uint8Array;
}

function partsIn(bytes: Uint8Array): PartsInFile | undefined {
  const zip = openZip(bytes);
  if (!zip.ok) return undefined;
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const by =
    <Content>(read: (entry: ZipEntry) => Content | undefined) =>
    (name: string): Content => {
      const entry = entries.get(name);
      const content = entry && read(entry);
      if (!content) throw new Error(`${name} was read before`);
      return content;
    };
  return { has: (name) => entries.has(name), packed: by(zip.packed), read: by(zip.read) };
}

/** Pictures are for drawing: a deck needs none of them, so each is cleaned when it is asked for. */
function cleanedLater([, format, from]: WrittenPicture, partOf: (name: string) => Uint8Array): TemplatePicture {
  if ('bytes' in from) return { format, bytes: Buffer.from(from.bytes, 'base64') };
  const { part } = from;
  let bytes: Uint8Array | undefined;
  return {
    format,
    get bytes() {
      if (!bytes) {
        const cleaned = cleanRaster(partOf(part));
        if (!cleaned.ok) throw new Error(`${part} was cleaned before`);
        bytes = cleaned.picture.bytes;
      }
      return bytes;
    },
  };
}
