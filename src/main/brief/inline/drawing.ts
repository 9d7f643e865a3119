import type { Lines } from '../../../shared/model/diagnostic.js';
import { decodeEntities } from './entities.js';
import { imageOf, type WrittenPicture } from './pictures.js';
import { endOfNested, isHidden, type Tag } from './tags.js';

type OpenTag = Extract<Tag, { type: 'open' }>;

const iconSide = 64; // CSS pixels: what is no larger either way is an icon of its line, and no picture
const pixelsPerEm = 16;

/**
 * Where the drawing ends that begins with this `<svg>`. Undefined for icons, for what is hidden and for an element that never
 * ends, which go with their content as other elements do.
 */
export function endOfDrawing(source: string, tag: OpenTag): number | undefined {
  if (tag.name !== 'svg' || tag.selfClosing || isIcon(tag.values) || isHidden(tag.values)) return undefined;
  return endOfNested(source, 'svg', tag.end);
}

/** The drawing between `start` and `end` as a picture whose address is the drawing itself. */
export function drawingPicture(source: string, start: number, end: number, tag: OpenTag, lines: Lines): WrittenPicture {
  const alt = tag.values['aria-label'] ?? decodeEntities(leadingText(source.slice(tag.end, end)) ?? '');
  const xml = wellFormedEntities(source.slice(start, end));
  const src = `data:image/svg+xml;base64,${Buffer.from(xml, 'utf8').toString('base64')}`;
  // Its size on a web page says little of a slide: the drawing takes the room that its slide has.
  const { role, 'aria-hidden': hidden } = tag.values;
  return imageOf({ src, alt, ...(role ? { role } : {}), ...(hidden ? { 'aria-hidden': hidden } : {}) }, lines);
}

function isIcon(values: Readonly<Record<string, string>>): boolean {
  const [, , boxWidth, boxHeight] = (values.viewbox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = pixels(values.width) ?? boxWidth;
  const height = pixels(values.height) ?? boxHeight;
  return (width ?? Number.POSITIVE_INFINITY) <= iconSide && (height ?? Number.POSITIVE_INFINITY) <= iconSide;
}

function pixels(length: string | undefined): number | undefined {
  const match = /^\s*(\d*\.?\d+)(px|em|rem)?\s*$/i.exec(length ?? '');
  if (!match) return undefined;
  return Number(match[1]) * (/^r?em$/i.test(match[2] ?? '') ? pixelsPerEm : 1);
}

/** What the drawing says of itself in its first elements (SVG 2, 5.7: `title`, then `desc`). */
function leadingText(content: string): string | undefined {
  return /^\s*<(title|desc)\b[^>]*>([^<]*)<\/\1\s*>/i.exec(content)?.[2]?.trim();
}

/** HTML's named characters as themselves: XML knows five of them. An `&` that begins none stands for itself. */
function wellFormedEntities(source: string): string {
  return source.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)(\w+;)?/gi, (found) => {
    const text = decodeEntities(found);
    return text === found ? `&amp;${found.slice(1)}` : text;
  });
}
