import type { PictureInfo, PictureTurn } from '../../../shared/model/index.js';

/** A picture as it goes into a deck: cleaned of metadata. */
export interface StoredPicture {
  /** SHA-256 of `bytes`, hexadecimal. */
  readonly hash: string;
  readonly format: 'png' | 'jpeg' | 'gif' | 'svg';
  readonly bytes: Uint8Array;
  /** Pixels of the upright picture. */
  readonly width: number;
  readonly height: number;
  readonly turn?: PictureTurn;
}

/** Pictures by hash, shared by the briefs of one deck, and the PNG beside each SVG once it was asked for. */
export class PictureStore {
  readonly #pictures = new Map<string, StoredPicture>();
  readonly #rasters = new Map<string, Uint8Array>();

  add(picture: StoredPicture): PictureInfo {
    this.#pictures.set(picture.hash, picture);
    const { bytes: _, ...info } = picture;
    return { ok: true, ...info };
  }

  get(hash: string): StoredPicture | undefined {
    return this.#pictures.get(hash);
  }

  /** The PNG beside an SVG, after `rasterise` made it. */
  raster(hash: string): Uint8Array | undefined {
    return this.#rasters.get(hash);
  }

  setRaster(hash: string, png: Uint8Array): void {
    this.#rasters.set(hash, png);
  }
}
