/** Walks XML and names every element whose children do not stand in the order of `childOrder`, or are not in it at all. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { childOrder, mixedChildren } from '../../../src/main/ooxml/order.js';

export function orderFaults(xml: string): string[] {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  const faults: string[] = [];
  if (root) walk(root, faults);
  return faults;
}

function walk(element: Element, faults: string[]): void {
  const children = elementsOf(element);
  const order = (childOrder as Readonly<Record<string, readonly string[]>>)[element.tagName];
  if (order) {
    const mixed = mixedChildren[element.tagName] ?? [];
    const rankOf = (name: string) => order.indexOf(mixed.includes(name) ? (mixed[0] as string) : name);
    let last = 0;
    for (const { tagName } of children) {
      const rank = rankOf(tagName);
      if (rank < 0) faults.push(`${element.tagName} may not have ${tagName}`);
      else if (rank < last) faults.push(`${tagName} stands too late in ${element.tagName}`);
      else last = rank;
    }
  }
  for (const child of children) walk(child, faults);
}

function elementsOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node: Node): node is Element => node.nodeType === 1);
}
