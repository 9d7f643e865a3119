/**
 * Whether everything can be read: each text against the ground that it stands on, in the variant that is loaded. 4.5:1 for
 * text, 3:1 for large text and for marks of lists (WCAG 2.2, 1.4.3 and 1.4.11).
 */
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Color, Diagnostic, Fill, LevelStyle, Lines, Slot, Template } from '../../shared/model/index.js';
import { paint } from '../../shared/svg/index.js';
import { contrastRatio, type Rgb, seenOn, toHex } from './contrast-ratio.js';

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
  readonly ground: Fill;
  readonly needed: number;
}

/** One warning for each kind of text that is too weak; `where` finds a key's place in the file. */
export function checkContrast(template: Template, variant: string, where: Where): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const pair of pairs(template)) {
    const weak = weakest(pair, template);
    if (!weak || weak.ratio >= pair.needed) continue;
    const { ratio, text, ground } = weak;
    // The same colours in many layouts are one mistake.
    const key = `${text} ${ground} ${pair.needed}`;
    if (found.has(key)) continue;
    // Rounded down: 4.49 must not read as the 4.5 that it lacks.
    const values = { key: pair.path, ratio: Math.floor(ratio * 10) / 10, needed: pair.needed, variant, text, ground };
    found.set(key, diagnostic('template-contrast-low', where(pair.path), values));
  }
  return [...found.values()];
}

interface Reading {
  readonly ratio: number;
  readonly text: string;
  readonly ground: string;
}

const white: Rgb = [1, 1, 1];

/** The lowest ratio over all colours of the ground; undefined where the ground is a picture. */
function weakest(pair: Pair, { theme }: Template): Reading | undefined {
  let worst: Reading | undefined;
  for (const color of fillColors(pair.ground)) {
    const ground = seenOn(paint(color, theme), white);
    const text = seenOn(paint(pair.color, theme), ground);
    const ratio = contrastRatio(text, ground);
    if (!worst || ratio < worst.ratio) worst = { ratio, text: toHex(text), ground: toHex(ground) };
  }
  return worst;
}

function fillColors(fill: Fill): readonly Color[] {
  if (fill.type === 'solid') return [fill.color];
  return fill.type === 'gradient' ? fill.stops.map((stop) => stop.color) : [];
}

function* pairs(template: Template): Generator<Pair> {
  const { style } = template;
  // Layouts share most of their levels: each is looked at once on each ground.
  const seen = new Map<readonly LevelStyle[], Set<Fill>>();
  for (const layout of Object.values(template.layouts)) {
    for (const slot of Object.values(layout.slots)) {
      const ground = slotGround(slot, layout.background, template);
      const grounds = seen.get(slot.levels) ?? new Set();
      if (!grounds.has(ground)) yield* slotPairs(slot, `layouts.${layout.id}.slots.${slot.name}`, ground);
      seen.set(slot.levels, grounds.add(ground));
    }
  }
  const page = template.layouts.table.background;
  const { table } = style;
  const cell = (path: string, color: Color, ground: Fill): Pair => ({
    path: `style.table.${path}`,
    color,
    ground: ground.type === 'none' ? page : ground,
    needed: requiredRatio(table.minSize, path.startsWith('header')),
  });
  yield cell('text', table.textColor, page);
  yield cell('rows.band', table.textColor, table.band);
  yield cell('header', table.headerColor, table.headerFill);
  const bullets = template.layouts.bullets.background;
  yield { path: 'theme.colours.hlink', color: { slot: 'hlink' }, ground: bullets, needed: textRatio };
  yield { path: 'theme.colours.folHlink', color: { slot: 'folHlink' }, ground: bullets, needed: textRatio };
  yield { path: 'style.callout.bar', color: style.callout.bar, ground: style.callout.fill, needed: markRatio };
  yield { path: 'style.timeline.mark', color: markColor(style.timeline.mark), ground: bullets, needed: markRatio };
}

/** Code and callouts stand on their own tint. */
function slotGround(slot: Slot, background: Fill, { style }: Template): Fill {
  const own = slot.name === 'code' ? style.code.fill : slot.name === 'callout' ? style.callout.fill : background;
  return own.type === 'none' ? background : own;
}

function* slotPairs(slot: Slot, path: string, ground: Fill): Generator<Pair> {
  const first = slot.levels[0] as LevelStyle;
  for (const level of slot.levels) {
    // The smallest that this level is ever set in: levels shrink together.
    const smallest = (level.size * slot.minSize) / first.size;
    yield { path, color: level.color, ground, needed: requiredRatio(smallest, level.bold) };
    if (level.mark.type !== 'none') {
      yield { path, color: level.mark.color, ground, needed: markRatio };
    }
  }
}

function requiredRatio(size: number, bold: boolean): number {
  return size >= (bold ? largeBoldSize : largeSize) ? largeTextRatio : textRatio;
}

function markColor(fill: Fill): Color {
  return fillColors(fill)[0] ?? { slot: 'accent1' };
}
