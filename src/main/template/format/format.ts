/**
 * The format of template.yaml, key by key (docs/templates.md is its guide). Lengths are points, shares are '88%' or 0.88,
 * columns count from 1 and are inclusive, vertical positions are measured from the top edge of the slide.
 */
import { codeRoles, colorSlots, layoutIds, themeColors } from '../../../shared/model/index.js';
import { footerSlots } from '../placeholders.js';
import type { Asset } from './assets.js';
import type { Fields, ObjectOf, Schema, ValueOf } from './schema.js';
import { choice, flag, list, number, object, record, scalar, share, shortOr, text } from './schema.js';

/** The largest slide side that PowerPoint knows, 56 in (ECMA-376 Part 1, 19.7.8 ST_SlideSizeCoordinate). */
const largestSide = 4032; // pt
/** The smallest, 1 in. */
const smallestSide = 72; // pt

const length = number(-largestSide, largestSide, 'pt');
const distance = number(0, largestSide, 'pt');
const typeSize = number(6, 200, 'pt');

/** RRGGBB, with or without '#'; kept in upper case. */
const hexColor = scalar('a colour as six hexadecimal digits in quotation marks', (_, source) => {
  const match = /^#?([0-9a-f]{6})$/i.exec(source.trim());
  return match ? match[1]!.toUpperCase() : undefined;
});

/** '1-8' or '3': columns of the grid, from 1, both inclusive. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}
const columns: Schema<Columns> = scalar("columns such as '1-8'", (_, source) => {
  const match = /^\s*(\d{1,2})\s*(?:[-–]\s*(\d{1,2})\s*)?$/.exec(source);
  return match ? { from: Number(match[1]), to: Number(match[2] ?? match[1]) } : undefined;
});

/** A shade's name, a theme slot, or a slot changed in luminance and opacity as DrawingML does. */
export const color = shortOr(text, object({ of: text, times: share(0, 4), plus: share(-1, 1), alpha: share(0, 1) }));
export type ColorData = ValueOf<typeof color>;

const stroke = object({ colour: color, width: number(0, 40, 'pt'), dash: choice(['dash', 'dot']) });
export type StrokeData = ValueOf<typeof stroke>;

const gradient = object({ angle: number(0, 360, 'degrees'), stops: list(object({ at: share(0, 1), colour: color })) });
export const fill = shortOr(text, object({ colour: color, gradient }));
export type FillData = ValueOf<typeof fill>;

/** Where something stands: by columns of the grid, or by `left` and `right` in points from the left edge. */
const place = { columns, left: length, right: length, top: length, bottom: length } as const satisfies Fields;
const box = object(place);
export type PlaceData = ValueOf<typeof box>;

const insets = shortOr(distance, object({ left: distance, top: distance, right: distance, bottom: distance }));

const mark = shortOr(
  choice(['none']),
  object({ char: text, number: choice(['1.', 'a.', 'i.']), colour: color, scale: share(0.25, 4) }),
);

const level = {
  font: choice(['heading', 'body', 'mono']),
  size: typeSize,
  bold: flag,
  italic: flag,
  colour: color,
  caps: flag,
  'letter-spacing': number(-10, 40, 'pt'),
  align: choice(['start', 'center', 'end']),
  leading: share(0.6, 2),
  before: number(0, 400, 'pt'),
  after: number(0, 400, 'pt'),
  mark,
  'mark-at': distance,
  'text-at': distance,
} as const satisfies Fields;
export type LevelData = ObjectOf<typeof level>;

const textStyle = object({
  ...level,
  like: text,
  min: typeSize,
  floor: typeSize,
  roomy: typeSize,
  levels: object({
    2: object(level),
    3: object(level),
    4: object(level),
    5: object(level),
    6: object(level),
    7: object(level),
    8: object(level),
    9: object(level),
  }),
});
export type TextStyleData = ValueOf<typeof textStyle>;

const slot = object({
  ...place,
  style: text,
  size: typeSize,
  min: typeSize,
  floor: typeSize,
  roomy: typeSize,
  align: choice(['start', 'center', 'end']),
  anchor: choice(['top', 'middle', 'bottom']),
  insets,
  'text-columns': number(1, 16, 'columns of text'),
  fill,
  fit: choice(['whole', 'cover']),
  prompt: text,
  quiet: flag,
});
export type SlotData = ValueOf<typeof slot>;

