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
const black: Rgb = [0, 0, 0];

/** The lowest ratio over all colours that the ground has: fills upon one another, the uppermost last. */
export function weakestOn(color: Color, ground: readonly Fill[], theme: Theme): Reading | undefined {
  let worst: Reading | undefined;
  for (const below of seen(ground, theme)) {
    const text = seenOn(paint(color, theme), below);
    const ratio = contrastRatio(text, below);
    if (!worst || ratio < worst.ratio) worst = { ratio, text: toHex(text), ground: toHex(below) };
  }
  return worst;
}

/** Every colour that fills upon one another show. What a picture has where a text stands nobody knows: black and white, at worst. */
function seen(ground: readonly Fill[], theme: Theme): readonly Rgb[] {
  let below: readonly Rgb[] = [white];
  for (const fill of ground) {
    if (fill.type === 'picture') below = [white, black];
    else if (fill.type !== 'none') {
      below = fillColors(fill).flatMap((part) => below.map((under) => seenOn(paint(part, theme), under)));
    }
  }
  return below;
}

export function fillColors(fill: Fill): readonly Color[] {
  if (fill.type === 'solid') return [fill.color];
  return fill.type === 'gradient' ? fill.stops.map((stop) => stop.color) : [];
}
