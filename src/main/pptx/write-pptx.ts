/** The story of a deck: skeleton, slides with notes, media, map, presentation, properties, package. */
import type { Skeleton } from '../../shared/model/index.js';
import { contentTypes, customPropertiesPart, PartRelations, relationTypes, resolveTarget } from '../ooxml/index.js';
import { cleanSkeleton } from './clean.js';
import { addDeckMap } from './deck-map-part.js';
import { type SlideFacts, slideFacts } from './facts.js';
import { creationIds } from './identity.js';
import { type PackedParts, type PartContent, Parts } from './parts.js';
import { presentationXml, slideId } from './presentation.js';
import { appPropertiesXml, corePropertiesXml, customPropertiesXml } from './properties.js';
import { packSealed } from './seal.js';
import { sectionsXml } from './sections.js';
import { addSlides, packedContent, slidePart } from './slides.js';
import type { PptxInput } from './types.js';

/**
 * Writes a deck as the bytes of a .pptx. The same input gives the same bytes on one version of Node. It never picks a size
 * or a place: it writes what the scenes say. Throws on broken promises only (a slot that the layout lacks, a picture
 * without bytes). `further`: the slides behind the scenes, which were written elsewhere.
 */
export function writePptx(input: PptxInput, further?: FurtherSlides): Uint8Array {
  return packSealed(partsOf(input, new Parts(packedContent), further));
}

/** The last slides of a deck, packed. */
export interface FurtherSlides {
  readonly facts: readonly SlideFacts[];
  readonly parts: PackedParts;
}

/** The parts of the deck by name, before they are packed; the custom properties still have a blank seal. */
export function deckParts(input: PptxInput): ReadonlyMap<string, PartContent> {
  return partsOf(input, new Parts());
}

function partsOf(input: PptxInput, parts: Parts, further?: FurtherSlides): ReadonlyMap<string, PartContent> {
  const { scenes, template, properties, sections, clean } = input;
  const skeleton = clean ? cleanSkeleton(template.skeleton) : template.skeleton;
  addSkeleton(parts, skeleton);

  const presentation = skeleton.presentation.part;
  const relations = new PartRelations(presentation, skeleton.relations.get(presentation));
  const facts = [...scenes.map((scene) => slideFacts(scene, template.fixed)), ...(further?.facts ?? [])];
  addSlides(parts, input, { facts, before: { slides: 0, charts: 0 } });
  if (further) parts.addPacked(further.parts);
  const slideRelations = facts.map((_, i) => relations.to(relationTypes.slide, slidePart(i)));
  if (!clean) {
    addDeckMap(parts, relations, {
      slides: facts,
      creationIds: creationIds(facts),
      template: template.id,
      briefHash: input.briefHash,
    });
  }

  const extension = sectionsXml(
    facts,
    facts.map((_, i) => slideId(i)),
    sections,
    properties.title,
  );
  parts.add(presentation, presentationXml(skeleton, slideRelations, extension), contentTypes.presentation);
  parts.relate(presentation, relations.list);
  addProperties(parts, { ...input, template: { ...template, skeleton } }, facts);
  return parts.finish();
}

/** Relation types that the writer sets itself: what the template has of them is left behind with the parts they lead to. */
const ownPackageRelations: ReadonlySet<string> = new Set([
  relationTypes.officeDocument,
  relationTypes.coreProperties,
  relationTypes.extendedProperties,
  relationTypes.customProperties,
]);

function addSkeleton(parts: Parts, skeleton: Skeleton): void {
  const replaced = new Set(
    (skeleton.relations.get('') ?? [])
      .filter((relation) => ownPackageRelations.has(relation.type))
      .map((relation) => resolveTarget('', relation.target)),
  );
  for (const [name, content] of skeleton.parts) {
    if (!replaced.has(name)) parts.add(name, content, skeleton.contentTypes.get(name));
  }
  for (const [name, relations] of skeleton.relations) {
    if (name !== '' && name !== skeleton.presentation.part) parts.relate(name, relations);
  }
}

function addProperties(parts: Parts, input: PptxInput, facts: readonly SlideFacts[]): void {
  const { template, properties } = input;
  const kept = (template.skeleton.relations.get('') ?? []).filter(
    (relation) => !ownPackageRelations.has(relation.type),
  );
  const relations = new PartRelations('', kept);
  relations.to(relationTypes.officeDocument, template.skeleton.presentation.part);
  const add = (part: string, xml: string, contentType: string, relation: string) => {
    parts.add(part, xml, contentType);
    relations.to(relation, part);
  };
  add('docProps/core.xml', corePropertiesXml(properties), contentTypes.coreProperties, relationTypes.coreProperties);
  add(
    'docProps/app.xml',
    appPropertiesXml(facts, properties, template),
    contentTypes.extendedProperties,
    relationTypes.extendedProperties,
  );
  parts.addLast(customPropertiesPart, customPropertiesXml(input), contentTypes.customProperties);
  relations.to(relationTypes.customProperties, customPropertiesPart);
  parts.relate('', relations.list);
}
