/**
 * Whether everything can be read: each text against the ground that it stands on, in the variant that is loaded. 4.5:1 for
 * text, 3:1 for large text and for marks of lists (WCAG 2.2, 1.4.3 and 1.4.11), or what the template itself asks for.
 */
import { contains, overlaps } from '../../shared/boxes.js';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type {
  Box,
  Color,
  Diagnostic,
  Fill,
  Layout,
  LevelStyle,
  Lines,
  Slot,
  Template,
  Theme,
} from '../../shared/model/index.js';
import { scrimName } from './build/ground.js';
import { fillColors, weakestOn } from './weakest.js';

const textRatio = 4.5;
const largeTextRatio = 3;
const markRatio = 3;
/** From here on text counts as large: 18 pt, or 14 pt bold (WCAG 2.2, large-scale text). */
const largeSize = 18; // pt
const largeBoldSize = 14; // pt

type Where = (path: string) => { readonly file?: string; readonly lines?: Lines };

interface Pair {
  readonly path: string;
  readonly color: Color;
  /** Fills upon one another, the uppermost last. */
  readonly ground: readonly Fill[];
  readonly needed: number;
  /** With the colour map of the layout where the pair stands. */
  readonly theme: Theme;
}

/**
 * One warning for each kind of text that is too weak; `where` finds a key's place in the file. `least` is what the template
 * asks for text of every size and for marks, where that is more than WCAG does.
 */
export function checkContrast(template: Template, variant: string, where: Where, least = 0): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const pair of pairs(template)) {
    const weak = weakestOn(pair.color, pair.ground, pair.theme);
    const needed = Math.max(least, pair.needed);
    if (!weak || weak.ratio >= needed) continue;
    const { ratio, text, ground } = weak;
    // The same colours in many layouts are one mistake.
    const key = `${text} ${ground} ${needed}`;
    if (found.has(key)) continue;
    // Rounded down: 4.49 must not read as the 4.5 that it lacks.
    const values = { key: pair.path, ratio: Math.floor(ratio * 10) / 10, needed, variant, text, ground };
    found.set(key, diagnostic('template-contrast-low', where(pair.path), values));
  }
  return [...found.values()];
}

function* pairs(template: Template): Generator<Pair> {
  const { style, theme } = template;
  // Layouts share most of their levels: each is looked at once on each ground.
  const seen = new Map<readonly LevelStyle[], Set<string>>();
  for (const layout of Object.values(template.layouts)) {
    for (const slot of Object.values(layout.slots)) {
      const known = seen.get(slot.levels) ?? new Set();
      seen.set(slot.levels, known);
      for (const ground of slotGrounds(slot, layout, template)) {
        const key = JSON.stringify([ground, layout.map, slot.minSize]);
        if (!known.has(key))
          yield* slotPairs(slot, `layouts.${layout.id}.slots.${slot.name}`, ground, on(layout, theme));
        known.add(key);
      }
    }
  }
  const page = groundOf(template.layouts.table);
  const { table } = style;
  const cell = (path: string, color: Color, ground: Fill): Pair => ({
    path: `style.table.${path}`,
    color,
    ground: [...page, ground],
    needed: textRatioFor(table.minSize, path.startsWith('header')),
    theme: on(template.layouts.table, theme),
  });
  yield cell('text', table.textColor, { type: 'none' });
  yield cell('rows.band', table.textColor, table.band);
  yield cell('header', table.headerColor, table.headerFill);
  // Links may stand on any layout, in the colours that it has.
  const linked = new Set<string>();
  for (const layout of Object.values(template.layouts)) {
    const ground = groundOf(layout);
    const key = JSON.stringify([ground, layout.map]);
    if (linked.has(key)) continue;
    linked.add(key);
    for (const slot of ['hlink', 'folHlink'] as const) {
      yield { path: `theme.colours.${slot}`, color: { slot }, ground, needed: textRatio, theme: on(layout, theme) };
    }
  }
  const { bullets, timeline } = template.layouts;
  const marks = (path: string, color: Color, ground: readonly Fill[], layout: Layout): Pair => ({
    path: `style.${path}`,
    color,
    ground,
    needed: markRatio,
    theme: on(layout, theme),
  });
  yield marks('callout.bar', style.callout.bar, [...groundOf(bullets), style.callout.fill], bullets);
  yield marks('timeline.mark', markColor(style.timeline.mark), groundOf(timeline), timeline);
  const { code } = template.layouts;
  const tint = [...groundOf(code), style.code.fill];
  for (const [role, color] of Object.entries(style.code.colors)) {
    yield { path: `style.code.colours.${role}`, color, ground: tint, needed: textRatio, theme: on(code, theme) };
  }
}

/** The theme as slides on this layout have it. */
function on({ map }: Layout, theme: Theme): Theme {
  return map ? { ...theme, map } : theme;
}

/** What a text of this slot may stand on: code and callouts their own tint, others decoration or the page. */
function slotGrounds(slot: Slot, layout: Layout, { style }: Template): readonly (readonly Fill[])[] {
  const own = slot.name === 'code' ? style.code.fill : slot.name === 'callout' ? style.callout.fill : undefined;
  if (own) return [[...groundOf(layout), own]];
  let grounds: readonly (readonly Fill[])[] = [[layout.background]];
  for (const { box, fill } of filledDecor(layout)) {
    const covered = grounds.map((ground) => [...ground, fill]);
    if (contains(box, slot.box)) grounds = covered;
    else if (overlaps(box, slot.box)) grounds = [...grounds, ...covered];
  }
  return grounds;
}

/** The page, with the veil that lies over all of it where its ground is a picture. */
function groundOf(layout: Layout): readonly Fill[] {
  const veil = layout.decor.find(({ name }) => name === scrimName);
  return [layout.background, ...(veil?.kind === 'shape' ? [veil.fill] : [])];
}

function filledDecor({ decor }: Layout): readonly { readonly box: Box; readonly fill: Fill }[] {
  return decor.flatMap((item) =>
    item.kind === 'shape' && item.geometry.type !== 'line' && item.fill.type !== 'none' ? [item] : [],
  );
}

function* slotPairs(slot: Slot, path: string, ground: readonly Fill[], theme: Theme): Generator<Pair> {
  const first = slot.levels[0] as LevelStyle;
  for (const level of slot.levels) {
    // The smallest that this level is ever set in: levels shrink together.
    const smallest = (level.size * slot.minSize) / first.size;
    yield { path, color: level.color, ground, needed: textRatioFor(smallest, level.bold), theme };
    if (level.mark.type !== 'none') {
      yield { path, color: level.mark.color, ground, needed: markRatio, theme };
    }
  }
}

/** The least contrast that text of this size, in points, must have (WCAG 2.2, 1.4.3). */
export function textRatioFor(size: number, bold: boolean): number {
  return size >= (bold ? largeBoldSize : largeSize) ? largeTextRatio : textRatio;
}

function markColor(fill: Fill): Color {
  return fillColors(fill)[0] ?? { slot: 'accent1' };
}
