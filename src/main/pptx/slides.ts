/** The slides of a deck with their notes, charts and pictures, or a run of them that is written apart from the others. */
import { layoutIn } from '../../shared/model/index.js';
import { slideFinder } from '../../shared/slide-finder.js';
import { contentTypes, PartRelations, packPart, relationTypes } from '../ooxml/index.js';
import { ChartParts } from './chart.js';
import { countIds, type DeckContext } from './context.js';
import type { SlideFacts } from './facts.js';
import { addFixedSlide } from './fixed-slide.js';
import { creationIds } from './identity.js';
import { Media } from './media.js';
import { notesPlaceholders, notesXml } from './notes.js';
import { type PackedParts, Parts } from './parts.js';
import { slideXml } from './slide.js';
import type { PptxInput } from './types.js';

/** Which slides of a deck are written. */
export interface SlideRun {
  /** Of all slides of the deck, in order: for links, and for ids that no two have. */
  readonly facts: readonly SlideFacts[];
  /** What stands before the run. */
  readonly before: { readonly slides: number; readonly charts: number };
}

/** Part name of the slide at `index`, counted from 0. */
export function slidePart(index: number): string {
  return `ppt/slides/slide${index + 1}.xml`;
}

/** The scenes' parts, packed, for a deck whose other slides are written elsewhere. */
export function packSlides(input: PptxInput, run: SlideRun): PackedParts {
  const parts = new Parts(packedContent);
  parts.reserve(input.template.skeleton.parts.keys());
  addSlides(parts, input, run);
  return parts.packed();
}

/** A text, packed at once: what waits for the package to be put together is small. */
export const packedContent: ConstructorParameters<typeof Parts>[0] = (name, content) => {
  const { name: _, ...packed } = packPart(name, content);
  return packed;
};

/** Adds the scenes' parts. */
export function addSlides(parts: Parts, input: PptxInput, { facts, before }: SlideRun): void {
  const { scenes, template, properties } = input;
  const media = new Media(input.readPicture);
  const charts = new ChartParts(input.charts ?? new Map(), parts, before.charts);
  const placeOf = slideFinder(facts);
  const slideOf = (section: string) => {
    const place = placeOf(section);
    return place === undefined ? undefined : slidePart(place);
  };
  const deck: DeckContext = { template, media, charts, slideOf };
  const placeholders = notesPlaceholders(template.skeleton);
  const ids = creationIds(facts);
  scenes.forEach((scene, index) => {
    const place = before.slides + index;
    const part = slidePart(place);
    const number = place + 1;
    const creationId = ids[place] as number;
    if (scene.fixed !== undefined) {
      addFixedSlide(parts, { scene, part, number, creationId, deck });
      return;
    }
    const relations = new PartRelations(part);
    relations.to(relationTypes.slideLayout, layoutIn(template.skeleton.layoutParts, scene.layout));
    const layout = layoutIn(template.layouts, scene.layout);
    const context = { deck, layout, key: scene.key, number, relations, nextId: countIds() };
    parts.add(part, slideXml(scene, creationId, context), contentTypes.slide);
    if (scene.notes.length > 0) {
      const notes = `ppt/notesSlides/notesSlide${number}.xml`;
      relations.to(relationTypes.notesSlide, notes);
      parts.add(notes, notesXml({ scene, number, marking: properties.marking, placeholders }), contentTypes.notesSlide);
      const back = new PartRelations(notes);
      back.to(relationTypes.notesMaster, template.skeleton.notesMaster);
      back.to(relationTypes.slide, part);
      parts.relate(notes, back.list);
    }
    parts.relate(part, relations.list);
  });
  if (before.slides === 0) for (const hash of template.skeleton.pictures ?? []) media.parts(hash);
  for (const [name, bytes] of media.all) if (!parts.has(name)) parts.add(name, bytes);
}
