/** The look of code: its tint, sizes, and a colour for each role of its pieces. */
import type { CodeRole, CodeStyle, Color, Fill, Theme } from '../../../shared/model/index.js';
import { codeRoles } from '../../../shared/model/index.js';
import { legible, readable } from '../legible.js';
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
