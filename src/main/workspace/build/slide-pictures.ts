/** A picture of each slide, PNG or SVG. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { sceneToSvg } from '../../../shared/svg/index.js';
import { renderPng, scriptsWithoutFace } from '../../export/index.js';
import { dataAddress } from '../pictures/index.js';
import { standardWidth } from './formats.js';
import type { Draft } from './types.js';

export interface SlidePicture {
  /** `slide-001.png`: enough digits that names sort as slides do. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DrawnSlides {
  readonly pictures: readonly SlidePicture[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PictureOptions {
  /** Pixels across, of a PNG. */
  readonly width?: number;
  /** Told before each slide, counted from 1. */
  readonly onSlide?: (done: number, total: number) => void;
}

/**
 * Draws every slide of a draft, one at a time: the same drawing as the preview's. The brief's pictures stand in it as data,
 * so that each file is whole by itself.
 */
export async function drawSlides(
  { scenes, template, pictures }: Draft,
  format: 'png' | 'svg',
  options: PictureOptions = {},
): Promise<DrawnSlides> {
  if (!template) throw new Error('a draft with scenes has a template');
  const digits = Math.max(3, String(scenes.length).length);
  const drawn: SlidePicture[] = [];
  const boxed = new Map<string, number[]>();
  for (const [index, scene] of scenes.entries()) {
    options.onSlide?.(index, scenes.length);
    const svg = sceneToSvg(scene, template, {
      slideNumber: index + 1,
      href: (hash) => dataAddress({ pictures, template }, hash),
    });
    // An SVG is drawn by whoever opens it, with that system's faces.
    for (const script of format === 'png' ? scriptsWithoutFace(svg) : []) {
      boxed.set(script, [...(boxed.get(script) ?? []), index + 1]);
    }
    drawn.push({
      name: `slide-${String(index + 1).padStart(digits, '0')}.${format}`,
      bytes:
        format === 'svg'
          ? Buffer.from(svg, 'utf8')
          : await renderPng(svg, options.width ?? standardWidth, template.faces),
    });
  }
  const diagnostics = [...boxed].map(([script, numbers]) =>
    diagnostic('font-missing', {}, { script, count: numbers.length, first: numbers[0] as number }),
  );
  return { pictures: drawn, diagnostics };
}
