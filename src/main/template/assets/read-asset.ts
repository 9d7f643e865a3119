/** One file of a template: found in its folder, and read within a limit. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { locateFile } from '../../pictures/index.js';
import type { Asset } from '../format/assets.js';
import type { Where } from './load-assets.js';

export interface AssetFile {
  /** Absolute, with links followed. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** The file of an asset, or why there is none. `limit` is in bytes. */
export function readAsset(asset: Asset, path: string, where: Where, limit: number): AssetFile | Diagnostic {
  const values = { key: path, name: asset.asset };
  const found = locateFile(asset.asset, asset.folder);
  if (found.kind === 'outside') return diagnostic('template-asset-outside', where(path), values);
  if (found.kind !== 'file') return diagnostic('template-asset-missing', where(path), values);
  if (found.size > limit) {
    const megabytes = (size: number) => Math.ceil(size / 1024 / 1024);
    const sizes = { size: megabytes(found.size), limit: megabytes(limit) };
    return diagnostic('template-asset-too-large', where(path), { ...values, ...sizes });
  }
  try {
    const bytes = readFileSync(found.path);
    return { path: found.path, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return diagnostic('template-asset-missing', where(path), values);
  }
}

export function isDiagnostic(value: AssetFile | Diagnostic): value is Diagnostic {
  return 'code' in value;
}
