/** The parts of a finished deck that identity is read from: package, slides in order, the map. Foreign XML, so by a tree of its own. */
import type { Document, Element } from '@xmldom/xmldom';
import {
  elementCount,
  mostElements,
  namespaces,
  openZip,
  relationsPartOf,
  relationTypes,
  resolveTarget,
  type Zip,
} from '../../ooxml/index.js';
import { mapNamespace } from '../identity.js';

export type Parse = (xml: string) => Document | undefined;
export type OpenZip = Extract<Zip, { ok: true }>;

/** Undefined for a file that is no package. */
export async function openDeck(
  bytes: Uint8Array,
): Promise<{ readonly zip: OpenZip; readonly parse: Parse } | undefined> {
  const zip = openZip(bytes);
  if (!zip.ok) return undefined;
  const { DOMParser } = await import('@xmldom/xmldom');
  const parse: Parse = (xml) => {
    if (elementCount(xml) > mostElements) return undefined;
    try {
      return new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml');
    } catch {
      return undefined;
    }
  };
  return { zip, parse };
}

export function textOf(zip: OpenZip, part: string): string {
  const entry = zip.entries.find((item) => item.name === part);
  const content = entry && zip.read(entry);
  return content ? Buffer.from(content).toString('utf8') : '';
}

/** The `slide` elements of the deck's map; undefined where the deck has none. */
export function findMap(zip: OpenZip, parse: Parse): readonly Element[] | undefined {
  for (const { name } of zip.entries) {
    if (!/^customXml\/item\d+\.xml$/i.test(name)) continue;
    const root = parse(textOf(zip, name))?.documentElement;
    if (root?.namespaceURI === mapNamespace) return all(root, mapNamespace, 'slide');
  }
  return undefined;
}

/** Part names of the slides in the presentation's order; every program calls the main part ppt/presentation.xml. */
export function slideParts(zip: OpenZip, parse: Parse): string[] | undefined {
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

/** The counterpart of `bodyText`, read from the file. */
export function saidIn(body: Element): string {
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

export function all(element: Element, namespace: string, name: string): Element[] {
  return Array.from(element.getElementsByTagNameNS(namespace, name));
}
