import type { FaceFile } from '../../shared/model/index.js';
import { affordableDrawing, isQuicklyDrawn, type Timed } from './affordable-drawing.js';
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

/**
 * Draws a stranger's SVG as `renderPng` does, less wide where it would take long.
 * @throws where the drawing library refuses it, or it takes too long at any width (`isRefusedDrawing`)
 */
export async function renderDrawing(svg: string, width: number, faces: readonly FaceFile[] = []): Promise<Uint8Array> {
  const drawing = await drawingOf(svg, width, faces);
  if (isQuicklyDrawn(svg)) return drawing(width).render().asPng();
  return affordableDrawing(width, (pixels) => timed(() => drawing(pixels).render())).asPng();
}

async function render(svg: string, width: number, faces: readonly FaceFile[]) {
  return (await drawingOf(svg, width, faces))(width).render();
}

/** The drawing library's tree of an SVG, for each width in pixels: it has the width in it. */
async function drawingOf(svg: string, width: number, faces: readonly FaceFile[]) {
  const { Resvg } = await import('@resvg/resvg-js');
  const safe = withoutAddresses(namingBoldFaces(svg));
  const whole = await withDrawingsDrawn(safe, width, (inner, most) => renderDrawing(inner, most, faces));
  const font = { loadSystemFonts: false, fontFiles: [...ownFaces(faces), ...fontFiles(svg), ...systemFaces(svg)] };
  return (pixels: number) =>
    new Resvg(whole, {
      fitTo: { mode: 'width', value: pixels },
      font,
      textRendering: 2, // geometricPrecision: no hinting, so that letters stand where they were measured
    });
}

/** By the clock a busy machine would have drawings coarser. */
function timed<D>(draw: () => D): Timed<D> {
  const before = process.cpuUsage();
  const drawing = draw();
  const { user, system } = process.cpuUsage(before);
  return { drawing, taken: (user + system) / 1000 };
}
