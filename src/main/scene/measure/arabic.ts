/**
 * Widths of joined Arabic and Persian letters. No bundled face has them, so the system's is used, which we cannot read:
 * these are the widths of DejaVu Sans (measured with harfbuzz, 2026), wider than Arial's, Times New Roman's and Segoe UI's
 * at the same size. A letter is narrow where it joins the next one and wide where a word ends.
 */

interface Shape {
  readonly letters: string;
  /** Em, isolated or joined to the letter before only. */
  readonly end: number;
  /** Em, joined to the letter after it; absent for letters that never do. */
  readonly joined?: number;
}

const shapes: readonly Shape[] = [
  { letters: 'ء', end: 0.47 },
  { letters: 'آأإاٱ', end: 0.3 },
  { letters: 'ؤو', end: 0.52 },
  { letters: 'ةهەۀ', end: 0.54, joined: 0.53 },
  { letters: 'بتثپٹ', end: 0.98, joined: 0.3 },
  { letters: 'ئىيیێ', end: 0.83, joined: 0.3 },
  { letters: 'ن', end: 0.76, joined: 0.3 },
  { letters: 'جحخچ', end: 0.65, joined: 0.65 },
  { letters: 'دذڈ', end: 0.52 },
  { letters: 'رزژڑ', end: 0.55 },
  { letters: 'سش', end: 1.27, joined: 0.89 },
  { letters: 'صض', end: 1.23, joined: 0.87 },
  { letters: 'طظ', end: 0.95, joined: 0.82 },
  { letters: 'عغ', end: 0.6, joined: 0.6 },
  { letters: 'فڤ', end: 1.04, joined: 0.51 },
  { letters: 'ق', end: 0.83, joined: 0.51 },
  { letters: 'كکگ', end: 0.9, joined: 0.55 },
  { letters: 'ل', end: 0.76, joined: 0.33 },
  { letters: 'م', end: 0.67, joined: 0.58 },
  { letters: 'ہھ', end: 0.7, joined: 0.53 },
  { letters: 'ے', end: 0.83 },
  // Tatweel is drawn as long as it likes to be.
  { letters: '\u0640', end: 0.3, joined: 0.3 },
  { letters: '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', end: 0.54 },
];

/** DejaVu Sans Bold is 8 to 27 % wider, most letters 12 %. */
const boldShare = 1.15;

const first = 0x0620;
const last = 0x06ff;
const ends = new Float64Array(last - first + 1);
const joins = new Float64Array(last - first + 1);
for (const shape of shapes) {
  for (const letter of shape.letters) {
    const index = letter.charCodeAt(0) - first;
    ends[index] = shape.end;
    if (shape.joined !== undefined) joins[index] = shape.joined;
  }
}

/** Vowel signs stand above or below their letter and do not part it from the next one. */
function isSign(code: number): boolean {
  return (code >= 0x064b && code <= 0x065f) || code === 0x0670;
}

/**
 * Width in em of the Arabic letter or digit `code` at `at` of `text`, by whether it joins what follows; undefined for
 * every character that this table does not have.
 */
export function arabicWidth(text: string, at: number, code: number, bold: boolean): number | undefined {
  if (code < first || code > last) return undefined;
  const end = ends[code - first]!;
  if (end === 0) return undefined;
  const joined = joins[code - first]!;
  let next = at + 1;
  while (next < text.length && isSign(text.charCodeAt(next))) next += 1;
  const follower = next < text.length ? text.charCodeAt(next) : 0;
  const joinsNext =
    joined > 0 && follower > first + 1 && follower <= last && ends[follower - first]! > 0 && !isDigit(follower);
  return (joinsNext ? joined : end) * (bold ? boldShare : 1);
}

function isDigit(code: number): boolean {
  return (code >= 0x0660 && code <= 0x0669) || (code >= 0x06f0 && code <= 0x06f9);
}
