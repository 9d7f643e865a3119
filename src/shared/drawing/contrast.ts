/** How well a colour reads on another: the contrast ratio of WCAG 2.2. */
import type { Color, Theme } from '../model/index.js';
import { type Paint, paint } from './color.js';

/** Red, green and blue, each from 0 to 1, in sRGB. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A paint as it is seen: what is not opaque lets the ground through. */
export function seenOn(paint: Paint, ground: Rgb): Rgb {
  const value = Number.parseInt(paint.hex.slice(1), 16);
  const own: Rgb = [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
  const mix = (index: 0 | 1 | 2) => own[index] * paint.opacity + ground[index] * (1 - paint.opacity);
  return [mix(0), mix(1), mix(2)];
}

/** RRGGBB. */
export function toHex(rgb: Rgb): string {
  const pair = (value: number) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return rgb.map(pair).join('').toUpperCase();
}

/** From 1 (the same) to 21 (black on white). */
export function contrastRatio(a: Rgb, b: Rgb): number {
  const first = relativeLuminance(a);
  const second = relativeLuminance(b);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** WCAG 2.2, relative luminance. */
function relativeLuminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** How well a colour reads on another where both are opaque. */
export function contrastOf(color: Color, ground: Color, theme: Theme): number {
  const below = seenOn(paint(ground, theme), [1, 1, 1]);
  return contrastRatio(seenOn(paint(color, theme), below), below);
}
