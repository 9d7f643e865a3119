/** What we, and the tests, use of fontkit 2.0.4, which has no declarations of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }

  export interface Font {
    readonly postscriptName: string | null;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly characterSet: readonly number[];
    readonly hmtx: { readonly metrics: { get(glyph: number): { readonly advance: number } } };
    readonly 'OS/2'?: {
      readonly yStrikeoutPosition: number;
      readonly yStrikeoutSize: number;
      readonly usWeightClass: number;
      /** Bits of OpenType's OS/2 table, as flags. */
      readonly fsType?: {
        readonly noEmbedding?: boolean;
        readonly bitmapOnly?: boolean;
        readonly noSubsetting?: boolean;
      };
    };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number };
    layout(
      text: string,
      features?: Readonly<Record<string, boolean>>,
    ): { readonly glyphs: readonly Glyph[]; readonly advanceWidth: number };
  }

  /** A `.ttc` file: several faces. */
  export interface Collection {
    readonly fonts: readonly Font[];
  }

  export function create(bytes: Uint8Array): Font | Collection;
}
