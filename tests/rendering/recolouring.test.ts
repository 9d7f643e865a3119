/**
 * A finished deck can be recoloured in PowerPoint: whatever is in the accent changes when the theme's accent does, and links when
 * its link colour does. Shown by changing those values in theme1.xml of a built deck and comparing what LibreOffice draws.
 */
import { describe, expect, it } from 'vitest';
import { openZip, packPart, writeZip } from '../../src/main/ooxml/index.js';
import { buildDeck } from '../../src/main/workspace/index.js';
import type { Template, ThemeColor } from '../../src/shared/model/index.js';
import { houses } from '../support/houses.js';
import { renderDecks } from '../support/rendering/libreoffice.js';
import { pagesInColor } from '../support/rendering/pdf.js';

/** What is drawn with the accent in one house or another: cover, agenda, marks, numbers, heads, figures, a timeline, a callout, a chart; and a table. */
const brief = `---
title: Cargo on the route
subtitle: Volumes and outlook
date: 2026-11-23
agenda: on
---

## Volumes

- Gas leads [by far](https://example.org/)
- Coal follows

> [!NOTE]
> Counted in tonnes.

## Steps

1. Count
2. Compare

## What was carried

- **36 million** tonnes in all
- **21 million** tonnes of gas

## How it came about

- **2013** – First transit
- **2017** – Gas
- **2024** – Record

## Two ways

### North

- Short

### South

- Long

## By year

| Year | Gas, Mt | Coal, Mt |
| ---- | ------: | -------: |
| 2022 | 20.5 | 0.4 |
| 2024 | 21.9 | [0.9](https://example.org/coal) |

## Gas leads

\`\`\`chart
type: column
unit: Mt
data: |
  | Year | Gas | Coal |
  | ---- | --- | ---- |
  | 2022 | 20.5 | 4.1 |
  | 2024 | 21.9 | 6.2 |
\`\`\`
`;

/** Pixels across a page: thin marks have a pixel of their full colour. */
const width = 960;
/** In no house, and far from every colour of one. */
const other = '00E5FF';
const otherLink = 'FF00E5';

const shown = await Promise.all(
  houses.map(async ({ house, variant, load }) => ({ house, variant, template: await load() })),
);

async function deckOf(
  template: string,
  variant: string,
): Promise<{ readonly bytes: Uint8Array; readonly chart: number }> {
  const briefs = [{ file: 'cargo.md', bytes: Buffer.from(brief), folder: '.' }];
  const { pieces, scenes } = await buildDeck({ briefs, template, variant });
  if (!pieces) throw new Error(`${template}, ${variant}: no deck was made`);
  return { bytes: Buffer.concat(pieces), chart: scenes.findIndex(({ kind }) => kind === 'chart') };
}

/** The deck with other colours in its theme, by the theme's slot. */
function recoloured(deck: Uint8Array, colors: Readonly<Partial<Record<ThemeColor, string>>>): Uint8Array {
  const zip = openZip(deck);
  if (!zip.ok) throw new Error(zip.fault);
  const parts = zip.entries.map((entry) => {
    const bytes = zip.read(entry) ?? new Uint8Array();
    if (entry.name !== 'ppt/theme/theme1.xml') return packPart(entry.name, bytes);
    let theme = Buffer.from(bytes).toString('utf8');
    for (const [slot, color] of Object.entries(colors)) {
      const before = theme;
      theme = theme.replace(new RegExp(`(<a:${slot}><a:srgbClr val=")[0-9A-F]{6}`), `$1${color}`);
      expect(theme, slot).not.toBe(before);
    }
    return packPart(entry.name, theme);
  });
  return writeZip(parts);
}

/** In the house's colours with the accent and, where the theme keeps them apart, links in another. */
function recolouredAs(deck: Uint8Array, { theme }: Template): Uint8Array {
  return recoloured(deck, { [theme.map.hlink]: otherLink, [theme.map.accent1]: other });
}

/** Full colour may be one step off where an edge is nearly covered. */
const step = 4; // of 255

/**
 * Of the pixels on a page in the accent or in the colour of links: how many there are of each, and how many have neither new colour
 * afterwards (one colour may stand behind both).
 */
function compared(old: Uint8Array, now: Uint8Array, { theme }: Template) {
  const accent = channels(theme.colors[theme.map.accent1]);
  const link = channels(theme.colors[theme.map.hlink]);
  const found = { accents: 0, links: 0, kept: 0 };
  for (let at = 0; at < old.length; at += 3) {
    if (!isColor(old, at, accent, 0) && !isColor(old, at, link, 0)) continue;
    if (isColor(now, at, newAccent, step)) found.accents += 1;
    else if (isColor(now, at, newLink, step)) found.links += 1;
    else found.kept += 1;
  }
  return found;
}

type Channels = readonly [red: number, green: number, blue: number];

/** Channel by channel without a closure, as it is asked of every pixel of five hundred pages. */
function isColor(pixels: Uint8Array, at: number, [red, green, blue]: Channels, within: number): boolean {
  return (
    Math.abs((pixels[at] as number) - red) <= within &&
    Math.abs((pixels[at + 1] as number) - green) <= within &&
    Math.abs((pixels[at + 2] as number) - blue) <= within
  );
}

function channels(hex: string): Channels {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

const newAccent = channels(other);
const newLink = channels(otherLink);

describe('changing the accent in the theme', () => {
  it('changes every use of it, and another colour of links every link, in every house and variant', {
    timeout: 600_000,
  }, async () => {
    const decks = await Promise.all(shown.map(({ house, variant }) => deckOf(house, variant)));
    const built = decks.map(({ bytes }) => bytes);
    const changed = built.map((deck, n) => recolouredAs(deck, (shown[n] as (typeof shown)[0]).template));
    const rendering = await renderDecks([...built, ...changed]);
    try {
      for (const [n, { house, variant, template }] of shown.entries()) {
        const name = `${house}, ${variant}`;
        const pages = (index: number) => pagesInColor(rendering.pdfs[index] ?? '', width);
        const [before, after] = await Promise.all([pages(n), pages(n + shown.length)]);
        expect(after.map(({ length }) => length)).toEqual(before.map(({ length }) => length));
        const found = before.map((page, index) => compared(page, after[index] as Uint8Array, template));
        expect(found.filter(({ accents }) => accents > 0).length, `${name}: slides with the accent`).toBeGreaterThan(2);
        const links = found.filter((page) => page.links > 0).length;
        // A variant may give links the accent itself.
        if (template.theme.map.hlink !== template.theme.map.accent1) {
          expect(links, `${name}: slides with links`).toBeGreaterThan(0);
        }
        expect(found[decks[n]?.chart ?? -1]?.accents, `${name}: the chart's first series`).toBeGreaterThan(1000);
        expect(
          found.map(({ kept }) => kept),
          `${name}: what kept the former colour`,
        ).toEqual(before.map(() => 0));
      }
    } finally {
      rendering.dispose();
    }
  });
});
