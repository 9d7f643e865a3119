/** A theme colour in the first of PowerPoint's own steps that reads on a ground. */
import type { Color, Fill, Theme } from '../../shared/model/index.js';
import { weakestOn } from './weakest.js';

/** PowerPoint's own steps of a theme colour: darker 25% and 50%, lighter 40%, 60% and 80%. */
const steps: readonly Pick<Color, 'lumMod' | 'lumOff'>[] = [
  { lumMod: 0.75 },
  { lumMod: 0.6, lumOff: 0.4 },
  { lumMod: 0.5 },
  { lumMod: 0.4, lumOff: 0.6 },
  { lumMod: 0.2, lumOff: 0.8 },
];

export const readable = 4.5; // WCAG 2.2, 1.4.3; a template may promise more

/**
 * A slot's colour that is too weak on the tint takes the first of PowerPoint's steps that reads well: an accent seldom does on both
 * paper and ink. A colour that the template has changed itself is left, for the contrast check to judge.
 */
export function legible(color: Color, ground: Fill, theme: Theme, needed: number): Color {
  const isBare = color.lumMod === undefined && color.lumOff === undefined && color.alpha === undefined;
  if (!isBare || ratioOn(color, ground, theme) >= needed) return color;
  const stepped = steps.map((step) => ({ ...color, ...step }));
  return stepped.find((each) => ratioOn(each, ground, theme) >= needed) ?? color;
}

function ratioOn(color: Color, ground: Fill, theme: Theme): number {
  return weakestOn(color, [ground], theme)?.ratio ?? Number.POSITIVE_INFINITY;
}
