/** The theme: colours, fonts, variants. */
import type { ColorSlot, ThemeColor } from '../../../shared/model/index.js';
import { themeColors } from '../../../shared/model/index.js';
import type { ValueOf } from './schema.js';
import { choice, each, key, named, object, record, shortOr, text } from './schema.js';
import { needed } from './shape.js';
import { asset, hexColor } from './values.js';

/** A font that readers have, or one that comes with the template. */
const font = named(
  'font',
  shortOr(
    text,
    object({
      family: key("The font's name, as PowerPoint's list shows it", text, needed),
      files: key(
        "Its files, in the template's folder: TrueType or OpenType, one a style",
        object({
          regular: key('The upright, regular style', asset, needed),
          bold: key('The bold one', asset, 'drawn as the nearest'),
          italic: key('The italic one', asset, 'drawn as the nearest'),
          'bold-italic': key('The bold italic one', asset, 'drawn as the nearest'),
        }),
        needed,
      ),
    }),
  ),
);
export type FontData = ValueOf<typeof font>;

const colors: Readonly<Record<ThemeColor, string>> = {
  dk1: 'Text; in a dark variant mostly the ground',
  lt1: 'The ground; in a dark variant mostly text',
  dk2: 'A second, deeper text colour',
  lt2: 'A second ground',
  accent1: 'The leading colour: marks of lists, key figures, the first series of a chart',
  accent2: 'The second colour of charts',
  accent3: 'The third colour of charts',
  accent4: 'The fourth colour of charts',
  accent5: 'The fifth colour of charts',
  accent6: 'The sixth colour of charts; in the built-in templates the leading colour of the dark variant',
  hlink: 'Links',
  folHlink: 'Links that were followed',
};

const slotNotes: Readonly<Record<ColorSlot, string>> = {
  bg1: 'The ground of slides',
  tx1: 'Text',
  bg2: 'A second ground',
  tx2: 'A second text colour',
  accent1: 'The leading colour',
  accent2: 'The second accent',
  accent3: 'The third accent',
  accent4: 'The fourth accent',
  accent5: 'The fifth accent',
  accent6: 'The sixth accent',
  hlink: 'Links',
  folHlink: 'Links that were followed',
};

export const theme = object({
  name: key("What PowerPoint's Design tab shows", text, "the template's name"),
  colours: key("PowerPoint's twelve colours", each(colors, hexColor, needed), needed),
  fonts: key(
    'The fonts that text is set in',
    each({ heading: 'Of titles', body: 'Of all other text', mono: 'Of code' }, font, needed),
    needed,
  ),
  variants: key(
    'For each variant, which theme colour stands behind each slot that slides name; the first is the usual one',
    record(named('variant', each(slotNotes, choice(themeColors), 'itself; bg1 lt1, tx1 dk1, bg2 lt2, tx2 dk2'))),
    'one, called light',
  ),
});
