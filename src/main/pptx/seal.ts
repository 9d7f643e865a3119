/** Packs the parts and seals them: the last step, when nothing can change any more. */
import { blankSeal, customPropertiesPart, packPart, sealOf, zipPieces } from '../ooxml/index.js';
import type { PackContent, PartContent } from './parts.js';

/** Packs one part. */
export const packContent: PackContent = (name, content) => {
  const { name: _, ...packed } = packPart(name, content);
  return packed;
};

export function packSealed(parts: ReadonlyMap<string, PartContent>): readonly Uint8Array[] {
  const packed = [...parts].map(([name, content]) => packPart(name, content));
  const at = packed.findIndex((part) => part.name === customPropertiesPart);
  const properties = parts.get(customPropertiesPart);
  if (typeof properties !== 'string') throw new Error('A deck without custom properties cannot be sealed.');
  packed[at] = packPart(customPropertiesPart, properties.replace(blankSeal, sealOf(packed)));
  return zipPieces(packed);
}
