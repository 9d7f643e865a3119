/**
 * A built deck with its preview, as the fidelity harness takes it: the program's own SVG and the pixels of its PNG. The deck is written again for
 * LibreOffice where it has links over several lines, which are text there.
 */
import { dirname } from 'node:path';
import { renderPixels } from '../../src/main/export/index.js';
import { packDeck } from '../../src/main/workspace/build/pack-deck.js';
import { dataAddress } from '../../src/main/workspace/pictures/index.js';
import { sceneToSvg } from '../../src/shared/svg/index.js';
import type { Built } from './build.js';
import type { PreviewedDeck } from './rendering/fidelity.js';
import { expectedLines } from './rendering/lines.js';
import { linksAsText } from './rendering/links-as-text.js';
import { saidForLibreOffice } from './rendering/said-for-libreoffice.js';

/** @throws {Error} for a picture that neither brief nor template has */
export async function previewed({ result }: Built): Promise<PreviewedDeck> {
  const { template, scenes, pictures } = result;
  if (!template) throw new Error('a deck without template');
  const href = (hash: string): string => dataAddress({ pictures, template }, hash);
  return {
    bytes: saidForLibreOffice(Buffer.concat((await packDeck({ ...result, scenes: scenes.map(linksAsText) })).pieces)),
    ...(template.faces ? { fonts: [...new Set(template.faces.map(({ path }) => dirname(path)))] } : {}),
    slides: scenes.map((scene, n) => ({
      preview: (width) =>
        renderPixels(sceneToSvg(scene, template, { href, slideNumber: n + 1 }), width, template.faces),
      lines: expectedLines(scene),
    })),
  };
}
