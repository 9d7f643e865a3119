import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildFamily, buildWidest } from '../../../../../scripts/build-tables.js';
import { packedTables, packedWidest } from '../../../../../src/main/scene/measure/tables/index.js';
import { decodeFamily, encodeFamily } from '../../../../../src/main/scene/measure/widths/table-format.js';
import { bundledFamilies } from '../../../../../src/shared/fonts.js';
import type { FaceTable } from '../../../../../src/shared/model/index.js';

/** With arrays in the place of views. */
function plain(table: FaceTable) {
  const { advances, kerning } = table;
  const { left, right, matrix } = kerning;
  return {
    ...table,
    advances: [...advances],
    kerning: { ...kerning, left: [...left], right: [...right], matrix: [...matrix] },
  };
}

describe('the width tables', () => {
  it('are there for every bundled family', () => {
    expect(Object.keys(packedTables).sort()).toEqual([...bundledFamilies].sort());
  });

  // One face a family, each style at least once: all 24 would take ten seconds.
  for (const [index, family] of bundledFamilies.entries()) {
    it(`of ${family} are those of a fresh build`, async () => {
      const face = index % 4;
      const packed = decodeFamily(packedTables[family]!);
      expect(packed).toHaveLength(4);
      // Unpacked, since another zlib may pack the same words into other bytes.
      expect(plain(packed[face]!)).toEqual((await buildFamily(family, [face]))[0]);
    });
  }

  // Where Debian's fonts-dejavu is there: it is for all runs that draw.
  it.runIf(existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'))(
    'of the widest faces are those of a fresh build',
    async () => {
      const packed = decodeFamily(packedWidest).map(plain);
      expect(packed).toEqual((await buildWidest()).map(plain));
    },
  );

  it('come back from packing as they went in, with negative kerning', () => {
    const [face] = decodeFamily(packedTables.Carlito!);
    const small = {
      ...plain(face!),
      kerning: { chars: [65, 86], left: [0, 1], right: [0, 1], rights: 2, matrix: [0, -120, 7, 0] },
    };
    expect(decodeFamily(encodeFamily([small])).map(plain)).toEqual([small]);
  });
});
