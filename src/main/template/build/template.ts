/** Checked data → Template, with the package skeleton generated from the same design. */
import { createHash } from 'node:crypto';
import type { Layout, LayoutId, Template } from '../../../shared/model/index.js';
import { buildSkeleton } from '../skeleton/index.js';
import type { Building } from './building.js';
import { buildDecors } from './decor.js';
import type { Design, DesignedSlot } from './design.js';
import { readGrid } from './grid.js';
import { buildGround, isDark } from './ground.js';
import { buildLayouts } from './layouts.js';
import { Logo } from './logo.js';
import { onMaster } from './master.js';
import { buildRules } from './rules.js';
import { type SlotContext, sharedSlot } from './slots.js';
import { buildStyle } from './style.js';
import { readTextStyles } from './text-style.js';
import { buildTheme } from './theme.js';

/** Master placeholders in the order in which PowerPoint lists them. */
const masterSlotNames = ['title', 'body', 'date', 'footer', 'number'] as const;

/** The design of a template in a variant; `building.diagnostics` says what is wrong with it. */
export function buildDesign(building: Building, id: string, variant: string | undefined): Design {
  const grid = readGrid(building);
  const context: SlotContext = { building, grid, styles: readTextStyles(building), shared: new Map() };
  const theme = buildTheme(building, variant);
  const background = building.data.background ?? 'bg1';
  const ground = buildGround(background, 'background', grid, theme, building);
  const decor = buildDecors(building.data.decor, 'decor', grid, isDark(ground.fill, theme), building);
  const logo = new Logo(building, grid);
  const layouts = buildLayouts(context, { theme, background, ground, decor, logo });
  logo.report();
  return {
    id,
    name: building.data.name ?? id,
    ...(building.data.version === undefined ? {} : { version: building.data.version }),
    grid,
    theme,
    style: buildStyle(building, grid, id, theme),
    rules: buildRules(building),
    background: ground.fill,
    masterSlots: masterSlotNames.map((name) => masterSlot(name, context)),
    ...onMaster([...(ground.scrim ? [ground.scrim] : []), ...decor.items], layouts),
  };
}

/** The template of a design that has no errors. */
export function buildTemplate(building: Building, design: Design): Template {
  const plain = {
    id: design.id,
    name: design.name,
    ...(design.version === undefined ? {} : { version: design.version }),
    size: { width: design.grid.width, height: design.grid.height },
    theme: design.theme,
    rules: design.rules,
    layouts: Object.fromEntries(design.layouts.map(({ layout }) => [layout.id, layout])) as Record<LayoutId, Layout>,
    style: design.style,
  };
  const { faces, widths } = building.assets;
  const pictures = new Map([...building.pictures].map(([hash, { format, bytes }]) => [hash, { format, bytes }]));
  return {
    ...plain,
    ...(faces.length > 0 ? { faces, widths } : {}),
    ...(pictures.size > 0 ? { pictures } : {}),
    hash: hashOf(building, design),
    skeleton: buildSkeleton(design, pictures),
  };
}

/**
 * Of what the file (with what it extends) says, and of the variant, which the theme's map tells. Files that it names count
 * by their content, wherever they lie.
 */
function hashOf({ data, assets }: Building, { id, theme }: Design): string {
  const said = JSON.stringify(data, (key, value) => (key === 'folder' ? undefined : value));
  return createHash('sha256')
    .update(JSON.stringify([id, theme.map, said, [...assets.hashes.values()]]))
    .digest('hex')
    .slice(0, 32);
}

function masterSlot(name: string, context: SlotContext): DesignedSlot {
  const { building } = context;
  const data = building.need(building.data.slots?.[name], `slots.${name}`, {
    columns: { from: 1, to: 1 },
    top: 0,
    bottom: 0,
  });
  return sharedSlot('bullets', name, data, context);
}
