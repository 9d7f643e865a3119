/** A text's contrast where its ground is worst for it. */

import { contrastRatio, paint, type Rgb, seenOn, toHex } from '../../shared/drawing/index.js';
import type { Color, Fill, Theme } from '../../shared/model/index.js';

export interface Reading {
  readonly ratio: number;
  /** RRGGBB, as seen. */
  readonly text: string;
  readonly ground: string;
}

const white: Rgb = [1, 1, 1];

/** The lowest ratio over all colours of the ground; undefined where the ground is a picture. */
export function weakestOn(color: Color, ground: Fill, theme: Theme): Reading | undefined {
  let worst: Reading | undefined;
  for (const part of fillColors(ground)) {
    const below = seenOn(paint(part, theme), white);
    const text = seenOn(paint(color, theme), below);
    const ratio = contrastRatio(text, below);
    if (!worst || ratio < worst.ratio) worst = { ratio, text: toHex(text), ground: toHex(below) };
  }
  return worst;
}

export function fillColors(fill: Fill): readonly Color[] {
  if (fill.type === 'solid') return [fill.color];
  return fill.type === 'gradient' ? fill.stops.map((stop) => stop.color) : [];
}
