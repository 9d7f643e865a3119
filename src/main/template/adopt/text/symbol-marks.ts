/** Marks in symbol faces, as the Unicode characters that look like them: what the preview draws. The file keeps its own. */

type Marks = Readonly<Record<string, string>>;

/** By the character of the face's own table, 0x20 to 0xFF. */
const wingdings: Marks = {
  '§': '▪',
  '¨': '□',
  '¡': '○',
  '«': '★',
  l: '●',
  m: '○',
  n: '■',
  o: '□',
  q: '❑',
  r: '❒',
  t: '◆',
  u: '◆',
  v: '❖',
  w: '◆',
  Ø: '➢',
  à: '→',
  ð: '⇨',
  ü: '✓',
};

const wingdings2: Marks = { '\u0096': '•', '\u0097': '●', '\u0098': '●' };

const wingdings3: Marks = { u: '▶', '}': '▶', à: '→' };

const symbol: Marks = { '·': '•', '-': '–', '¨': '◆', '®': '→' };

/** What a mark shows; `face` as `a:buFont` names it. A mark of a symbol face that is not known is shown as a dot. */
export function shownMark(char: string, face: string | undefined): string {
  const marks = marksOf(face);
  // Symbol faces are also written in the private use area, at 0xF000 and up.
  const code = char.codePointAt(0) ?? 0;
  const plain = code >= 0xf000 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : char;
  if (!marks && plain === char) return char;
  return marks?.[plain] ?? wingdings[plain] ?? '•';
}

function marksOf(face: string | undefined): Marks | undefined {
  const name = (face ?? '').toLowerCase().replaceAll(' ', '');
  if (name.startsWith('wingdings2')) return wingdings2;
  if (name.startsWith('wingdings3')) return wingdings3;
  if (name.startsWith('wingdings')) return wingdings;
  if (/webdings|starsymbol|opensymbol/.test(name)) return { ...symbol, ...wingdings };
  return name.startsWith('symbol') ? symbol : undefined;
}
