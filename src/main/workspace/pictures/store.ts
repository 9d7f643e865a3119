import type { PictureInfo } from '../../../shared/model/index.js';
import type { StoredPicture } from '../../pictures/index.js';

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
