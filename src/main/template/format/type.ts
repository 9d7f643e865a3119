/** Text styles: nine levels of paragraphs and a range of sizes. */
import type { Fields, ObjectOf, ValueOf } from './schema.js';
import { choice, flag, key, named, number, object, scalar, share, shortOr, text } from './schema.js';
import { color, distance, gap, typeSize } from './values.js';

const numberings = ['1.', 'a.', 'i.'] as const;

/** Without quotation marks, YAML takes `1.` for the number. */
const numbering = scalar(`one of ${numberings.join(', ')}`, { enum: [...numberings, 1] }, (value) =>
  value === 1 ? '1.' : numberings.find((each) => each === value),
);

const mark = named(
  'mark',
  shortOr(
    choice(['none']),
    object({
      char: key('The character that stands before the text', text, 'needed, or a number'),
      number: key('A running number in place of a character', numbering, 'a character'),
      colour: key('Colour of the mark', color, { word: 'tx1' }),
      scale: key('Its size as a share of the text', share(0.25, 4), 1),
    }),
  ),
);

const inherited = 'as the level above; of the first level';

const level = {
  font: key("The theme's font that it is set in", choice(['heading', 'body', 'mono']), `${inherited} body`),
  size: key('The largest size that it is set in', typeSize, 'as the level above; the first level needs one'),
  bold: key('Bold', flag, `${inherited} false`),
  italic: key('Italic', flag, `${inherited} false`),
  colour: key('A shade, a slot, or a changed one', color, `${inherited} tx1`),
  caps: key('In capitals: for short labels alone', flag, `${inherited} false`),
  'letter-spacing': key('Space added between letters', number(-10, 40, 'pt'), `${inherited} 0`),
  align: key(
    'The edge that lines begin at: start is the left one where the language reads from left to right',
    choice(['start', 'center', 'end']),
    `${inherited} start`,
  ),
  leading: key('Height of a line as a share of 1.2 × the size', share(0.6, 2), `${inherited} 100%`),
  before: key('Space above a paragraph', gap, `${inherited} 0`),
  after: key('Space below a paragraph', gap, `${inherited} 0`),
  mark: key('What stands before each paragraph', mark, `${inherited} none`),
  'mark-at': key("Where the mark stands, from the text's left edge", distance, `${inherited} 0`),
  'text-at': key("Where the text begins, from the text's left edge", distance, `${inherited} 0`),
} as const satisfies Fields;
export type LevelData = ObjectOf<typeof level>;

/** The range of sizes of a text; a slot may say it over its style. */
export const sizes = {
  min: key('The smallest size, before the slide is divided', typeSize, 'the size'),
  floor: key('The last resort, for a slide that asks to be kept in one piece', typeSize, 'the smallest size'),
  roomy: key('A larger size, for a text that leaves half of its place free at it', typeSize, 'none'),
} as const satisfies Fields;

const levelMap = named('level', object(level));
const deeper = (number: number) => key(`Level ${number}`, levelMap, 'the level above, further in');

export const textStyle = named(
  'textStyle',
  object({
    ...level,
    ...sizes,
    like: key('The style that this one begins from', text, 'none'),
    levels: key(
      'The levels under the first, none of which is set larger than it',
      object({
        2: deeper(2),
        3: deeper(3),
        4: deeper(4),
        5: deeper(5),
        6: deeper(6),
        7: deeper(7),
        8: deeper(8),
        9: deeper(9),
      }),
      'each repeats the one above, further in',
    ),
  }),
);
export type TextStyleData = ValueOf<typeof textStyle>;
