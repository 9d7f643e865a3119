/**
 * PowerPoint files that were adopted before: what came of one is kept in the person's cache under the hash of everything that it
 * came from (the file, the keeper's lines, our own plain template, the program itself), so that a build reads it rather than
 * matching and resolving anew. It lies in the cache and not beside the file: what a stranger's folder brings is never trusted for it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Skeleton, Template, TemplatePicture } from '../../shared/model/index.js';
import { openZip } from '../ooxml/index.js';
import { cleanRaster } from '../pictures/index.js';

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
  readonly template: Omit<Template, 'skeleton' | 'pictures'>;
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

/** Where something adopted is kept, by all that it comes from; undefined where nothing is kept. */
export function keptPath(
  cache: string | undefined,
  bytes: Uint8Array,
  from: readonly unknown[],
  program: string | undefined = typeof __BRIEFDECK_SOURCES__ === 'undefined' ? undefined : __BRIEFDECK_SOURCES__,
): string | undefined {
  if (cache === undefined || program === undefined) return undefined;
  const key = createHash('sha256').update(program).update('\0').update(JSON.stringify(from)).update('\0').update(bytes);
  return join(cache, 'adopted', key.digest('hex').slice(0, 40));
}

const hashLength = 64; // characters of a SHA-256

/** What is kept there, its parts read from the file's `bytes`; undefined for nothing, or what is not whole. */
export function readKeptPackage(path: string, bytes: Uint8Array): KeptPackage | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const body = text.slice(hashLength);
  if (createHash('sha256').update(body).digest('hex') !== text.slice(0, hashLength)) return undefined;
  const { template, skeleton, pictures, diagnostics } = JSON.parse(body) as Written;
  const partOf = partReader(bytes);
  const parts = skeleton.parts.map(([name, xml]) => [name, xml ?? partOf(name)] as const);
  return {
    template: {
      ...template,
      ...(pictures ? { pictures: new Map(pictures.map((each) => [each[0], cleanedLater(each, partOf)])) } : {}),
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
  const { skeleton, pictures, ...rest } = template;
  const written: Written = {
    template: rest,
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
    const body = JSON.stringify(written);
    const beside = `${path}.${process.pid}`;
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(beside, createHash('sha256').update(body).digest('hex') + body);
    renameSync(beside, path);
  } catch {
    // The next run adopts again.
  }
}

function writtenPicture(hash: string, { format, bytes }: TemplatePicture, part: string | undefined): WrittenPicture {
  return [hash, format, part === undefined ? { bytes: Buffer.from(bytes).toString('base64') } : { part }];
}

function partReader(bytes: Uint8Array): (name: string) => Uint8Array {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error('a file of this hash was adopted before');
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  return (name) => {
    const entry = entries.get(name);
    const read = entry && zip.read(entry);
    if (!read) throw new Error(`${name} was read before`);
    return read;
  };
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
