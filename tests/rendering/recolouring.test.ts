/**
 * A finished deck can be recoloured in PowerPoint: whatever is in the accent changes when the theme's accent does. Shown by
 * changing that one value in theme1.xml of a built deck and comparing what LibreOffice draws.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openZip, packPart, writeZip } from '../../src/main/ooxml/index.js';
import { buildDeck } from '../../src/main/workspace/index.js';
import type { Template } from '../../src/shared/model/index.js';
import { houses } from '../support/houses.js';
import { renderDecks } from '../support/rendering/libreoffice.js';
import { pagesAsPng } from '../support/rendering/pdf.js';
import { readPng } from '../support/rendering/png-pixels.js';

/** What is drawn with the accent in one house or another: cover, agenda, marks, numbers, heads, figures, a timeline, a callout. */
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
`;

/** Pixels across a page: thin marks have a pixel of their full colour. */
const width = 960;
/** In no house, and far from every colour of one. */
const other = '00E5FF';

const shown = await Promise.all(
  houses.map(async ({ house, variant, load }) => ({ house, variant, template: await load() })),
);

/** The theme's colour that slides name as accent1, in this variant. */
function accentOf({ theme }: Template): string {
  return theme.colors[theme.map.accent1];
}

async function deckOf(template: string, variant: string): Promise<Uint8Array> {
  const briefs = [{ file: 'cargo.md', bytes: Buffer.from(brief), folder: '.' }];
  const { bytes } = await buildDeck({ briefs, template, variant });
  if (!bytes) throw new Error(`${template}, ${variant}: no deck was made`);
  return bytes;
}

/** The deck with another colour in its theme wherever the accent's stands: links often have the same. */
function recoloured(deck: Uint8Array, from: string, to: string): Uint8Array {
  const zip = openZip(deck);
  if (!zip.ok) throw new Error(zip.fault);
  const parts = zip.entries.map((entry) => {
    const bytes = zip.read(entry) ?? new Uint8Array();
    if (entry.name !== 'ppt/theme/theme1.xml') return packPart(entry.name, bytes);
    const theme = Buffer.from(bytes).toString('utf8');
    expect(theme).toContain(from);
    return packPart(entry.name, theme.replaceAll(from, to));
  });
  return writeZip(parts);
}

/** Full colour may be one step off where an edge is nearly covered. */
const step = 4; // of 255

/** Of the pixels in the accent on a page: how many there are, and how many of them have not the new colour afterwards. */
function compared(before: string, after: string, accent: string) {
  const [old, now] = [readPng(readFileSync(before)).rgba, readPng(readFileSync(after)).rgba];
  const [from, to] = [channels(accent), channels(other)];
  let uses = 0;
  let kept = 0;
  for (let at = 0; at < old.length; at += 4) {
    if (from.some((value, n) => old[at + n] !== value)) continue;
    uses += 1;
    if (to.some((value, n) => Math.abs((now[at + n] as number) - value) > step)) kept += 1;
  }
  return { uses, kept };
}

function channels(hex: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

describe('changing the accent in the theme', () => {
  it('changes every use of it, in every house and variant', { timeout: 600_000 }, async () => {
    const built = await Promise.all(shown.map(({ house, variant }) => deckOf(house, variant)));
    const changed = built.map((deck, n) => recoloured(deck, accentOf((shown[n] as (typeof shown)[0]).template), other));
    const rendering = await renderDecks([...built, ...changed]);
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-recoloured-'));
    try {
      for (const [n, { house, variant, template }] of shown.entries()) {
        const name = `${house}, ${variant}`;
        const pages = async (index: number) => {
          const into = mkdtempSync(join(folder, 'deck-'));
          return pagesAsPng(rendering.pdfs[index] ?? '', width, into);
        };
        const before = await pages(n);
        const after = await pages(n + shown.length);
        const found = before.map((page, index) => compared(page, after[index] ?? '', accentOf(template)));
        expect(found.filter(({ uses }) => uses > 0).length, `${name}: slides with the accent`).toBeGreaterThan(2);
        expect(
          found.map(({ kept }) => kept),
          `${name}: what kept the former colour`,
        ).toEqual(before.map(() => 0));
      }
    } finally {
      rendering.dispose();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
