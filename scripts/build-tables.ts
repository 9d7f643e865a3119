/**
 * Writes src/main/scene/measure/tables/: the widths of the bundled faces, as harfbuzz sets them. Run it after a font
 * package changes: `npx tsx scripts/build-tables.ts`. A test holds the tables equal to a fresh build.
 *
 * Kerning and ligatures are not read from GPOS and GSUB but found by shaping: every pair of the characters that are kerned
 * in practice stands in one long text, and what differs from the bare advances is kerning. That is what the programs that
 * draw the text do, contextual lookups included.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as hb from 'harfbuzzjs';
import { encodeFamily, type FaceTable, type KerningTable } from '../src/main/scene/measure/table-format.js';
import { bundledFaces, bundledFamilies } from '../src/shared/fonts.js';

/** Ranges whose pairs are measured, by script: nearly all kerned text. Common characters are kerned with each script. */
const common = [
  [0x20, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa0, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
] as const;
const scripts = [
  {
    tag: 'Latn',
    ranges: [
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0xc0, 0xd6],
      [0xd8, 0xf6],
      [0xf8, 0x17f],
      [0x218, 0x21b],
      [0x1e9e, 0x1e9e],
    ],
  },
  { tag: 'Grek', ranges: [[0x386, 0x3ce]] },
  {
    tag: 'Cyrl',
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
    ],
  },
] as const;

/** Ligatures are looked for among the letters that faces join. */
const ligatureLetters = 'bfhijklt';

const require = createRequire(import.meta.url);

/** The tables of one bundled family, in the order of `faceIndex`; of some of its faces only for tests. */
export function buildFamily(family: string, faces: readonly number[] = [0, 1, 2, 3]): FaceTable[] {
  return faces.map((face) => buildFace(readFileSync(require.resolve(bundledFaces(family)[face]!))));
}

function buildFace(bytes: Uint8Array): FaceTable {
  const face = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(face);
  const extents = font.hExtents();
  const chars = Array.from(face.collectUnicodes())
    .filter((char) => char >= 0x20 && char <= 0xffff)
    .sort((a, b) => a - b);
  const covered = new Set(chars);
  const bare = ['kern=0', 'liga=0', 'clig=0', 'ccmp=0', 'calt=0', 'locl=0'];
  // One at a time: combining marks and joiners would merge with their neighbours.
  const advances = chars.map((char) => width(font, [char], 'Latn', bare));
  const kerning = buildKerning(font, covered, new Map(chars.map((char, index) => [char, advances[index]!])));
  return {
    unitsPerEm: face.upem,
    ascent: extents.ascender,
    descent: -extents.descender,
    chars,
    advances,
    kerning,
    ligatures: buildLigatures(font),
  };
}

function shape(font: hb.Font, codes: number[], script: string, features: readonly string[]): hb.Buffer {
  const buffer = new hb.Buffer();
  buffer.addCodePoints(codes);
  buffer.setDirection(hb.Direction.LTR);
  buffer.setScript(script);
  buffer.setLanguage('en');
  hb.shape(
    font,
    buffer,
    features.map((feature) => hb.Feature.fromString(feature)!),
  );
  return buffer;
}

function width(font: hb.Font, codes: number[], script: string, features: readonly string[]): number {
  return shape(font, codes, script, features)
    .getGlyphPositions()
    .reduce((sum, glyph) => sum + glyph.xAdvance, 0);
}

function spread(ranges: readonly (readonly [number, number])[], covered: ReadonlySet<number>): number[] {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .filter((char) => covered.has(char));
}

function buildKerning(
  font: hb.Font,
  covered: ReadonlySet<number>,
  advances: ReadonlyMap<number, number>,
): KerningTable {
  const shared = spread(common, covered);
  const values = new Map<number, Map<number, number>>();
  for (const { tag, ranges } of scripts) {
    const chars = [...shared, ...spread(ranges, covered)];
    for (const first of chars) {
      const row = values.get(first) ?? new Map<number, number>();
      values.set(first, row);
      const codes = chars.flatMap((second) => [first, second]);
      // ccmp stays off, so that each character is one glyph and positions can be counted.
      const glyphs = shape(font, codes, tag, ['liga=0', 'clig=0', 'ccmp=0', 'calt=0']).getGlyphPositions();
      if (glyphs.length !== codes.length) throw new Error(`Kerning text was joined at U+${first.toString(16)}`);
      chars.forEach((second, index) => {
        const change = glyphs[index * 2]!.xAdvance - advances.get(first)!;
        if (change !== 0) row.set(second, change);
      });
    }
  }
  return classify(values);
}

/** Characters with equal rows share a left class, those with equal columns a right class. */
function classify(values: ReadonlyMap<number, ReadonlyMap<number, number>>): KerningTable {
  const seconds = new Set([...values.values()].flatMap((row) => [...row.keys()]));
  const chars = [...new Set([...[...values].filter(([, row]) => row.size > 0).map(([char]) => char), ...seconds])].sort(
    (a, b) => a - b,
  );
  const value = (first: number, second: number): number => values.get(first)?.get(second) ?? 0;
  const lefts = classes(chars, (char) => chars.map((second) => value(char, second)).join());
  const rights = classes(chars, (char) => chars.map((first) => value(first, char)).join());
  const matrix = lefts.examples.flatMap((first) => rights.examples.map((second) => value(first, second)));
  return { chars, left: lefts.of, right: rights.of, rights: rights.examples.length, matrix };
}

function classes(chars: readonly number[], signature: (char: number) => string): { of: number[]; examples: number[] } {
  const known = new Map<string, number>();
  const examples: number[] = [];
  const of = chars.map((char) => {
    const key = signature(char);
    const index = known.get(key) ?? known.size;
    if (index === known.size) {
      known.set(key, index);
      examples.push(char);
    }
    return index;
  });
  return { of, examples };
}

function buildLigatures(font: hb.Font): { text: string; change: number }[] {
  const letters = Array.from(ligatureLetters);
  const pairs = letters.flatMap((a) => letters.map((b) => a + b));
  const found: { text: string; change: number }[] = [];
  for (const text of [...pairs, ...pairs.flatMap((pair) => letters.map((c) => pair + c))]) {
    const codes = Array.from(text, (char) => char.charCodeAt(0));
    const joined = shape(font, codes, 'Latn', []);
    if (joined.getLength() !== 1) continue;
    const change = width(font, codes, 'Latn', []) - width(font, codes, 'Latn', ['liga=0', 'clig=0', 'calt=0']);
    found.push({ text, change });
  }
  return found;
}

/** The module that holds a family's packed tables. */
function moduleText(family: string, packed: string): string {
  const lines = packed.match(/.{1,120}/g) ?? [];
  return `// Written by scripts/build-tables.ts from the bundled ${family} (SIL Open Font License or Apache License).\nexport const packed =\n${lines.map((line) => `  '${line}'`).join(' +\n')};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/main/scene/measure/tables');
  for (const family of bundledFamilies) {
    const packed = encodeFamily(buildFamily(family));
    writeFileSync(join(folder, `${family.toLowerCase()}.ts`), moduleText(family, packed));
    process.stdout.write(`${family}: ${packed.length} characters\n`);
  }
}
