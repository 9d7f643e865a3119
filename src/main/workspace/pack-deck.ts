import { createHash } from 'node:crypto';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic, Scene } from '../../shared/model/index.js';
import { shownSource } from '../../shared/picture-source.js';
import type { renderPng } from '../export/index.js';
import { makeDeckCharts, type PictureBytes, writePptx } from '../pptx/index.js';
import { drawnPicture, rasterise, templateRasters } from './pictures/index.js';
import type { Draft, DraftPart } from './types.js';

/** The deck's bytes, in pieces one behind another; `clean` where outsiders get it. SVG pictures get the PNG that stands beside them here, since only decks need one. */
export async function packDeck(
  { deck, template, scenes, pictures, parts }: Draft,
  clean = false,
): Promise<{ readonly pieces: readonly Uint8Array[]; readonly notes: readonly Diagnostic[] }> {
  if (!deck || !template) throw new Error('a draft without errors has a deck and a template');
  const undrawn = new Set(await rasterise(picturesOf(scenes), pictures, drawPng));
  const rasters = await templateRasters(template, drawPng);
  const readPicture = (hash: string): PictureBytes | undefined => {
    const picture = drawnPicture({ pictures, template }, hash);
    if (!picture) return undefined;
    const { format, bytes } = picture;
    if (format !== 'svg') return { format, bytes };
    const png = pictures.raster(hash) ?? rasters.get(hash);
    return png && { format, bytes, png };
  };
  const pieces = writePptx({
    scenes,
    template,
    properties: deck.properties,
    sections: deck.sections,
    readPicture,
    charts: await makeDeckCharts(scenes),
    briefHash: hashOfBriefs(parts),
    ...(clean ? { clean } : {}),
  });
  return { pieces, notes: parts.flatMap((part) => undrawnIn(part, undrawn)) };
}

/** What is said of each picture of a brief that could not be drawn, at its first line. */
function undrawnIn({ brief, pictures }: DraftPart, undrawn: ReadonlySet<string>): readonly Diagnostic[] {
  const seen = new Set<string>();
  return brief.pictures.flatMap(({ src, lines }) => {
    const found = pictures.get(src);
    if (!found?.ok || !undrawn.has(found.hash) || seen.has(src)) return [];
    seen.add(src);
    return [diagnostic('picture-undrawn', { file: brief.file, lines }, { src: shownSource(src) })];
  });
}

/** `renderPng`, loaded when there is an SVG. */
const drawPng: typeof renderPng = async (...given) => (await import('../export/index.js')).renderPng(...given);

/** Hashes of the pictures that stand on slides. */
function picturesOf(scenes: readonly Scene[]): readonly string[] {
  return scenes.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' ? [item.hash] : [])));
}

/** Of the briefs' texts, not of their names: provenance without a path. One brief's own hash stays as it is. */
export function hashOfBriefs(parts: readonly DraftPart[]): string {
  const [only] = parts;
  if (only && parts.length === 1) return only.hash;
  return createHash('sha256')
    .update(parts.map((part) => part.hash).join('\n'))
    .digest('hex');
}
