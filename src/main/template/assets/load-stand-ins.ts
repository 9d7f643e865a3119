/** Pictures that stand in for drawings of a PowerPoint file that only Office can draw (EMF, WMF). */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { cleanPicture, maxBytes, type StoredPicture } from '../../pictures/index.js';
import type { TemplateData } from '../format/format.js';
import type { Where } from './load-assets.js';
import { isDiagnostic, readAsset } from './read-asset.js';

export interface StandIns {
  /** By the name of the picture that each stands in for, as the keeper writes it. */
  readonly pictures: Readonly<Record<string, StoredPicture>>;
  /** Paths of the files. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function loadStandIns({ pictures: data = {} }: TemplateData, where: Where): Promise<StandIns> {
  const pictures: Record<string, StoredPicture> = {};
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, asset] of Object.entries(data)) {
    const path = `pictures.${name}`;
    const file = readAsset(asset, path, where, maxBytes);
    if (isDiagnostic(file)) {
      diagnostics.push(file);
      continue;
    }
    files.push(file.path);
    const cleaned = await cleanPicture(file.bytes);
    if (cleaned.ok) pictures[name] = cleaned.picture;
    else diagnostics.push(diagnostic('package-stand-in-unusable', where(path), { key: path, name: asset.asset }));
  }
  return { pictures, files, diagnostics };
}
