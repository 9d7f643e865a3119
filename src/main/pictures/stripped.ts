import type { PictureTurn } from '../../shared/model/index.js';

/** A raster picture without its metadata: what remains is what is drawn. */
export interface StrippedPicture {
  readonly bytes: Uint8Array;
  /** Pixels as stored, before `turn`. */
  readonly width: number;
  readonly height: number;
  readonly turn?: PictureTurn;
}
