import { createHash } from 'node:crypto';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic, Scene } from '../../../shared/model/index.js';
import { shownSource } from '../../../shared/picture-source.js';
import type { renderDrawing } from '../../export/index.js';
import { makeDeckCharts, type PictureBytes, writePptx } from '../../pptx/index.js';
import { drawnPicture, rasterise, type Shortfall, templateRasters } from '../pictures/index.js';
import type { Draft, DraftPart } from './types.js';

/** The deck's bytes, in pieces one behind another. `clean`: for outsiders. The PNG beside an SVG picture is made here, because only decks need one. */
export async function packDeck(
  { deck, template, scenes, pictures, parts }: Draft,
  clean = false,
): Promise<{ readonly pieces: readonly Uint8Array[]; readonly notes: readonly Diagnostic[] }> {
  if (!deck || !template) throw new Error('a draft without errors has a deck and a template');
  const short = await rasterise(picturesOf(scenes), pictures, drawSvg);
  const rasters = await templateRasters(template, drawSvg);
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
  return { pieces, notes: parts.flatMap((part) => shortIn(part, short)) };
}

/** What is said of each picture of a brief that could not be drawn, or not finely, at its first line. */
function shortIn({ brief, pictures }: DraftPart, short: ReadonlyMap<string, Shortfall>): readonly Diagnostic[] {
  const seen = new Set<string>();
  return brief.pictures.flatMap(({ src, lines }) => {
    const found = pictures.get(src);
    const shortfall = found?.ok ? short.get(found.hash) : undefined;
    if (!shortfall || seen.has(src)) return [];
    seen.add(src);
    const code = shortfall === 'nothing' ? 'picture-undrawn' : 'picture-coarse';
    return [diagnostic(code, { file: brief.file, lines }, { src: shownSource(src) })];
  });
}

/** `renderDrawing`, loaded when there is an SVG. */
const drawSvg: typeof renderDrawing = async (...given) =>
  (await import('../../export/index.js')).renderDrawing(...given);

/** Hashes of the pictures that stand on slides. */
function picturesOf(scenes: readonly Scene[]): readonly string[] {
  return scenes.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' ? [item.hash] : [])));
}

/** A hash of the briefs' texts: it says what a deck was made of without naming a path. Of one brief it is that brief's own hash. */
export function hashOfBriefs(parts: readonly DraftPart[]): string {
  const [only] = parts;
  if (only && parts.length === 1) return only.hash;
  return createHash('sha256')
    .update(parts.map((part) => part.hash).join('\n'))
    .digest('hex');
}
