/**
 * Writes src/main/scene/measure/tables/: the widths of the bundled faces, as harfbuzz sets them. Run it after a font
 * package changes: `npx tsx scripts/build-tables.ts`. A test holds the tables equal to a fresh build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureFace } from '../src/main/fonts/index.js';
import { encodeFamily } from '../src/main/scene/measure/widths/table-format.js';
import { bundledFaces, bundledFamilies } from '../src/shared/fonts.js';
import type { FaceTable } from '../src/shared/model/index.js';

const require = createRequire(import.meta.url);

/** The tables of one bundled family, in the order of `faceIndex`; of some of its faces only for tests. */
export function buildFamily(family: string, faces: readonly number[] = [0, 1, 2, 3]): Promise<FaceTable[]> {
  return Promise.all(faces.map((face) => measureFace(readFileSync(require.resolve(bundledFaces(family)[face]!)))));
}

/** The module that holds a family's packed tables. */
function moduleText(family: string, packed: string): string {
  const lines = packed.match(/.{1,120}/g) ?? [];
  return `// Written by scripts/build-tables.ts from the bundled ${family} (SIL Open Font License or Apache License).\nexport const packed =\n${lines.map((line) => `  '${line}'`).join(' +\n')};\n`;
}

const dejavu = '/usr/share/fonts/truetype/dejavu'; // Debian's fonts-dejavu

/**
 * What is as wide as the widest common text faces, regular and bold: of each character the most that the bundled proportional faces and
 * DejaVu Sans give it, which is within 3 % of Verdana; where Verdana is wider by more, its own width, in thousandths of an em.
 */
const verdana = [
  { ' ': 352, I: 421, J: 455 },
  { ' ': 342, I: 546, J: 555 },
] as const;

/** The table of regular and bold. */
export function buildWidest(): Promise<FaceTable[]> {
  return Promise.all(
    verdana.map(async (least, bold) => {
      const families = bundledFamilies.filter((family) => family !== 'Cousine');
      const files = [
        ...families.map((family) => require.resolve(bundledFaces(family)[bold] as string)),
        join(dejavu, bold ? 'DejaVuSans-Bold.ttf' : 'DejaVuSans.ttf'),
      ];
      const tables = await Promise.all(files.map((file) => measureFace(readFileSync(file))));
      return widestOf(tables, least);
    }),
  );
}

const em = 1000;

function widestOf(tables: readonly FaceTable[], least: Readonly<Record<string, number>>): FaceTable {
  const most = new Map(Object.entries(least).map(([char, width]) => [char.codePointAt(0) as number, width]));
  for (const { chars, advances, unitsPerEm } of tables) {
    chars.forEach((char, index) => {
      const width = Math.ceil(((advances[index] as number) * em) / unitsPerEm);
      most.set(char, Math.max(width, most.get(char) ?? 0));
    });
  }
  const chars = [...most.keys()].sort((a, b) => a - b);
  const of = (key: 'ascent' | 'descent') =>
    Math.max(...tables.map((table) => Math.ceil((table[key] * em) / table.unitsPerEm)));
  return {
    unitsPerEm: em,
    ascent: of('ascent'),
    descent: of('descent'),
    chars,
    advances: chars.map((char) => most.get(char) as number),
    // The widest has no pair that is set closer, and no ligature.
    kerning: { chars: [], left: [], right: [], rights: 0, matrix: [] },
    ligatures: [],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/main/scene/measure/tables');
  for (const family of bundledFamilies) {
    const packed = encodeFamily(await buildFamily(family));
    writeFileSync(join(folder, `${family.toLowerCase()}.ts`), moduleText(family, packed));
    process.stdout.write(`${family}: ${packed.length} characters\n`);
  }
  const widest = encodeFamily(await buildWidest());
  writeFileSync(join(folder, 'widest.ts'), moduleText('faces and DejaVu Sans, the widest of each character', widest));
  process.stdout.write(`widest: ${widest.length} characters\n`);
}
