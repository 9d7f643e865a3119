/** A slide of the template's own file: its XML as it is, with the deck's marking on it and an id by which it is known again. */
import { creationIdMark, type FixedSlide, itemsMark, layoutIn, type Scene } from '../../shared/model/index.js';
import { contentTypes, namespaces, PartRelations, relativeTarget } from '../ooxml/index.js';
import type { DeckContext } from './context.js';
import type { Parts } from './parts.js';
import { itemsXml } from './write.js';

interface FixedInput {
  readonly scene: Scene;
  /** Name of the part that it becomes. */
  readonly part: string;
  /** Counted from 1. */
  readonly number: number;
  readonly creationId: number;
  readonly deck: DeckContext;
}

export function addFixedSlide(parts: Parts, { scene, part, number, creationId, deck }: FixedInput): void {
  const fixed = deck.template.fixed?.find(({ slide }) => slide === scene.fixed);
  if (!fixed) throw new Error(`The template has no fixed slide ${scene.fixed}.`);
  const relations = new PartRelations(
    part,
    fixed.relations.map((relation) =>
      relation.external ? relation : { ...relation, target: relativeTarget(part, relation.target) },
    ),
  );
  let last = largestId(fixed);
  const layout = layoutIn(deck.template.layouts, scene.layout);
  const context = { deck, layout, key: scene.key, number, relations, nextId: () => ++last };
  const own = scene.items.filter((item) => !fixed.items.some(({ name }) => name === item.name));
  // The file may have other prefixes than ours: each shape says its own.
  const items = itemsXml(own, context).replace(
    /^<p:sp>/,
    `<p:sp xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}">`,
  );
  const xml = fixed.xml.replace(itemsMark, () => items).replace(creationIdMark, String(creationId));
  parts.add(part, xml, contentTypes.slide);
  parts.relate(part, relations.list);
}

/** Shape ids of the slide are its own; ours follow (20.1.2.2.8). */
function largestId({ xml }: FixedSlide): number {
  return Math.max(1, ...[...xml.matchAll(/:?cNvPr\b[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id)));
}
