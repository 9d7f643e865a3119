/** A built deck with its preview, as the fidelity harness takes it: the program's own SVG and PNG. */
import { renderPng } from '../../src/main/export/index.js';
import { sceneToSvg } from '../../src/shared/svg/index.js';
import type { Built } from './build.js';
import type { PreviewedDeck } from './rendering/fidelity.js';
import { expectedLines } from './rendering/lines.js';

/** @throws {Error} for a picture that the store does not have */
export function previewed({ bytes, result }: Built): PreviewedDeck {
  const { template, scenes, pictures } = result;
  if (!template) throw new Error('a deck without template');
  const href = (hash: string): string => {
    const picture = pictures.get(hash);
    if (!picture) throw new Error(`no picture was read for ${hash}`);
    const type = picture.format === 'svg' ? 'svg+xml' : picture.format;
    return `data:image/${type};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  };
  return {
    bytes,
    slides: scenes.map((scene, n) => ({
      preview: (width) => renderPng(sceneToSvg(scene, template, { href, slideNumber: n + 1 }), width),
      lines: expectedLines(scene),
    })),
  };
}
