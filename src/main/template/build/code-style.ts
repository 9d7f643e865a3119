/** The look of code: its tint, sizes, and a colour for each role of its pieces. */
import type { CodeRole, CodeStyle, Color, Fill, Theme } from '../../../shared/model/index.js';
import { codeRoles } from '../../../shared/model/index.js';
import { weakestOn } from '../weakest.js';
import type { Building } from './building.js';

export function buildCode(building: Building, theme: Theme): CodeStyle {
  const code = building.need(building.data.style?.code, 'style.code', {});
  const own = building.fill(code.fill, 'style.code.fill');
  const ground: Fill = own.type === 'none' ? { type: 'solid', color: { slot: 'bg1' } } : own;
  const needed = Math.max(readable, building.data.contrast ?? 0);
  const colors: Partial<Record<CodeRole, Color>> = {};
  for (const role of codeRoles) {
    const data = code.colours?.[role];
    if (data === undefined) continue;
    colors[role] = legible(building.color(data, `style.code.colours.${role}`), ground, theme, needed);
  }
  return {
    fill: own,
    size: building.need(code.size, 'style.code.size', 14),
    minSize: building.need(code.min, 'style.code.min', 12),
    colors,
  };
}

/** PowerPoint's own steps of a theme colour: darker 25% and 50%, lighter 40%, 60% and 80%. */
const steps: readonly Pick<Color, 'lumMod' | 'lumOff'>[] = [
  { lumMod: 0.75 },
  { lumMod: 0.6, lumOff: 0.4 },
  { lumMod: 0.5 },
  { lumMod: 0.4, lumOff: 0.6 },
  { lumMod: 0.2, lumOff: 0.8 },
];

const readable = 4.5; // WCAG 2.2, 1.4.3; a template may promise more

/**
 * A slot's colour that is too weak on the tint takes the first of PowerPoint's steps that reads well: an accent seldom does on both
 * paper and ink. A colour that the template has changed itself is left, for the contrast check to judge.
 */
function legible(color: Color, ground: Fill, theme: Theme, needed: number): Color {
  const isBare = color.lumMod === undefined && color.lumOff === undefined && color.alpha === undefined;
  if (!isBare || ratioOn(color, ground, theme) >= needed) return color;
  const stepped = steps.map((step) => ({ ...color, ...step }));
  return stepped.find((each) => ratioOn(each, ground, theme) >= needed) ?? color;
}

function ratioOn(color: Color, ground: Fill, theme: Theme): number {
  return weakestOn(color, [ground], theme)?.ratio ?? Number.POSITIVE_INFINITY;
}
