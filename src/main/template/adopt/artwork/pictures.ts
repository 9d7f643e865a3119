/** Pictures of masters and layouts, by the hash of their bytes: what the preview draws. The file keeps its own parts. */
import type { PictureItem, TemplatePicture } from '../../../../shared/model/index.js';
import { cleanRaster, type StoredPicture } from '../../../pictures/index.js';
import type { SourcePackage } from '../package/package.js';
import { logoRelation } from './logo.js';

/** Endings of the formats that are drawn. */
const drawn = ['png', 'jpg', 'jpeg', 'jpe', 'gif'];

/** By the names of the parts that they stand in for, without their folder: 'image3.emf'. */
export type StandIns = Readonly<Record<string, StoredPicture>>;

export class PictureShelf {
  readonly #source: SourcePackage;
  readonly #standIns: StandIns;
  readonly #all = new Map<string, TemplatePicture>();
  readonly #stored = new Map<string, StoredPicture>();
  readonly #opacities = new Map<string, number | undefined>();
  readonly #hashes = new Map<string, string>();
  readonly #missing = new Set<string>();
  /** Hashes of pictures that the file does not have. */
  readonly #brought = new Set<string>();
  readonly #logo: StoredPicture | undefined;

  /** `logo`: what the relation `logoRelation` leads to, on each part that has it. */
  constructor(source: SourcePackage, standIns: StandIns = {}, logo?: StoredPicture) {
    this.#source = source;
    this.#standIns = standIns;
    this.#logo = logo;
  }

  get all(): ReadonlyMap<string, TemplatePicture> {
    return this.#all;
  }

  /** Names of pictures that are drawn only by Office, and have no stand-in. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** Names of all its pictures, for whoever stands in for one that is not there. */
  get names(): readonly string[] {
    return [...this.#source.names].filter((name) => /\/media\//.test(name)).map(fileName);
  }

  /** The hash of the picture that a relation of `part` leads to; undefined for none, or one in a format that cannot be drawn. */
  hashOf(part: string, relation: string, unseen: (what: string) => void): string | undefined {
    if (relation === logoRelation && this.#logo) return this.#bring(this.#logo);
    const found = this.#source.relations(part).find(({ id }) => id === relation);
    const target = found && this.#source.target(part, found);
    if (target === undefined) return undefined;
    const known = this.#hashes.get(target);
    if (known !== undefined) return known;
    const standIn = this.#standIns[fileName(target)];
    if (standIn) {
      this.#hashes.set(target, standIn.hash);
      return this.#bring(standIn);
    }
    const cleaned = cleanRaster(this.#source.bytes(target));
    if (cleaned.ok) return this.#keep(target, cleaned.picture);
    const ending = target.slice(target.lastIndexOf('.') + 1).toLowerCase();
    if (drawn.includes(ending)) unseen('a picture that is damaged or too large');
    else this.#missing.add(fileName(target));
    return undefined;
  }

  /** The part that each picture of the file was cleaned from, by its hash. */
  get parts(): ReadonlyMap<string, string> {
    const own = [...this.#hashes].filter(([, hash]) => !this.#brought.has(hash));
    return new Map(own.map(([part, hash]) => [hash, part]));
  }

  formatOf(hash: string): PictureItem['format'] {
    return this.#all.get(hash)?.format ?? 'png';
  }

  /** Nothing of it is see-through: a JPEG, or a PNG without alpha (11.2.1 and 11.3.1.1 of PNG, 3rd edition). */
  isOpaque(hash: string): boolean {
    const picture = this.#all.get(hash);
    if (picture?.format !== 'png') return picture?.format === 'jpeg';
    const colorType = picture.bytes[25] ?? 6;
    return (colorType & 4) === 0 && !Buffer.from(picture.bytes.subarray(0, 4096)).includes('tRNS');
  }

  /** A picture that `hashOf` gave, with its size in pixels. */
  stored(hash: string): StoredPicture | undefined {
    return this.#stored.get(hash);
  }

  /** Notes that the file has Office draw a picture otherwise than it is. @param opacity where it only lets the ground through */
  change(hash: string, opacity: number | undefined): void {
    this.#opacities.set(hash, opacity);
  }

  /** How opaque a picture is drawn, 0 to 1; undefined where Office draws it in other colours. */
  opacityOf(hash: string): number | undefined {
    return this.#opacities.has(hash) ? this.#opacities.get(hash) : 1;
  }

  #bring(picture: StoredPicture): string {
    const { hash, format, bytes } = picture;
    this.#stored.set(hash, picture);
    this.#all.set(hash, { format, bytes });
    this.#brought.add(hash);
    return hash;
  }

  #keep(target: string, picture: StoredPicture): string {
    const { hash, format, bytes } = picture;
    this.#stored.set(hash, picture);
    this.#all.set(hash, { format, bytes });
    this.#hashes.set(target, hash);
    return hash;
  }
}

function fileName(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1);
}
