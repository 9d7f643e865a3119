/**
 * How like the preview is to the deck: both drawn 2,880 pixels wide and averaged down to 960, so that anti-aliasing, in
 * which any two renderers differ, is gone (0.94 becomes 0.99), while a shift by one point still costs 0.06 to 0.1. At 3,840
 * pixels a deck is as like within 0.005, for twice the time; at 1,920 a page of thin patterns is 0.03 less.
 */
import { averageDown, type Drawing, greyOf, similarity } from './grey.js';
import { renderDecks } from './libreoffice.js';
import { compareLines, type ExpectedLines, type LineAgreement } from './lines.js';
import { pagesAsGrey, readPdfWords } from './pdf.js';

const drawnWidth = 2880; // pixels
const factor = 3;

export interface PreviewedDeck {
  readonly bytes: Uint8Array;
  /** Folders with faces of the deck's own. */
  readonly fonts?: readonly string[];
  readonly slides: readonly {
    /** The preview as pixels, `width` across: what the PNG would have, without packing and unpacking it. */
    readonly preview: (width: number) => Promise<Drawing>;
    readonly lines: readonly ExpectedLines[];
  }[];
}

export interface SlideFidelity extends LineAgreement {
  /** From 1. */
  readonly slide: number;
  /** Structural similarity of grey pictures, 1 for equal. */
  readonly similarity: number;
}

/** Compares each slide's preview with LibreOffice's drawing of it. @throws {Error} when LibreOffice draws another number of pages */
export async function measureFidelity(deck: PreviewedDeck): Promise<readonly SlideFidelity[]> {
  const [slides] = await measureFidelities([deck]);
  return slides ?? [];
}

/**
 * The same of many decks, in their order: LibreOffice, which takes a second and a half to start, draws them in one go, with the
 * faces of each.
 */
export async function measureFidelities(
  decks: readonly PreviewedDeck[],
): Promise<readonly (readonly SlideFidelity[])[]> {
  const fonts = [...new Set(decks.flatMap((deck) => deck.fonts ?? []))];
  const rendering = await renderDecks(
    decks.map(({ bytes }) => bytes),
    fonts,
  );
  try {
    const found: (readonly SlideFidelity[])[] = [];
    for (const [n, deck] of decks.entries()) found.push(await compared(deck, rendering.pdfs[n]));
    return found;
  } finally {
    rendering.dispose();
  }
}

async function compared(deck: PreviewedDeck, pdf: string | undefined): Promise<readonly SlideFidelity[]> {
  if (!pdf) throw new Error('LibreOffice did not draw the deck');
  const words = await readPdfWords(pdf);
  if (words.length !== deck.slides.length) throw new Error(`${words.length} pages of ${deck.slides.length} slides`);
  const found: SlideFidelity[] = [];
  let n = 0;
  for await (const page of pagesAsGrey(pdf, drawnWidth, words.length)) {
    const slide = deck.slides[n] as PreviewedDeck['slides'][number];
    const preview = greyOf(await slide.preview(drawnWidth), factor);
    found.push({
      slide: n + 1,
      similarity: similarity(preview, averageDown(page, factor)),
      ...compareLines(slide.lines, words[n] as (typeof words)[number]),
    });
    n++;
  }
  return found;
}

export interface FidelitySummary {
  readonly mean: number;
  readonly worst: number;
  readonly lines: number;
  /** Share of lines that break at the same word, 0 to 1. */
  readonly agreed: number;
}

/** Of all slides together. */
export function summarize(slides: readonly SlideFidelity[]): FidelitySummary {
  const lines = slides.reduce((sum, slide) => sum + slide.lines, 0);
  const broken = slides.reduce((sum, slide) => sum + slide.broken.length, 0);
  return {
    mean: slides.reduce((sum, slide) => sum + slide.similarity, 0) / Math.max(1, slides.length),
    worst: Math.min(1, ...slides.map((slide) => slide.similarity)),
    lines,
    agreed: lines === 0 ? 1 : (lines - broken) / lines,
  };
}
