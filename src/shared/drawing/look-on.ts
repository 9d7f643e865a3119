import type { LayoutId, Look } from '../model/index.js';

/** The look of slides on a layout, which may stand in other colours than the rest. */
export function lookOn(layout: LayoutId, look: Look): Look {
  const { map } = look.layouts[layout];
  return map ? { ...look, theme: { ...look.theme, map } } : look;
}
