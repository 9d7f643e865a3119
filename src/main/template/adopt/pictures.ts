/** Pictures of masters and layouts, by the hash of their bytes: what the preview draws. The file keeps its own parts. */
import { createHash } from 'node:crypto';
import type { PictureItem } from '../../../shared/model/index.js';
import type { SourcePackage } from './package.js';

export interface ShelvedPicture {
  readonly format: PictureItem['format'];
  readonly bytes: Uint8Array;
}

const formats: Readonly<Record<string, PictureItem['format']>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  gif: 'gif',
};

export class PictureShelf {
  readonly #source: SourcePackage;
  readonly #all = new Map<string, ShelvedPicture>();
  readonly #hashes = new Map<string, string>();

  constructor(source: SourcePackage) {
    this.#source = source;
  }

  get all(): ReadonlyMap<string, ShelvedPicture> {
    return this.#all;
  }

  /** The hash of the picture that a relation of `part` leads to; undefined for none, or one in a format that cannot be drawn. */
  hashOf(part: string, relation: string, unseen: (what: string) => void): string | undefined {
    const found = this.#source.relations(part).find(({ id }) => id === relation);
    const target = found && this.#source.target(part, found);
    if (target === undefined) return undefined;
    const known = this.#hashes.get(target);
    if (known !== undefined) return known;
    const ending = target.slice(target.lastIndexOf('.') + 1).toLowerCase();
    const format = formats[ending];
    if (!format) {
      unseen(`a picture in ${ending.toUpperCase()}`);
      return undefined;
    }
    const bytes = this.#source.bytes(target);
    const hash = createHash('sha256').update(bytes).digest('hex');
    this.#all.set(hash, { format, bytes });
    this.#hashes.set(target, hash);
    return hash;
  }

  formatOf(hash: string): PictureItem['format'] {
    return this.#all.get(hash)?.format ?? 'png';
  }
}
