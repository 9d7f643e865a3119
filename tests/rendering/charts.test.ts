import { describe, expect, it } from 'vitest';
import { openZip } from '../../src/main/ooxml/index.js';
import type { Box, Scene } from '../../src/shared/model/index.js';
import { build } from '../support/build.js';
import { chartBriefs } from '../support/chart-briefs.js';
import { zipUp } from '../support/deck-doctor/zip-up.js';
import { previewed } from '../support/previewed.js';
import { measureFidelities } from '../support/rendering/fidelity.js';
import type { Grey } from '../support/rendering/grey.js';
import { renderDecks } from '../support/rendering/libreoffice.js';
import { findOverflow } from '../support/rendering/overflow.js';
import { pagesAsGrey } from '../support/rendering/pdf.js';

const minutes = 60_000; // ms
const eachKind = chartBriefs.find((file) => file.endsWith('each-kind.md')) as string;

function chartBox(scene: Scene | undefined): Box | undefined {
  return scene?.items.find((item) => item.kind === 'chart')?.box;
}

describe('native charts', () => {
  // Words inside a chart are free of other boxes, but not of the chart's own.
  it('keep all of their text inside their box', { timeout: 10 * minutes }, async () => {
    const decks = [];
    for (const file of chartBriefs) decks.push((await build(file)).bytes);
    const found = await findOverflow(decks);
    expect(found.map(({ deck, slide, detail }) => `${chartBriefs[deck]}, ${slide}: ${detail}`)).toEqual([]);
  });

  for (const variant of ['light', 'dark']) {
    it(`look in LibreOffice as they do in the preview, ${variant}`, { timeout: 20 * minutes }, async () => {
      const likeness: number[] = [];
      const decks = await Promise.all(chartBriefs.map((file) => build(file, { variant })));
      const compared = await measureFidelities(await Promise.all(decks.map(previewed)));
      for (const [n, file] of chartBriefs.entries()) {
        for (const { slide, similarity } of compared[n] ?? []) {
          if (!chartBox(decks[n]?.result.scenes[slide - 1])) continue;
          likeness.push(similarity);
          if (similarity < 0.95)
            console.log(`${file.slice(file.lastIndexOf('/') + 1)}, ${slide}: ${similarity.toFixed(4)}`);
        }
      }
      const mean = likeness.reduce((sum, each) => sum + each, 0) / likeness.length;
      console.log(
        `charts, ${variant}: mean ${mean.toFixed(4)}, worst ${Math.min(...likeness).toFixed(4)} of ${likeness.length}`,
      );
      expect(mean).toBeGreaterThanOrEqual(0.96);
      // LibreOffice 7.4 does not know c:tickLblSkip and names other ones of sixty categories (docs/pptx/charts.md).
      expect(Math.min(...likeness)).toBeGreaterThanOrEqual(0.92);
    });
  }

  it('change their colour with accent1 of the theme', { timeout: 5 * minutes }, async () => {
    const { bytes, result } = await build(eachKind);
    const before = '<a:accent1><a:srgbClr val="1D58B0"/></a:accent1>';
    const zip = openZip(bytes);
    if (!zip.ok) throw new Error(zip.fault);
    const parts = new Map(zip.entries.map((entry) => [entry.name, zip.read(entry) as Uint8Array]));
    const theme = Buffer.from(parts.get('ppt/theme/theme1.xml') ?? []).toString('utf8');
    expect(theme).toContain(before);
    parts.set('ppt/theme/theme1.xml', Buffer.from(theme.replace(before, before.replace('1D58B0', 'F2C14E'))));
    const rendering = await renderDecks([bytes, zipUp(parts)]);
    try {
      const [own, recoloured] = rendering.pdfs as [string, string];
      const pages = pagesAsGrey(recoloured, 960, result.scenes.length);
      let n = 0;
      for await (const page of pagesAsGrey(own, 960, result.scenes.length)) {
        const { value: other } = await pages.next();
        const box = chartBox(result.scenes[n++]);
        if (box) expect(changed(page, other as Grey, box), `slide ${n}`).toBeGreaterThan(100);
      }
      expect(n).toBe(result.scenes.length);
    } finally {
      rendering.dispose();
    }
  });
});

/** Pixels inside `box` that differ clearly; the pages are 960 wide, so a pixel is a point. */
function changed(one: Grey, other: Grey, box: Box): number {
  let count = 0;
  for (let y = Math.ceil(box.y); y < box.y + box.height && y < one.height; y++) {
    for (let x = Math.ceil(box.x); x < box.x + box.width; x++) {
      const at = y * one.width + x;
      if (Math.abs((one.pixels[at] ?? 0) - (other.pixels[at] ?? 0)) > 40) count++;
    }
  }
  return count;
}
