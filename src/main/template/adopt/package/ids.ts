/** Ids of masters and layouts: at least 2,147,483,648, unique among all of them together (19.7.14, 19.7.15). */
import type { Element } from '@xmldom/xmldom';
import type { Relation } from '../../../../shared/model/index.js';
import { attributeOf, childAt, childrenOf, namespaces, numberOf } from '../../../ooxml/index.js';
import type { AddedLayout } from '../matching/added-layouts.js';
import type { SourcePackage } from './package.js';

const smallest = 2_147_483_648;
const largest = 4_294_967_295; // xsd:unsignedInt

export interface IdInput {
  readonly source: SourcePackage;
  readonly masters: readonly string[];
  /** The root of presentation.xml; its own ids are mended in place. */
  readonly presentation: Element;
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  readonly added: readonly AddedLayout[];
  /** The master that the added layouts belong to. */
  readonly master: string;
}

/** Gives ids where they are missing or clash, and to added layouts. Answers the masters whose trees it changed. */
export function mendIds({ source, masters, presentation, added, master }: IdInput): readonly string[] {
  const taken = new Set<number>();
  const changed = new Set<string>();
  const lists = [
    { part: undefined, entries: childrenOf(childAt(presentation, 'p:sldMasterIdLst'), 'p:sldMasterId') },
    ...masters.map((part) => ({
      part,
      entries: childrenOf(childAt(source.tree(part), 'p:sldLayoutIdLst'), 'p:sldLayoutId'),
    })),
  ];
  for (const { part, entries } of lists) if (dropDoubled(entries) && part !== undefined) changed.add(part);
  const homeless: { part: string | undefined; entry: Element }[] = [];
  for (const { part, entries } of lists) {
    for (const entry of entries) {
      const id = numberOf(entry, 'id');
      if (id === undefined || !Number.isInteger(id) || id < smallest || id > largest || taken.has(id)) {
        homeless.push({ part, entry });
      } else taken.add(id);
    }
  }
  let next = smallest;
  const free = (): string => {
    while (taken.has(next)) next += 1;
    taken.add(next);
    return String(next);
  };
  for (const { part, entry } of homeless) {
    entry.setAttribute('id', free());
    if (part !== undefined) changed.add(part);
  }
  if (added.length > 0) {
    listAdded(source.tree(master), added, free);
    changed.add(master);
  }
  return [...changed];
}

function listAdded(master: Element, added: readonly AddedLayout[], free: () => string): void {
  const list = childAt(master, 'p:sldLayoutIdLst') ?? makeList(master);
  for (const { relation } of added) {
    const entry = master.ownerDocument?.createElementNS(namespaces.p, 'p:sldLayoutId');
    if (!entry) throw new Error('A parsed master has a document.');
    entry.setAttribute('id', free());
    entry.setAttributeNS(namespaces.r, 'r:id', relation);
    list.appendChild(entry);
  }
}

/** Takes entries out of their list, and of these, that name what another names already, or nothing; answers whether there were any. */
function dropDoubled(entries: Element[]): boolean {
  const named = new Set<string | undefined>([undefined]);
  const doubled = entries.filter((entry) => {
    const relation = attributeOf(entry, 'r:id');
    const isKnown = named.has(relation);
    named.add(relation);
    return isKnown;
  });
  for (const entry of doubled) {
    entry.parentNode?.removeChild(entry);
    entries.splice(entries.indexOf(entry), 1);
  }
  return doubled.length > 0;
}

/** `p:sldLayoutIdLst` stands behind the colour map (19.3.1.42). */
function makeList(root: Element): Element {
  const list = root.ownerDocument?.createElementNS(namespaces.p, 'p:sldLayoutIdLst');
  if (!list) throw new Error('A parsed master has a document.');
  root.insertBefore(list, childAt(root, 'p:clrMap')?.nextSibling ?? null);
  return list;
}

/** The relation ids of a master's layouts, in the order of its list. */
export function layoutRelationIds(master: Element): readonly string[] {
  return childrenOf(childAt(master, 'p:sldLayoutIdLst'), 'p:sldLayoutId').flatMap((entry) => {
    const id = attributeOf(entry, 'r:id');
    return id === undefined ? [] : [id];
  });
}
