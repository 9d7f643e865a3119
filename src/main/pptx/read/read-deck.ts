/**
 * Reads a deck of Briefdeck's back, as far as its map goes: what was written on each slide, and what stands there now. Only
 * asked of decks that somebody has edited, so the parser of foreign XML is loaded on demand.
 */
import type { Document, Element } from '@xmldom/xmldom';
import { customPropertiesPart, namespaces } from '../../ooxml/index.js';
import { mapNamespace, textHash } from '../identity.js';
import { all, findMap, type OpenZip, openDeck, type Parse, saidIn, slideParts, textOf } from './deck-parts.js';

/** A slide as it was written. */
export interface MappedSlide {
  readonly key: string;
  readonly creationId: string;
  /** Hashes of what its boxes said. */
  readonly texts: readonly string[];
}

/** A slide as it is in the file now. */
export interface FoundSlide {
  /** '' where the program that saved the file dropped it. */
  readonly creationId: string;
  readonly texts: readonly string[];
}

/** What a deck says it was made with. */
export interface MadeWith {
  readonly id: string;
  /** For people. */
  readonly name: string;
  readonly version?: string;
}

export interface ReadDeck {
  /** Absent where a program that saved the file dropped it. */
  readonly template?: MadeWith;
  readonly mapped: readonly MappedSlide[];
  /** In the order of the presentation. */
  readonly found: readonly FoundSlide[];
}

/** Undefined for a file that is no deck of Briefdeck's, or cannot be read. */
export async function readDeck(bytes: Uint8Array): Promise<ReadDeck | undefined> {
  const opened = await openDeck(bytes);
  if (!opened) return undefined;
  const { zip, parse } = opened;
  const map = findMap(zip, parse);
  const slides = slideParts(zip, parse);
  if (!map || !slides) return undefined;
  const template = madeWith(zip, parse);
  return {
    ...(template ? { template } : {}),
    mapped: map.map(mappedSlide),
    found: slides.map((part) => foundSlide(parse(textOf(zip, part)))),
  };
}

/** A slide of the map. */
export function mappedSlide(slide: Element): MappedSlide {
  return {
    key: slide.getAttribute('key') ?? '',
    creationId: slide.getAttribute('creationId') ?? '',
    texts: all(slide, mapNamespace, 'shape').map((shape) => shape.getAttribute('text') ?? ''),
  };
}

/** From the custom properties, as properties.ts writes them. */
function madeWith(zip: OpenZip, parse: Parse): MadeWith | undefined {
  const root = parse(textOf(zip, customPropertiesPart))?.documentElement;
  const values = new Map(
    root
      ? all(root, namespaces.customProperties, 'property').map((item) => [item.getAttribute('name'), item.textContent])
      : [],
  );
  const id = values.get('Template');
  const version = values.get('Template version');
  return id ? { id, name: values.get('Template name') ?? id, ...(version ? { version } : {}) } : undefined;
}

/** What stands on a slide now. */
export function foundSlide(slide: Document | undefined): FoundSlide {
  const root = slide?.documentElement;
  if (!root) return { creationId: '', texts: [] };
  const bodies = all(root, namespaces.p, 'txBody').map(saidIn);
  const tables = all(root, namespaces.a, 'tbl').map((table) =>
    all(table, namespaces.a, 'tr')
      .map((row) => all(row, namespaces.a, 'txBody').map(saidIn).join('\t'))
      .join('\n'),
  );
  return {
    creationId: all(root, namespaces.p14, 'creationId')[0]?.getAttribute('val') ?? '',
    texts: [...bodies, ...tables].filter((text) => text.trim() !== '').map(textHash),
  };
}
