import { keptCharacters } from '../limits.js';
import { arabicWidth } from './arabic.js';
import { emojiLength, emojiWidth } from './emoji.js';
import type { Face } from './face.js';

/** What of a run decides which glyphs it has and how they are kerned; the size does not. */
export interface Manner {
  readonly bold: boolean;
  readonly kerned: boolean;
  readonly joined: boolean;
  /** As LibreOffice and our pictures draw, with the bundled emoji face; else as PowerPoint may. */
  readonly drawn: boolean;
}

interface Kept {
  readonly widths: Map<string, Float64Array>;
  characters: number;
}

const kept = new WeakMap<Face, readonly Kept[]>();

/**
 * Width in em of the glyph that begins at each UTF-16 unit of `text`, kerning with the next one included; 0 where a unit
 * goes on with a glyph (second halves of pairs, letters of a ligature but the first, an emoji's joined parts), and for tabs. Kept by face and text.
 */
export function glyphWidths(text: string, face: Face, manner: Manner): Float64Array {
  const store = storeOf(face)[(manner.kerned ? 1 : 0) + (manner.joined ? 2 : 0) + (manner.drawn ? 4 : 0)]!;
  const known = store.widths.get(text);
  if (known) return known;
  const widths = measure(text, face, manner);
  if (store.characters > keptCharacters) {
    store.widths.clear();
    store.characters = 0;
  }
  store.widths.set(text, widths);
  store.characters += text.length;
  return widths;
}

function storeOf(face: Face): readonly Kept[] {
  const known = kept.get(face);
  if (known) return known;
  const made = Array.from({ length: 8 }, () => ({ widths: new Map<string, Float64Array>(), characters: 0 }));
  kept.set(face, made);
  return made;
}

function measure(text: string, face: Face, { bold, kerned, joined, drawn }: Manner): Float64Array {
  const result = new Float64Array(text.length);
  let at = 0;
  while (at < text.length) {
    const sequence = emojiLength(text, at);
    if (sequence > 0) {
      result[at] = drawn ? emojiWidth.drawn : emojiWidth.safe;
      at += sequence;
      continue;
    }
    const ligature = joined ? face.ligature(text, at) : undefined;
    const next = ligature ? at + ligature.length : text.codePointAt(at)! > 0xffff ? at + 2 : at + 1;
    let em = ligature ? lettersWidth(text, at, next, face) + ligature.change : characterWidth(text, at, face, bold);
    if (kerned && next < text.length) em += face.kern(text.charCodeAt(next - 1), text.charCodeAt(next));
    result[at] = em;
    at = next;
  }
  return result;
}

/** Width in em of the character at `at`, alone. */
function characterWidth(text: string, at: number, face: Face, bold: boolean): number {
  const code = text.codePointAt(at)!;
  return code === 0x09 ? 0 : (arabicWidth(text, at, code, bold) ?? face.advance(code));
}

/** Width in em of the letters of a ligature, side by side. */
function lettersWidth(text: string, from: number, to: number, face: Face): number {
  let em = 0;
  for (let index = from; index < to; index += 1) em += face.advance(text.charCodeAt(index));
  return em;
}
