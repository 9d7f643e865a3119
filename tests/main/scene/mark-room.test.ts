/** Marks in houses whose lists were made for dots: numbers and boxes have room before their text. */
import { describe, expect, it } from 'vitest';
import type { SceneParagraph, TextItem } from '../../../src/shared/model/index.js';
import { build } from '../../support/build.js';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { foreignPackages, foreignPath } from '../../support/foreign-packages.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const steps = Array.from({ length: 12 }, (_, n) => `${n + 1}. Step\n`).join('');
const brief = `---
title: Report
---

## Tasks

- [ ] Ask the port
- [x] Compare
  - [ ] with the customs

## Steps

${steps}
## Dots

- One
- Two
`;

/** Points between the mark and the text, of lines that have a mark. */
function gaps({ lines }: TextItem): readonly number[] {
  return lines.flatMap(({ mark, runs }) => (mark && runs[0] ? [runs[0].x - (mark.x + mark.width)] : []));
}

const edge = ({ marginLeft }: SceneParagraph) => marginLeft;

describe.each(foreignPackages)('in %s', (name) => {
  it('numbers and boxes do not touch their text, and the text of a level has one edge', async () => {
    const folder = temporaryFolder({ 'report.md': brief });
    const { result, bytes } = await build(`${folder}/report.md`, {}, { template: foreignPath(name) });
    writesGoodDeck(bytes, `marks in ${name}`, { adopted: true });
    const texts = result.scenes.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
    for (const said of ['Ask the port', 'Step']) {
      const item = texts.find(({ paragraphs }) => paragraphs.some(({ runs }) => runs.some((run) => run.text === said)));
      if (!item) throw new Error(`no ${said}`);
      const size = item.paragraphs[0]?.size ?? 0;
      expect(gaps(item).length).toBeGreaterThan(2);
      expect(Math.min(...gaps(item))).toBeGreaterThanOrEqual(size * 0.09);
      // A ticked box from a face of emoji does not push its text.
      const [task] = item.paragraphs;
      if (said === 'Ask the port') expect(-(task?.indent ?? 0)).toBeGreaterThanOrEqual(1.27 * size);
      const edges = (level: number) => new Set(item.paragraphs.filter((each) => each.level === level).map(edge));
      expect([edges(0).size, edges(1).size <= 1]).toEqual([1, true]);
    }
  });
});
