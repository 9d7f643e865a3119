/** What is drawn rather than placed, in the house's colours: rules, tables, code, callouts, timelines. */
import { contrastRatio, paint, type Rgb, seenOn } from '../../../shared/drawing/index.js';
import type { Color, Fill, Layout, Style, TableStyle, Theme } from '../../../shared/model/index.js';
import { asSlot, type LayoutSource } from './layout.js';

export function adoptStyle({ base, size, theme }: LayoutSource, content: Layout, table: TableStyle): Style {
  const body = content.slots.body?.box ?? content.free;
  const ours = base.style;
  return {
    ...ours,
    ...inkStyle(ours, content, theme),
    margins: {
      left: body.x,
      right: Math.max(0, size.width - body.x - body.width),
      top: body.y,
      bottom: Math.max(0, size.height - body.y - body.height),
    },
    // Somebody else's positions stand on no step of ours.
    step: 1,
    table,
  };
}

/** Of text in a tinted box. */
const needed = 4.5;

/**
 * Our tints are made for dark text. Where a house writes in light text on a dark ground, boxes are tinted with its own ink, and
 * of code's colours those stay that can be read on it.
 */
function inkStyle(ours: Style, content: Layout, theme: Theme): Partial<Style> {
  const level = content.slots.body?.levels[0];
  const ink = level && asSlot(level.color, theme);
  if (!ink || ink.slot === 'tx1' || reads(ink, ours.callout.fill, theme)) return {};
  const tint: Fill = { type: 'solid', color: { ...ink, alpha: 0.14 } };
  const colors = Object.entries(ours.code.colors).filter(
    ([, color]) => color && contrast(color, behind(ink, theme), theme) >= needed,
  );
  return {
    muted: { ...ink, alpha: 0.75 },
    callout: { ...ours.callout, fill: tint },
    code: { ...ours.code, fill: tint, colors: Object.fromEntries(colors) },
  };
}

function reads(ink: Color, fill: Fill, theme: Theme): boolean {
  return fill.type !== 'solid' || contrast(ink, fill.color, theme) >= needed;
}

function contrast(text: Color, ground: Color, theme: Theme): number {
  const white: Rgb = [1, 1, 1];
  const below = seenOn(paint(ground, theme), white);
  return contrastRatio(seenOn(paint(text, theme), below), below);
}

/** The ground that an ink is for, where nobody knows it: black for a light one. */
function behind(ink: Color, theme: Theme): Color {
  const isLight =
    contrast(ink, { slot: 'tx1', rgb: '000000' }, theme) > contrast(ink, { slot: 'tx1', rgb: 'FFFFFF' }, theme);
  return { slot: 'tx1', rgb: isLight ? '1A1A1A' : 'FFFFFF' };
}
