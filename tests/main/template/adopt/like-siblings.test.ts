/** What a package has no placeholder for stands beside what it has one for: it must not look like another house's. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChartItem, TextItem } from '../../../../src/shared/model/index.js';
import { build } from '../../../support/build.js';
import { itemOf, textOf } from '../../../support/compose-slides.js';
import { describeFindings, examineDeck } from '../../../support/deck-doctor/index.js';
import { spoolDeck } from '../../../support/deck-spool.js';
import { foreignBytes } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const brief = `---
title: Report
author: A. Analyst
---

## Systems

### One

- Law is met
- Fast

### Two

- Cheap
- Known

### Three

- Open
- Searches well

## Pumps

\`\`\`chart
type: column
title: Pumps sold
unit: thousand
data: |
  | Year | A | B |
  | 2025 | 9 | 8 |
  | 2026 | 5 | 7 |
\`\`\`
`;

async function built(name: string) {
  const folder = temporaryFolder();
  const [file, template] = [join(folder, 'report.md'), join(folder, name)];
  writeFileSync(file, brief);
  writeFileSync(template, foreignBytes(name));
  const made = await build(file, {}, { template });
  expect(describeFindings(examineDeck(made.bytes, { ...made.examine, adopted: true }))).toBe('');
  spoolDeck(made.bytes, `adopted: three columns and a chart in ${name}`);
  return made.result.scenes;
}

it('a light cover of a house of dark slides has its quiet lines in dark ink', async () => {
  const [cover] = await built('open-xml-sdk-stafftrain.potx');
  const [run] = textOf(cover, 'byline').paragraphs[0]!.runs;
  expect(run).toMatchObject({ text: 'A. Analyst', color: { slot: 'tx1' } });
});

function look({ paragraphs }: TextItem) {
  return paragraphs.map(({ mark, marginLeft, indent, spaceBefore, leading, size, runs }) => ({
    ...{ mark, marginLeft, indent, spaceBefore, leading, size },
    runs: runs.map(({ font, bold, color }) => ({ font, bold, color })),
  }));
}

describe.each(['python-pptx-default.pptx', 'open-xml-sdk-stafftrain.potx', 'open-xml-sdk-marketingplan.potx'])(
  'in %s',
  (name) => {
    it('a third column looks as the two that have placeholders, and a chart’s text is smaller than what is read', async () => {
      const scenes = await built(name);
      const columns = scenes.find(({ kind }) => kind === 'comparison');
      for (const [first, third] of [
        ['head1', 'head3'],
        ['body', 'body3'],
      ] as const) {
        const [one, three] = [textOf(columns, first), textOf(columns, third)];
        expect(look(three)).toEqual(look(one));
        expect(three.lines.at(0)!.y).toBeCloseTo(one.lines.at(0)!.y, 1);
      }
      const chart = itemOf(
        scenes.find(({ kind }) => kind === 'chart'),
        'chart',
      ) as ChartItem;
      expect(chart.text.size).toBeLessThan(textOf(columns, 'body').paragraphs[0]!.size);
      expect(chart.text.size).toBeGreaterThanOrEqual(10);
    });
  },
);
