import { type LayoutKey, type Look, layoutIn } from '../model/index.js';

/** The look of slides on a layout, which may stand in other colours than the rest. */
export function lookOn(layout: LayoutKey, look: Look): Look {
  const { map } = layoutIn(look.layouts, layout);
  return map ? { ...look, theme: { ...look.theme, map } } : look;
}
