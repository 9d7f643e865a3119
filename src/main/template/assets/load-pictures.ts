/** Pictures of a template: read from its folder, cleaned of everything that is not drawn, measured. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic, PictureItem } from '../../../shared/model/index.js';
import { type Cleaned, cleanPicture } from '../../pictures/index.js';
import { type Asset, assetsIn } from '../format/assets.js';
import type { TemplateData } from '../format/format.js';
import { maxPictureSize } from '../limits.js';
import type { Where } from './load-assets.js';
import { isDiagnostic, readAsset } from './read-asset.js';

export interface LoadedPicture {
  /** SHA-256 of the cleaned bytes. */
  readonly hash: string;
  readonly format: PictureItem['format'];
  readonly bytes: Uint8Array;
  /** Pixels, or units of an SVG: what counts is their proportion. */
  readonly width: number;
  readonly height: number;
}

export interface LoadedPictures {
  /** By `pictureKey`. */
  readonly pictures: ReadonlyMap<string, LoadedPicture>;
  /** SHA-256 of each file as it lies there, by its path. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Under which a picture is found again by whoever has its asset. */
export function pictureKey({ folder, asset }: Asset): string {
  return `${folder}\0${asset}`;
}

/** Reads every picture that `data` names. A file that is named twice is read once, and is wrong once. */
export async function loadPictures(data: TemplateData, where: Where): Promise<LoadedPictures> {
  const pictures = new Map<string, LoadedPicture>();
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const { path, asset } of assetsIn(data)) {
    const key = pictureKey(asset);
    if (path.startsWith('theme.fonts.') || seen.has(key)) continue;
    seen.add(key);
    const file = readAsset(asset, path, where, maxPictureSize);
    if (isDiagnostic(file)) {
      diagnostics.push(file);
      continue;
    }
    files.set(file.path, file.hash);
    const cleaned = await cleanPicture(file.bytes);
    const reason = refusal(cleaned);
    if (cleaned.ok && reason === undefined) pictures.set(key, cleaned.picture);
    else {
      const values = { key: path, name: asset.asset, reason: reason ?? '' };
      diagnostics.push(diagnostic('template-picture-unusable', where(path), values));
    }
  }
  return { pictures, files, diagnostics };
}

/** Why a picture is not taken, as the end of a sentence. */
function refusal(cleaned: Cleaned): string | undefined {
  if (!cleaned.ok) {
    switch (cleaned.reason) {
      case 'format':
        return `it is ${cleaned.format.toUpperCase()}, which PowerPoint does not show everywhere`;
      case 'too-large':
        return `it has ${cleaned.megapixels} megapixels, and the limit is 50`;
      case 'intricate':
        return 'it is too intricate to be drawn';
      default:
        return 'it is no picture, or is damaged';
    }
  }
  // A fill cannot turn its picture, and a logo that a camera took is no logo.
  return cleaned.picture.turn ? 'its pixels lie on their side, and only a note of the camera says so' : undefined;
}
