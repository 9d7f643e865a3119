/**
 * XML as a light tree with settled prefixes: an element's name is 'p:sp' or 'a:t' whatever prefix the part used, so that a
 * rule is a plain walk. Made from xmldom's tree; a DTD or broken XML is an error.
 */
import { DOMParser } from '@xmldom/xmldom';

export interface Xml {
  /** Settled prefix and local name. An unknown namespace gives '?:local'. */
  readonly name: string;
  /** By settled name; attributes without a namespace have no prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Xml[];
  /** Character data directly inside, joined. */
  readonly text: string;
  /** Where it stands: 'p:sld/p:cSld/p:spTree/p:sp[2]'. */
  readonly path: string;
}

/** The prefixes that the rules speak in. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'cup',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/powerpoint/2010/main': 'p14',
  'http://schemas.microsoft.com/office/drawing/2014/main': 'a16',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'http://schemas.microsoft.com/office/drawing/2016/SVG/main': 'asvg',
  'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor': 'ahyp',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Raised for a part that is not well-formed, is not UTF-8, has a DTD, or holds characters that XML 1.0 forbids. */
export class BadXml extends Error {}

/** Reads one part. @throws {BadXml} */
export function readXml(bytes: Uint8Array): Xml {
  const source = decode(bytes);
  if (/<!DOCTYPE/i.test(source)) throw new BadXml('has a DTD');
  const forbidden =
    /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|&#(?:[0-8]|1[124-9]|2\d|3[01]|x0*(?:[0-8bcef]|1[\da-f]));/i.exec(source);
  if (forbidden) throw new BadXml(`holds a character that XML forbids (at ${forbidden.index})`);
  let root: ReturnType<DOMParser['parseFromString']>['documentElement'];
  try {
    root = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new BadXml(message);
      },
    }).parseFromString(source, 'text/xml').documentElement;
  } catch (error) {
    throw new BadXml(error instanceof Error ? (error.message.split('\n')[0] as string) : String(error));
  }
  if (!root) throw new BadXml('has no root element');
  return convert(root, settledName(root.namespaceURI, root.localName ?? root.nodeName));
}

function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  try {
    return new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadXml(`is not ${utf16 || 'UTF-8'}`);
  }
}

type DomElement = NonNullable<ReturnType<DOMParser['parseFromString']>['documentElement']>;

function settledName(namespace: string | null, local: string): string {
  if (!namespace) return local;
  return `${prefixes[namespace] ?? '?'}:${local}`;
}

function convert(element: DomElement, path: string): Xml {
  const attributes = new Map<string, string>();
  for (let n = 0; n < element.attributes.length; n++) {
    const attribute = element.attributes.item(n);
    if (!attribute || attribute.name === 'xmlns' || attribute.name.startsWith('xmlns:')) continue;
    attributes.set(settledName(attribute.namespaceURI, attribute.localName ?? attribute.name), attribute.value);
  }
  const children: Xml[] = [];
  const seen = new Map<string, number>();
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) continue;
    const child = node as DomElement;
    const name = settledName(child.namespaceURI, child.localName ?? child.nodeName);
    const place = (seen.get(name) ?? 0) + 1;
    seen.set(name, place);
    children.push(convert(child, `${path}/${name}${place > 1 ? `[${place}]` : ''}`));
  }
  return {
    name: settledName(element.namespaceURI, element.localName ?? element.nodeName),
    attributes,
    children,
    text,
    path,
  };
}

/** The first child of this name. */
export function child(element: Xml | undefined, name: string): Xml | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** Follows names downwards, taking the first child of each. */
export function at(element: Xml | undefined, ...names: readonly string[]): Xml | undefined {
  return names.reduce<Xml | undefined>((here, name) => child(here, name), element);
}

export function childrenOf(element: Xml | undefined, name: string): readonly Xml[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

const walked = new WeakMap<Xml, readonly Xml[]>();

/** The element itself and everything below it, in document order. */
export function walk(element: Xml | undefined): readonly Xml[] {
  if (!element) return [];
  let found = walked.get(element);
  if (!found) {
    const list: Xml[] = [];
    collect(element, list);
    found = list;
    walked.set(element, found);
  }
  return found;
}

function collect(element: Xml, list: Xml[]): void {
  list.push(element);
  for (const next of element.children) collect(next, list);
}

/** Everything below (and including) `element` with one of these names, in document order. */
export function all(element: Xml | undefined, ...names: readonly string[]): readonly Xml[] {
  return walk(element).filter((candidate) => names.includes(candidate.name));
}

export function attr(element: Xml | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** The text of every `a:t` below, paragraphs parted by line ends. */
export function textOf(element: Xml | undefined): string {
  return all(element, 'a:p')
    .map((paragraph) =>
      all(paragraph, 'a:t')
        .map((t) => t.text)
        .join(''),
    )
    .join('\n');
}
