import type { FaceFile } from '../../shared/model/index.js';
import { withDrawingsDrawn } from './drawings-inside.js';
import { fontFiles } from './font-files.js';
import { ownFaces } from './own-faces.js';
import { withoutAddresses } from './safe-svg.js';
import { namingBoldFaces, systemFaces } from './system-faces.js';

/**
 * Draws an SVG of ours as PNG, `width` pixels wide, with the bundled faces and those that a template brings: the same picture on every machine. For scripts that
 * they lack, one of the system's is taken (`scriptsWithoutFace` says where there is none). Pictures inside must be data URIs; every other address is taken out first. Loads the renderer at first use.
 */
export async function renderPng(svg: string, width: number, faces: readonly FaceFile[] = []): Promise<Uint8Array> {
  return (await render(svg, width, faces)).asPng();
}

/** What `renderPng` draws, as four bytes a pixel, the colours multiplied with alpha. */
export async function renderPixels(
  svg: string,
  width: number,
  faces: readonly FaceFile[] = [],
): Promise<{ readonly width: number; readonly height: number; readonly mixed: Uint8Array }> {
  const drawn = await render(svg, width, faces);
  return { width: drawn.width, height: drawn.height, mixed: drawn.pixels };
}

async function render(svg: string, width: number, faces: readonly FaceFile[]) {
  const { Resvg } = await import('@resvg/resvg-js');
  const safe = withoutAddresses(namingBoldFaces(svg));
  const whole = await withDrawingsDrawn(safe, width, (inner, most) => renderPng(inner, most, faces));
  const drawing = new Resvg(whole, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: [...ownFaces(faces), ...fontFiles(svg), ...systemFaces(svg)] },
    textRendering: 2, // geometricPrecision: no hinting, so that letters stand where they were measured
  });
  return drawing.render();
}
