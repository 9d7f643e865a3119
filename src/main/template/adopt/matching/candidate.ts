/** A foreign layout as matching sees it. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { allBelow, attributeOf, childAt, childrenOf } from '../../../ooxml/index.js';
import type { LayoutSource } from '../layout-source.js';
import type { SourcePackage } from '../package/package.js';
import { isOnSlide } from '../places/free-area.js';
import { grown, growsDown } from '../places/growing.js';
import { chainOf, columnsOf, isVertical, phOf, placeholdersOf, seenFrameOf } from '../text/placeholder.js';
import { type Candidate, type Field, saysShort } from './archetype.js';
import { unlike } from './unlike.js';

/** A candidate whose placeholder of this name carries the marking, and so nothing else. */
export function withMarking(candidate: Candidate, name: string): Candidate {
  const marking = candidate.fields.find(({ placeholder }) => placeholder.name === name);
  return marking ? { ...candidate, fields: candidate.fields.filter((field) => field !== marking), marking } : candidate;
}

/**
 * Placeholders that nobody would see on a slide are none of its fields.
 * @param xml of a layout that is no part of the package yet
 */
export function readCandidate(
  source: SourcePackage,
  part: string,
  order: number,
  { onMaster, size }: Pick<LayoutSource, 'onMaster' | 'size'>,
  xml?: string,
): Candidate {
  const root = xml === undefined ? source.outline(part) : parsed(xml);
  const all = placeholdersOf(root);
  const names = unlike(all.map(({ name, type }) => name || type));
  const growing = new Set<Field>();
  const drawn = all.flatMap((found, index): Field[] => {
    const placeholder = { ...found, name: names[index] as string };
    const chain = chainOf(placeholder, onMaster);
    const box = seenFrameOf(chain);
    if (!box || !isOnSlide(box, size)) return [];
    const field: Field = { placeholder, box, vertical: isVertical(placeholder, chain), columns: columnsOf(chain) };
    if (growsDown(chain, box, size)) growing.add(field);
    return [field];
  });
  const name = attributeOf(childAt(root, 'p:cSld'), 'name') ?? '';
  const type = attributeOf(root, 'type');
  return {
    part,
    name,
    type,
    order,
    fields: saysShort({ name, type }) ? drawn : grown(drawn, growing, size),
    hasStaticText: hasStaticText(root),
    ...creationIdOf(root),
  };
}

export function parsed(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('What we write is XML.');
  return root;
}

/** `p14:creationId` (MS-PPTX 2.6.2.1), among the extensions of the layout's content. */
function creationIdOf(root: Element): Pick<Candidate, 'creationId'> {
  const extensions = childrenOf(childAt(root, 'p:cSld', 'p:extLst'), 'p:ext');
  const creationId = extensions.map((each) => attributeOf(childAt(each, 'p14:creationId'), 'val')).find(Boolean);
  return creationId === undefined ? {} : { creationId };
}

/** Text in shapes that are no placeholders. */
function hasStaticText(root: Element): boolean {
  return childrenOf(childAt(root, 'p:cSld', 'p:spTree'), 'p:sp').some((shape) => {
    if (phOf(shape)) return false;
    return allBelow(childAt(shape, 'p:txBody'), 'a:t').some((text) => (text.textContent ?? '').trim() !== '');
  });
}
