/** A part of a text that LibreOffice sets in the font of one kind of script: offsets, `from` inclusive, `to` exclusive. */
export interface ScriptPart {
  readonly from: number;
  readonly to: number;
  /** Set in the font for complex scripts (`a:cs`), which our decks leave to the program. */
  readonly complex: boolean;
}

/** Hebrew and Arabic with their signs and digits, and their presentation forms. */
const complexBlocks = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const letter = /\p{L}/u;

/**
 * The parts of `text` by script: digits, signs and blanks go with the letters before them, at the beginning with those after
 * them (LibreOffice 7.4, by the widths of blanks and digits between Arabic words).
 */
export function scriptParts(text: string): readonly ScriptPart[] {
  if (!complexBlocks.test(text)) return [{ from: 0, to: text.length, complex: false }];
  const parts: ScriptPart[] = [];
  let from = 0;
  let complex: boolean | undefined;
  let at = 0;
  for (const char of text) {
    const kind = complexBlocks.test(char) ? true : letter.test(char) ? false : undefined;
    if (kind !== undefined && kind !== complex) {
      if (complex !== undefined) {
        parts.push({ from, to: at, complex });
        from = at;
      }
      complex = kind;
    }
    at += char.length;
  }
  parts.push({ from, to: text.length, complex: complex === true });
  return parts;
}
