/**
 * The widths of one face, as harfbuzz sets them. Kerning and ligatures are not read from GPOS and GSUB but found by shaping.
 * It takes a fifth of a second a face, so what is measured is kept: in the program for its own faces
 * (scripts/build-tables.ts), in the person's cache for those of templates.
 */
import type { FaceTable } from '../../shared/model/index.js';
import { loadHarfbuzz } from './harfbuzz.js';
import { ligatureLetters } from './kerned-characters.js';
import { measureKerning } from './kerning.js';
import { Shaper } from './shape.js';

const bare = ['kern=0', 'liga=0', 'clig=0', 'ccmp=0', 'calt=0', 'locl=0'];

/** In em, for a face that says nothing: what most text faces have. */
const usualAscent = 0.8;
const usualDescent = 0.2;

/** Measures a TrueType or OpenType file. Other bytes give a table without characters. Loads the shaper at first use. */
export async function measureFace(bytes: Uint8Array): Promise<FaceTable> {
  const hb = await loadHarfbuzz();
  const face = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(face);
  const shaper = new Shaper(hb, font);
  const { ascender, descender } = font.hExtents();
  const silent = ascender === 0 && descender === 0;
  const chars = Array.from(face.collectUnicodes())
    .filter((char) => char >= 0x20 && char <= 0xffff)
    .sort((a, b) => a - b);
  // One at a time: combining marks and joiners would merge with their neighbours.
  const advances = chars.map((char) => shaper.width([char], 'Latn', bare));
  return {
    unitsPerEm: face.upem,
    ascent: silent ? Math.round(usualAscent * face.upem) : ascender,
    descent: silent ? Math.round(usualDescent * face.upem) : -descender,
    chars,
    advances,
    kerning: measureKerning(shaper, new Map(chars.map((char, index) => [char, advances[index]!]))),
    ligatures: measureLigatures(shaper),
  };
}

function measureLigatures(shaper: Shaper): FaceTable['ligatures'] {
  const letters = Array.from(ligatureLetters);
  const pairs = letters.flatMap((a) => letters.map((b) => a + b));
  const found: { text: string; change: number }[] = [];
  for (const text of [...pairs, ...pairs.flatMap((pair) => letters.map((c) => pair + c))]) {
    const codes = Array.from(text, (char) => char.charCodeAt(0));
    if (shaper.advances(codes, 'Latn', []).length !== 1) continue;
    const change = shaper.width(codes, 'Latn', []) - shaper.width(codes, 'Latn', ['liga=0', 'clig=0', 'calt=0']);
    found.push({ text, change });
  }
  return found;
}
