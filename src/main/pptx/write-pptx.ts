/** The story of a deck: skeleton, slides with notes, media, map, presentation, properties, package. */

import { slideFinder } from '../../shared/drawing/slide-finder.js';
import { layoutIn, type Skeleton } from '../../shared/model/index.js';
import { contentTypes, customPropertiesPart, PartRelations, relationTypes, resolveTarget } from '../ooxml/index.js';
import { cleanSkeleton } from './clean.js';
import { countIds, type DeckContext } from './context.js';
import { addDeckMap } from './deck-map-part.js';
import { addFixedSlide } from './fixed-slide.js';
import { creationIds } from './identity.js';
import { ChartParts } from './items/chart.js';
import { Media } from './media.js';
import { notesPlaceholders, notesXml } from './notes.js';
import { type PartContent, Parts } from './parts.js';
import { presentationXml, slideId } from './presentation.js';
import { appPropertiesXml, corePropertiesXml, customPropertiesXml } from './properties.js';
import { packContent, packSealed } from './seal.js';
import { sectionsXml } from './sections.js';
import { slideXml } from './slide.js';
import type { PptxInput } from './types.js';

/**
 * Writes a deck as the bytes of a .pptx, in pieces one behind another. The same input gives the same bytes on one version of
 * Node. It never picks a size or a place: it writes what the scenes say. Throws on broken promises only (a slot that the
 * layout lacks, a picture without bytes).
 */
export function writePptx(input: PptxInput): readonly Uint8Array[] {
  return packSealed(partsOf(input, new Parts(packContent)));
}

/** The parts of the deck by name, before they are packed; the custom properties still have a blank seal. */
export function deckParts(input: PptxInput): ReadonlyMap<string, PartContent> {
  return partsOf(input, new Parts());
}

function partsOf(input: PptxInput, parts: Parts): ReadonlyMap<string, PartContent> {
  const { scenes, template, properties, sections, clean } = input;
  const skeleton = clean ? cleanSkeleton(template.skeleton) : template.skeleton;
  addSkeleton(parts, skeleton);

  const presentation = skeleton.presentation.part;
  const relations = new PartRelations(presentation, skeleton.relations.get(presentation));
  const ids = creationIds(scenes);
  addSlides(parts, input, ids);
  const slideRelations = scenes.map((_, i) => relations.to(relationTypes.slide, slidePart(i)));
  if (!clean) {
    addDeckMap(parts, relations, {
      scenes,
      creationIds: ids,
      template: template.id,
      fixed: template.fixed,
      briefHash: input.briefHash,
    });
  }

  const extension = sectionsXml(
    scenes,
    scenes.map((_, i) => slideId(i)),
    sections,
    properties.title,
  );
  parts.add(presentation, presentationXml(skeleton, slideRelations, extension), contentTypes.presentation);
  parts.relate(presentation, relations.list);
  addProperties(parts, { ...input, template: { ...template, skeleton } });
  return parts.finish();
}

/** Part name of the slide at `index`, counted from 0. */
function slidePart(index: number): string {
  return `ppt/slides/slide${index + 1}.xml`;
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

function addSlides(parts: Parts, input: PptxInput, ids: readonly number[]): void {
  const { scenes, template, properties } = input;
  const media = new Media(input.readPicture);
  const charts = new ChartParts(input.charts ?? new Map(), parts);
  const placeOf = slideFinder(scenes);
  const slideOf = (section: string) => {
    const place = placeOf(section);
    return place === undefined ? undefined : slidePart(place);
  };
  const deck: DeckContext = { template, media, charts, slideOf };
  const placeholders = notesPlaceholders(template.skeleton);
  scenes.forEach((scene, i) => {
    const part = slidePart(i);
    if (scene.fixed !== undefined) {
      addFixedSlide(parts, { scene, part, number: i + 1, creationId: ids[i] as number, deck });
      return;
    }
    const relations = new PartRelations(part);
    relations.to(relationTypes.slideLayout, layoutIn(template.skeleton.layoutParts, scene.layout));
    const layout = layoutIn(template.layouts, scene.layout);
    const context = { deck, layout, key: scene.key, number: i + 1, relations, nextId: countIds() };
    parts.add(part, slideXml(scene, ids[i] as number, context), contentTypes.slide);
    if (scene.notes.length > 0) {
      const notes = `ppt/notesSlides/notesSlide${i + 1}.xml`;
      relations.to(relationTypes.notesSlide, notes);
      const page = { scene, number: i + 1, marking: properties.marking, placeholders };
      parts.add(notes, notesXml(page), contentTypes.notesSlide);
      const back = new PartRelations(notes);
      back.to(relationTypes.notesMaster, template.skeleton.notesMaster);
      back.to(relationTypes.slide, part);
      parts.relate(notes, back.list);
    }
    parts.relate(part, relations.list);
  });
  for (const hash of template.skeleton.pictures ?? []) media.parts(hash);
  for (const [name, bytes] of media.all) if (!parts.has(name)) parts.add(name, bytes);
}

function addProperties(parts: Parts, input: PptxInput): void {
  const { scenes, template, properties } = input;
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
    appPropertiesXml(scenes, properties, template),
    contentTypes.extendedProperties,
    relationTypes.extendedProperties,
  );
  // The seal is written into it when all else is packed.
  parts.addOpen(customPropertiesPart, customPropertiesXml(input), contentTypes.customProperties);
  relations.to(relationTypes.customProperties, customPropertiesPart);
  parts.relate('', relations.list);
}
