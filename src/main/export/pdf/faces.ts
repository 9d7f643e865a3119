/**
 * The faces of a document: the template's own files, else the bundled twins of the theme's, and for what they lack one of the
 * system's or the bundled emoji. A face is read when it is first needed; only the glyphs that are drawn get into the file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { bundledFor } from '../../../shared/drawing/index.js';
import { bundledFaces, emojiFaces, hasEmoji } from '../../../shared/fonts.js';
import { type FaceFile, type FontRole, familyOf, nearestFace, type Theme } from '../../../shared/model/index.js';
import { systemFaces } from '../system-faces.js';
import type { EmbeddedFont, Kit } from './kit.js';

export interface Face {
  readonly font: Font;
  readonly embedded: EmbeddedFont;
}

export interface FaceStyle {
  readonly font: FontRole;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A stretch of text in one face; without one where no face has its characters. */
export interface Segment {
  readonly text: string;
  readonly face: Face | undefined;
}

/** Characters that say how others are shown, and show nothing themselves; those that join and part letters are for shaping. */
const invisible = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;

export class Faces {
  readonly #kit: Kit;
  readonly #theme: Theme;
  readonly #own: readonly FaceFile[];
  readonly #refused = new Set<string>();
  readonly #require = createRequire(import.meta.url);
  readonly #read = new Map<string, Face | undefined>();
  readonly #found = new Map<string, Face | undefined>();
  readonly #graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

  constructor(kit: Kit, theme: Theme, own: readonly FaceFile[] = []) {
    this.#kit = kit;
    this.#theme = theme;
    this.#own = own;
  }

  /** Families of the template that are not in the document: their files forbid it, or are gone. */
  get refused(): readonly string[] {
    return [...this.#refused];
  }

  /** The face that a style is set in. @throws Error when a bundled face is missing: the installation is broken */
  of(style: FaceStyle): Face {
    const face = this.#brought(style) ?? this.#bundled(this.#familyOf(style.font), style);
    if (!face) throw new Error(`the bundled face of ${familyOf(this.#theme.fonts, style.font)} is missing`);
    return face;
  }

  /** The text in stretches of one face each, without characters that show nothing. */
  segments(text: string, style: FaceStyle): readonly Segment[] {
    const shown = text.replace(invisible, '').replace(/[\t\u00a0\u202f]/g, ' ');
    const own = this.of(style);
    if (covers(own.font, shown)) return shown === '' ? [] : [{ text: shown, face: own }];
    const segments: { text: string; face: Face | undefined }[] = [];
    for (const { segment } of this.#graphemes.segment(shown)) {
      const last = segments.at(-1);
      // Spaces and signs stay in the face of what stands before them, so that words are shaped whole.
      const face =
        last?.face && !/[\p{L}\p{N}]/u.test(segment) && covers(last.face.font, segment)
          ? last.face
          : this.#faceFor(segment, style);
      if (last && last.face === face) last.text += segment;
      else segments.push({ text: segment, face });
    }
    return segments;
  }

  /** The template's file for a style: the nearest one of its family. */
  #brought({ font, bold, italic }: FaceStyle): Face | undefined {
    const family = familyOf(this.#theme.fonts, font);
    const file = nearestFace(
      this.#own.filter((each) => each.family === family),
      { bold, italic },
    );
    if (!file) return undefined;
    const face = file.mayEmbed ? this.#face(file.path) : undefined;
    if (!face) this.#refused.add(family);
    return face;
  }

  #familyOf(role: FontRole): string {
    return bundledFor(familyOf(this.#theme.fonts, role), { theme: this.#theme });
  }

  #bundled(family: string, { bold, italic }: Pick<FaceStyle, 'bold' | 'italic'>): Face | undefined {
    const path = bundledFaces(family)[(bold ? 1 : 0) + (italic ? 2 : 0)];
    return path === undefined ? undefined : this.#face(this.#require.resolve(path));
  }

  /** The first face that has all of a character: the style's own, another of the theme's or the plainest of the bundled, the system's, the emoji's. */
  #faceFor(grapheme: string, style: FaceStyle): Face | undefined {
    const key = `${style.font}${style.bold}${style.italic}${grapheme}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#find(grapheme, style));
    return this.#found.get(key);
  }

  #find(grapheme: string, style: FaceStyle): Face | undefined {
    const own = this.of(style);
    if (covers(own.font, grapheme)) return own;
    const [body, heading, mono] = (['body', 'heading', 'mono'] as const).map((font) => this.of({ ...style, font }));
    const families = [body, heading, this.#bundled('Carlito', style), mono];
    const system = systemFaces(grapheme)
      .map((path) => this.#face(path))
      .filter((face) => face !== undefined)
      // Of the faces for a script the one of the right weight comes first.
      .sort((one, other) => Number(isBold(other.font) === style.bold) - Number(isBold(one.font) === style.bold));
    const signs = this.#face(this.#require.resolve(emojiFaces[style.bold ? 1 : 0] as string));
    const order = hasEmoji(grapheme) ? [signs, ...families, ...system] : [...families, ...system, signs];
    return order.find((face) => face && covers(face.font, grapheme));
  }

  /** A file's face; undefined for a face that may not be embedded, or not in part, and for a file that has gone. */
  #face(path: string): Face | undefined {
    if (!this.#read.has(path)) this.#read.set(path, this.#opened(path));
    return this.#read.get(path);
  }

  #opened(path: string): Face | undefined {
    if (!existsSync(path)) return undefined;
    const font = this.#kit.open(readFileSync(path));
    const { noEmbedding, bitmapOnly, noSubsetting } = font['OS/2']?.fsType ?? {};
    return noEmbedding || bitmapOnly || noSubsetting ? undefined : { font, embedded: this.#kit.embed(font) };
  }
}

function isBold(font: Font): boolean {
  return (font['OS/2']?.usWeightClass ?? 400) >= 600;
}

function covers(font: Font, text: string): boolean {
  for (const char of text) if (!font.hasGlyphForCodePoint(char.codePointAt(0) as number)) return false;
  return true;
}
