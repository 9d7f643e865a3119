/** A document on its way: what every page of it is drawn and tagged with. */
import { createHash } from 'node:crypto';
import {
  type DeckProperties,
  type DeckSection,
  type FaceFile,
  type Look,
  layoutIn,
  type Scene,
} from '../../../shared/model/index.js';
import type { Drawing } from './drawing.js';
import { Faces } from './faces.js';
import { type Kit, openKit } from './kit.js';
import type { DocumentFacts } from './metadata.js';
import { type PdfPicture, type PreparedPictures, picturesOf, preparePictures } from './pictures.js';
import { Tags } from './tags.js';

/** What slides on pages are made of. */
export interface DocumentInput {
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

export class PdfDocument {
  readonly kit: Kit;
  readonly tags: Tags;
  readonly #faces: Faces;
  readonly #pictures: PreparedPictures;
  readonly #missing = new Map<string, number[]>();
  #accessible = true;

  private constructor(kit: Kit, tags: Tags, faces: Faces, pictures: PreparedPictures) {
    this.kit = kit;
    this.tags = tags;
    this.#faces = faces;
    this.#pictures = pictures;
  }

  /** @param scale how large slides are drawn: pictures have as many pixels as that needs */
  static async open(input: DocumentInput, scale = 1): Promise<PdfDocument> {
    const { scenes, look, properties, seed, readPicture } = input;
    const pictures = await preparePictures(scenes, decorPictures(scenes, look), readPicture, scale);
    const kit = await openKit(factsOf(properties, seed));
    return new PdfDocument(kit, new Tags(kit, properties.language), new Faces(kit, look.theme, input.faces), pictures);
  }

  /** What a slide, or text about it, is drawn with; `slideNumber` counts from 1. */
  drawing(look: Look, slideNumber: number): Drawing {
    return {
      kit: this.kit,
      faces: this.#faces,
      look,
      pictures: this.#pictures,
      slideNumber,
      onMissing: (text) => {
        this.#accessible = false;
        for (const char of text) this.#missing.set(char, [...(this.#missing.get(char) ?? []), slideNumber]);
      },
    };
  }

  /** A picture has no alternative text: then the document does not say that it is accessible. */
  readonly onUnnamed = (): void => {
    this.#accessible = false;
  };

  async finish(): Promise<WrittenPdf> {
    return { bytes: await this.kit.finish(this.#accessible), missing: this.#missing, refused: this.#faces.refused };
  }
}

function decorPictures(scenes: readonly Scene[], { layouts, size: { width, height } }: Look) {
  const used = [...new Set(scenes.map(({ layout }) => layoutIn(layouts, layout)))];
  return used.flatMap(({ decor, background }) => [
    ...decor.flatMap(picturesOf),
    ...(background.type === 'picture' ? [{ hash: background.hash, box: { x: 0, y: 0, width, height } }] : []),
  ]);
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
