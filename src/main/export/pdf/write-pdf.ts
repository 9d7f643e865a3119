import { createHash } from 'node:crypto';
import { lookOn } from '../../../shared/drawing/index.js';
import type { DeckProperties, DeckSection, FaceFile, Look, Scene } from '../../../shared/model/index.js';
import { slideFinder } from '../../../shared/slide-finder.js';
import { Faces } from './faces.js';
import { type Kit, type OutlineItem, openKit } from './kit.js';
import { namePage, targets } from './links.js';
import type { DocumentFacts } from './metadata.js';
import { type PdfPicture, picturesOf, preparePictures } from './pictures.js';
import { HeadingLevels } from './roles.js';
import { tagSlide } from './tag-slide.js';
import { type Tag, Tags } from './tags.js';

export interface PdfInput {
  readonly scenes: readonly Scene[];
  readonly look: Look;
  /** Files of the faces that the look brings. */
  readonly faces?: readonly FaceFile[];
  readonly properties: DeckProperties;
  readonly sections: readonly DeckSection[];
  readonly readPicture: (hash: string) => PdfPicture | undefined;
  /** Hash of what the deck is made from. */
  readonly seed: string;
  /** Told before each page, counted from 0. */
  readonly onPage?: (done: number, total: number) => void;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  /** Characters that no face had, each with the slides (from 1) that show it. */
  readonly missing: ReadonlyMap<string, readonly number[]>;
  /** Families that the look brings and whose files are not in the document: they forbid it, or are gone. Another face stands there. */
  readonly refused: readonly string[];
}

/**
 * Writes a deck as tagged PDF: as many pages as slides, hidden ones too, each drawn from its scene as the preview is. The same
 * input gives the same bytes. Loads pdfkit at first use.
 */
export async function writePdf(input: PdfInput): Promise<WrittenPdf> {
  const { scenes, look, properties, onPage } = input;
  const { width, height } = look.size;
  const layouts = [...new Set(scenes.map(({ layout }) => look.layouts[layout]))];
  const decor = layouts.flatMap((layout) => [
    ...layout.decor.flatMap(picturesOf),
    ...(layout.background.type === 'picture'
      ? [{ hash: layout.background.hash, box: { x: 0, y: 0, width, height } }]
      : []),
  ]);
  const pictures = await preparePictures(scenes, decor, input.readPicture);
  const kit = await openKit(factsOf(properties, input.seed));
  const faces = new Faces(kit, look.theme, input.faces);
  const tags = new Tags(kit, properties.language);
  const headings = new HeadingLevels(scenes);
  const placeOf = slideFinder(scenes);
  const targetOf = targets((section) => {
    const page = placeOf(section);
    return page === undefined ? undefined : { page, title: (scenes[page] as Scene).title };
  });
  const missing = new Map<string, number[]>();
  let accessible = true;
  const parts = new Parts(kit, tags, input);
  scenes.forEach((scene, index) => {
    onPage?.(index, scenes.length);
    kit.doc.addPage({ size: [width, height], margin: 0 });
    namePage(index, kit);
    const sect = tags.child(parts.of(index), 'Sect', { language: scene.language, title: scene.title });
    const onMissing = (text: string): void => {
      accessible = false;
      for (const char of text) missing.set(char, [...(missing.get(char) ?? []), index + 1]);
    };
    const drawing = { kit, faces, look: lookOn(scene.layout, look), pictures, slideNumber: index + 1, onMissing };
    const onUnnamed = (): void => {
      accessible = false;
    };
    tagSlide({ scene, isFirst: index === 0, tags, drawing, targetOf, headings, onUnnamed }, sect);
    tags.end(sect);
  });
  return { bytes: await kit.finish(accessible), missing, refused: faces.refused };
}

/** A part of the structure tree and a bookmark for each section of the deck. */
class Parts {
  readonly #kit: Kit;
  readonly #tags: Tags;
  readonly #scenes: readonly Scene[];
  readonly #names: ReadonlyMap<string, string>;
  readonly #title: string;
  #part: Tag | undefined;
  #bookmark: OutlineItem | undefined;

  constructor(kit: Kit, tags: Tags, { scenes, sections, properties }: PdfInput) {
    this.#kit = kit;
    this.#tags = tags;
    this.#scenes = scenes;
    this.#names = new Map(sections.map(({ id, name }) => [id, name]));
    this.#title = properties.title;
  }

  /** The part that the slide at `index` stands in; its bookmark is made too. The slide's page is the current one. */
  of(index: number): Tag {
    const { deckSection, title } = this.#scenes[index] as Scene;
    if (index === 0 || this.#scenes[index - 1]?.deckSection !== deckSection) {
      if (this.#part) this.#tags.end(this.#part);
      const name = this.#names.get(deckSection) || this.#title;
      this.#part = this.#tags.child(this.#tags.root, 'Part', { title: name });
      const isAlone = this.#scenes[index + 1]?.deckSection !== deckSection;
      this.#bookmark = this.#kit.doc.outline.addItem(name, { fit: true, expanded: !isAlone });
      if (isAlone) this.#bookmark = undefined;
    }
    this.#bookmark?.addItem(title, { fit: true });
    return this.#part as Tag;
  }
}

/** 1 January 1980, as in the package of a deck, where the brief has no date. */
const noDate = '1980-01-01';

function factsOf(properties: DeckProperties, seed: string): DocumentFacts {
  const { title, subject, authors, keywords, language, isoDate, marking, organization } = properties;
  return {
    title,
    authors: authors.length > 0 ? authors : organization ? [organization] : [],
    ...(subject ? { subject } : {}),
    keywords: [...(marking ? [marking] : []), ...keywords],
    language,
    created: new Date(`${isoDate ?? noDate}T00:00:00Z`),
    id: createHash('sha256').update(JSON.stringify(properties)).update(seed).digest().subarray(0, 16),
  };
}
