/** Pictures of masters and layouts, by the hash of their bytes: what the preview draws. The file keeps its own parts. */
import type { PictureItem, TemplatePicture } from '../../../shared/model/index.js';
import { cleanRaster } from '../../pictures/index.js';
import type { SourcePackage } from './package.js';

/** Endings of the formats that are drawn. */
const drawn = ['png', 'jpg', 'jpeg', 'jpe', 'gif'];

export class PictureShelf {
  readonly #source: SourcePackage;
  readonly #all = new Map<string, TemplatePicture>();
  readonly #hashes = new Map<string, string>();

  constructor(source: SourcePackage) {
    this.#source = source;
  }

  get all(): ReadonlyMap<string, TemplatePicture> {
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
    const cleaned = cleanRaster(this.#source.bytes(target));
    if (!cleaned.ok) {
      unseen(
        drawn.includes(ending) ? 'a picture that is damaged or too large' : `a picture in ${ending.toUpperCase()}`,
      );
      return undefined;
    }
    const { hash, format, bytes } = cleaned.picture;
    this.#all.set(hash, { format, bytes });
    this.#hashes.set(target, hash);
    return hash;
  }

  /** The part of each picture, by its hash. */
  get parts(): ReadonlyMap<string, string> {
    return new Map([...this.#hashes].map(([part, hash]) => [hash, part]));
  }

  formatOf(hash: string): PictureItem['format'] {
    return this.#all.get(hash)?.format ?? 'png';
  }
}
