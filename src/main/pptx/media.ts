/** The pictures of a deck: a part for each content, named by its hash, whatever number of slides shows it. */
import { type MediaParts, mediaParts } from '../ooxml/index.js';
import type { PictureBytes } from './types.js';

export class Media {
  readonly #read: (hash: string) => PictureBytes | undefined;
  readonly #known = new Map<string, MediaParts>();
  readonly #parts = new Map<string, Uint8Array>();

  constructor(read: (hash: string) => PictureBytes | undefined) {
    this.#read = read;
  }

  /** The parts of a picture. Throws when there are no bytes for the hash: compose names only pictures that were read. */
  parts(hash: string): MediaParts {
    const known = this.#known.get(hash);
    if (known) return known;
    const picture = this.#read(hash);
    if (!picture) throw new Error(`There are no bytes for the picture ${hash}.`);
    const own = mediaParts(hash, picture.format);
    const made = picture.format === 'svg' ? { ...own, part: this.#sameAs(picture.png) ?? own.part } : own;
    this.#parts.set(made.part, picture.format === 'svg' ? picture.png : picture.bytes);
    if (made.svg !== undefined) this.#parts.set(made.svg, picture.bytes);
    this.#known.set(hash, made);
    return made;
  }

  /** The part that has these bytes already: two drawings that are written differently may look the same, as empty ones do. */
  #sameAs(bytes: Uint8Array): string | undefined {
    for (const [part, known] of this.#parts) {
      if (known.length === bytes.length && Buffer.compare(known, bytes) === 0) return part;
    }
    return undefined;
  }

  /** Every part asked for so far, by name. */
  get all(): ReadonlyMap<string, Uint8Array> {
    return this.#parts;
  }
}
