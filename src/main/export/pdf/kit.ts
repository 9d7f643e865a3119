/**
 * The seam to pdfkit (0.20.2): all that we use of its insides is named here, so that another version is a change of one file.
 * Loaded with fontkit at first use.
 */
import type { Font } from 'fontkit';
import type { Points } from '../../../shared/units.js';
import { type DocumentFacts, xmpPacket } from './metadata.js';
import type { Pixels } from './pixels.js';
import { blankSealLine, sealPdf } from './seal.js';

/** A reference to an object of the file. */
export interface Reference {
  readonly data: Record<string, unknown>;
  end(content?: Uint8Array): void;
  write(content: Uint8Array): void;
  compress: boolean;
}

/** Where a glyph of a laid out text stands, in thousandths of the size. */
export interface GlyphPlace {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** Of the glyph alone, as the file's width table has it. */
  readonly advanceWidth: number;
}

/** A face inside the document: glyphs that are encoded become part of its subset. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: Font;
  /** What each glyph of the subset says, by its number. */
  readonly unicode: readonly (readonly number[] | undefined)[];
  ref(): Reference;
  /** Glyph numbers as four hexadecimal digits, from left to right. With `features` the text is shaped as a whole. */
  encode(text: string, features?: Readonly<Record<string, boolean>>): [string[], GlyphPlace[]];
}

/** An element of the structure tree. */
export interface StructElement {
  readonly dictionary: Reference;
  add(child: StructElement | MarkedContent): StructElement;
  end(): void;
}

/** A stretch of marked content: opaque. */
export interface MarkedContent {
  readonly refs: readonly unknown[];
}

export interface StructOptions {
  readonly lang?: string;
  readonly alt?: string;
  readonly actual?: string;
  readonly title?: string;
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right, bottom from the page's top left corner. */
  readonly bbox?: readonly [Points, Points, Points, Points];
}

export interface OutlineItem {
  addItem(title: string, options: { readonly fit: true; readonly expanded?: boolean }): OutlineItem;
}

export interface Gradient {
  stop(at: number, color: string, opacity: number): Gradient;
}

/** pdfkit's document, as far as it is used. */
export interface Document {
  readonly page: { readonly fonts: Record<string, Reference>; readonly width: number; readonly height: number };
  readonly outline: OutlineItem;
  readonly _font: EmbeddedFont;
  readonly _root: { readonly data: Record<string, unknown> };
  addPage(options: { readonly size: readonly [Points, Points]; readonly margin: 0 }): unknown;
  addContent(operators: string): unknown;
  save(): unknown;
  restore(): unknown;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): unknown;
  rect(x: Points, y: Points, width: Points, height: Points): unknown;
  roundedRect(x: Points, y: Points, width: Points, height: Points, radius: Points): unknown;
  ellipse(x: Points, y: Points, across: Points, down: Points): unknown;
  moveTo(x: Points, y: Points): unknown;
  lineTo(x: Points, y: Points): unknown;
  polygon(...points: readonly (readonly [Points, Points])[]): unknown;
  path(d: string): unknown;
  clip(): unknown;
  lineWidth(width: Points): unknown;
  dash(on: Points, options: { readonly space: Points }): unknown;
  fillColor(color: string | Gradient, opacity?: number): unknown;
  strokeColor(color: string, opacity?: number): unknown;
  fill(): unknown;
  stroke(): unknown;
  fillAndStroke(): unknown;
  linearGradient(x1: Points, y1: Points, x2: Points, y2: Points): Gradient;
  radialGradient(x1: Points, y1: Points, r1: Points, x2: Points, y2: Points, r2: Points): Gradient;
  _imageCount: number;
  openImage(bytes: Uint8Array): object;
  image(image: object, x: Points, y: Points, options: Readonly<Record<string, unknown>>): unknown;
  font(font: Font): unknown;
  struct(type: string, options: StructOptions): StructElement;
  addStructure(element: StructElement): unknown;
  markStructureContent(type: string): MarkedContent;
  markContent(tag: string, options?: Readonly<Record<string, unknown>>): unknown;
  endMarkedContent(): unknown;
  addNamedDestination(name: string, fit: 'Fit'): unknown;
  annotate(x: Points, y: Points, width: Points, height: Points, options: Readonly<Record<string, unknown>>): unknown;
  ref(data: Record<string, unknown>): Reference;
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  on(event: 'end' | 'error', listener: (error?: Error) => void): unknown;
  end(): void;
}

