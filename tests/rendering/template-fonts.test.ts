/** A template with font files of its own: what is measured from them is what LibreOffice and our own drawing show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { build } from '../support/build.js';
import { fontsYaml, houseFonts } from '../support/house-fonts.js';
import { previewed } from '../support/previewed.js';
import { measureFidelity, summarize } from '../support/rendering/fidelity.js';
import { findOverflow } from '../support/rendering/overflow.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const sample = join(project, 'samples/iran-russia-drones.md');
const minutes = 60_000; // ms

/** Debian's DejaVu Serif: wider than any face of Office, with kerning and ligatures of its own. */
const dejavu = (style: string) => `/usr/share/fonts/truetype/dejavu/DejaVuSerif${style}.ttf`;

const houses: readonly (readonly [name: string, family: string, files: () => Readonly<Record<string, Uint8Array>>])[] =
  [
    ['a renamed serif face', 'Ministry Serif', () => houseFonts('Ministry Serif', 'Caladea')],
    [
      'DejaVu Serif, without an italic file',
      'DejaVu Serif',
      () => ({ 'regular.ttf': readFileSync(dejavu('')), 'bold.ttf': readFileSync(dejavu('-Bold')) }),
    ],
  ];

describe('a deck in a font that came with its template', () => {
  it.each(houses)(
    'keeps its text in its boxes, and looks as the preview does: %s',
    {
      timeout: 10 * minutes,
    },
    async (_, family, files) => {
      const fonts = files();
      const all = fontsYaml(family);
      const yaml = 'italic.ttf' in fonts ? all : all.replaceAll(/, italic: \S+, bold-italic: [^\s}]+/g, '');
      const folder = temporaryFolder({
        ...Object.fromEntries(Object.entries(fonts).map(([name, bytes]) => [`house/fonts/${name}`, bytes])),
        'house/template.yaml': `name: House\nextends: ${join(project, 'templates/plain')}\n${yaml}`,
      });
      const built = await build(sample, {}, { template: join(folder, 'house') });
      expect(built.result.template?.faces).toHaveLength(Object.keys(fonts).length);
      expect(built.result.diagnostics.filter(({ code }) => /^font-substituted|unmeasured/.test(code))).toEqual([]);
      const deck = await previewed(built);
      expect(await findOverflow([built.bytes], deck.fonts)).toEqual([]);
      const slides = await measureFidelity(deck);
      const summary = summarize(slides);
      console.log(`${family}: ${JSON.stringify(summary)}`, ...slides.flatMap(({ broken }) => broken));
      expect(summary.mean).toBeGreaterThanOrEqual(0.97);
      expect(summary.agreed).toBeGreaterThanOrEqual(0.99);
    },
  );
});
