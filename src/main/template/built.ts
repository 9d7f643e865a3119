/**
 * Templates of the program itself, made ahead of time: building one and packing its parts takes a twelfth of a short build. Each
 * variant lies beside compiled.json as V8 writes values, made by scripts/build-cli.ts, and is taken only by the very program and
 * Node that wrote it, and only while the template.yaml is as it was; everything else is built as usual.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import type { Template } from '../../shared/model/index.js';
import { type PackedText, rememberTexts } from '../ooxml/index.js';
import { hashOf } from './compiled.js';
import { type Found, templateFile } from './find.js';
import type { LoadedTemplate } from './load.js';

export interface BuiltTemplate {
  /** Of the program and of Node. */
  readonly stamp: string;
  /** The template.yaml and those that it extends, by the names of their folders, with the hash of each text. */
  readonly sources: readonly (readonly [id: string, hash: string])[];
  /** Without its parts. */
  readonly template: Template;
  readonly variants: readonly string[];
  /** The parts' texts one behind another, in UTF-8, which takes half the room of what V8 would write. */
  readonly texts: Uint8Array;
  readonly parts: readonly BuiltPart[];
}

/** `size` is that of its text in `texts`. */
export interface BuiltPart extends Omit<PackedText, 'text'> {
  readonly name: string;
}

/** Of the program's sources, where this is the program as it was built: sources that are being worked on build templates anew. */
declare const __BRIEFDECK_SOURCES__: string | undefined;

/**
 * What was built of `found`, if it lies in `own`, the program's own folder of templates; undefined where nothing fits. Without a
 * variant the usual one is meant.
 */
export function readBuilt(
  found: Found,
  own: string | undefined,
  variant: string | undefined,
): LoadedTemplate | undefined {
  if (typeof __BRIEFDECK_SOURCES__ === 'undefined' || own === undefined) return undefined;
  if (found.path !== join(own, found.id, templateFile)) return undefined;
  const file = join(own, builtFile(found.id, variant));
  if (!existsSync(file)) return undefined;
  try {
    const built = deserialize(readFileSync(file)) as BuiltTemplate;
    if (built.stamp !== stampOf(__BRIEFDECK_SOURCES__)) return undefined;
    const files = built.sources.map(([id]) => join(own, id, templateFile));
    if (!built.sources.every(([, hash], index) => hashOf(readFileSync(files[index] as string, 'utf8')) === hash))
      return undefined;
    return { template: withParts(built), variants: built.variants, files, diagnostics: [] };
  } catch {
    return undefined;
  }
}

function withParts({ template, texts, parts }: BuiltTemplate): Template {
  const bytes = Buffer.from(texts.buffer, texts.byteOffset, texts.length);
  let at = 0;
  const packed = parts.map((part) => {
    at += part.size;
    return { ...part, text: bytes.toString('utf8', at - part.size, at) };
  });
  rememberTexts(packed);
  return {
    ...template,
    skeleton: { ...template.skeleton, parts: new Map(packed.map(({ name, text }) => [name, text])) },
  };
}

/** The file's name; a variant may be called anything. */
export function builtFile(id: string, variant: string | undefined): string {
  return variant === undefined ? `${id}.built` : `${id}.${encodeURIComponent(variant)}.built`;
}

/** @param sources hash of the program's sources */
export function stampOf(sources: string): string {
  return `${sources} ${process.version} ${process.arch}`;
}
