import { expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { describeFindings, examineDeck } from '../../../support/deck-doctor/index.js';
import { changedPackage, partsOf } from '../../../support/foreign-packages.js';

const brief = `---
title: Report
---

## What counts

One sentence that stands alone.

## How it went

::: timeline

- 2024: Planned
- 2025: Built
- 2026: In use

:::
`;

it('statements and timelines are in the face of the body, and named no other than the house names', async () => {
  const inGeorgia = (xml: string) =>
    xml.replace(/<p:bodyStyle>.*<\/p:bodyStyle>/s, (style) =>
      style.replace(/<a:latin typeface="[^"]*"\/>/g, '<a:latin typeface="Georgia"/>'),
    );
  const house = changedPackage('python-pptx-default.pptx', [[/slideMaster1\.xml$/, inGeorgia]]);
  const made = await buildOnHouse(house, brief, 'adopted: a face of the house');
  const { layouts } = made.house;
  expect(layouts.statement.slots.body?.levels[0]?.font).toBe('face:Georgia');
  expect(layouts.figures.slots.label1?.levels[0]?.font).toBe('face:Georgia');
  const slides = [...partsOf(made.bytes)].filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
  const xml = (kind: string) => {
    const at = made.result.scenes.findIndex((scene) => scene.kind === kind);
    return Buffer.from(slides[at]?.[1] ?? []).toString('utf8');
  };
  for (const kind of ['statement', 'timeline']) expect(xml(kind)).toContain('<a:latin typeface="Georgia"/>');
  // A deck on our own template names no face beside the theme's and that of code.
  expect(describeFindings(examineDeck(made.bytes, { ...made.examine, adopted: false }))).toContain('theme-faces');
});
