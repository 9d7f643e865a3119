/** The pictures of a deck: a part for each content, named by its hash, whatever number of slides shows it. */
import type { PictureBytes } from './types.js';

export interface MediaParts {
  readonly part: string;
  /** The SVG of which `part` is the PNG. */
  readonly svg?: string;
}

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
    const made = this.#add(`ppt/media/${partNameOf(hash)}`, picture);
    this.#known.set(hash, made);
    return made;
  }

  /** Every part asked for so far, by name. */
  get all(): ReadonlyMap<string, Uint8Array> {
    return this.#parts;
  }

  #add(base: string, picture: PictureBytes): MediaParts {
    if (picture.format !== 'svg') {
      const part = `${base}.${picture.format}`;
      this.#parts.set(part, picture.bytes);
      return { part };
    }
    const made = { part: `${base}.png`, svg: `${base}.svg` };
    this.#parts.set(made.part, picture.png);
    this.#parts.set(made.svg, picture.bytes);
    return made;
  }
}

/** 20 hexadecimal digits of a SHA-256 tell any two pictures apart, and keep part names short. */
function partNameOf(hash: string): string {
  return `picture-${hash.replace(/[^0-9a-z]/gi, '').slice(0, 20)}`;
}
