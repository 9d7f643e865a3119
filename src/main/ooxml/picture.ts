/** Pictures as parts of a package, and the references to them (ECMA-376 Part 1, 20.1.8.13 blip, 20.1.8.55 srcRect). */
import type { Crop, PictureItem } from '../../shared/model/index.js';
import { percent } from './color.js';
import { attributes } from './xml.js';

export interface MediaParts {
  readonly part: string;
  /** The SVG of which `part` is the PNG. */
  readonly svg?: string;
}

/** The parts of a picture, named by its content: whatever shows it, it is in a deck once. `hash` is its SHA-256. */
export function mediaParts(hash: string, format: PictureItem['format']): MediaParts {
  // 20 hexadecimal digits of a SHA-256 tell any two pictures apart, and keep part names short.
  const base = `ppt/media/picture-${hash.replace(/[^0-9a-z]/gi, '').slice(0, 20)}`;
  return format === 'svg' ? { part: `${base}.png`, svg: `${base}.svg` } : { part: `${base}.${format}` };
}

/** The reference to a picture by ids of relations; an SVG stands in the extension of its PNG (MS-ODRAWXML 2.6, svgBlip). */
export function blipXml(id: string, svgId?: string): string {
  if (svgId === undefined) return `<a:blip r:embed="${id}"/>`;
  const extension = `<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svgId}"/>`;
  return `<a:blip r:embed="${id}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">${extension}</a:ext></a:extLst></a:blip>`;
}

/** What of the stored picture is left out; '' where all of it is shown. */
export function sourceRectangle(crop: Crop | undefined): string {
  if (!crop) return '';
  const side = (share: number) => (share > 0 ? percent(share) : undefined);
  return `<a:srcRect${attributes({ l: side(crop.left), t: side(crop.top), r: side(crop.right), b: side(crop.bottom) })}/>`;
}
