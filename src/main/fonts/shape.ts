import type { Buffer, Font } from 'harfbuzzjs';
import type { Harfbuzz } from './harfbuzz.js';

/** Shapes characters in one face. */
export class Shaper {
  readonly #hb: Harfbuzz;
  readonly #font: Font;

  constructor(hb: Harfbuzz, font: Font) {
    this.#hb = hb;
    this.#font = font;
  }

  /** Advances of the glyphs that a sequence of code points becomes, in font units. */
  advances(codes: readonly number[], script: string, features: readonly string[]): readonly number[] {
    return this.#shape(codes, script, features)
      .getGlyphPositions()
      .map((glyph) => glyph.xAdvance);
  }

  width(codes: readonly number[], script: string, features: readonly string[]): number {
    return this.advances(codes, script, features).reduce((sum, advance) => sum + advance, 0);
  }

  #shape(codes: readonly number[], script: string, features: readonly string[]): Buffer {
    const hb = this.#hb;
    const buffer = new hb.Buffer();
    buffer.addCodePoints([...codes]);
    buffer.setDirection(hb.Direction.LTR);
    buffer.setScript(script);
    buffer.setLanguage('en');
    hb.shape(
      this.#font,
      buffer,
      features.map((feature) => hb.Feature.fromString(feature)!),
    );
    return buffer;
  }
}
