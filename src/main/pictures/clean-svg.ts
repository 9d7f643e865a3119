import type { Document, Element } from '@xmldom/xmldom';
import { maxSvgDepth } from './limits.js';
import { sniffFormat } from './sniff.js';
import { stripGif } from './strip-gif.js';
import { stripJpeg } from './strip-jpeg.js';
import { stripPng } from './strip-png.js';
import { isIntricate, withoutManyFilters } from './svg-cost.js';
import { readSvgSize, type SvgSize } from './svg-size.js';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** Elements that run, load, or carry what is not drawn (drawing programs keep file paths and names in `metadata`). */
const dropped = new Set([
  'script',
  'foreignObject',
  'iframe',
  'audio',
  'video',
  'canvas',
  'metadata',
  'handler',
  'listener',
  'set',
  'animate',
  'animateMotion',
  'animateTransform',
]);

export interface CleanSvg extends SvgSize {
  readonly bytes: Uint8Array;
}

/**
 * An SVG that names nothing outside itself: no script, no style that loads, no address but `#id` and embedded PNG, JPEG
 * and GIF (whose metadata goes too), no foreign markup, comments or processing instructions. Undefined when it is not
 * well-formed, has a document type with entities of its own, or has no svg root; 'intricate' when it could not be drawn in
 * reasonable time.
 */
export async function cleanSvg(bytes: Uint8Array): Promise<CleanSvg | 'intricate' | undefined> {
  const text = decodeXml(bytes);
  if (isDeep(text)) return 'intricate';
  // Entities of one's own are how a small file becomes a large one, or reads another; xmldom would keep them as text.
  if (/<!DOCTYPE[^>]*\[/i.test(text) || /<!ENTITY/i.test(text)) return undefined;
  const { DOMParser, XMLSerializer } = await import('@xmldom/xmldom');
  const document = parse(text.replace(/<!DOCTYPE[^>]*>/i, ''), new DOMParser({ onError: refuse }));
  const root = document?.documentElement;
  if (root?.localName !== 'svg' || (root.namespaceURI !== svgNamespace && root.namespaceURI !== null)) {
    return undefined;
  }
  if (root.namespaceURI === null) root.setAttribute('xmlns', svgNamespace);
  const embedded = cleanTree(root);
  if (isIntricate(root, embedded)) return 'intricate';
  withoutManyFilters(root);
  const size = readSvgSize(root);
  return { bytes: Buffer.from(new XMLSerializer().serializeToString(root), 'utf8'), ...size };
}

/** Whether elements stand in one another deeper than anybody draws: found before a tree is made, which takes seconds then. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const tag of text.matchAll(/<(\/?)[a-z_](?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/gi)) {
    if (tag[1]) depth -= 1;
    else if (!tag[2]) depth += 1;
    if (depth > maxSvgDepth) return true;
  }
  return false;
}

function parse(text: string, parser: { parseFromString(text: string, type: string): Document }): Document | undefined {
  try {
    return parser.parseFromString(text, 'image/svg+xml');
  } catch {
    return undefined;
  }
}

function refuse(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

/** XML by its byte-order mark; UTF-8 without one (XML 1.0, 4.3.3). */
function decodeXml(bytes: Uint8Array): string {
  const first = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = first === 0xfffe ? 'utf-16le' : first === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Cleans all elements under `root`, and it: with a list of its own, since a deep tree would end a recursion. Answers how many
 * pixels the pictures inside have, by the element that shows them.
 */
function cleanTree(root: Element): ReadonlyMap<Element, number> {
  const embedded = new Map<Element, number>();
  const waiting: Element[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const pixels = cleanAttributes(element);
    if (pixels > 0) embedded.set(element, pixels);
    for (const child of Array.from(element.childNodes)) {
      if (child.nodeType === 1 && isKept(child as Element)) waiting.push(child as Element);
      else if (child.nodeType === 1 || child.nodeType === 7 || child.nodeType === 8) element.removeChild(child);
    }
    if (element.localName === 'style') element.textContent = cleanStyle(element.textContent ?? '');
  }
  return embedded;
}

function isKept(element: Element): boolean {
  const known = element.namespaceURI === svgNamespace || element.namespaceURI === null;
  return known && !dropped.has(element.localName ?? '');
}

/** Answers how many pixels the pictures in its attributes have. */
function cleanAttributes(element: Element): number {
  let pixels = 0;
  const count = (more: number): void => {
    pixels += more;
  };
  for (const attribute of Array.from(element.attributes)) {
    const name = attribute.localName ?? attribute.name;
    const kept = keptValue(attribute.namespaceURI, name, attribute.value, count);
    if (kept === undefined) element.removeAttributeNode(attribute);
    else if (kept !== attribute.value) attribute.value = kept;
  }
  return pixels;
}

/** The value to keep, or undefined where the attribute goes. */
function keptValue(
  namespace: string | null,
  name: string,
  value: string,
  count: (pixels: number) => void,
): string | undefined {
  if (namespace === xmlnsNamespace) return value === svgNamespace || value === xlinkNamespace ? value : undefined;
  if (namespace !== null && namespace !== '' && namespace !== xlinkNamespace && namespace !== xmlNamespace)
    return undefined;
  if (namespace === xmlNamespace && name === 'base') return undefined;
  if (/^on/i.test(name)) return undefined;
  if (name === 'href' || name === 'src') return keptAddress(value, count);
  if (name === 'style') return cleanStyle(value);
  // With a backslash it may be any function (`u\72l(…)`).
  return /url\s*\(|\\.*\(/is.test(value) ? cleanStyle(value) : value;
}

/** `#id`, or an embedded raster picture without its metadata, whose pixels are counted. */
function keptAddress(value: string, count: (pixels: number) => void): string | undefined {
  const address = value.trim();
  if (address.startsWith('#')) return address;
  const match = /^data:image\/[a-z+.-]+;base64,([\s\S]*)$/i.exec(address);
  if (!match) return undefined;
  const bytes = Buffer.from(match[1] as string, 'base64');
  const format = sniffFormat(bytes);
  const strip = format === 'png' ? stripPng : format === 'jpeg' ? stripJpeg : format === 'gif' ? stripGif : undefined;
  const stripped = strip?.(bytes);
  if (stripped) count(stripped.width * stripped.height);
  return stripped && `data:image/${format};base64,${Buffer.from(stripped.bytes).toString('base64')}`;
}

/** Style without anything that loads: `url()` to an id of the same file stays, `@import`, other addresses and functions that take any go. */
function cleanStyle(style: string): string {
  return (
    style
      .replace(/\/\*[\s\S]*?\*\//g, '')
      // An escaped letter (`\75rl(`) could hide an address; drawing programs write none.
      .replaceAll('\\', '')
      // Something stays in the place of each, so that what stood round it does not become the next: `@im@import;port`.
      .replace(/@import[^;]*;?/gi, ' ')
      .replace(/url\s*\(\s*(['"]?)(?!['"]?\s*#)[^)]*\)?/gi, 'none')
      .replace(/(?:expression|image-set|cross-fade|(?<![\w-])(?:image|src))\s*\([^)]*\)?/gi, 'none')
  );
}
