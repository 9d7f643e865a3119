/** The nineteen layouts: shared slots, what each layout says over them, footers, decoration, background. */
import type { Box, LayoutId, Theme } from '../../../shared/model/index.js';
import { layoutIds } from '../../../shared/model/index.js';
import type { LayoutData, SlotData } from '../format/layout.js';
import type { BackgroundData } from '../format/picture-format.js';
import { contentSlots, footerSlots, slotNames } from '../placeholders.js';
import { type BuiltDecor, buildDecors } from './decor.js';
import type { DesignedLayout, DesignedSlot } from './design.js';
import { placeBox } from './grid.js';
import { buildGround, type Ground, isDark } from './ground.js';
import type { Logo } from './logo.js';
import { giveWay, logoFor } from './make-room.js';
import { buildSlot, type SlotContext, sharedSlot } from './slots.js';
import { layoutMap } from './theme.js';

/** What layouts have from the master, unless they say otherwise. */
export interface SharedDesign {
  readonly theme: Theme;
  /** As the file says it: a layout in other colours may need its other version. */
  readonly background: BackgroundData;
  readonly ground: Ground;
  readonly decor: BuiltDecor;
  readonly logo: Logo;
}

/** A layout with everything on it, before it is known what of that stands on the master. */
export type LooseLayout = Omit<DesignedLayout, 'ownDecor' | 'showsSharedDecor'> & {
  /** Whether it may have what stands on the master. */
  readonly isOnMaster: boolean;
};

export function buildLayouts(context: SlotContext, shared: SharedDesign): readonly LooseLayout[] {
  const { building } = context;
  const layouts = building.data.layouts ?? {};
  const missing = layoutIds.filter((id) => !layouts[id]);
  for (const id of missing) building.need(undefined, `layouts.${id}`, undefined);
  return layoutIds.filter((id) => layouts[id]).map((id) => buildLayout(id, layouts[id] as LayoutData, context, shared));
}

function buildLayout(id: LayoutId, data: LayoutData, context: SlotContext, shared: SharedDesign): LooseLayout {
  const { building, grid } = context;
  const path = `layouts.${id}`;
  const slots = buildSlots(id, data, path, context);
  // The handling marking stands on every slide: a layout without a place for it is no layout.
  for (const name of [...contentSlots[id], 'marking']) {
    if (!slots.some((designed) => designed.slot.name === name)) building.need(undefined, `${path}.slots.${name}`, 0);
  }
  const map = data.variant === undefined ? undefined : layoutMap(building, data.variant, `${path}.variant`);
  const theme = map ? { ...shared.theme, map } : shared.theme;
  // A ground that is said again is reckoned by the layout's own map.
  const ownBackground = data.background !== undefined || map !== undefined;
  const at = data.background === undefined ? 'background' : `${path}.background`;
  const ground = ownBackground
    ? buildGround(data.background ?? shared.background, at, grid, theme, building)
    : shared.ground;
  const own = buildDecors(data.decor, `${path}.decor`, grid, isDark(ground.fill, theme), building);
  const isOnMaster = data['shared-decor'] ?? true;
  const decor = [...(ground.scrim ? [ground.scrim] : []), ...(isOnMaster ? shared.decor.items : []), ...own.items];
  const free = freeBox(data, path, context);
  const place = { id, data, slots, decor, ground, theme, grid, logo: shared.logo };
  const asked = logoFor(place);
  const room = asked && giveWay(slots, free, asked.clear, place);
  const logo = room && asked;
  const roomy = room ?? { slots, free };
  return {
    layout: {
      id,
      name: building.need(data.name, `${path}.name`, id),
      slots: Object.fromEntries(roomy.slots.map((designed) => [designed.slot.name, designed.slot])),
      decor: [...decor, ...(logo ? [logo.item] : [])],
      background: ground.fill,
      ...(map ? { map } : {}),
      free: roomy.free,
      keepOut: [
        ...(isOnMaster ? shared.decor.keepOut : []),
        ...own.keepOut,
        ...(data['keep-out'] ?? []).map((box, index) => placeBox(box, grid, `${path}.keep-out.${index}`, building)),
        ...(logo ? [logo.clear] : []),
      ],
    },
    slots: roomy.slots,
    isOnMaster,
    ownBackground,
  };
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
