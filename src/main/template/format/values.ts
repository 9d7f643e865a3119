/** Values that many keys of a template file have: lengths, colours, lines, fills, places, files. */
import type { Asset } from './assets.js';
import type { Fields, Schema, ValueOf } from './schema.js';
import { choice, key, list, named, number, object, scalar, share, shortOr, text } from './schema.js';
import { needed } from './shape.js';

/** The largest slide side that PowerPoint knows, 56 in (ECMA-376 Part 1, 19.7.8 ST_SlideSizeCoordinate). */
export const largestSide = 4032; // pt
/** The smallest, 1 in. */
export const smallestSide = 72; // pt

export const length = number(-largestSide, largestSide, 'pt');
export const distance = number(0, largestSide, 'pt');
export const typeSize = number(6, 200, 'pt');
export const gap = number(0, 400, 'pt');

/**
 * RRGGBB, with or without '#'; kept in upper case. Digits without quotation marks are a number to YAML: its source is read, but
 * editors see the number alone, and ask for the marks where zeros stand before it.
 */
export const hexColor = named(
  'hexColour',
  scalar(
    'a colour as six hexadecimal digits in quotation marks',
    {
      anyOf: [
        { type: 'string', pattern: '^\\s*#?[0-9A-Fa-f]{6}\\s*$' },
        { type: 'integer', minimum: 100_000, maximum: 999_999 },
      ],
    },
    (_, source) => {
      const match = /^#?([0-9a-f]{6})$/i.exec(source.trim());
      return match ? match[1]!.toUpperCase() : undefined;
    },
  ),
);

/** '1-8' or '3': columns of the grid, from 1, both inclusive. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}
const columnPattern = '^\\s*(\\d{1,2})\\s*(?:[-–]\\s*(\\d{1,2})\\s*)?$';
const columns: Schema<Columns> = scalar(
  "columns such as '1-8'",
  {
    anyOf: [
      { type: 'string', pattern: columnPattern },
      { type: 'integer', minimum: 0, maximum: 99 },
    ],
  },
  (value) => {
    const match = new RegExp(columnPattern).exec(String(value));
    return match ? { from: Number(match[1]), to: Number(match[2] ?? match[1]) } : undefined;
  },
);

/** A shade's name, a theme slot, or a slot changed in luminance and opacity as DrawingML does. */
export const color = named(
  'colour',
  shortOr(
    text,
    object({
      of: key('The shade or slot that it is made of', text, needed),
      times: key('Its luminance (0% black, 100% white) is multiplied by this', share(0, 4), 'it keeps its luminance'),
      plus: key('Then this is added to its luminance', share(-1, 1), 'nothing'),
      alpha: key('Opacity', share(0, 1), 'opaque'),
    }),
  ),
);
export type ColorData = ValueOf<typeof color>;

export const stroke = named(
  'line',
  object({
    colour: key('Colour of the line', color, needed),
    width: key('Width of the line', number(0, 40, 'pt'), needed),
    dash: key('How it is broken', choice(['dash', 'dot']), 'a line without gaps'),
  }),
);
export type StrokeData = ValueOf<typeof stroke>;

const gradient = object({
  angle: key(
    'Direction in which the colours follow one another: 0 left to right, 90 downwards',
    number(0, 360, 'degrees'),
    0,
  ),
  stops: key(
    'Colours on the way',
    list(
      object({
        at: key('Where on the way it stands', share(0, 1), needed),
        colour: key('The colour there', color, needed),
      }),
    ),
    needed,
  ),
});
export const fillKinds = {
  colour: key('One colour', color, 'needed, or a gradient'),
  gradient: key('Colours that run into one another', gradient, 'one colour'),
} as const satisfies Fields;
export const fill = named('fill', shortOr(text, object(fillKinds)));
export type FillData = ValueOf<typeof fill>;

/** Where something stands: by columns of the grid, or by `left` and `right` in points from the left edge. */
export const place = {
  columns: key('Columns of the grid, from 1, both ends included', columns, 'needed, or left and right'),
  left: key("Left edge, from the slide's left edge", length, 'needed, or columns'),
  right: key("Right edge, from the slide's left edge", length, 'needed, or columns'),
  top: key("Upper edge, from the slide's top", length, needed),
  bottom: key("Lower edge, from the slide's top", length, needed),
} as const satisfies Fields;
export const box = named('box', object(place));
export type PlaceData = ValueOf<typeof box>;

export const insets = shortOr(
  distance,
  object({
    left: key('From the left edge to the text', distance, 0),
    top: key('From the upper edge to the text', distance, 0),
    right: key('From the text to the right edge', distance, 0),
    bottom: key('From the text to the lower edge', distance, 0),
  }),
);

/** A file in the template's folder; the folder is said when the file's place is known (assets.ts). */
export const asset: Schema<Asset> = scalar(
  "the name of a file in the template's folder",
  { type: 'string', pattern: '\\S' },
  (value) =>
    typeof value === 'string' && value.trim() !== ''
      ? { asset: value.trim().replaceAll('\\', '/'), folder: '' }
      : undefined,
);
