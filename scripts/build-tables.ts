/**
 * Writes src/main/scene/measure/tables/: the widths of the bundled faces, as harfbuzz sets them. Run it after a font
 * package changes: `npx tsx scripts/build-tables.ts`. A test holds the tables equal to a fresh build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureFace } from '../src/main/fonts/index.js';
import { encodeFamily } from '../src/main/scene/measure/table-format.js';
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/main/scene/measure/tables');
  for (const family of bundledFamilies) {
    const packed = encodeFamily(await buildFamily(family));
    writeFileSync(join(folder, `${family.toLowerCase()}.ts`), moduleText(family, packed));
    process.stdout.write(`${family}: ${packed.length} characters\n`);
  }
}
