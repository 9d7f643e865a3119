/** The nineteen layouts: shared slots, what each layout says over them, footers, decoration, background. */
import type { Box, Fill, LayoutId, SceneItem } from '../../../shared/model/index.js';
import { layoutIds } from '../../../shared/model/index.js';
import type { DecorData, LayoutData, SlotData } from '../format/layout.js';
import { contentSlots, footerSlots, slotNames } from '../placeholders.js';
import { buildDecor } from './decor.js';
import type { DesignedLayout, DesignedSlot } from './design.js';
import { placeBox } from './grid.js';
import { buildSlot, type SlotContext, sharedSlot } from './slots.js';
import { layoutMap } from './theme.js';

export interface SharedDesign {
  readonly background: Fill;
  readonly decor: readonly SceneItem[];
  /** Boxes of the decoration that content must not touch. */
  readonly keepOut: readonly Box[];
}

export function buildLayouts(context: SlotContext, shared: SharedDesign): readonly DesignedLayout[] {
  const { building } = context;
  const layouts = building.data.layouts ?? {};
  const missing = layoutIds.filter((id) => !layouts[id]);
  for (const id of missing) building.need(undefined, `layouts.${id}`, undefined);
  return layoutIds.filter((id) => layouts[id]).map((id) => buildLayout(id, layouts[id] as LayoutData, context, shared));
}

function buildLayout(id: LayoutId, data: LayoutData, context: SlotContext, shared: SharedDesign): DesignedLayout {
  const { building, grid } = context;
  const path = `layouts.${id}`;
  const slots = buildSlots(id, data, path, context);
  // The handling marking stands on every slide: a layout without a place for it is no layout.
  for (const name of [...contentSlots[id], 'marking']) {
    if (!slots.some((designed) => designed.slot.name === name)) building.need(undefined, `${path}.slots.${name}`, 0);
  }
  const ownDecor = (data.decor ?? []).map((item, index) => buildDecor(item, `${path}.decor.${index}`, grid, building));
  const showsSharedDecor = data['shared-decor'] ?? true;
  const background =
    data.background === undefined ? shared.background : building.fill(data.background, `${path}.background`);
  const map = data.variant === undefined ? undefined : layoutMap(building, data.variant, `${path}.variant`);
  return {
    layout: {
      id,
      name: building.need(data.name, `${path}.name`, id),
      slots: Object.fromEntries(slots.map((designed) => [designed.slot.name, designed.slot])),
      decor: [...(showsSharedDecor ? shared.decor : []), ...ownDecor],
      background,
      ...(map ? { map } : {}),
      free: freeBox(data, path, context),
      keepOut: [
        ...(showsSharedDecor ? shared.keepOut : []),
        ...solidBoxes(data.decor, ownDecor),
        ...(data['keep-out'] ?? []).map((box, index) => placeBox(box, grid, `${path}.keep-out.${index}`, building)),
      ],
    },
    slots,
    ownDecor,
    showsSharedDecor,
    // A ground that is said again is reckoned by the layout's own map.
    ownBackground: data.background !== undefined || map !== undefined,
  };
}

/** Boxes of decoration that is marked as `keep-out`. */
export function solidBoxes(data: readonly DecorData[] = [], built: readonly SceneItem[]): readonly Box[] {
  return built.filter((_, index) => data[index]?.['keep-out']).map((item) => item.box);
}

/** Slots in the order of the file: used ones, the layout's own, then footers. */
function buildSlots(id: LayoutId, data: LayoutData, path: string, context: SlotContext): readonly DesignedSlot[] {
  const shared = Object.keys(context.building.data.slots ?? {});
  for (const name of data.use ?? []) {
    if (!shared.includes(name)) context.building.unknownName(`${path}.use`, 'slot', name, shared);
  }
  const footers = (data.footers ?? footerSlots).filter((name) => shared.includes(name));
  const names = new Set([...(data.use ?? []), ...Object.keys(data.slots ?? {}), ...footers]);
  return [...names].flatMap((name) => buildNamedSlot(id, name, data.slots ?? {}, path, context) ?? []);
}

/** Undefined for a name that is no slot, and for one that is used but said nowhere: both have a diagnostic. */
function buildNamedSlot(
  id: LayoutId,
  name: string,
  ownSlots: Readonly<Record<string, SlotData>>,
  path: string,
  context: SlotContext,
): DesignedSlot | undefined {
  const { building } = context;
  const shared = building.data.slots ?? {};
  const own = Object.hasOwn(ownSlots, name) ? ownSlots[name] : undefined;
  const base = Object.hasOwn(shared, name) ? shared[name] : undefined;
  const at = own ? `${path}.slots.${name}` : `slots.${name}`;
  if (!slotNames.includes(name)) {
    building.unknownName(at, 'slot', name, slotNames);
    return undefined;
  }
  if (own) return buildSlot(id, name, over(base, own), at, context);
  return base && sharedSlot(id, name, base, context);
}

/** A layout's slot laid over the shared one; who says columns takes back left and right, and the other way round. */
function over(shared: SlotData | undefined, own: SlotData): SlotData {
  if (!shared) return own;
  const { columns, left, right, ...rest } = shared;
  if (own.columns) return { ...rest, ...own };
  if (own.left !== undefined || own.right !== undefined) return { ...rest, left, right, ...own };
  return { ...rest, columns, left, right, ...own };
}

function freeBox(data: LayoutData, path: string, { building, grid }: SlotContext): Box {
  return placeBox(
    building.need(data.free, `${path}.free`, { left: 0, right: 0, top: 0, bottom: 0 }),
    grid,
    `${path}.free`,
    building,
  );
}