const decor = object({
  ...place,
  name: text,
  shape: choice(['bar', 'ellipse', 'rule', 'round-bar']),
  radius: share(0, 0.5),
  fill,
  line: stroke,
  'keep-out': flag,
});
export type DecorData = ValueOf<typeof decor>;

const layout = object({
  name: text,
  use: list(text),
  slots: record(slot),
  footers: list(choice(footerSlots)),
  variant: text,
  background: fill,
  free: box,
  'keep-out': list(box),
  decor: list(decor),
  'shared-decor': flag,
});
export type LayoutData = ValueOf<typeof layout>;

/** An object schema with the same schema for each of a fixed set of keys. */
function each<const Key extends string, Value>(
  keys: readonly Key[],
  value: Schema<Value>,
): Schema<{ readonly [K in Key]?: Value }> {
  const fields = Object.fromEntries(keys.map((key) => [key, value]));
  return object(fields) as Schema<{ readonly [K in Key]?: Value }>;
}

/** A file in the template's folder; the folder is said when the file's place is known (assets.ts). */
const asset: Schema<Asset> = scalar("the name of a file in the template's folder", (value) =>
  typeof value === 'string' && value.trim() !== ''
    ? { asset: value.trim().replaceAll('\\', '/'), folder: '' }
    : undefined,
);

/** A font that readers have, or one that comes with the template. */
const font = shortOr(
  text,
  object({
    family: text,
    files: object({ regular: asset, bold: asset, italic: asset, 'bold-italic': asset }),
  }),
);
export type FontData = ValueOf<typeof font>;

const theme = object({
  name: text,
  colours: each(themeColors, hexColor),
  fonts: each(['heading', 'body', 'mono'], font),
  variants: record(each(colorSlots, choice(themeColors))),
});

const style = object({
  accent: color,
  muted: color,
  rule: stroke,
  table: object({
    size: typeSize,
    min: typeSize,
    text: color,
    header: object({ colour: color, fill, rule: stroke }),
    rows: object({ rule: stroke, band: fill, padding: number(0, 40, 'pt') }),
    'first-column-bold': flag,
    roomy: object({ size: typeSize, padding: number(0, 40, 'pt') }),
  }),
  code: object({ fill, size: typeSize, min: typeSize, colours: each(codeRoles, color) }),
  callout: object({ fill, bar: color }),
  timeline: object({ axis: stroke, mark: fill }),
  chart: object({
    series: list(color),
    quiet: color,
    gridline: stroke,
    axis: stroke,
    line: number(0.25, 12, 'pt'),
    gap: share(0, 5),
  }),
});

const onOff = choice(['auto', 'on', 'off']);
const rules = object({
  agenda: onOff,
  'agenda-from': number(1, 1000, 'slides'),
  dividers: onOff,
  'divider-from': number(1, 1000, 'slides'),
  prose: choice(['auto', 'lead', 'slide', 'notes']),
  'prose-words': number(0, 10_000, 'words'),
  kinds: each(layoutIds, choice(layoutIds)),
});

const words = record(
  object({
    agenda: text,
    sources: text,
    source: text,
    notes: text,
    continued: text,
    contact: text,
    ask: text,
    'picture-missing': text,
    done: text,
    open: text,
    callouts: record(text),
    charts: record(text),
  }),
);

export const templateFormat = object({
  name: text,
  version: text,
  description: text,
  extends: text,
  base: text,
  mapping: each(layoutIds, object({ layout: text, slots: record(text) })),
  marking: text,
  smallest: object({ size: number(6, 72, 'pt'), share: share(0.2, 1) }),
  size: shortOr(
    choice(['16:9', '4:3', 'A4']),
    object({
      width: number(smallestSide, largestSide, 'pt'),
      height: number(smallestSide, largestSide, 'pt'),
    }),
  ),
  theme,
  grid: object({
    left: distance,
    right: distance,
    top: distance,
    bottom: distance,
    columns: number(1, 24, 'columns'),
    gutter: distance,
    step: number(1, 72, 'pt'),
  }),
  shades: record(color),
  type: record(textStyle),
  slots: record(slot),
  decor: list(decor),
  layouts: each(layoutIds, layout),
  style,
  contrast: number(4.5, 21, 'to 1'),
  rules,
  words,
});

/** What one template file says; what it leaves out comes from the template that it extends. */
export type TemplateData = ValueOf<typeof templateFormat>;
