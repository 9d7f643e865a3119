/** XML as a light, readonly tree: what pptxgenjs wrote is read into it, mended, and written again. */
import { DOMParser } from '@xmldom/xmldom';
import { attributes, escapeText } from '../../ooxml/index.js';

/** An element. Text stands only where there are no children, as everywhere in a chart. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly Element[];
  readonly text?: string;
  /** XML that is written as it is, in place of attributes and children. */
  readonly raw?: string;
}

export function element(
  name: string,
  values: Element['attributes'] = {},
  children: readonly (Element | undefined)[] = [],
): Element {
  return { name, attributes: values, children: children.filter((each): each is Element => each !== undefined) };
}

/** The most usual element of a chart: `<c:name val="…"/>`. */
export function valued(name: string, val: string | number): Element {
  return element(name, { val });
}

/** XML made elsewhere, under the name by which it is put in order. */
export function raw(name: string, xml: string): Element {
  return { name, attributes: {}, children: [], raw: xml };
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find((each) => each.name === name);
}

export function childrenOf(parent: Element | undefined, name: string): readonly Element[] {
  return parent?.children.filter((each) => each.name === name) ?? [];
}

/** Reads XML with its own prefixes. Throws where it is not well-formed. */
export function readTree(xml: string): Element {
  const root = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('XML without an element');
  return convert(root);
}

type DomElement = NonNullable<ReturnType<DOMParser['parseFromString']>['documentElement']>;

function convert(dom: DomElement): Element {
  const values: Record<string, string> = {};
  for (let n = 0; n < dom.attributes.length; n++) {
    const each = dom.attributes.item(n);
    if (each) values[each.name] = each.value;
  }
  const children: Element[] = [];
  for (let node = dom.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(convert(node as DomElement));
  }
  const made = { name: dom.nodeName, attributes: values, children };
  return children.length > 0 ? made : { ...made, text: dom.textContent ?? '' };
}

export function writeTree(tree: Element): string {
  if (tree.raw !== undefined) return tree.raw;
  const content = tree.children.length > 0 ? tree.children.map(writeTree).join('') : escapeText(tree.text ?? '');
  const open = `<${tree.name}${attributes(tree.attributes)}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${tree.name}>`;
}
