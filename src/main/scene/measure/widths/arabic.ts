/**
 * Widths of joined Arabic and Persian letters. No bundled face has them, so the system's is used, which we cannot read:
 * these are the widths of DejaVu Sans, wider than Arial's, Times New Roman's and Segoe UI's at the same size. A letter has up to
 * four forms, by whether it joins its neighbours, and Unicode has a code point for each (Arabic Presentation Forms-A and -B),
 * whose widths the table of the widest faces has.
 */
import { arabicFace } from './face.js';

/** By whether a letter joins the one after it (2) and the one before it (1): its presentation form. */
type Forms = readonly [isolated: number, final: number, initial?: number, medial?: number];

/** Forms of letters, and of lam with each alef, by what they are made of. Made when the first Arabic text is measured. */
let known: ReadonlyMap<string, Forms> | undefined;

/** The code charts have isolated, final, initial and medial form of a letter in this order; compatibility mappings say whose they are. */
function allForms(): ReadonlyMap<string, Forms> {
  const forms = new Map<string, number[]>();
  for (const [from, to] of [
    [0xfb50, 0xfbff],
    [0xfe80, 0xfefc],
  ] as const) {
    for (let code = from; code <= to; code += 1) {
      const char = String.fromCharCode(code);
      const letters = char.normalize('NFKC');
      if (letters === char) continue;
      const list = forms.get(letters);
      if (list) list.push(code);
      else forms.set(letters, [code]);
    }
  }
  // Alef maksura has its initial and medial forms in the other block, which comes first.
  forms.set('\u0649', [0xfeef, 0xfef0, 0xfbe8, 0xfbe9]);
  // Tatweel joins on both sides and has one form.
  forms.set('\u0640', [0x0640, 0x0640, 0x0640, 0x0640]);
  return new Map([...forms].filter(([, list]) => list.length >= 2) as unknown as [string, Forms][]);
}

const first = 0x0600;
const last = 0x06ff;
const lam = '\u0644';

/** Vowel signs stand above or below their letter and do not part it from the next one. */
function isSign(code: number): boolean {
  return (code >= 0x064b && code <= 0x065f) || code === 0x0670;
}

/**
 * Width in em of the Arabic letter, digit or sign `code` at `at` of `text`, by what it joins; 0 for an alef that the lam before
 * it has joined, and for vowel signs; undefined for characters of other blocks.
 */
export function arabicWidth(text: string, at: number, code: number, bold: boolean): number | undefined {
  if (code < first || code > last) return undefined;
  if (isSign(code)) return 0;
  known ??= allForms();
  const face = arabicFace(bold);
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  const own = text[at]!;
  if (before === lam && known.has(lam + own)) return 0;
  const both = own === lam ? known.get(lam + after) : undefined;
  const forms = both ?? known.get(own);
  if (!forms) return face.advance(code);
  const joinsBefore = known.get(before)?.[2] !== undefined;
  const joinsAfter = forms[2] !== undefined && known.has(after);
  return face.advance(forms[(joinsAfter ? 2 : 0) + (joinsBefore ? 1 : 0)] ?? forms[0]);
}

/** The letter before or after, vowel signs left out; '' at the end. */
function neighbour(text: string, at: number, step: 1 | -1): string {
  let next = at + step;
  while (isSign(text.charCodeAt(next))) next += step;
  return text[next] ?? '';
}
