/** Pages of a PDF beside the slides' own pictures: one scene, two drawings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foreignPath } from '../support/foreign-packages.js';
import { fontsYaml, houseFonts } from '../support/house-fonts.js';
import { buildPdf } from '../support/pdf-build.js';
import { previewed } from '../support/previewed.js';
import { averageDown, greyOf, similarity } from '../support/rendering/grey.js';
import { pagesAsGrey } from '../support/rendering/pdf.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const drawnWidth = 1920; // pixels, averaged down to 960: most of the difference in anti-aliasing is gone then
const factor = 2;

const plain = fileURLToPath(new URL('../../templates/plain', import.meta.url));

/** A brief of code in three languages, long enough for numbers at its lines. */
function codeBrief(): string {
  const line = (language: string, n: number) =>
    language === 'json' ? `"key${n}": [${n}, true]` : `name${n} = "text" + ${n}`;
  const sections = ['ts', 'python', 'json'].map((language) => {
    const lines = Array.from({ length: 12 }, (_, n) => line(language, n)).join('\n');
    return `## In ${language}\n\n\`\`\`${language}\n${lines}\n\`\`\`\n`;
  });
  return join(temporaryFolder({ 'code.md': `# Code\n\n${sections.join('\n')}` }), 'code.md');
}

/** Likeness of each page to its slide, by the slide's number. `only`: these slides, all where nothing is said. */
async function likeness(
  file: string,
  request: { readonly variant?: string; readonly template?: string },
  only?: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const built = await buildPdf({ file }, request);
  const { slides } = await previewed({ ...built, source: readFileSync(file, 'utf8'), examine: {} });
  const found = new Map<number, number>();
  const numbers = only ?? slides.map((_, n) => n + 1);
  let at = 0;
  for await (const page of pagesAsGrey(built.file, drawnWidth, numbers)) {
    const number = numbers[at] as number;
    at += 1;
    const preview = greyOf(await (slides[number - 1] as (typeof slides)[0]).preview(drawnWidth), factor);
    found.set(number, similarity(preview, averageDown(page, factor)));
  }
  return found;
}

describe('a page is its slide', () => {
  it.each([
    ['samples/every-kind.md', 'dark', undefined],
    // Long lists, a wide table, addresses, levels, code, Arabic, Chinese, Greek with Persian, emoji, a mixture.
    ['tests/briefs/stress.md', 'light', [3, 9, 14, 15, 16, 20, 21, 22, 23, 28]],
  ] as const)(
    '%s, %s',
    async (file, variant, only) => {
      const found = [...(await likeness(file, { variant }, only)).values()];
      expect(found).toHaveLength(only?.length ?? 19);
      expect(found.reduce((sum, value) => sum + value, 0) / found.length).toBeGreaterThan(0.98);
      expect(Math.min(...found)).toBeGreaterThan(0.955); // small type; 0.984 at 3,840 pixels
    },
    120_000,
  );

  it.each([
    ['chancery', 'light'],
    ['institute', 'dark'],
    ['newsroom', 'light'],
    ['boardroom', 'dark'],
    ['clarity', 'dark'],
  ])(
    'where it shows a chart or code: %s, %s',
    async (template, variant) => {
      for (const file of ['tests/briefs/charts/each-kind.md', codeBrief()]) {
        const found = [...(await likeness(file, { template, variant })).values()];
        expect(found.length).toBeGreaterThan(2);
        expect(Math.min(...found), file).toBeGreaterThan(0.98);
      }
    },
    120_000,
  );

  it('in a font that the template brings, and on the pictures of a PowerPoint template', async () => {
    const fonts = houseFonts('Ministry Serif', 'Gelasio');
    const folder = temporaryFolder({
      ...Object.fromEntries(Object.entries(fonts).map(([name, bytes]) => [`house/fonts/${name}`, bytes])),
      'house/template.yaml': `name: House\nextends: ${plain}\n${fontsYaml('Ministry Serif')}`,
    });
    const sample = 'samples/every-kind.md';
    const own = [...(await likeness(sample, { template: join(folder, 'house') }, [1, 3, 6, 12])).values()];
    expect(Math.min(...own)).toBeGreaterThan(0.955);
    // The second throws shadows, the third has titles that read downwards.
    for (const name of [
      'automizer-backgrounds.pptx',
      'open-xml-sdk-stafftrain.potx',
      'open-xml-sdk-pitchbook-utf16.potx',
    ]) {
      const found = [...(await likeness(sample, { template: foreignPath(name) }, [1, 2, 5, 9, 14])).values()];
      expect(Math.min(...found), name).toBeGreaterThan(0.985);
    }
  }, 180_000);
});
