/** What the tests use of fontkit 2.0, which has no types of its own. */
declare module 'fontkit' {
  interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly characterSet: readonly number[];
    readonly hmtx: { readonly metrics: { get(glyph: number): { readonly advance: number } } };
    glyphForCodePoint(codePoint: number): { readonly id: number };
    layout(text: string, features?: Readonly<Record<string, boolean>>): { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
}
