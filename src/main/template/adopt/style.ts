/** What is drawn rather than placed, in the house's colours: rules, tables, code, callouts, timelines. */
import { contrastRatio, paint, type Rgb, seenOn } from '../../../shared/drawing/index.js';
import type { CodeStyle, Color, Fill, Layout, Style, TableStyle, Theme } from '../../../shared/model/index.js';
import { legible } from '../legible.js';
import { asSlot } from './ink/slot-ink.js';
import { type LayoutSource, largerBy } from './layout-source.js';

export function adoptStyle(from: LayoutSource, content: Layout, table: TableStyle): Style {
  const { base, size, theme } = from;
  if (from.isOurs) return { ...base.style, code: { ...base.style.code, colors: codeColors(from) }, table };
  const body = content.slots.body?.box ?? content.free;
  const larger = largerBy(from);
  const ours = enlarged(base.style, larger);
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
    table: enlargedTable(table, larger),
  };
}

/** Our sizes are for slides of 960 × 540 points: on one of twice that, a table of 16 points is read by nobody. */
function enlarged(style: Style, by: number): Style {
  const { code, chart, gutter } = style;
  return {
    ...style,
    gutter: gutter * by,
    code: { ...code, size: code.size * by, minSize: code.minSize * by },
    chart: { ...chart, line: chart.line * by },
  };
}

function enlargedTable(table: TableStyle, by: number): TableStyle {
  const { size, minSize, padding, roomy, sides } = table;
  return {
    ...table,
    size: size * by,
    minSize: minSize * by,
    padding: padding * by,
    ...(roomy ? { roomy: { size: roomy.size * by, padding: roomy.padding * by } } : {}),
    ...(sides === undefined ? {} : { sides: sides * by }),
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
  if (!ink || ink.slot === 'tx1' || reads(ink, ours.callout.fill, theme))
    return { code: { ...ours.code, colors: legibleOn(ours.code.fill, ours.code.colors, theme) } };
  const tint: Fill = { type: 'solid', color: { ...ink, alpha: 0.14 } };
  const ground = content.background.type === 'solid' ? content.background.color : behind(ink, theme);
  const colors = legibleOn({ type: 'solid', color: ground }, ours.code.colors, theme);
  return {
    muted: { ...ink, alpha: 0.75 },
    callout: { ...ours.callout, fill: tint },
    code: { ...ours.code, fill: tint, colors },
  };
}

/** Of a house of ours its own colours, as far as they can be read in those that somebody gave the file. */
function codeColors({ base, theme }: LayoutSource): CodeStyle['colors'] {
  const { code } = base.style;
  return JSON.stringify(base.theme) === JSON.stringify(theme) ? code.colors : legibleOn(code.fill, code.colors, theme);
}

/** Accents of a house are seldom as dark as ours: code in a pale one would be read by nobody. */
function legibleOn(tint: Fill, colors: CodeStyle['colors'], theme: Theme): CodeStyle['colors'] {
  const stepped = Object.entries(colors).map(([role, color]) => [role, legible(color, tint, theme, needed)] as const);
  return Object.fromEntries(stepped.filter(([, color]) => reads(color, tint, theme)));
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
