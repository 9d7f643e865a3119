import type { Template } from '../../../shared/model/index.js';
import { type DrawSvg, drawnOr, nothing } from './rasterise.js';

/** What a good office printer shows. */
const dotsPerInch = 300;
const widest = 1920; // pixels, as of a brief's SVG

/** Drawn before in this run, by hash and width: a window makes deck after deck with one logo. */
const known = new Map<string, Uint8Array>();

/** The PNG that stands beside each SVG of a template, by its hash, as wide as it is shown. */
export async function templateRasters(template: Template, draw: DrawSvg): Promise<ReadonlyMap<string, Uint8Array>> {
  const rasters = new Map<string, Uint8Array>();
  for (const hash of template.skeleton.pictures ?? []) {
    const picture = template.pictures?.get(hash);
    if (picture?.format !== 'svg') continue;
    const width = Math.min(widest, Math.ceil((shownWidth(hash, template) * dotsPerInch) / 72));
    const key = `${hash} ${width}`;
    const png = known.get(key) ?? (await drawnOr(nothing, Buffer.from(picture.bytes).toString('utf8'), width, draw));
    known.set(key, png);
    rasters.set(hash, png);
  }
  return rasters;
}

/** Points across where a layout shows the picture largest; as a ground, all of the slide. */
function shownWidth(hash: string, { layouts, size }: Template): number {
  const widths = Object.values(layouts).flatMap(({ decor, background }) => [
    ...decor.flatMap((item) => (item.kind === 'picture' && item.hash === hash ? [item.box.width] : [])),
    ...(background.type === 'picture' && background.hash === hash ? [size.width] : []),
  ]);
  return Math.max(1, ...widths);
}
