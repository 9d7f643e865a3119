/**
 * Reads a deck of Briefdeck's back, as far as its map goes: what was written on each slide, and what stands there now. Only
 * asked of decks that somebody has edited, so the parser of foreign XML is loaded on demand.
 */
import type { Document, Element } from '@xmldom/xmldom';
import {
  customPropertiesPart,
  namespaces,
  openZip,
  relationsPartOf,
  relationTypes,
  resolveTarget,
  type Zip,
} from '../ooxml/index.js';
import { mapNamespace, textHash } from './identity.js';

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

type Parse = (xml: string) => Document | undefined;

/** Undefined for a file that is no deck of Briefdeck's, or cannot be read. */
export async function readDeck(bytes: Uint8Array): Promise<ReadDeck | undefined> {
  const zip = openZip(bytes);
  if (!zip.ok) return undefined;
  const { DOMParser } = await import('@xmldom/xmldom');
  const parse: Parse = (xml) => {
    try {
      return new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml');
    } catch {
      return undefined;
    }
  };
  const map = findMap(zip, parse);
  const slides = slideParts(zip, parse);
  if (!map || !slides) return undefined;
  const template = madeWith(zip, parse);
  return {
    ...(template ? { template } : {}),
    mapped: map,
    found: slides.map((part) => foundSlide(parse(textOf(zip, part)))),
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

type OpenZip = Extract<Zip, { ok: true }>;

function textOf(zip: OpenZip, part: string): string {
  const entry = zip.entries.find((item) => item.name === part);
  const content = entry && zip.read(entry);
  return content ? Buffer.from(content).toString('utf8') : '';
}

function findMap(zip: OpenZip, parse: Parse): MappedSlide[] | undefined {
  for (const { name } of zip.entries) {
    if (!/^customXml\/item\d+\.xml$/i.test(name)) continue;
    const root = parse(textOf(zip, name))?.documentElement;
    if (root?.namespaceURI !== mapNamespace) continue;
    return all(root, mapNamespace, 'slide').map((slide) => ({
      key: slide.getAttribute('key') ?? '',
      creationId: slide.getAttribute('creationId') ?? '',
      texts: all(slide, mapNamespace, 'shape').map((shape) => shape.getAttribute('text') ?? ''),
    }));
  }
  return undefined;
}

/** Part names of the slides in the presentation's order; every program calls the main part ppt/presentation.xml. */
function slideParts(zip: OpenZip, parse: Parse): string[] | undefined {
  const part = 'ppt/presentation.xml';
  const root = parse(textOf(zip, part))?.documentElement;
  const relations = parse(textOf(zip, relationsPartOf(part)))?.documentElement;
  if (!root || !relations) return undefined;
  const targets = new Map(
    all(relations, namespaces.relationships, 'Relationship')
      .filter((item) => item.getAttribute('Type') === relationTypes.slide)
      .map((item) => [item.getAttribute('Id') ?? '', resolveTarget(part, item.getAttribute('Target') ?? '')]),
  );
  return all(root, namespaces.p, 'sldId')
    .map((item) => targets.get(item.getAttributeNS(namespaces.r, 'id') ?? ''))
    .filter((target) => target !== undefined);
}

function foundSlide(slide: Document | undefined): FoundSlide {
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

/** The counterpart of `bodyText`, read from the file. */
function saidIn(body: Element): string {
  return all(body, namespaces.a, 'p')
    .map((paragraph) =>
      all(paragraph, namespaces.a, '*')
        .map((item) => {
          if (item.localName === 'br') return '\v';
          const isText = item.localName === 't' && (item.parentNode as Element | null)?.localName !== 'fld';
          return isText ? (item.textContent ?? '') : '';
        })
        .join(''),
    )
    .join('\n');
}

function all(element: Element, namespace: string, name: string): Element[] {
  return Array.from(element.getElementsByTagNameNS(namespace, name));
}
