import type { Element } from '@xmldom/xmldom';
import { maxSvgProportion, maxSvgSide, svgSizeWithoutOwn } from './limits.js';

export interface SvgSize {
  /** CSS pixels, at least 1, whole. */
  readonly width: number;
  readonly height: number;
}

/** CSS pixels a unit (CSS Values 4, 6.2); em and ex at the usual 16 px. */
const pixelsPer: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
};

/**
 * The natural size of an SVG: width and height, else the view box's proportions, else the size of a replaced element.
 * The root gets whole `width` and `height` and, where it had none, a view box, so that every program scales it alike.
 */
export function readSvgSize(root: Element): SvgSize {
  const box = viewBox(root.getAttribute('viewBox'));
  if (!box) root.removeAttribute('viewBox');
  const width = length(root.getAttribute('width'));
  const height = length(root.getAttribute('height'));
  const size = complete(width, height, box);
  const whole = { width: Math.max(1, Math.round(size.width)), height: Math.max(1, Math.round(size.height)) };
  if (!box) root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  root.setAttribute('width', String(whole.width));
  root.setAttribute('height', String(whole.height));
  return whole;
}

function complete(width: number | undefined, height: number | undefined, box: SvgSize | undefined): SvgSize {
  return inProportion(saidSize(width, height, box));
}

/** A size that can be drawn: neither side is a thousand times the other. What is drawn keeps its own proportions. */
function inProportion({ width, height }: SvgSize): SvgSize {
  return {
    width: Math.max(width, height / maxSvgProportion),
    height: Math.max(height, width / maxSvgProportion),
  };
}

function saidSize(width: number | undefined, height: number | undefined, box: SvgSize | undefined): SvgSize {
  if (width && height) return { width, height };
  if (!box) return { width: width ?? svgSizeWithoutOwn.width, height: height ?? svgSizeWithoutOwn.height };
  if (width) return { width, height: (width * box.height) / box.width };
  if (height) return { width: (height * box.width) / box.height, height };
  return box;
}

/** Undefined for percentages, nonsense, zero and negative lengths. */
function length(value: string | null): number | undefined {
  const match = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(value ?? '');
  const factor = match && pixelsPer[(match[2] as string).toLowerCase()];
  const pixels = factor ? Number(match[1]) * factor : 0;
  return pixels > 0 && pixels <= maxSvgSide ? pixels : undefined;
}

/** User units; below it single precision, which programs draw with, has no digits left. */
const smallest = 1e-6;

function viewBox(value: string | null): SvgSize | undefined {
  const [, , width, height] = (value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const isSane = (side: number | undefined): side is number =>
    side !== undefined && side > smallest && side <= maxSvgSide;
  return isSane(width) && isSane(height) ? { width, height } : undefined;
}
