import type { PictureTurn } from '../../shared/model/index.js';

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