/** Pixels as an image that `Document.image` takes: the shape that pdfkit's own have. */
export function imageOf({ width, height, colors, alpha }: Pixels, doc: Document): object {
  doc._imageCount += 1;
  const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const mask = alpha && doc.ref({ ...common, ColorSpace: 'DeviceGray' });
  mask?.end(alpha);
  const obj = doc.ref({ ...common, ColorSpace: 'DeviceRGB', ...(mask ? { SMask: mask } : {}) });
  obj.end(colors);
  return { width, height, label: `I${doc._imageCount}`, obj };
}

/** A document on its way. */
export interface Kit {
  readonly doc: Document;
  /** What is being drawn is no content, and so says nothing but what its glyphs say. */
  isArtifact: boolean;
  /** A face opened from a file's bytes; the first of a collection. */
  readonly open: (bytes: Uint8Array) => Font;
  /** A face put into the document. */
  readonly embed: (font: Font) => EmbeddedFont;
  /** Ends the document. `accessible`: what is known of PDF/UA-1 holds, so that the file may say so. */
  readonly finish: (accessible: boolean) => Promise<Uint8Array>;
}

/** Opens a tagged document of PDF 1.7 without pages. @throws Error when the libraries are missing: the installation is broken */
export async function openKit(facts: DocumentFacts): Promise<Kit> {
  const [{ default: PdfDocument }, fontkit] = await Promise.all([import('pdfkit'), import('fontkit')]);
  const doc = new PdfDocument({
    autoFirstPage: false,
    // No standard face: what is not embedded is not allowed.
    font: null as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: facts.language,
    info: documentInfo(facts),
  } as PDFKit.PDFDocumentOptions) as unknown as Document;
  const insides = doc as unknown as { _id: Uint8Array; _write: (line: string) => void; endMetadata: () => void };
  insides._id = facts.id;
  insides._write(blankSealLine);
  const bytes: Uint8Array[] = [];
  const written = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk) => bytes.push(chunk));
    doc.on('end', () => resolve());
    doc.on('error', (error) => reject(error));
  });
  return {
    doc,
    isArtifact: false,
    open: (file) => {
      const opened = fontkit.create(file);
      const font = 'fonts' in opened ? opened.fonts[0] : opened;
      if (!font) throw new Error('a collection without faces');
      return font;
    },
    embed: (font) => {
      doc.font(font);
      return doc._font;
    },
    finish: async (accessible) => {
      // pdfkit puts names and titles into the XMP packet without escaping them (0.20.2, November 2026).
      insides.endMetadata = () => {
        const packet = doc.ref({ Type: 'Metadata', Subtype: 'XML' });
        packet.compress = false;
        packet.end(new TextEncoder().encode(xmpPacket(facts, accessible)));
        doc._root.data.Metadata = packet;
      };
      doc.end();
      await written;
      return sealPdf(Buffer.concat(bytes));
    },
  };
}

function documentInfo({ title, authors, subject, keywords, created }: DocumentFacts): Record<string, unknown> {
  return {
    Title: title,
    ...(authors.length > 0 ? { Author: authors.join(', ') } : {}),
    ...(subject ? { Subject: subject } : {}),
    ...(keywords.length > 0 ? { Keywords: keywords.join(', ') } : {}),
    Creator: 'Briefdeck',
    Producer: 'Briefdeck',
    CreationDate: created,
    ModDate: created,
  };
}
