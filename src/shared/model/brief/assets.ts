/** What the workspace found behind the pictures and data that a brief names. */

/**
 * What the workspace found behind a picture's `src`: bytes are kept by hash elsewhere, stripped of metadata.
 * Sizes are pixels after EXIF turning; 96 pixels an inch make the natural size.
 */
export type PictureInfo =
  | {
      readonly ok: true;
      readonly hash: string;
      readonly width: number;
      readonly height: number;
      readonly format: 'png' | 'jpeg' | 'gif' | 'svg';
      /** Present when the camera held the picture turned: `width` and `height` are those of the upright picture. */
      readonly turn?: PictureTurn;
    }
  /** A diagnostic has been given; a visible note takes its place. */
  | { readonly ok: false; readonly reason: 'missing' | 'remote' | 'outside' | 'unreadable' | 'too-large' };

/** How the stored pixels must be turned to stand upright (EXIF 2.3, tag 0x0112): first mirrored, then turned. */
export interface PictureTurn {
  /** Clockwise. */
  readonly degrees: 0 | 90 | 180 | 270;
  /** Left and right exchanged. */
  readonly mirrored?: true;
}

/** By `src` as the brief wrote it. */
export type Pictures = ReadonlyMap<string, PictureInfo>;

/** What the workspace found behind a `DataRef`. */
export type DataTable =
  | {
      readonly ok: true;
      /** As diagnostics name it: the data file, or the brief. */
      readonly file: string;
      readonly rows: readonly DataRow[];
    }
  /** A diagnostic has been given. */
  | { readonly ok: false };

export interface DataRow {
  readonly cells: readonly string[];
  /** In its file, from 1. */
  readonly line: number;
}

/** By key. */
export type DataTables = ReadonlyMap<string, DataTable>;
