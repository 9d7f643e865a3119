import type { FaceFile } from '../../shared/model/index.js';
import { fontFiles } from './font-files.js';
import { ownFaces } from './own-faces.js';
import { withoutAddresses } from './safe-svg.js';
import { systemFaces } from './system-faces.js';

/**
 * Draws an SVG of ours as PNG, `width` pixels wide, with the bundled faces and those that a template brings: the same picture on every machine. For scripts that
 * they lack, one of the system's is taken (`scriptsWithoutFace` says where there is none). Pictures inside must be data URIs; every other address is taken out first. Loads the renderer at first use.
 */
export async function renderPng(svg: string, width: number, faces: readonly FaceFile[] = []): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawing = new Resvg(withoutAddresses(svg), {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: [...ownFaces(faces), ...fontFiles(svg), ...systemFaces(svg)] },
    textRendering: 2, // geometricPrecision: no hinting, so that letters stand where they were measured
  });
  return drawing.render().asPng();
}
