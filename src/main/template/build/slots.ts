/** A slot as the file says it → geometry, insets, levels and placeholder. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Box, Insets, LayoutId, Slot } from '../../../shared/model/index.js';
import type { SlotData } from '../format/layout.js';
import { placeholderOf } from '../placeholders.js';
import type { Building } from './building.js';
import type { DesignedSlot } from './design.js';
import { checkStep, type Grid, placeBox } from './grid.js';
import { resized, type TextStyle } from './text-style.js';

export interface SlotContext {
  readonly building: Building;
  readonly grid: Grid;
  readonly styles: ReadonlyMap<string, TextStyle>;
  /** Shared slots as built, by name: a mistake in one is said once, and its levels are one array on all layouts. */
  readonly shared: Map<string, DesignedSlot>;
}

/** A shared slot as it stands in `slots:`, on a layout that says nothing over it. */
export function sharedSlot(layout: LayoutId, name: string, data: SlotData, context: SlotContext): DesignedSlot {
  const known = context.shared.get(name) ?? buildSlot(layout, name, data, `slots.${name}`, context);
  context.shared.set(name, known);
  return { ...known, slot: { ...known.slot, placeholder: placeholderOf(layout, name) ?? {} } };
}

/** `path` is where the slot is said: 'layouts.bullets.slots.body'. */
export function buildSlot(
  layout: LayoutId,
  name: string,
  data: SlotData,
  path: string,
  { building, grid, styles }: SlotContext,
): DesignedSlot {
  const box = placeBox(data, grid, path, building);
  checkStep(data, grid, path, building);
  const style = slotStyle(data, path, building, styles);
  checkRoom(name, box, data, style, path, building);
  const levels = data.align ? style.levels.map((level) => ({ ...level, align: data.align! })) : style.levels;
  const slot: Slot = {
    name,
    box,
    insets: readInsets(data.insets),
    anchor: data.anchor ?? 'top',
    levels,
    minSize: data.min ?? style.minSize,
    floorSize: data.floor ?? style.floorSize,
    ...roomySize(data, style),
    ...(data['text-columns'] ? { columns: data['text-columns'] } : {}),
    ...(data.fit === 'cover' ? { covers: true as const } : {}),
    placeholder: placeholderOf(layout, name) ?? {},
  };
  return {
    slot,
    prompt: data.prompt ?? '',
    quiet: data.quiet ?? false,
    fill: building.fill(data.fill, `${path}.fill`),
  };
}

/** What a table, a chart, a picture or code needs at least: an inch each way. */
const leastSide = 72; // pt
const drawnSlots: ReadonlySet<string> = new Set(['table', 'chart', 'picture', 'code']);

/** A place that holds not even one line at the smallest size, or a letter across, would let every text out. */
function checkRoom(name: string, box: Box, data: SlotData, style: TextStyle, path: string, building: Building): void {
  const level = style.levels[0];
  if (!level || (box.width === 0 && box.height === 0)) return;
  const insets = readInsets(data.insets);
  const size = Math.min(data.floor ?? style.floorSize, level.size);
  // A line of Arial, whose lines are among the lowest, has 1.15 times its size.
  const text = { width: size, height: size * 1.15 };
  const least = drawnSlots.has(name) ? { width: leastSide, height: leastSide } : text;
  const width = Math.ceil(least.width + insets.left + insets.right);
  const height = Math.ceil(least.height + insets.top + insets.bottom);
  if (box.width >= width && box.height >= height) return;
  const values = { key: path, has: `${box.width} × ${box.height}`, needs: `${width} × ${height}` };
  building.diagnostics.push(diagnostic('template-slot-small', building.where(path), values));
}

function slotStyle(
  data: SlotData,
  path: string,
  building: Building,
  styles: ReadonlyMap<string, TextStyle>,
): TextStyle {
  const name = building.need(data.style, `${path}.style`, '');
  const style = styles.get(name);
  if (!style) {
    if (data.style !== undefined) building.unknownName(`${path}.style`, 'text style', name, [...styles.keys()]);
    return { levels: [], minSize: 0, floorSize: 0 };
  }
  return data.size === undefined ? style : resized(style, data.size);
}

/** The slot's own or its style's roomy size, where it is larger than what its text has anyway. */
function roomySize(data: SlotData, { levels, roomySize: ofStyle }: TextStyle): Pick<Slot, 'roomySize'> {
  const roomy = data.roomy ?? ofStyle;
  return roomy !== undefined && roomy > (levels[0]?.size ?? roomy) ? { roomySize: roomy } : {};
}

function readInsets(data: SlotData['insets']): Insets {
  if (typeof data === 'number') return { left: data, top: data, right: data, bottom: data };
  return { left: data?.left ?? 0, top: data?.top ?? 0, right: data?.right ?? 0, bottom: data?.bottom ?? 0 };
}
