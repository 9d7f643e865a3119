/** The faces and pictures that a template brings, and the pixels of pictures, in the PDF. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foreignPath } from '../../support/foreign-packages.js';
import { fontsYaml, houseFonts } from '../../support/house-fonts.js';
import { buildPdf, copiedText } from '../../support/pdf-build.js';
import { type Stream, unpacked } from '../../support/pdf-doctor/objects.js';
import { colourPng } from '../../support/picture-bytes.js';
import { run } from '../../support/rendering/run.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const brief = '# Ice\n\n## Routes\n\n- **Cargo** follows the *ice*\n- Ωμέγα, Мир, العربية\n';

/** A house with its own serif; `change` alters each of its files. */
function house(change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): string {
  const files = Object.entries(houseFonts('Ministry Serif', 'Caladea'));
  const folder = temporaryFolder({
    ...Object.fromEntries(files.map(([name, bytes]) => [`house/fonts/${name}`, change(bytes)])),
    'house/template.yaml': `name: House\nextends: ${join(project, 'templates/plain')}\n${fontsYaml('Ministry Serif')}`,
  });
  return join(folder, 'house');
}

/** A font that says of itself that it may not be embedded (OS/2 fsType 2). */
function restricted(bytes: Uint8Array): Uint8Array {
  const font = Buffer.from(bytes);
  for (let at = 12, n = font.readUInt16BE(4); n > 0; at += 16, n--) {
    if (font.toString('latin1', at, at + 4) === 'OS/2') font.writeUInt16BE(2, font.readUInt32BE(at + 8) + 8);
  }
  return font;
}

async function fontsOf(file: string): Promise<readonly string[]> {
  const { output } = await run('pdffonts', [file], { limit: 60_000 });
  return output.split('\n').flatMap((line) => /^[A-Z]{6}\+(\S+)/.exec(line)?.[1] ?? []);
}

describe("a template's own font files", () => {
  it('are what its text is set in, each style in its own file', async () => {
    const { file, result } = await buildPdf(brief, { template: house() });
    const fonts = await fontsOf(file);
    const own = fonts.filter((name) => name.startsWith('MinistrySerif'));
    expect(own.map((name) => name.replace(/.*-/, '')).sort()).toEqual(['Bold', 'Italic', 'Regular']);
    const [, page = ''] = await copiedText(file);
    for (const word of ['Cargo follows the ice', 'Ωμέγα', 'Мир']) expect(page).toContain(word);
    expect(result.diagnostics.map(({ code }) => code)).not.toContain('font-not-embedded');
  });

  it('stay out where they forbid it: a warning names the family, and the text stands in another face', async () => {
    const { file, result } = await buildPdf(brief, { template: house(restricted) });
    expect(await fontsOf(file)).not.toContainEqual(expect.stringMatching(/^Ministry/));
    expect(result.diagnostics.filter(({ code }) => code === 'font-not-embedded')).toMatchObject([
      { severity: 'warning', values: { font: 'Ministry Serif' } },
    ]);
    expect((await copiedText(file))[1]).toContain('Cargo follows the ice');
  });
});

describe("a PowerPoint template's pictures", () => {
  it('stand on the pages of a PDF as on the slides', async () => {
    const { file, result } = await buildPdf(brief, { template: foreignPath('automizer-backgrounds.pptx') });
    const layouts = new Set(result.scenes.map(({ layout }) => result.template?.layouts[layout]));
    const grounds = [...layouts].filter((layout) => layout?.background.type === 'picture');
    expect(grounds.length).toBeGreaterThan(0);
    const { output } = await run('pdfimages', ['-list', file], { limit: 60_000 });
    expect(output.trim().split('\n').length - 2).toBeGreaterThanOrEqual(grounds.length);
  });
});

describe('a picture that is seen through', () => {
  it('has its own colours and its own transparency, pixel by pixel', async () => {
    const pixels = [
      [255, 0, 0, 255, 0, 200, 40, 128, 9, 9, 9, 0],
      [10, 20, 30, 255, 255, 255, 255, 255, 0, 0, 255, 255],
    ];
    const { pdf } = await buildPdf('# T\n\n## A map\n\n![A map](map.png)\n', {
      files: { 'map.png': colourPng(3, 2, pixels) },
    });
    const images = [...pdf.file.objects.values()].flatMap((value) =>
      value !== null && typeof value === 'object' && 'bytes' in value && 'dict' in value && value.dict.has('Width')
        ? [value as Stream]
        : [],
    );
    const [mask, colours] = images.map((image) => [...unpacked(image)]);
    const shown = colours ?? [];
    // Nobody sees the colours of what is clear, and halves are rounded.
    expect(shown.slice(0, 3)).toEqual([255, 0, 0]);
    [0, 200, 40].forEach((part, at) => {
      expect(Math.abs((shown[3 + at] ?? 0) - part)).toBeLessThanOrEqual(1);
    });
    expect(shown.slice(9)).toEqual([10, 20, 30, 255, 255, 255, 0, 0, 255]);
    expect(mask).toEqual([255, 128, 0, 255, 255, 255]);
  });
});
