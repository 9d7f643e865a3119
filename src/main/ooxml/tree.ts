/** Small questions to an XML tree. Names are with the usual prefix ('a:off'), and are compared by local name. */
import type { Element, Node } from '@xmldom/xmldom';

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The child elements of a name, in order; all where no name is given. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  if (!element) return [];
  const wanted = name === undefined ? undefined : local(name);
  const found: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && (wanted === undefined || local(node.nodeName) === wanted)) found.push(node);
  }
  return found;
}

/** The element that a path of child names leads to: the first at each step. */
export function childAt(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let at = element;
  for (const name of path) at = childrenOf(at, name)[0];
  return at;
}

/** The first child that has one of these names, in the order of the children. */
export function firstOf(element: Element | undefined, names: readonly string[]): Element | undefined {
  const wanted = names.map(local);
  return childrenOf(element).find((child) => wanted.includes(local(child.nodeName)));
}

/** Every element below that has the name, at any depth. */
export function allBelow(element: Element | undefined, name: string): Element[] {
  return element ? [...element.getElementsByTagNameNS('*', local(name))] : [];
}

/** An attribute's value; `r:id` and the like are found under any prefix of theirs. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (!element?.hasAttributes()) return undefined;
  if (element.hasAttribute(name)) return element.getAttribute(name) ?? undefined;
  if (!name.includes(':')) return undefined;
  for (const attribute of [...element.attributes]) {
    if (attribute.name.includes(':') && local(attribute.name) === local(name)) return attribute.value;
  }
  return undefined;
}

/** An attribute as a number; undefined where it is none. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = attributeOf(element, name);
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text.replace(/%$/, ''));
  return Number.isFinite(value) ? value : undefined;
}

/** A share in thousandths of a per cent ('75000'), or written with its sign ('75%'), as 0 to 1 (20.1.10.40). */
export function shareOf(element: Element | undefined, name: string): number | undefined {
  const value = numberOf(element, name);
  if (value === undefined) return undefined;
  return (attributeOf(element, name) as string).includes('%') ? value / 100 : value / 100_000;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The element's name without its prefix. */
export function nameOf(element: Element): string {
  return local(element.nodeName);
}
